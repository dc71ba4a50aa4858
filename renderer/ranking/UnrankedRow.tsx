import { useTranslation } from 'react-i18next';
import type { UnrankedRegion } from '../../shared/ranking/ranking.ts';
import { TableRow } from '../components/TableRow.tsx';
import classes from './RankingTable.module.css';
import { type OpenableRowProps, RegionCell } from './RegionCell.tsx';
import type { SayRanking } from './use-say-ranking.ts';
import { wishesToOpen } from './wishes-to-open.ts';

type UnrankedRowProps = OpenableRowProps & { readonly unranked: UnrankedRegion; readonly say: SayRanking };

/** A candidate that lacks a value for something that carries weight. */
export function UnrankedRow({ unranked, say, onToggle, ...cell }: UnrankedRowProps) {
  const { t } = useTranslation();
  const { curtain, opened } = cell;
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
      <RegionCell name={say.region(unranked.region.code)} {...cell} />
      <td colSpan={5} className={classes.lacks}>
        {t('ranking.table.lacks', { criteria: say.list(unranked.lacking.map(say.criterionInside)) })}
      </td>
    </TableRow>
  );
}
