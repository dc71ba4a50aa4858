import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ConfirmedItem, Confirmation } from '../../../shared/room/checklist/checklist.ts';
import { TRIAL_PATHS } from '../../../shared/room/checklist/trial-paths.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { WayBack } from '../../components/WayBack.tsx';
import { useOverview, useWritable } from '../../edition/edition-context.ts';
import { useSaveCopy } from '../../edition/use-save-copy.ts';
import { useNoun } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import { QrCode } from '../host/QrCode.tsx';
import { ROOM_HOST_PATH } from '../host/room-paths.ts';
import { type Check, checkFacts } from './check-facts.ts';
import { CheckRow } from './CheckRow.tsx';
import { createChecklistStore } from './checklist-store.ts';
import { CommandLine } from './CommandLine.tsx';
import { ConfirmCheck } from './ConfirmCheck.tsx';
import { FIREWALL_SYSTEMS, firewallCommand } from './firewall-commands.ts';
import { HotspotRecipe } from './HotspotRecipe.tsx';
import classes from './SessionChecklist.module.css';
import { useSayCheck } from './use-say-check.ts';

const SYSTEM_NAMES = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as const;
/** How often what the machine runs on is asked again. */
const LOOK_EVERY_MS = 15_000;

/** What is looked after before the jurors come: by fact where the machine knows, by a name where it cannot. */
export function SessionChecklist({ back }: { readonly back: string }) {
  const { t } = useTranslation();
  const { edition, identity } = useOverview();
  const staff = useWritable() && identity.role === 'sekretariat';
  const saveCopy = useSaveCopy();
  const { checklist, room, seats, power, failure: readFailure, read, confirm, withdraw } = useNoun(createChecklistStore, (state) => state);
  const { busy, failure, run, clear } = useRequest();
  const say = useSayCheck();

  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);

  if (checklist === null || room === null || seats === null) {
    return readFailure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={readFailure} onRetry={() => void read()} />
      </PageBody>
    );
  }

  const checks = checkFacts({ seats, room, checklist, power, now: new Date().toISOString() });
  const done = checks.filter(({ state }) => state === 'done').length;
  const { opened } = room;

  const vouch = (item: ConfirmedItem, confirmation: Confirmation | null): ReactNode =>
    !staff ? undefined : confirmation === null ? (
      <ConfirmCheck title={t(`roomChecklist.${item}.title`)} busy={busy} onConfirm={(name) => void run(() => confirm(item, name))} />
    ) : (
      <Button size="xs" loading={busy} onClick={() => void run(() => withdraw(item))}>
        {t('roomChecklist.withdraw')}
      </Button>
    );
  const actionOf = (check: Check): ReactNode => {
    switch (check.item) {
      case 'pins':
        return check.state === 'done' ? undefined : <Link href="/panel">{t('roomChecklist.pins.act')}</Link>;
      case 'room':
        return identity.role !== 'sekretariat' ? undefined : <Link href={ROOM_HOST_PATH}>{t('roomChecklist.room.act')}</Link>;
      case 'network':
        return check.known ? undefined : vouch('network', check.confirmation);
      case 'hotspot':
        return (
          <>
            <Button size="xs" leftSection={<IconPrinter size="1.5rem" aria-hidden />} onClick={() => window.print()}>
              {t('roomChecklist.hotspot.print')}
            </Button>
            {vouch('hotspot', check.confirmation)}
          </>
        );
      case 'backup':
        return !staff ? undefined : (
          <Button size="xs" leftSection={<IconDeviceFloppy size="1.5rem" aria-hidden />} onClick={() => void saveCopy()}>
            {t('shell.saveCopy')}
          </Button>
        );
      case 'reach':
      case 'clocks':
      case 'power':
        return undefined;
    }
  };
  const moreOf = (check: Check): ReactNode => {
    const origin = opened?.addresses[0]?.origin;
    if (check.item === 'reach' && origin !== undefined)
      return (
        <div className={classes.trial}>
          <span className={classes.code}>
            <QrCode text={`${origin}${TRIAL_PATHS.page}`} label={t('roomChecklist.reach.code')} />
          </span>
          <span>
            {t('roomChecklist.reach.scan')} <b className={classes.address}>{`${origin}${TRIAL_PATHS.page}`}</b>
          </span>
        </div>
      );
    const { port } = room;
    if (check.item !== 'network' || check.known || port === null) return null;
    return (
      <>
        <p>{t('roomChecklist.network.isolation')}</p>
        <p>{t('roomChecklist.network.firewall', { port })}</p>
        {FIREWALL_SYSTEMS.map((system) => (
          <CommandLine key={system} system={SYSTEM_NAMES[system]} command={firewallCommand(system, port)} />
        ))}
      </>
    );
  };

  return (
    <PageBody>
      <WayBack href={back}>{t('scoring.title')}</WayBack>
      <PageHeader title={t('roomChecklist.title')} subtitle={t('roomChecklist.subtitle', { done, count: checks.length })} />
      <FailureNotice failure={failure ?? readFailure} onDismiss={clear} />
      <ul className={classes.list}>
        {checks.map((check) => (
          <CheckRow key={check.item} check={check} said={say(check)} action={actionOf(check)}>
            {moreOf(check)}
          </CheckRow>
        ))}
      </ul>
      {createPortal(
        <div className={classes.paper} data-paper aria-hidden>
          <h1>{t('roomChecklist.hotspot.title')}</h1>
          <p>{edition.name}</p>
          <HotspotRecipe />
        </div>,
        document.body,
      )}
    </PageBody>
  );
}
