import type { SeatId } from '../../panel/panel.ts';
import { rank } from '../../ranking/rank.ts';
import type { Ranking, RankingSnapshot } from '../../ranking/ranking.ts';
import { type RankChange, swaps } from '../../ranking/swaps.ts';
import { withoutSeat } from '../../ranking/without-seat.ts';
import { type Agreement, agreement } from '../agreement.ts';
import { randomFrom } from '../random.ts';
import { type RankInterval, rankInterval } from '../rank-interval.ts';
import { Reasons } from '../reasons.ts';
import { type Sensitivity, sensitivity } from '../sensitivity.ts';
import { pairwiseWinning, type Smaa, smaaOf } from '../smaa.ts';
import type { Study } from '../study.ts';
import { anyWeights, weightsWithin } from '../weight-draws.ts';
import type { AnnexPart } from './annex-part.ts';
import { type DriftAnnex, driftAnnex, type PanelTiming } from './drift.ts';
import { type GroupedRasch, groupedRasch } from './grouped-rasch.ts';
import { type JurorCells, jurorCells } from './juror-cells.ts';
import { type PanelStudy, panelStudy } from './panel-study.ts';
import { scoreSwaps } from './score-swap.ts';
import { type SeverityAnnex, severityAnnex } from './severity.ts';
import { confidenceFactors, drawnAnew, simulatedRanks } from './simulated-ranks.ts';

export type AnnexInput = { readonly snapshot: RankingSnapshot; readonly ranking: Ranking; readonly timing: PanelTiming | null };

/** `margin`: how far around the given weights those of the narrower simulation lie, 0.2 being a fifth. */
export type AnnexOptions = { readonly seed: number; readonly samples: number; readonly margin: number };

type RankShares = readonly (readonly number[])[];

export type Annex = {
  readonly options: AnnexOptions;
  readonly panel: Pick<PanelStudy, 'regions' | 'seats' | 'judged' | 'criteria' | 'weights' | 'totals'> & {
    /** [region] the official rank. */
    readonly ranks: readonly number[];
  };
  readonly agreement: Readonly<Record<string, Agreement>>;
  readonly cells: JurorCells;
  /** Null where regions and jurors are not linked by enough common scores. */
  readonly severity: SeverityAnnex | null;
  readonly rasch: GroupedRasch | null;
  readonly weights: {
    /** Over any weights at all. */
    readonly free: Smaa;
    /** [region] with central weights: how surely it is first under them. */
    readonly confidence: readonly (number | null)[] | null;
    /** [one][other]; null where there are too many regions to print it. */
    readonly pairwise: RankShares | null;
    /** Within the margin around the given ones. */
    readonly near: Smaa;
    /** Null where nobody is first by the total alone. */
    readonly sensitivity: Sensitivity | null;
  };
  /** Weights within the margin and jurors drawn anew, together. */
  readonly stability: RankShares | null;
  readonly jurors: {
    readonly without: readonly { readonly seat: SeatId; readonly changes: readonly RankChange[] }[];
    /** Jurors drawn anew, weights as they are. */
    readonly bootstrap: RankShares | null;
    readonly intervals: readonly RankInterval[] | null;
  };
  readonly swaps: ReturnType<typeof scoreSwaps>;
  /** Null while scoring is not closed. */
  readonly drift: DriftAnnex | null;
  /** Why what is null in agreement, Rasch and sensitivity is null. */
  readonly reasons: Readonly<Record<string, string>>;
};

/** With more regions than these, pairs are not told one by one. */
const MOST_PAIRED = 60;
const PAIRS_OF_MANY = 3;

/** Whether the first place has a printed total of its own, and not only a tie-break. */
const firstByTotal = ({ rows }: Pick<Ranking, 'rows'>): boolean => rows[0]?.total !== rows[1]?.total;

/**
 * All that the annex tells of an official ranking, part by part; `begin` hears of each part before it is worked on. Pure and seeded: the
 * same ranking gives the same annex. Judged criteria are analysed; computed ones enter the totals as they are.
 */
export const annex = ({ snapshot, ranking, timing }: AnnexInput, options: AnnexOptions, begin: (part: AnnexPart) => void): Annex => {
  const { seed, samples, margin } = options;
  const panel = panelStudy(snapshot, ranking);
  const { study, values, criteria, regions, seats, weights } = panel;
  const reasons = new Reasons();
  const few = regions.length <= MOST_PAIRED;

  begin('agreement');
  const agreed = agreement(study, reasons);
  const cells = jurorCells(panel);

  begin('severity');
  const severity = severityAnnex(panel, ranking);

  begin('rasch');
  const measured = groupedRasch(study, reasons);

  begin('weights');
  const whole: Study = { ...study, criteria, weights: Float64Array.from(weights) };
  const free = smaaOf(values, criteria.length, samples, anyWeights(randomFrom(seed)));
  const weighted = {
    free,
    confidence: few
      ? confidenceFactors(panel, free.centralWeights, { samples: Math.min(samples, 2_000), jurors: drawnAnew(randomFrom(seed + 1)) })
      : null,
    pairwise: few ? pairwiseWinning(values, samples, anyWeights(randomFrom(seed + 2))) : null,
    near: smaaOf(values, criteria.length, samples, weightsWithin(weights, margin, randomFrom(seed + 3))),
    sensitivity: firstByTotal(ranking)
      ? sensitivity(
          whole,
          values,
          ranking.rows.map((row) => row.rank),
          reasons,
        )
      : null,
  };

  begin('jurors');
  const bootstrap = simulatedRanks(panel, { samples, jurors: drawnAnew(randomFrom(seed + 4)), weights: null });
  const stability = simulatedRanks(panel, {
    samples,
    jurors: drawnAnew(randomFrom(seed + 5)),
    weights: weightsWithin(weights, margin, randomFrom(seed + 6)),
  });
  const jurors = {
    without: seats.map((seat) => ({ seat, changes: swaps(ranking, rank(withoutSeat(snapshot, seat))) })),
    bootstrap,
    intervals: bootstrap?.map(rankInterval) ?? null,
  };

  begin('swaps');
  const swapped = scoreSwaps(snapshot, ranking, few ? regions.length - 1 : PAIRS_OF_MANY);

  begin('drift');
  return {
    options,
    panel: { regions, seats, judged: panel.judged, criteria, weights, totals: panel.totals, ranks: ranking.rows.map((row) => row.rank) },
    agreement: agreed,
    cells,
    severity,
    rasch: measured,
    weights: weighted,
    stability,
    jurors,
    swaps: swapped,
    drift: timing === null ? null : driftAnnex(panel, snapshot, ranking, timing),
    reasons: reasons.all(),
  };
};
