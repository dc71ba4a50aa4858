import { Button, UnstyledButton } from '@mantine/core';
import { IconBell, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shortRegionName } from '../../shared/edition/region.ts';
import { announce } from '../announcement.ts';
import { SampleMark } from '../components/SampleMark.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNoun } from '../noun-stores.tsx';
import { createScoringStore } from '../scoring/scoring-store.ts';
import { sheetPath } from '../scoring/scoring-paths.ts';
import { Banner } from '../shell/Banner.tsx';
import { useDevice, useDeviceSession } from './device-context.ts';
import classes from './DeviceShell.module.css';
import { StatusDialog } from './StatusDialog.tsx';
import { isOpen } from './room-wire.ts';
import { useSayWire } from './use-say-wire.ts';

type DeviceShellProps = { readonly onLeave: () => void; readonly children: ReactNode };

/** Around the sheets on an own device: whose seat, which edition, and whether what is typed arrives. */
export function DeviceShell({ onLeave, children }: DeviceShellProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const session = useDeviceSession();
  const { edition, identity } = useOverview();
  const time = useEditionTime();
  const { wire, entries, nudge, staleSince } = useDevice((state) => state);
  const seats = useNoun(createScoringStore, (state) => state.seats);
  const sheets = useNoun(createScoringStore, (state) => state.sheets);
  const [open, setOpen] = useState(false);
  const say = useSayWire();
  const own = seats?.find(({ seat }) => seat === identity.seat);
  const connected = isOpen(wire);
  const apart = wire.way === 'away' || wire.way === 'refused';
  const Icon = apart ? IconPlugConnectedX : IconPlugConnected;
  const region = sheets?.find(({ code }) => code === nudge?.code)?.region.name;
  const word = say.short(wire);
  const undecided = entries.filter(({ failure }) => failure !== null).length;

  useEffect(() => {
    announce(word);
  }, [word]);

  return (
    <div className={classes.window}>
      <header className={classes.bar}>
        <span className={classes.who}>
          <b>
            {identity.seat !== null && t('scoring.seat', { seat: identity.seat })}
            {own !== undefined && own.personName !== '' && `, ${own.personName}`}
          </b>
          <span className={classes.edition}>{edition.name}</span>
        </span>
        {edition.mark !== 'resmi' && (
          <span className={classes.mark}>
            <SampleMark mark={edition.mark} />
          </span>
        )}
        <UnstyledButton className={classes.state ?? ''} data-apart={apart || undefined} onClick={() => setOpen(true)}>
          <Icon size="2rem" aria-hidden />
          <span className={classes.word}>{word}</span>
          {undecided > 0 && <b className={classes.count}>{t('device.undecided', { count: undecided })}</b>}
          {undecided === 0 && entries.length > 0 && <b className={classes.count}>{t('device.onlyHere', { count: entries.length })}</b>}
        </UnstyledButton>
      </header>
      {apart && (
        <div className={classes.apart} role="status">
          <span>
            {say.long(wire)}
            {staleSince !== null && ` ${t('device.staleSince', { time: time.clock(staleSince) })}`}
          </span>
          <Button size="xs" onClick={() => session.tryNow()}>
            {t('device.tryNow')}
          </Button>
        </div>
      )}
      {connected && nudge !== null && (
        <Banner
          kind="juror"
          icon={<IconBell size="1.8rem" aria-hidden />}
          action={
            <Button
              size="xs"
              onClick={() => {
                session.dismissNudge();
                if (nudge.code !== null) go(sheetPath(nudge.code));
              }}
            >
              {nudge.code === null ? t('components.close') : t('device.nudgeOpen')}
            </Button>
          }
        >
          {region === undefined ? t('device.nudge') : t('device.nudgeRegion', { region: shortRegionName(region) })}
        </Banner>
      )}
      <main className={classes.main}>{children}</main>
      <StatusDialog opened={open} onClose={() => setOpen(false)} onLeave={onLeave} />
    </div>
  );
}
