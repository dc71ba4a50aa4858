import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import type { RankingSnapshot, SnapshotSheet } from '../../../shared/ranking/ranking.ts';
import { type ComputedSource, type Criterion, criterionIdSchema, type Method, type Scale } from '../../../shared/rubric/rubric.ts';
import type { CoverageFigures } from '../../../shared/submissions/coverage.ts';

/** A sheet in whole or decimal points, one per judged criterion. */
export type PointsSheet = readonly number[] | 'missing' | 'recused' | 'absent';

export const NO_FIGURES: CoverageFigures = {
  formal: { population: null, participants: null },
  informal: { population: null, participants: null },
};

const sheetOf = (sheet: PointsSheet): SnapshotSheet => {
  if (sheet === 'absent') return { state: 'recused', absent: true };
  return typeof sheet === 'string' ? { state: sheet } : { state: 'submitted', scores: sheet.map((points) => Math.round(points * 100)) };
};

/** A small award by hand: weights in percent, sheets in points, seat 1 in the chair. */
export const award = (terms: {
  readonly judged: Readonly<Record<string, number>>;
  readonly computed?: Readonly<Partial<Record<ComputedSource, number>>>;
  readonly chain?: readonly string[];
  readonly method?: Partial<Method>;
  readonly scale?: Scale;
  readonly regions: Readonly<Record<string, { readonly coverage?: CoverageFigures; readonly sheets: readonly PointsSheet[] }>>;
}): RankingSnapshot => {
  const criterion = (id: string, weight: number, source: ComputedSource | null): Criterion => ({
    id: criterionIdSchema.parse(id),
    aspect: '',
    aspectEn: '',
    name: id,
    nameEn: id,
    weightHundredths: Math.round(weight * 100),
    kind: source === null ? 'judged' : 'computed',
    source,
    bands: [],
    parent: '',
    parentEn: '',
    stage: 'wawancara',
    curve: null,
    ladder: null,
  });
  const computed = Object.entries(terms.computed ?? {}).map(([source, weight]) =>
    criterion(source.replace('.', '-'), weight, source as ComputedSource),
  );
  const judged = Object.entries(terms.judged).map(([id, weight]) => criterion(id, weight, null));
  const seats = Math.max(0, ...Object.values(terms.regions).map(({ sheets }) => sheets.length));
  return {
    scale: terms.scale ?? { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 100 },
    criteria: [...computed, ...judged],
    judged: judged.map(({ id }) => id),
    method: {
      aggregation: 'mean@1',
      capPolicy: 'segment',
      comparisonDecimals: 2,
      rounding: 'half-up',
      tieBreakChain: (terms.chain ?? []).map((step) => criterionIdSchema.parse(step)),
      absentMayScore: false,
      quorum: null,
      ...terms.method,
    },
    seats: Array.from({ length: seats }, (_, index) => ({
      seat: seatIdSchema.parse(index + 1),
      role: index === 0 ? 'ketua' : index === 1 ? 'sekretaris' : 'anggota',
      title: `Kursi ${String(index + 1)}`,
    })),
    regions: Object.entries(terms.regions).map(([code, { coverage, sheets }]) => ({
      region: { code: regionCodeSchema.parse(code), name: `Kabupaten ${code}`, kind: 'kabupaten', capital: null },
      coverage: coverage ?? NO_FIGURES,
      sheets: sheets.map(sheetOf),
    })),
  };
};
