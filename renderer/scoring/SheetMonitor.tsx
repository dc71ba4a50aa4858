import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SeatId } from '../../shared/panel/panel.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { useOverview, useWritable } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { TakeSeatDialog } from '../panel/TakeSeat.tsx';
import { seatPresence } from '../../shared/room/seat-presence.ts';
import { createRoomPresenceStore } from '../room/monitor/room-presence-store.ts';
import { MissingList } from './MissingList.tsx';
import { MissingNow } from './MissingNow.tsx';
import { MonitorGrid } from './MonitorGrid.tsx';
import { MonitorLegend } from './MonitorLegend.tsx';
import { OpenPlenoDialog } from './OpenPlenoDialog.tsx';
import { OpenScoringPanel } from './OpenScoringPanel.tsx';
import { WaitingReopenings } from './reopening/WaitingReopenings.tsx';
import { CHECKLIST_PATH, PAPER_PATH, SCORING_PATH, STICK_PATH } from './scoring-paths.ts';
import { StagePanel } from './stage/StagePanel.tsx';
import { createScoringStore } from './scoring-store.ts';
import classes from './SheetMonitor.module.css';

/** Who has handed in what, without a single value, and the two steps that open scoring and pleno. */
export function SheetMonitor() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const monitor = useNoun(createScoringStore, (state) => state.monitor);
  const seats = useNoun(createScoringStore, (state) => state.seats);
  const judged = useNoun(createScoringStore, (state) => state.judged);
  const failure = useNoun(createScoringStore, (state) => state.failure);
  const read = useNoun(createScoringStore, (state) => state.readMonitor);
  const [taking, setTaking] = useState<{ readonly seat: SeatId | undefined } | null>(null);
  const [openingPleno, setOpeningPleno] = useState(false);

  const room = useNoun(createRoomPresenceStore, (state) => state.room);
  const readRoom = useNoun(createRoomPresenceStore, (state) => state.read);

  const leads = identity.role === 'sekretariat' || identity.role === 'ketua' || identity.role === 'sekretaris';
  useEffect(() => {
    void read();
    if (leads) void readRoom();
  }, [read, readRoom, leads]);

  const maySit = identity.role === 'sekretariat' && writable;
  const before = edition.phase === 'persiapan' || edition.phase === 'aturan-terkunci';
  if (monitor === null || seats === null) {
    return failure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={failure} onRetry={() => void read()} />
      </PageBody>
    );
  }

  const presenceOf = room === null ? null : (seat: SeatId) => seatPresence(room.devices, seat);
  const words = { done: monitor.submitted, count: monitor.expected };
  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader
          title={t('scoring.title')}
          subtitle={
            <>
              {monitor.expected === 0 ? t('scoring.monitor.subtitleNone') : `${t('scoring.monitor.subtitle', words)}.`}{' '}
              <span className={classes.quiet}>{t('scoring.monitor.noValues')}</span>
            </>
          }
        >
          {leads && <Button onClick={() => go(CHECKLIST_PATH)}>{t('roomChecklist.open')}</Button>}
          {identity.seat !== null && <Button onClick={() => go(SCORING_PATH)}>{t('scoring.monitor.ownSheets')}</Button>}
          {(identity.role === 'sekretariat' || identity.role === 'auditor') && !before && (
            <>
              <Button onClick={() => go(STICK_PATH)}>{t('scoring.stick.open')}</Button>
              <Button onClick={() => go(PAPER_PATH)}>{t('scoring.paper.open')}</Button>
            </>
          )}
          {maySit && <Button onClick={() => setTaking({ seat: undefined })}>{t('scoring.monitor.takeSeat')}</Button>}
          {leads && edition.phase === 'penilaian' && (
            <Button variant="filled" disabled={!writable} onClick={() => setOpeningPleno(true)}>
              {t('scoring.pleno.act')}
            </Button>
          )}
        </PageHeader>
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void read()} />}
        {before && <OpenScoringPanel mayOpen={leads && writable} />}
        {monitor.regions.length === 0 || seats.length === 0 ? (
          !before && (
            <EmptyState action={<Button onClick={() => go('/submissions')}>{t('scoring.monitor.chooseCandidates')}</Button>}>
              {t('scoring.monitor.noCandidates')}
            </EmptyState>
          )
        ) : (
          <>
            {leads && <WaitingReopenings regions={monitor.regions} />}
            {!before && <StagePanel monitor={monitor} />}
            <MonitorGrid
              monitor={monitor}
              seats={seats}
              judged={judged}
              presenceOf={presenceOf}
              onTakeSeat={maySit ? (seat) => setTaking({ seat }) : null}
            />
            <MonitorLegend monitor={monitor} />
            {!before &&
              (presenceOf === null ? (
                <MissingList monitor={monitor} seats={seats} />
              ) : (
                <MissingNow monitor={monitor} seats={seats} judged={judged} presenceOf={presenceOf} />
              ))}
          </>
        )}
      </div>
      {maySit && <TakeSeatDialog opened={taking !== null} onClose={() => setTaking(null)} seat={taking?.seat} />}
      {leads && <OpenPlenoDialog opened={openingPleno} onClose={() => setOpeningPleno(false)} monitor={monitor} seats={seats} />}
    </PageBody>
  );
}
