import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { ContributionCell } from '../../shared/ranking/ranking.ts';
import { countValidSheets } from '../../shared/scoring/valid-sheets.ts';
import { useFormat } from '../wording/use-format.ts';
import classes from './JudgedCells.module.css';

export type SeatExtremes = {
  readonly highest: { readonly seats: readonly SeatId[] };
  readonly lowest: { readonly seats: readonly SeatId[] };
};

type JudgedCellsProps = {
  readonly cells: readonly ContributionCell[];
  readonly extremes: SeatExtremes | null;
  /** Seats whose score the method leaves out. */
  readonly leftOut: ReadonlySet<SeatId>;
  readonly decimals: number;
};

/** How many jurors gave a score, then the scores by seat; strictest and most lenient are underlined, left out ones struck, none hidden. */
export function JudgedCells({ cells, extremes, leftOut, decimals }: JudgedCellsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const marked = new Set([...(extremes?.highest.seats ?? []), ...(extremes?.lowest.seats ?? [])]);
  return (
    <>
      <td className={classes.count}>{t('ranking.sum.jurors', { count: countValidSheets(cells) })}</td>
      {cells.map(({ seat, state, absent, scoreHundredths }) => (
        <td key={seat} className={classes.score} data-state={state}>
          {state === 'recused' && (
            <>
              <span aria-hidden>–</span>
              <span className={classes.unseen}>{t(absent === true ? 'ranking.sum.absent' : 'ranking.sum.recused')}</span>
            </>
          )}
          {state === 'missing' && t('ranking.sum.missing')}
          {scoreHundredths !== null && (
            <span className={marked.has(seat) ? classes.marked : undefined}>
              {leftOut.has(seat) ? (
                <del>
                  {format.decimal(scoreHundredths / 100, decimals)}
                  <span className={classes.unseen}> {t('ranking.sum.leftOut')}</span>
                </del>
              ) : (
                format.decimal(scoreHundredths / 100, decimals)
              )}
            </span>
          )}
        </td>
      ))}
    </>
  );
}
