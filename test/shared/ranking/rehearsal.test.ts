import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rank } from '../../../shared/ranking/rank.ts';
import { rehearsalMoves } from '../../../shared/ranking/rehearsal/rehearsal-moves.ts';
import { syntheticSnapshot } from '../../../shared/ranking/rehearsal/synthetic-snapshot.ts';
import { underRules } from '../../../shared/ranking/rehearsal/under-rules.ts';
import type { RubricContent } from '../../../shared/rubric/rubric.ts';
import { SHIPPED_TEMPLATES, shippedTemplate } from '../../../shared/rubric/shipped-templates.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';
import { arbitrarySnapshot } from './arbitrary-snapshot.ts';
import { award } from './award.ts';

const contentOf = ({ scale, criteria, method }: Pick<RubricContent, 'scale' | 'criteria' | 'method'>): RubricContent => ({
  label: '',
  scale,
  criteria: [...criteria],
  method,
});

const plain = award({
  judged: { inovasi: 60, wawancara: 40 },
  chain: ['inovasi', 'lot'],
  regions: {
    '64.01': { sheets: [[90, 60]] },
    '64.02': { sheets: [[70, 80]] },
    '64.03': { sheets: [[50, 50]] },
  },
});

const weighed = (weights: Readonly<Record<string, number>>): RubricContent => ({
  ...contentOf({ ...plain, criteria: [...plain.criteria] }),
  criteria: plain.criteria.map((criterion) => ({ ...criterion, weightHundredths: (weights[criterion.id] ?? 0) * 100 })),
});

describe('A rehearsal', () => {
  test('says who moves, by how much, and which criterion does it', () => {
    const proposed = underRules(plain, weighed({ inovasi: 20, wawancara: 80 }));
    if (proposed === null) throw new Error('The scale is the same.');
    const moves = rehearsalMoves(rank(plain), rank(proposed.snapshot));
    expect(
      moves.map(({ region, before, after, climbed, change, driver }) => [region.code, before?.rank, after?.rank, climbed, change, driver]),
    ).toEqual([
      ['64.02', 2, 1, 1, '4.00', { criterion: 'wawancara', before: '32/1', after: '64/1' }],
      ['64.01', 1, 2, -1, '-12.00', { criterion: 'inovasi', before: '54/1', after: '18/1' }],
      ['64.03', 3, 3, 0, '0.00', { criterion: 'inovasi', before: '30/1', after: '10/1' }],
    ]);
  });

  test('leaves out what nobody has scored, says so, and lets the rest keep its proportions', () => {
    const [first, second] = plain.criteria;
    if (first === undefined || second === undefined) throw new Error('Two criteria are judged.');
    const proposal: RubricContent = {
      ...contentOf({ ...plain, criteria: [...plain.criteria] }),
      criteria: [
        { ...first, weightHundredths: 4500 },
        { ...second, weightHundredths: 3000 },
        { ...second, id: 'anggaran' as typeof second.id, name: 'anggaran', nameEn: 'budget', weightHundredths: 2500 },
      ],
      method: { ...plain.method, tieBreakChain: ['anggaran' as typeof second.id, 'lot'] },
    };
    const proposed = underRules(plain, proposal);
    expect([
      proposed?.unscored.map(({ id }) => id),
      proposed?.snapshot.criteria.map(({ weightHundredths }) => weightHundredths),
      proposed?.snapshot.method.tieBreakChain,
    ]).toEqual([['anggaran'], [6000, 4000], ['lot']]);
  });

  test('does not lay scores of one scale on another', () => {
    const scale = { minHundredths: 100, maxHundredths: 500, stepHundredths: 50 };
    expect(underRules(plain, { ...contentOf({ ...plain, criteria: [...plain.criteria] }), scale })).toBeNull();
  });

  test('under the very rules of the scores gives the very ranking, byte for byte', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const same = underRules(snapshot, contentOf({ ...snapshot, criteria: [...snapshot.criteria] }));
        expect(same === null ? null : JSON.stringify(rank(same.snapshot))).toBe(JSON.stringify(rank(snapshot)));
      }),
      { numRuns: 60 },
    );
  });

  test('on made-up data is the same from the same seed and ranks every region under every template', () => {
    const snapshot = syntheticSnapshot(2025, STANDARD_RUBRIC, SHIPPED_TEMPLATES.map(shippedTemplate));
    expect(JSON.stringify(snapshot)).toBe(JSON.stringify(syntheticSnapshot(2025, STANDARD_RUBRIC, SHIPPED_TEMPLATES.map(shippedTemplate))));
    expect(JSON.stringify(snapshot)).not.toBe(JSON.stringify(syntheticSnapshot(2026, STANDARD_RUBRIC, [])));
    for (const name of SHIPPED_TEMPLATES) {
      const under = underRules(snapshot, shippedTemplate(name));
      expect([under?.unscored, under === null ? 0 : rank(under.snapshot).rows.length]).toEqual([[], 10]);
    }
  });

  test('on made-up data stays on the scale and its steps, from any seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(100, 500, 300), (seed, stepHundredths) => {
        const scale = { minHundredths: 1000, maxHundredths: 10_000, stepHundredths };
        const snapshot = syntheticSnapshot(seed, { ...STANDARD_RUBRIC, scale }, []);
        const scores = snapshot.regions.flatMap(({ sheets }) =>
          sheets.flatMap((sheet) => (sheet.state === 'submitted' ? sheet.scores : [])),
        );
        expect(scores.every((score) => score >= 1000 && score <= 10_000 && (score - 1000) % stepHundredths === 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
