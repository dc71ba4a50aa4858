import { Button } from '@mantine/core';
import { IconFileImport, IconUsb } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '../../../shared/edition/file-token.ts';
import type { ReturnSummary, Stick } from '../../../shared/scoring/stick/stick.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { WayBack } from '../../components/WayBack.tsx';
import { useOverview, useWritable } from '../../edition/edition-context.ts';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { SCORING_PATH } from '../scoring-paths.ts';
import { InspectReturnDialog } from './InspectReturnDialog.tsx';
import { createStickStore } from './stick-store.ts';
import classes from './StickDesk.module.css';
import { StickRow } from './StickRow.tsx';
import { WriteStickDialog } from './WriteStickDialog.tsx';

type Inspected = { readonly file: FileToken; readonly summary: ReturnSummary };

/** Files that left for jurors on other machines, and what comes back of them. */
export function StickDesk() {
  const { t } = useTranslation();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const { client, desktop } = useDoor();
  const { sticks, seats, failure, refresh } = useNoun(createStickStore, (state) => state);
  const { busy, failure: actFailure, run, clear } = useRequest();
  const [writing, setWriting] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Stick | null>(null);
  const [inspected, setInspected] = useState<Inspected | null>(null);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  if (sticks === null || seats === null) {
    return failure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={failure} onRetry={() => void refresh()} />
      </PageBody>
    );
  }

  const acts = writable && identity.role === 'sekretariat' && (edition.phase === 'penilaian' || edition.phase === 'pleno');

  const inspect = async (): Promise<void> => {
    clear();
    const chosen = await desktop('chooseSeatFile', { kind: 'seat-return' });
    if (!chosen.ok || chosen.value === null) return;
    const { token } = chosen.value;
    const read = await run(() => client('scoring.inspectReturn', { file: token }));
    if (read !== null) setInspected({ file: token, summary: read.value });
  };
  const withdraw = async (stick: Stick, reason: string): Promise<void> => {
    if ((await run(() => client('scoring.withdrawStick', { stick: stick.id, reason }))) === null) return;
    setWithdrawing(null);
    await refresh();
    noticeDone(t('scoring.stick.withdrawn', { seat: stick.seat }));
  };

  return (
    <PageBody>
      <div className={classes.page}>
        <div>
          <WayBack href={SCORING_PATH}>{t('scoring.title')}</WayBack>
          <PageHeader title={t('scoring.stick.title')} subtitle={t('scoring.stick.subtitle')}>
            {acts && (
              <>
                <Button leftSection={<IconFileImport size="1.7rem" aria-hidden />} loading={busy} onClick={() => void inspect()}>
                  {t('scoring.stick.inspect')}
                </Button>
                <Button variant="filled" leftSection={<IconUsb size="1.7rem" aria-hidden />} onClick={() => setWriting(true)}>
                  {t('scoring.stick.write')}
                </Button>
              </>
            )}
          </PageHeader>
        </div>
        <FailureNotice failure={withdrawing === null ? (actFailure ?? failure) : failure} onDismiss={clear} />
        {sticks.length === 0 ? (
          <EmptyState>{t('scoring.stick.none')}</EmptyState>
        ) : (
          <DataTable label={t('scoring.stick.list')}>
            <thead>
              <tr>
                <th scope="col">{t('scoring.stick.seat')}</th>
                <th scope="col">{t('scoring.stick.written')}</th>
                <th scope="col">{t('scoring.stick.state')}</th>
                <th scope="col">{t('scoring.stick.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {sticks.map((stick) => (
                <StickRow
                  key={stick.id}
                  stick={stick}
                  seat={`${String(stick.seat)} · ${seats.find((one) => one.seat === stick.seat)?.title ?? ''}`}
                  onWithdraw={acts ? () => setWithdrawing(stick) : null}
                />
              ))}
            </tbody>
          </DataTable>
        )}
      </div>
      <WriteStickDialog opened={writing} seats={seats} onClose={() => setWriting(false)} />
      <InspectReturnDialog inspected={inspected} onClose={() => setInspected(null)} />
      <ConfirmDialog
        opened={withdrawing !== null}
        onClose={() => {
          setWithdrawing(null);
          clear();
        }}
        title={withdrawing === null ? '' : t('scoring.stick.withdrawAsk', { seat: withdrawing.seat })}
        act={t('scoring.stick.withdraw')}
        reason="required"
        destructive
        busy={busy}
        failure={actFailure}
        onConfirm={(reason) => {
          if (withdrawing) void withdraw(withdrawing, reason);
        }}
      >
        {t('scoring.stick.withdrawText')}
      </ConfirmDialog>
    </PageBody>
  );
}
