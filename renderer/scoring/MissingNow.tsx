import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RegionCode, regionCodeSchema, shortRegionName } from '../../shared/edition/region.ts';
import type { Seat, SeatId } from '../../shared/panel/panel.ts';
import type { SeatPresence } from '../../shared/room/seat-presence.ts';
import type { Monitor } from '../../shared/scoring/scoring.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useWritable } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { NudgeButton } from '../room/monitor/NudgeButton.tsx';
import { createRoomPresenceStore } from '../room/monitor/room-presence-store.ts';
import { SeatDevices } from '../room/monitor/SeatDevices.tsx';
import { useRequest } from '../use-request.ts';
import { missingSheets } from './missing-sheets.ts';
import classes from './MissingNow.module.css';
import { regionInHand } from './region-in-hand.ts';

const ALL = 'semua';

type MissingNowProps = {
  readonly monitor: Monitor;
  readonly seats: readonly Seat[];
  readonly judged: number;
  readonly presenceOf: (seat: SeatId) => SeatPresence;
};

/** Who is awaited for the region before the panel, how they are there, and reminding them. */
export function MissingNow({ monitor, seats, judged, presenceOf }: MissingNowProps) {
  const { t } = useTranslation();
  const writable = useWritable();
  const nudge = useNoun(createRoomPresenceStore, (state) => state.nudge);
  const { busy, failure, run, clear } = useRequest();
  const [chosen, setChosen] = useState<RegionCode | typeof ALL | null>(null);
  const [asking, setAsking] = useState<SeatId | null>(null);

  const before = chosen ?? regionInHand(seats.map(({ seat }) => presenceOf(seat).region)) ?? ALL;
  const region = monitor.regions.find(({ code }) => code === before);
  const shown = region === undefined ? monitor : { ...monitor, regions: [region] };
  const missing = missingSheets(shown, seats);
  const title =
    region === undefined
      ? missing.length === 0
        ? t('scoring.monitor.missingNone')
        : t('scoring.monitor.missing', { count: monitor.expected - monitor.submitted })
      : t(missing.length === 0 ? 'roomMonitor.missing.none' : 'roomMonitor.missing.title', {
          region: shortRegionName(region.name),
          count: missing.length,
        });

  const howFar = (seat: SeatId, regions: readonly { readonly code: RegionCode; readonly name: string }[]): string => {
    if (region === undefined)
      return t('scoring.monitor.missingSeat', {
        count: regions.length,
        regions: regions.map((one) => shortRegionName(one.name)).join(', '),
      });
    const cell = monitor.cells.find((one) => one.seat === seat && one.code === region.code);
    return cell?.state === 'draft'
      ? t('roomMonitor.missing.draft', { filled: cell.filled, expected: judged })
      : t('roomMonitor.missing.empty');
  };
  const ask = async (seat: SeatId) => {
    setAsking(seat);
    await run(() => nudge(seat, region?.code ?? null));
    setAsking(null);
  };

  return (
    <section>
      <div className={classes.head}>
        <SectionTitle>{title}</SectionTitle>
        <Select
          className={classes.choice ?? ''}
          label={t('roomMonitor.missing.region')}
          data={[
            { value: ALL, label: t('roomMonitor.missing.all') },
            ...monitor.regions.map((one) => ({ value: one.code, label: shortRegionName(one.name) })),
          ]}
          value={region?.code ?? ALL}
          allowDeselect={false}
          onChange={(value) => {
            const code = regionCodeSchema.safeParse(value);
            setChosen(code.success ? code.data : ALL);
          }}
        />
      </div>
      <FailureNotice failure={failure} onDismiss={clear} />
      {missing.length === 0 ? (
        <p className={classes.none}>{region === undefined ? t('scoring.monitor.missingNoneText') : t('roomMonitor.missing.noneText')}</p>
      ) : (
        <ul className={classes.list}>
          {missing.map(({ seat, regions }) => {
            const presence = presenceOf(seat.seat);
            return (
              <li key={seat.seat}>
                <span className={classes.seat}>
                  <b>{t('scoring.seatTitle', { seat: seat.seat, title: seat.title })}</b>
                  <span className={classes.howFar}>{howFar(seat.seat, regions)}</span>
                </span>
                <SeatDevices presence={presence} />
                {writable && (
                  <NudgeButton seat={seat} presence={presence} busy={busy && asking === seat.seat} onNudge={() => void ask(seat.seat)} />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
