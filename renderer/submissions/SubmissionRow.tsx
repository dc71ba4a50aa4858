import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { OpenCounts } from '../../shared/submissions/findings/standing-finding.ts';
import type { SubmissionSummary } from '../../shared/submissions/submission.ts';
import { NumberCell } from '../components/NumberCell.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { CoverageCells } from './CoverageCells.tsx';
import { FindingCountCell } from './findings/FindingCountCell.tsx';
import { StatusMark } from './StatusMark.tsx';
import { StatusMenu } from './StatusMenu.tsx';
import classes from './SubmissionRow.module.css';
import { VerificationCount } from './verification/VerificationCount.tsx';

type SubmissionRowProps = {
  readonly submission: SubmissionSummary;
  readonly mayChange: boolean;
  readonly chosen: boolean;
  /** Null until they are read. */
  readonly findings: OpenCounts | null;
  readonly onChoose: (chosen: boolean) => void;
};

export function SubmissionRow({ submission, mayChange, chosen, findings, onChoose }: SubmissionRowProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { code, region, status, statusReason, coverage, declaredCoverage, revision } = submission;
  const name = shortRegionName(region.name);
  return (
    <TableRow className={classes.row} data-chosen={chosen || undefined}>
      {mayChange && (
        <td>
          {status === 'terdaftar' && (
            <Checkbox
              aria-label={t('submissions.list.choose', { region: name })}
              checked={chosen}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          )}
        </td>
      )}
      <th scope="row" className={classes.region}>
        <Link href={`/submissions/${code}`}>{name}</Link>
        <span className={classes.code}>{code}</span>
      </th>
      <td title={statusReason ?? undefined}>
        <StatusMark status={status} />
        <VerificationCount progress={submission.verification} />
      </td>
      <CoverageCells {...coverage.formal} declared={declaredCoverage.formal.raw} />
      <CoverageCells {...coverage.informal} declared={declaredCoverage.informal.raw} />
      <CoverageCells {...coverage.total} declared={declaredCoverage.total.raw} />
      <NumberCell>{submission.regulationCount}</NumberCell>
      <NumberCell>{submission.innovationCount}</NumberCell>
      <FindingCountCell counts={findings} />
      <td className={classes.revision}>
        <span className={classes.file} title={revision.fileName}>
          {revision.fileName}
        </span>
        <span className={classes.code}>
          {t('submissions.list.revisionNumber', { number: revision.number, day: time.day(revision.importedAt) })}
        </span>
      </td>
      {mayChange && (
        <td>
          <StatusMenu submission={submission} compact />
        </td>
      )}
    </TableRow>
  );
}
