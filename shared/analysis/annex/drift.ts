import type { RegionCode } from '../../edition/region.ts';
import { formatTime } from '../../notation/format.ts';
import type { SeatId } from '../../panel/panel.ts';
import { rank } from '../../ranking/rank.ts';
import type { Ranking, RankingSnapshot } from '../../ranking/ranking.ts';
import { type RankChange, swaps } from '../../ranking/swaps.ts';
import type { CriterionId } from '../../rubric/rubric.ts';
import { additiveSeverity, type RatingTable } from '../additive-severity.ts';
import { tReach, tTwoSided } from '../distributions.ts';
import { scoreAt } from '../study.ts';
import { judgedShares } from './judged-shares.ts';
import type { PanelStudy } from './panel-study.ts';

export type PanelTiming = {
  /** One per sheet that counts: the instant of its first score. */
  readonly sheets: readonly { readonly seat: SeatId; readonly code: RegionCode; readonly startedAt: string }[];
  /** Scores that are not what they were when the pleno was opened; null where there was none then. */
  readonly changed: readonly {
    readonly seat: SeatId;
    readonly code: RegionCode;
    readonly criterion: CriterionId;
    readonly beforeHundredths: number | null;
    readonly afterHundredths: number;
  }[];
  readonly timeZone: string;
};

/** How much scores move with something that differs from sheet to sheet, regions and jurors set aside; in points of the judged score. */
export type Trend = { readonly perUnit: number; readonly reach95: number; readonly p: number };

export type DriftAnnex = {
  /** Per region further on in a juror's own order; null where all jurors went in one order, which is then the regions' own. */
  readonly order: Trend | null;
  /** Per hour later in the day; null for the same reason, or where everything was scored within a minute. */
  readonly hour: Trend | null;
  readonly deliberation: {
    readonly count: number;
    /** Of scores that were there before; points. Null where none was. */
    readonly meanChange: number | null;
    readonly rankChanges: readonly RankChange[];
  };
};

const SIXTY = 60;
/** What differs less than this is the same for all once regions and jurors are set aside. */
const NOTHING_LEFT = 1e-9;

/**
 * Least squares of the score on one explanation beside regions and jurors: of both tables the two-way rests are compared, which gives
 * the same slope as one great model (Frisch & Waugh 1933).
 */
const trendOf = (scores: RatingTable, explanation: RatingTable): Trend | null => {
  const [own, other] = [additiveSeverity(scores), additiveSeverity(explanation)];
  if (own === null || other === null) return null;
  const pairs = own.residuals.flatMap((row, object) =>
    row.flatMap((y, juror) => {
      const x = other.residuals[object]?.[juror] ?? null;
      return y === null || x === null ? [] : [{ x, y }];
    }),
  );
  const spread = pairs.reduce((sum, { x }) => sum + x * x, 0);
  const df = own.df - 1;
  if (df < 1 || spread <= NOTHING_LEFT * pairs.length) return null;
  const perUnit = pairs.reduce((sum, { x, y }) => sum + x * y, 0) / spread;
  const rest = pairs.reduce((sum, { x, y }) => sum + (y - perUnit * x) ** 2, 0);
  const se = Math.sqrt(rest / df / spread);
  return { perUnit, reach95: se * tReach(0.95, df), p: se === 0 ? 0 : tTwoSided(perUnit / se, df) };
};

/** Minutes since midnight at the venue. */
const minuteOfDay = (instant: string, zone: string): number => {
  const [hours = '0', minutes = '0'] = formatTime(instant, zone, 'en').split(':');
  return Number(hours) * SIXTY + Number(minutes);
};

const beforePleno = (snapshot: RankingSnapshot, { changed }: PanelTiming): RankingSnapshot => ({
  ...snapshot,
  regions: snapshot.regions.map((entry) => ({
    ...entry,
    sheets: entry.sheets.map((sheet, at) => {
      const here = changed.filter(({ seat, code }) => seat === snapshot.seats[at]?.seat && code === entry.region.code);
      if (sheet.state !== 'submitted' || here.length === 0) return sheet;
      return {
        ...sheet,
        scores: sheet.scores.map((score, index) => {
          const change = here.find(({ criterion }) => criterion === snapshot.judged[index]);
          return change?.beforeHundredths ?? score;
        }),
      };
    }),
  })),
});

/** Whether scores moved with the order, with the hour, or with the deliberation. */
export const driftAnnex = (panel: PanelStudy, snapshot: RankingSnapshot, ranking: Ranking, timing: PanelTiming): DriftAnnex => {
  const { study, regions, seats } = panel;
  const shares = judgedShares(study.weights);
  const startOf = (code: RegionCode, seat: SeatId): string | null =>
    timing.sheets.find((sheet) => sheet.code === code && sheet.seat === seat)?.startedAt ?? null;
  const table = (of: (code: RegionCode, seat: SeatId, object: number, juror: number) => number | null): RatingTable =>
    regions.map((code, object) => seats.map((seat, juror) => of(code, seat, object, juror)));
  // A sheet without a time explains nothing, and one without scores has nothing to explain.
  const scores = table((code, seat, object, juror) => {
    const own = shares.reduce((sum, share, criterion) => sum + share * scoreAt(study, object, juror, criterion), 0);
    return startOf(code, seat) === null || Number.isNaN(own) ? null : own;
  });
  const scored = (object: number, juror: number): boolean => (scores[object]?.[juror] ?? null) !== null;
  const order = table((code, seat, object, juror) => {
    const own = startOf(code, seat);
    if (own === null || !scored(object, juror)) return null;
    return regions.filter((other) => (startOf(other, seat) ?? own) < own).length + 1;
  });
  const hour = table((code, seat, object, juror) => {
    const own = startOf(code, seat);
    return own === null || !scored(object, juror) ? null : minuteOfDay(own, timing.timeZone) / SIXTY;
  });
  const differences = timing.changed.flatMap(({ beforeHundredths, afterHundredths }) =>
    beforeHundredths === null ? [] : [(afterHundredths - beforeHundredths) / 100],
  );
  return {
    order: trendOf(scores, order),
    hour: trendOf(scores, hour),
    deliberation: {
      count: timing.changed.length,
      meanChange: differences.length === 0 ? null : differences.reduce((sum, value) => sum + value, 0) / differences.length,
      rankChanges: swaps(rank(beforePleno(snapshot, timing)), ranking),
    },
  };
};
