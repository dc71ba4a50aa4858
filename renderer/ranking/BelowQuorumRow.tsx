import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuorumDecision } from '../../shared/ranking/quorum.ts';
import type { BelowQuorumRegion } from '../../shared/ranking/ranking.ts';
import { TableRow } from '../components/TableRow.tsx';
import classes from './RankingTable.module.css';
import { type OpenableRowProps, RegionCell } from './RegionCell.tsx';
import type { SayRanking } from './use-say-ranking.ts';
import { wishesToOpen } from './wishes-to-open.ts';

type BelowQuorumRowProps = OpenableRowProps & {
  readonly below: BelowQuorumRegion;
  readonly decision: QuorumDecision | null;
  readonly say: SayRanking;
  /** Null where nobody may decide from here. */
  readonly onDecide: (() => void) | null;
};

/** A region with too few valid sheets: how many, what the pleno has decided, and the button that lets it decide. */
export function BelowQuorumRow({ below, decision, say, onDecide, onToggle, ...cell }: BelowQuorumRowProps) {
  const { t } = useTranslation();
  const { curtain, opened } = cell;
  const { region, validSheets, quorum, pleno } = below;
  const name = say.region(region.code);
  return (
    <TableRow
      state={opened ? 'opened' : undefined}
      className={curtain ? undefined : classes.openable}
      onClick={(event) => {
        if (!curtain && wishesToOpen(event)) onToggle();
      }}
    >
      <td className={classes.rank} aria-hidden>
        –
      </td>
      <RegionCell name={name} {...cell} />
      <td colSpan={5} className={classes.lacks}>
        {t('ranking.quorum.valid', { count: validSheets, quorum })}{' '}
        {pleno === null ? t('ranking.quorum.undecided') : t('ranking.quorum.leftOut', { reason: decision?.reason ?? '' })}{' '}
        {onDecide !== null && (
          <Button
            size="xs"
            onClick={onDecide}
            aria-label={t(pleno === null ? 'ranking.quorum.decideOf' : 'ranking.quorum.decideAnewOf', { region: name })}
          >
            {t(pleno === null ? 'ranking.quorum.decide' : 'ranking.quorum.decideAnew')}
          </Button>
        )}
      </td>
    </TableRow>
  );
}
