import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../../shared/rubric/rubric.ts';
import type { RehearsalMove, RehearsedPlace } from '../../../shared/ranking/rehearsal/rehearsal-moves.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { useFormat } from '../../wording/use-format.ts';
import type { SayRanking } from '../use-say-ranking.ts';
import { RankMove } from './RankMove.tsx';
import classes from './RehearsalTable.module.css';

type RehearsalTableProps = {
  readonly moves: readonly RehearsalMove[];
  /** Of the criteria of both sides. */
  readonly names: ReadonlyMap<CriterionId, string>;
  readonly say: SayRanking;
  readonly currentHead: string;
};

/** Rank and total of every region under both rules, the change, and the criterion that does most of it. */
export function RehearsalTable({ moves, names, say, currentHead }: RehearsalTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = (one: RehearsedPlace | null): string => (one === null ? '–' : `${String(one.rank)} · ${say.printed(one.total)}`);
  const part = (value: Parameters<typeof format.fraction>[0] | null): string => (value === null ? '–' : format.fraction(value, 2));
  return (
    <DataTable label={t('ranking.rehearsal.table')} compact>
      <thead>
        <tr>
          <th scope="col">{t('ranking.analysis.region')}</th>
          <NumberHead>{currentHead}</NumberHead>
          <NumberHead>{t('ranking.rehearsal.proposed')}</NumberHead>
          <th scope="col">{t('ranking.rehearsal.rank')}</th>
          <NumberHead>{t('ranking.rehearsal.change')}</NumberHead>
          <th scope="col">{t('ranking.rehearsal.why')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ region, before, after, climbed, change, driver }) => (
          <tr key={region.code}>
            <th scope="row" className={classes.place}>
              {say.region(region.code)}
            </th>
            <NumberCell>
              <span className={classes.place}>{place(before)}</span>
            </NumberCell>
            <NumberCell strong>
              <span className={classes.place}>{place(after)}</span>
            </NumberCell>
            <td>
              <RankMove climbed={climbed} />
            </td>
            <NumberCell>{change === null ? '–' : say.printed(change)}</NumberCell>
            <td className={classes.why}>
              {driver === null ? '–' : `${names.get(driver.criterion) ?? driver.criterion}: ${part(driver.before)} → ${part(driver.after)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
