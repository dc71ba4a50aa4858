import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../shared/edition/edition.ts';
import type { Failure } from '../../shared/failure.ts';
import type { AttendanceMark } from '../../shared/panel/attendance.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { WayBack } from '../components/WayBack.tsx';
import { useEdition, useOverview, useWritable } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { STAGE_PATHS } from '../shell/stages.ts';
import classes from './AttendanceDesk.module.css';
import { AttendanceGrid } from './AttendanceGrid.tsx';
import { createAttendanceStore } from './attendance-store.ts';
import { createPanelStore } from './panel-store.ts';

const RECORDED_IN: readonly Phase[] = ['aturan-terkunci', 'penilaian', 'pleno'];

/** Who was there for which region. In the pleno, where it may move a region whose total is known, with a reason. */
export function AttendanceDesk() {
  const { t } = useTranslation();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const panel = useNoun(createPanelStore, (state) => state.panel);
  const regions = useNoun(createPanelStore, (state) => state.regions);
  const refreshPanel = useNoun(createPanelStore, (state) => state.refresh);
  const attendance = useNoun(createAttendanceStore, (state) => state.attendance);
  const readFailure = useNoun(createAttendanceStore, (state) => state.failure);
  const refresh = useNoun(createAttendanceStore, (state) => state.refresh);
  const record = useNoun(createAttendanceStore, (state) => state.record);
  const refreshEdition = useEdition((state) => state.refresh);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [reason, setReason] = useState('');

  useEffect(() => {
    void refreshPanel();
    void refresh();
  }, [refreshPanel, refresh]);

  if (panel === null || attendance === null || regions === null) {
    return readFailure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={readFailure} onRetry={() => void refresh()} />
      </PageBody>
    );
  }

  const candidates = regions.filter(({ status }) => status === 'kandidat').map(({ region }) => region);
  const { role } = identity;
  const records = role === 'sekretariat' || role === 'ketua' || role === 'sekretaris';
  const editable = records && writable && RECORDED_IN.includes(edition.phase);
  const inPleno = edition.phase === 'pleno';
  // Marks follow each other faster than they are kept; none waits for the one before, and none is dropped.
  const keep = async (marks: readonly AttendanceMark[]): Promise<void> => {
    const reply = await record(marks, reason.trim());
    setFailure(reply.ok || reply.failure.code === 'incident' ? null : reply.failure);
    if (reply.ok) await refreshEdition();
  };
  const lacksReason = inPleno && reason.trim() === '';
  return (
    <PageBody>
      <div className={classes.desk}>
        <div>
          <WayBack href={STAGE_PATHS.panel}>{t('panel.title')}</WayBack>
          <PageHeader title={t('panel.attendance.title')} subtitle={t('panel.attendance.lead')} />
        </div>
        {editable && inPleno && (
          <TextInput
            label={t('panel.attendance.reason')}
            description={t('panel.attendance.reasonHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <FailureNotice failure={failure} onDismiss={() => setFailure(null)} />
        {candidates.length === 0 ? (
          <EmptyState>{t('panel.recusal.noCandidates')}</EmptyState>
        ) : (
          <AttendanceGrid
            seats={panel.seats}
            regions={candidates}
            attendance={attendance}
            editable={editable && !lacksReason}
            onRecord={(marks) => void keep(marks)}
          />
        )}
        {editable && (
          <p className={classes.keys}>
            <Kbd>{t('panel.attendance.presentKey').toUpperCase()}</Kbd> {t('panel.attendance.present')}{' '}
            <Kbd>{t('panel.attendance.absentKey').toUpperCase()}</Kbd> {t('panel.attendance.absent')} <Kbd>Del</Kbd>{' '}
            {t('panel.attendance.unrecorded')}
          </p>
        )}
      </div>
    </PageBody>
  );
}
