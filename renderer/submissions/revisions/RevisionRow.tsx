import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { KeptRevision } from '../../../shared/submissions/submission.ts';
import { useSayEvent } from '../../audit/use-say-event.ts';
import { NumberCell } from '../../components/NumberCell.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { TableRow } from '../../components/TableRow.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './RevisionTable.module.css';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type RevisionRowProps = {
  readonly code: RegionCode;
  readonly regionName: string;
  readonly revision: KeptRevision;
  readonly holds: boolean;
  /** The revision it can be compared with; null when there is none whose content is known. */
  readonly before: number | null;
  /** The revision that holds again when this one is withdrawn; null when it cannot be. */
  readonly restores: number | null;
  readonly opened: boolean;
  readonly onToggle: () => void;
};

export function RevisionRow({ code, regionName, revision, holds, before, restores, opened, onToggle }: RevisionRowProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { sayActor } = useSayEvent();
  const [asking, setAsking] = useState(false);
  const { number, withdrawn } = revision;
  return (
    <TableRow state={opened ? 'opened' : undefined}>
      <NumberCell>{number}</NumberCell>
      <th scope="row" className={classes.file}>
        <span className={withdrawn === null ? undefined : classes.withdrawn}>{revision.fileName}</span>{' '}
        {holds && <StateMark state="done">{t('submissions.one.current')}</StateMark>}
        {withdrawn !== null && <StateMark state="blank">{t('submissions.revisions.withdrawn')}</StateMark>}
        {withdrawn !== null && (
          <span className={classes.reason}>
            {t('submissions.revisions.withdrawnBy', {
              at: time.instant(withdrawn.at),
              by: sayActor(withdrawn.by),
              reason: withdrawn.reason,
            })}
          </span>
        )}
      </th>
      <td>{time.instant(revision.importedAt)}</td>
      <td>{sayActor(revision.importedBy)}</td>
      <td>{revision.templateVersion}</td>
      <td className={classes.hash} title={revision.sha256}>
        {revision.sha256.slice(0, 12)}
      </td>
      <td>
        <div className={classes.actions}>
          {before !== null && (
            <Button size="xs" aria-expanded={opened} title={t('submissions.revisions.compareOf', { number, before })} onClick={onToggle}>
              {t(opened ? 'submissions.revisions.hide' : 'submissions.revisions.compare')}
            </Button>
          )}
          {!revision.contentKept && <span className={classes.unknown}>{t('submissions.revisions.contentUnknown')}</span>}
          {restores !== null && (
            <Button size="xs" color="red" variant="outline" onClick={() => setAsking(true)}>
              {t('submissions.revisions.withdraw')}
            </Button>
          )}
        </div>
        {asking && restores !== null && (
          <WithdrawDialog code={code} regionName={regionName} number={number} restores={restores} onClose={() => setAsking(false)} />
        )}
      </td>
    </TableRow>
  );
}
