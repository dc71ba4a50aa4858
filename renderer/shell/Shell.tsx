import { IconLock } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEdition, useOverview } from '../edition/edition-context.ts';
import { useIdleLock } from '../panel/staff/use-idle-lock.ts';
import { CopyBanner } from '../scoring/stick/CopyBanner.tsx';
import { Banner } from './Banner.tsx';
import { FileMenu } from './FileMenu.tsx';
import { GuestBanner } from './GuestBanner.tsx';
import { JumpButton } from './JumpButton.tsx';
import { JurorBanner } from './JurorBanner.tsx';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';
import { railOf } from './stages.ts';
import { TitleBar } from './TitleBar.tsx';
import { useFocusOnPage } from './use-focus-on-page.ts';
import { useRailKeys } from './use-rail-keys.ts';
import { useWindowMenu } from './use-window-menu.ts';

const JumpBox = lazy(() => import('./JumpBox.tsx').then((module) => ({ default: module.JumpBox })));

/** The window around every page of an edition. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const overview = useOverview();
  const { edition, identity, readOnlyBecause, windowLock } = overview;
  const [jumpTurn, setJumpTurn] = useState(0);
  const openJump = useCallback(() => setJumpTurn((turn) => turn + 1), []);
  const stages = useMemo(() => railOf(overview), [overview]);
  useRailKeys(stages, openJump);
  useWindowMenu(openJump);
  const main = useFocusOnPage();
  const lockWindow = useEdition((state) => state.lockWindow);
  const lockIdle = useCallback(() => void lockWindow(), [lockWindow]);
  useIdleLock(windowLock.inForce && identity.seat !== null ? windowLock.idleMinutes : null, lockIdle);

  return (
    <div className={classes.window}>
      {/* A button and not a link: the address after # belongs to the router. */}
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <TitleBar name={<FileMenu />} mark={edition.mark}>
        <JumpButton onOpen={openJump} />
      </TitleBar>
      <div className={classes.body}>
        <Rail overview={overview} />
        <div className={classes.page}>
          {identity.seat !== null && !overview.jurorCopy && <JurorBanner seat={identity.seat} substitute={identity.substitute ?? null} />}
          {identity.seat !== null && overview.jurorCopy && <CopyBanner seat={identity.seat} />}
          {identity.guest !== undefined && <GuestBanner role={identity.role} />}
          {readOnlyBecause !== null && (
            <Banner kind="warning" icon={<IconLock size="1.8rem" aria-hidden />}>
              {t('shell.readOnly', { holder: readOnlyBecause })}
            </Banner>
          )}
          <main className={classes.main} tabIndex={-1} ref={main}>
            {children}
          </main>
        </div>
      </div>
      {jumpTurn > 0 && (
        <Suspense fallback={null}>
          <JumpBox turn={jumpTurn} />
        </Suspense>
      )}
    </div>
  );
}
