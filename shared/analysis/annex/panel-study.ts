import type { RegionCode } from '../../edition/region.ts';
import { fractionToNumber } from '../../notation/fraction.ts';
import type { SeatId } from '../../panel/panel.ts';
import type { Ranking, RankingSnapshot } from '../../ranking/ranking.ts';
import { type CriterionId, FULL_WEIGHT } from '../../rubric/rubric.ts';
import type { Study } from '../study.ts';

/** A panel's scores as a rating study, with what the study itself does not know: values from data, and the weights of all criteria. */
export type PanelStudy = {
  /** Ranked regions in the order of the ranking × seats in their order × judged criteria; points and shares of 1. */
  readonly study: Study;
  readonly regions: readonly RegionCode[];
  readonly seats: readonly SeatId[];
  readonly judged: readonly CriterionId[];
  /** All criteria of the rubric, judged and computed, in its order. */
  readonly criteria: readonly CriterionId[];
  /** Shares of 1, in the order of `criteria`. */
  readonly weights: readonly number[];
  /** [region][criterion] official values in points. */
  readonly values: readonly (readonly number[])[];
  /** Place of each judged criterion among all. */
  readonly judgedAt: readonly number[];
  /** [region] what the computed criteria give to the total, in points: the same whoever judges. */
  readonly constants: readonly number[];
  /** [region] the official total in points, unrounded. */
  readonly totals: readonly number[];
};

export const panelStudy = (snapshot: RankingSnapshot, ranking: Pick<Ranking, 'rows'>): PanelStudy => {
  const { rows } = ranking;
  const seats = snapshot.seats.toSorted((a, b) => a.seat - b.seat).map(({ seat }) => seat);
  const criteria = snapshot.criteria.map(({ id }) => id);
  const weights = snapshot.criteria.map(({ weightHundredths }) => weightHundredths / FULL_WEIGHT);
  const judged = snapshot.criteria.flatMap(({ id, kind }) => (kind === 'judged' ? [id] : []));
  const judgedAt = judged.map((id) => criteria.indexOf(id));
  const contributionOf = (row: (typeof rows)[number], id: CriterionId) => row.contributions.find(({ criterion }) => criterion === id);
  const valueOf = (row: (typeof rows)[number], id: CriterionId): number => {
    const value = contributionOf(row, id)?.value ?? null;
    return value === null ? 0 : fractionToNumber(value);
  };
  const scores = new Float64Array(rows.length * seats.length * judged.length).fill(Number.NaN);
  rows.forEach((row, region) => {
    judged.forEach((id, criterion) => {
      for (const cell of contributionOf(row, id)?.cells ?? []) {
        if (cell.scoreHundredths === null) continue;
        scores[(region * seats.length + seats.indexOf(cell.seat)) * judged.length + criterion] = cell.scoreHundredths / 100;
      }
    });
  });
  const values = rows.map((row) => criteria.map((id) => valueOf(row, id)));
  return {
    study: {
      scale: {
        lowest: snapshot.scale.minHundredths / 100,
        highest: snapshot.scale.maxHundredths / 100,
        step: snapshot.scale.stepHundredths / 100,
      },
      criteria: judged,
      weights: Float64Array.from(judgedAt, (at) => weights[at] ?? 0),
      objects: rows.map(({ region }) => region.code),
      jurors: seats.map(String),
      scores,
    },
    regions: rows.map(({ region }) => region.code),
    seats,
    judged,
    criteria,
    weights,
    values,
    judgedAt,
    constants: values.map((own) => own.reduce((sum, value, at) => sum + (judgedAt.includes(at) ? 0 : value * (weights[at] ?? 0)), 0)),
    totals: rows.map(({ exactTotal }) => fractionToNumber(exactTotal)),
  };
};
