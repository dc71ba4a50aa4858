import { regionCodeSchema } from '../../edition/region.ts';
import { seatIdSchema } from '../../panel/panel.ts';
import { STANDARD_SEATS } from '../../panel/standard-seats.ts';
import type { RegulationFact } from '../../rubric/ladder-standing.ts';
import { type CriterionId, judgedCriteria, type RubricContent } from '../../rubric/rubric.ts';
import { REGULATION_TYPES } from '../../submissions/submission.ts';
import type { RankingSnapshot } from '../ranking.ts';

const REGIONS = 10;

/** How each seat differs from the mean, in points: one lenient, one severe, as in every panel. */
const HABITS = [0, 2, -2, 3, -3, 1, -1, -8, 8] as const;

/** Finaliser of MurmurHash3 (Austin Appleby, 2011), then Xorshift with the triple 13, 17, 5 (George Marsaglia, 2003). */
const seeded = (seed: number): ((least: number, most: number) => number) => {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = (state ^ (state >>> 13)) >>> 0 || 1;
  return (least, most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return least + Math.floor(((state >>> 0) / 0x1_0000_0000) * (most - least + 1));
  };
};

/**
 * Made-up regions, figures, regulations and scores of nine seats, the same from the same seed on every machine. Every judged
 * criterion of the rubrics is scored, so that both can be ranked on it. Names say that nothing here is a real region.
 */
export const syntheticSnapshot = (seed: number, rules: RubricContent, others: readonly RubricContent[]): RankingSnapshot => {
  const { scale } = rules;
  const width = scale.maxHundredths - scale.minHundredths;
  const judged = [...new Set<CriterionId>([rules, ...others].flatMap((rubric) => judgedCriteria(rubric).map(({ id }) => id)))];
  const draw = seeded(seed);
  const onStep = (share: number): number => {
    const wanted = Math.round((Math.min(1, Math.max(0, share)) * width) / scale.stepHundredths) * scale.stepHundredths;
    const highest = Math.floor(width / scale.stepHundredths) * scale.stepHundredths;
    return scale.minHundredths + Math.min(wanted, highest);
  };
  const regions = Array.from({ length: REGIONS }, (_, index) => {
    const formal = draw(20_000, 200_000);
    const informal = draw(20_000, 130_000);
    const strength = draw(55, 90);
    const regulations = Array.from({ length: draw(0, 3) }, (_regulation, position): RegulationFact => ({
      position,
      type: REGULATION_TYPES[draw(0, REGULATION_TYPES.length - 1)] ?? 'Perda',
      number: String(draw(1, 60)),
      year: draw(2019, 2025),
      status: draw(1, 8) === 1 ? 'revoked' : 'in-force',
    }));
    return {
      region: {
        code: regionCodeSchema.parse(`99.${String(index + 1).padStart(2, '0')}`),
        name: `Daerah rekaan ${String.fromCharCode(65 + index)}`,
        kind: 'kabupaten' as const,
        capital: null,
      },
      coverage: {
        formal: { population: formal, participants: Math.floor((formal * draw(55, 105)) / 100) },
        informal: { population: informal, participants: Math.floor((informal * draw(15, 125)) / 100) },
      },
      regulations,
      sheets: STANDARD_SEATS.map((_seat, seat) => ({
        state: 'submitted' as const,
        scores: judged.map(() => onStep((strength + (HABITS[seat] ?? 0) + draw(-6, 6)) / 100)),
      })),
    };
  });
  return {
    scale,
    criteria: rules.criteria,
    judged,
    method: rules.method,
    seats: STANDARD_SEATS.map(({ seat, role, title }) => ({ seat: seatIdSchema.parse(seat), role, title })),
    regions,
  };
};
