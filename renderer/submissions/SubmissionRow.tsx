import { ActionIcon, Checkbox } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type RegionCode, shortRegionName } from '../../shared/edition/region.ts';
import type { OpenCounts } from '../../shared/submissions/findings/standing-finding.ts';
import type { SubmissionSummary } from '../../shared/submissions/submission.ts';
import { NumberCell } from '../components/NumberCell.tsx';
import type { RowPlace } from '../components/RowsInSight.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { CoverageCells } from './CoverageCells.tsx';
import { FindingCountCell } from './findings/FindingCountCell.tsx';
import { ROW_MENU_BUTTON } from './row-menu.ts';
import { StatusMark } from './StatusMark.tsx';
import classes from './SubmissionRow.module.css';
import { VerificationCount } from './verification/VerificationCount.tsx';

type SubmissionRowProps = RowPlace & {
  readonly submission: SubmissionSummary;
  readonly mayChange: boolean;
  readonly chosen: boolean;
  /** Null until they are read. */
  readonly findings: OpenCounts | null;
  readonly menuOpened: boolean;
  readonly onChoose: (code: RegionCode, chosen: boolean) => void;
  /** The menu of its status is asked for by this button, at which it opens. */
  readonly onMenu: (code: RegionCode, button: HTMLButtonElement) => void;
};

/** Rows of the head, which count among those of the table. */
const HEAD_ROWS = 2;

function Row({ submission, mayChange, chosen, findings, menuOpened, onChoose, onMenu, index, measure }: SubmissionRowProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { code, region, status, statusReason, coverage, declaredCoverage, revision } = submission;
  const name = shortRegionName(region.name);
  return (
    <TableRow
      ref={measure}
      className={classes.row}
      data-chosen={chosen || undefined}
      data-index={index}
      aria-rowindex={index + 1 + HEAD_ROWS}
    >
      {mayChange && (
        <td>
          {status === 'terdaftar' && (
            <Checkbox
              aria-label={t('submissions.list.choose', { region: name })}
              checked={chosen}
              onChange={(event) => onChoose(code, event.currentTarget.checked)}
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
      <td>
        <span className={classes.file} title={revision.fileName}>
          {revision.fileName}
        </span>
        <span className={classes.code}>
          {t('submissions.list.revisionNumber', { number: revision.number, day: time.shortDay(revision.importedAt) })}
        </span>
      </td>
      {mayChange && (
        <td>
          <ActionIcon
            size="md"
            aria-label={t('submissions.statusChange.menu', { region: name })}
            aria-haspopup="menu"
            aria-expanded={menuOpened}
            {...(menuOpened ? { id: ROW_MENU_BUTTON } : {})}
            onClick={(event) => onMenu(code, event.currentTarget)}
          >
            <IconDotsVertical size="1.7rem" aria-hidden />
          </ActionIcon>
        </td>
      )}
    </TableRow>
  );
}

/** One region of the list. Drawn again only when something of it changed, while others come into sight beside it. */
export const SubmissionRow = memo(Row);
