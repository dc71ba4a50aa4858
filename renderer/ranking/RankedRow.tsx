import { useTranslation } from 'react-i18next';
import { dataPart, jurorPart } from '../../shared/ranking/parts-of-total.ts';
import { seatsOut } from '../../shared/ranking/seats-out.ts';
import type { Ranking, RankingRow } from '../../shared/ranking/ranking.ts';
import { StabilityBar } from '../analysis/StabilityBar.tsx';
import { FractionText } from '../components/FractionText.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { TableRow } from '../components/TableRow.tsx';
import classes from './RankingTable.module.css';
import { type OpenableRowProps, RegionCell } from './RegionCell.tsx';
import { wishesToOpen } from './wishes-to-open.ts';
import { useSayTie } from './use-say-tie.ts';
import type { SayRanking } from './use-say-ranking.ts';
import { Veil } from './Veil.tsx';

type RankedRowProps = OpenableRowProps & {
  readonly row: RankingRow;
  /** Printed total less the one above; null for the first. */
  readonly gap: string | null;
  /** How often the region had each rank in simulations; null while that is not known. */
  readonly shares: readonly number[] | null;
  readonly percent: (share: number) => string;
  /** Of the parts. */
  readonly decimals: number;
  readonly ranking: Ranking;
  /** A coverage figure of the region counts with another value than the declared one. */
  readonly corrected: boolean;
  readonly say: SayRanking;
};

export function RankedRow({ row, gap, shares, percent, decimals, ranking, corrected, say, onToggle, ...cell }: RankedRowProps) {
  const { t } = useTranslation();
  const { noteOf } = useSayTie(ranking, say);
  const { curtain, opened } = cell;
  const { submitted, missing } = row.sheets;
  const out = seatsOut(row.contributions);
  const absent = out.absent.length;
  const recused = row.sheets.recused - absent;
  const notes = [
    noteOf(row),
    corrected ? t('ranking.note.corrected') : null,
    row.belowQuorum === undefined
      ? null
      : t('ranking.note.belowQuorum', { count: row.belowQuorum.validSheets, quorum: row.belowQuorum.quorum }),
    missing > 0 || recused > 0 || absent > 0
      ? [
          t('ranking.note.sheets', { done: submitted, count: submitted + missing }),
          ...(recused > 0 ? [t('ranking.note.recused', { count: recused })] : []),
          ...(absent > 0 ? [t('ranking.note.absent', { count: absent })] : []),
        ].join(', ')
      : null,
  ].filter((note) => note !== null);
  return (
    <TableRow
      state={opened ? 'opened' : undefined}
      className={curtain ? undefined : classes.openable}
      onClick={(event) => {
        if (!curtain && wishesToOpen(event)) onToggle();
      }}
    >
      <td className={classes.rank}>{curtain ? <span aria-hidden>–</span> : row.rank}</td>
      <RegionCell name={say.region(row.region.code)} {...cell}>
        {notes.join('; ')}
      </RegionCell>
      <NumberCell>
        <span className={classes.part}>{curtain ? <Veil /> : <FractionText value={dataPart(row)} decimals={decimals} />}</span>
      </NumberCell>
      <NumberCell>
        <span className={classes.part}>{curtain ? <Veil /> : <FractionText value={jurorPart(row)} decimals={decimals} />}</span>
      </NumberCell>
      <NumberCell strong>
        <span className={classes.total}>{curtain ? <Veil /> : say.printed(row.total)}</span>
      </NumberCell>
      <NumberCell>
        {curtain ? (
          <Veil />
        ) : (
          gap !== null && (
            <span className={classes.gap} data-tied={Number(gap) === 0 || undefined}>
              {say.printed(gap)}
            </span>
          )
        )}
      </NumberCell>
      <td>
        {curtain ? <Veil /> : shares !== null && <StabilityBar region={say.region(row.region.code)} shares={shares} percent={percent} />}
      </td>
    </TableRow>
  );
}
