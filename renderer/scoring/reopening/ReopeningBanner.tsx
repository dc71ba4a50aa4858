import { UnstyledButton } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/scoring/scoring.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './ReopeningBanner.module.css';
import { VersionsDialog } from './VersionsDialog.tsx';

/** On the juror's own sheet: that it was opened again, by whom and why, or what is proposed about it. Nothing where nothing was. */
export function ReopeningBanner({ view }: { readonly view: SheetView }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const [comparing, setComparing] = useState(false);
  const last = view.reopenings[0];
  if (last === undefined) return null;
  const { decision, reason, stage } = last;
  const region = view.submission.region.name;

  const sentence = (): string => {
    if (decision === null) return t('scoring.reopening.bannerWaits');
    const who = t('scoring.reopening.decider', { seat: decision.decidedBy, role: t(`scoring.reopening.role.${decision.role}`) });
    const instant = time.instant(decision.decidedAt);
    if (decision.outcome === 'rejected') return t('scoring.reopening.bannerRejected', { who, instant, reason: decision.reason });
    return stage === null
      ? t('scoring.reopening.bannerOpened', { who, instant })
      : t('scoring.reopening.bannerOpenedPart', { who, instant, part: t(`scoring.reopening.stage.${stage}`) });
  };

  return (
    <div className={classes.banner} data-outcome={decision?.outcome ?? 'waits'} role="status">
      <IconLockOpen size="1.7rem" aria-hidden />
      <p>
        <b>{sentence()}</b> {t('scoring.reopening.bannerReason', { reason })}{' '}
        {view.version > 1 && (
          <UnstyledButton className={classes.compare ?? ''} onClick={() => setComparing(true)}>
            {t('scoring.reopening.bannerCompare')}
          </UnstyledButton>
        )}
      </p>
      {comparing && <VersionsDialog sheet={view.sheet} region={region} own onClose={() => setComparing(false)} />}
    </div>
  );
}
