import { regionCodeSchema } from '../shared/edition/region.ts';
import { seatIdSchema } from '../shared/panel/panel.ts';
import { quickRanker } from '../shared/ranking/quick-ranking.ts';
import { rank } from '../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../shared/ranking/ranking.ts';
import { criterionIdSchema, FULL_WEIGHT } from '../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../shared/rubric/standard-rubric.ts';
import { atMost, type BenchFigure, median } from './figure.ts';

const REGIONS = 514;
const SEATS = 9;
const CRITERIA = 12;

/** All regencies and cities of the country, nine jurors, twelve criteria of which two are computed. Seeded, so always the same. */
const nationalSnapshot = (): RankingSnapshot => {
  let state = 20_25;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const share = Math.floor(FULL_WEIGHT / CRITERIA);
  const criteria = Array.from({ length: CRITERIA }, (_, index) => ({
    id: criterionIdSchema.parse(`k${String(index)}`),
    aspect: 'A',
    aspectEn: 'A',
    name: `K${String(index)}`,
    nameEn: `K${String(index)}`,
    weightHundredths: index === 0 ? FULL_WEIGHT - share * (CRITERIA - 1) : share,
    kind: index < 2 ? ('computed' as const) : ('judged' as const),
    source: index === 0 ? ('coverage.formal' as const) : index === 1 ? ('coverage.informal' as const) : null,
    bands: [],
    parent: '',
    parentEn: '',
    stage: 'wawancara' as const,
    curve: null,
    ladder: null,
  }));
  const judged = criteria.filter(({ kind }) => kind === 'judged').map(({ id }) => id);
  return {
    scale: STANDARD_RUBRIC.scale,
    criteria,
    judged,
    method: { ...STANDARD_RUBRIC.method, tieBreakChain: ['more-first-places', 'head-to-head', 'chair', 'lot'] },
    seats: Array.from({ length: SEATS }, (_, index) => ({
      seat: seatIdSchema.parse(index + 1),
      role: index === 0 ? ('ketua' as const) : index === 1 ? ('sekretaris' as const) : ('anggota' as const),
      title: `Kursi ${String(index + 1)}`,
    })),
    regions: Array.from({ length: REGIONS }, (_, index) => {
      const population = 10_000 + Math.floor(random() * 400_000);
      return {
        region: {
          code: regionCodeSchema.parse(
            `${String(11 + Math.floor(index / 90)).padStart(2, '0')}.${String((index % 90) + 1).padStart(2, '0')}`,
          ),
          name: `Kabupaten ${String(index)}`,
          kind: 'kabupaten' as const,
          capital: null,
        },
        coverage: {
          formal: { population, participants: Math.floor(population * random() * 1.2) },
          informal: { population: population * 2, participants: Math.floor(population * 2 * random() * 1.2) },
        },
        sheets: Array.from({ length: SEATS }, () =>
          random() < 0.02
            ? { state: 'recused' as const }
            : { state: 'submitted' as const, scores: judged.map(() => 4000 + Math.floor(random() * 61) * 100) },
        ),
      };
    }),
  };
};

/** The official ranking of 514 regions by 9 jurors on 12 criteria: the median of 30, best of three rounds. */
export const measureRanking = (): readonly BenchFigure[] => {
  const snapshot = nationalSnapshot();
  for (let warm = 0; warm < 20; warm += 1) rank(snapshot);
  const rounds = Array.from({ length: 3 }, () => {
    const times = Array.from({ length: 30 }, () => {
      const begun = performance.now();
      rank(snapshot);
      return performance.now() - begun;
    });
    return median(times);
  });
  const quick = quickRanker(rank(snapshot));
  const given = snapshot.criteria.map(({ weightHundredths }) => weightHundredths);
  const frames = Array.from({ length: 200 }, (_, frame) => {
    const moved = given.map((weight, index) => (index === 3 ? weight + frame : index === 4 ? weight - frame : weight));
    const begun = performance.now();
    quick(moved);
    return performance.now() - begun;
  });
  return [
    atMost('official ranking 514 × 9 × 12', Math.min(...rounds), 'ms', 16),
    atMost('what-if ranking while a slider moves 514 × 9 × 12', median(frames), 'ms', 4),
  ];
};
