import { useTranslation } from 'react-i18next';
import { decimalToUnits, unitsToDecimal } from '../../shared/notation/fraction.ts';
import type { Ranking, RankingRow } from '../../shared/ranking/ranking.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import classes from './SlopeTable.module.css';
import type { SayRanking } from './use-say-ranking.ts';

type SlopeTableProps = {
  readonly official: Ranking;
  readonly other: Ranking;
  readonly say: SayRanking;
  readonly label: string;
  readonly officialHead: string;
};

const changeOf = (before: RankingRow | undefined, after: RankingRow | undefined): string | null => {
  if (before === undefined || after === undefined) return null;
  return unitsToDecimal(decimalToUnits(after.total) - decimalToUnits(before.total), before.total.split('.')[1]?.length ?? 0);
};

/** The figures of the slope: rank and total of every region in both orders. */
export function SlopeTable({ official, other, say, label, officialHead }: SlopeTableProps) {
  const { t } = useTranslation();
  const before = new Map(official.rows.map((row) => [row.region.code, row]));
  const after = new Map(other.rows.map((row) => [row.region.code, row]));
  const regions = [
    ...new Set([...official.rows, ...official.unranked, ...(official.belowQuorum ?? []), ...other.rows].map(({ region }) => region.code)),
  ];
  const shown = (row: RankingRow | undefined) => (row === undefined ? '–' : `${String(row.rank)} · ${say.printed(row.total)}`);
  return (
    <DataTable label={label} compact>
      <thead>
        <tr>
          <th scope="col">{t('ranking.analysis.region')}</th>
          <NumberHead>{officialHead}</NumberHead>
          <NumberHead>{t('ranking.analysis.supposed')}</NumberHead>
          <NumberHead>{t('ranking.analysis.change')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {regions.map((code) => {
          const change = changeOf(before.get(code), after.get(code));
          return (
            <tr key={code}>
              <th scope="row">{say.region(code)}</th>
              <NumberCell>
                <span className={classes.figures}>{shown(before.get(code))}</span>
              </NumberCell>
              <NumberCell strong>
                <span className={classes.figures}>{shown(after.get(code))}</span>
              </NumberCell>
              <NumberCell>{change === null ? '–' : say.printed(change)}</NumberCell>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
