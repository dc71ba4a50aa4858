import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../shared/panel/panel.ts';
import { jurorExtremes } from '../../shared/ranking/juror-extremes.ts';
import type { BelowQuorumRegion, RankingRow, RankingSnapshot, UnrankedRegion } from '../../shared/ranking/ranking.ts';
import { seatsLeftOut } from '../../shared/ranking/seats-left-out.ts';
import { subtotals } from '../../shared/ranking/subtotals.ts';
import { seatsOut } from '../../shared/ranking/seats-out.ts';
import { correctionsUnder } from '../../shared/rubric/computed-value.ts';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';
import { AGGREGATION_WORD } from '../rubric/aggregation-word.ts';
import { sayParent } from '../rubric/say-criterion.ts';
import { useLanguage } from '../wording/use-language.ts';
import { useFormat } from '../wording/use-format.ts';
import { ComputedOrigin } from './ComputedOrigin.tsx';
import { JudgedCells, type SeatExtremes } from './JudgedCells.tsx';
import { shownSum } from '../../shared/ranking/shown-sum.ts';
import type { SayRanking } from './use-say-ranking.ts';
import classes from './WorkedSum.module.css';

type WorkedSumProps = {
  readonly snapshot: RankingSnapshot;
  readonly say: SayRanking;
  readonly subject: Pick<RankingRow | UnrankedRegion | BelowQuorumRegion, 'region' | 'contributions'>;
  /** Null for a region that has no total. */
  readonly row: RankingRow | null;
  /** Of contributions and their sum. */
  readonly decimals: number;
  /** Of the coverage figures in the snapshot. */
  readonly corrections: readonly FigureCorrection[];
};

/** With more seats than these the sum is wider than the page and can be moved sideways. */
const SEATS_THAT_FIT = 9;

/** The sum that gives a region's total, with everything that is needed to do it again on paper: parts with more decimals than the total. */
export function WorkedSum({ snapshot, say, subject, row, decimals, corrections }: WorkedSumProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { region, contributions } = subject;
  const shown = row === null ? null : shownSum(row, decimals);
  const rounding = shown?.rounding ?? null;
  const subtotalsHere = subtotals(snapshot.criteria, contributions, decimals);
  const seats = snapshot.seats.toSorted((a, b) => a.seat - b.seat);
  const correctionsOf = (criterion: CriterionId): readonly FigureCorrection[] => {
    const source = snapshot.criteria.find(({ id }) => id === criterion)?.source ?? null;
    return correctionsUnder(
      source,
      corrections.filter(({ code }) => code === region.code),
    );
  };
  const step = snapshot.scale.stepHundredths;
  const scoreDecimals = step % 100 === 0 ? 0 : step % 10 === 0 ? 1 : 2;

  const extremes: SeatExtremes | null = jurorExtremes({
    seats: snapshot.seats,
    regions: snapshot.regions.filter((entry) => entry.region.code === region.code),
  });
  const shortSeats = (numbers: readonly SeatId[]): string => t('ranking.sum.seatShort', { seats: say.list(numbers.map(String)) });
  const namedSeats = (numbers: readonly SeatId[]): string =>
    numbers.map((seat) => t('ranking.sum.seat', { seat, title: say.seatTitle(seat) })).join('; ');
  const { missing, recused, absent } = seatsOut(contributions);
  const bounds = row?.bounds ?? null;
  const notes = [
    extremes === null
      ? null
      : t('ranking.sum.extremes', {
          lowest: shortSeats(extremes.lowest.seats),
          highest: shortSeats(extremes.highest.seats),
          kept: t(`ranking.sum.kept.${AGGREGATION_WORD[snapshot.method.aggregation]}`),
        }),
    recused.length === 0 ? null : t('ranking.sum.recusedNote', { seats: namedSeats(recused) }),
    absent.length === 0 ? null : t('ranking.sum.absentNote', { seats: namedSeats(absent) }),
    missing.length === 0 ? null : t('ranking.sum.missingNote', { seats: namedSeats(missing) }),
    bounds === null ? null : t('ranking.sum.bounds', { lowest: say.printed(bounds.lowest), highest: say.printed(bounds.highest) }),
  ].filter((note) => note !== null);

  const label = t(row === null ? 'ranking.sum.unrankedLabel' : 'ranking.sum.label', { region: say.region(region.code) });
  const wide = seats.length > SEATS_THAT_FIT;
  const spanned = seats.length + 2;
  return (
    <div className={classes.frame} {...(wide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}>
      <table className={classes.sum} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={classes.criterion}>
              {t('ranking.sum.criterion')}
            </th>
            <th scope="col" className={classes.origin}>
              {t('ranking.sum.origin')}
            </th>
            {seats.map(({ seat, title }) => (
              <th key={seat} scope="col" className={classes.seat} aria-label={t('ranking.sum.seat', { seat, title })} title={title}>
                {seat}
              </th>
            ))}
            <th scope="col" className={classes.value}>
              {t('ranking.sum.value')}
            </th>
            <th scope="col" className={classes.weight}>
              {t('ranking.sum.weight')}
            </th>
            <th scope="col" className={classes.contribution}>
              {t('ranking.sum.contribution')}
            </th>
          </tr>
        </thead>
        <tbody>
          {contributions.map((contribution) => (
            <Fragment key={contribution.criterion}>
              <tr>
                <th scope="row">{say.criterion(contribution.criterion)}</th>
                {contribution.kind === 'computed' ? (
                  <td colSpan={seats.length + 1}>
                    <ComputedOrigin
                      contribution={contribution}
                      criterion={snapshot.criteria.find(({ id }) => id === contribution.criterion)}
                      scale={snapshot.scale}
                      corrections={correctionsOf(contribution.criterion)}
                    />
                  </td>
                ) : (
                  <JudgedCells
                    cells={contribution.cells}
                    extremes={extremes}
                    leftOut={seatsLeftOut(contribution.cells, snapshot.method)}
                    decimals={scoreDecimals}
                  />
                )}
                <td className={classes.number}>{contribution.value === null ? '–' : format.fraction(contribution.value, 4)}</td>
                <td className={classes.number}>{format.hundredths(contribution.weightHundredths)}</td>
                <td className={classes.number} data-part>
                  {contribution.contribution === null ? '–' : format.fraction(contribution.contribution, decimals)}
                </td>
              </tr>
              {subtotalsHere
                .filter(({ after }) => after === contribution.criterion)
                .map(({ parent, weightHundredths, contribution: sum }) => (
                  <tr key={parent.parent} className={classes.subtotal}>
                    <th scope="row" colSpan={spanned + 1}>
                      {t('ranking.sum.subtotal', { name: sayParent(parent, language) })}
                    </th>
                    <td className={classes.number}>{format.hundredths(weightHundredths)}</td>
                    <td className={classes.number}>{sum === null ? '–' : say.printed(sum)}</td>
                  </tr>
                ))}
            </Fragment>
          ))}
          {rounding !== null && (
            <tr className={classes.rounding}>
              <td colSpan={spanned + 2}>{t('ranking.sum.rounding')}</td>
              <td className={classes.number} data-part>
                {say.printed(rounding)}
              </td>
            </tr>
          )}
          <tr className={classes.last}>
            <td colSpan={spanned} className={classes.notes}>
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </td>
            <td className={classes.number}>{row !== null && <span className={classes.unseen}>{t('ranking.sum.total')}</span>}</td>
            <td className={classes.number}>
              {format.hundredths(snapshot.criteria.reduce((sum, criterion) => sum + criterion.weightHundredths, 0))}
            </td>
            <td className={classes.number}>
              {row !== null && shown !== null && (
                <>
                  <span data-sum>{say.printed(shown.sum)}</span>
                  <b className={classes.total} data-total>
                    {say.printed(row.total)}
                  </b>
                </>
              )}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
