import { describe, expect, test } from 'vitest';
import { ladderStanding, type RegulationFact } from '../../../shared/rubric/ladder-standing.ts';
import type { Ladder } from '../../../shared/rubric/rubric.ts';
import { STANDARD_LADDER } from '../../../shared/rubric/standard-ladder.ts';
import type { RegulationStatus, RegulationType } from '../../../shared/submissions/submission.ts';
import { ladderSentence } from '../../../shared/wording/ladder-sentence.ts';

const regulation = (
  position: number,
  type: RegulationType,
  number: string,
  year: number,
  status: RegulationStatus | null = null,
): RegulationFact => ({ position, type, number, year, status });

/** Kutai Timur as reported. */
const KUTIM = [regulation(0, 'Perda', '1', 2022), regulation(1, 'Perbup', '29', 2024)];
const EACH: Ladder = { ...STANDARD_LADDER, rule: 'each-rung', capHundredths: 10_000 };

const told = (ladder: Ladder, regulations: readonly RegulationFact[]) => {
  const standing = ladderStanding(ladder, regulations);
  return [standing.valueHundredths / 100, ladderSentence(ladder, standing, 'id')];
};

describe('A ladder of regulations', () => {
  test('counts the highest rung alone, and says which regulation put the region there', () => {
    expect(told(STANDARD_LADDER, KUTIM)).toEqual([100, 'Perda 1/2022 pada “Peraturan daerah” (100)']);
  });

  test('under the rule of every rung counts each once, up to the cap', () => {
    const circular = regulation(2, 'Surat Edaran', '7', 2023);
    expect([told(EACH, KUTIM.slice(1)), told(EACH, [...KUTIM, circular])]).toEqual([
      [80, 'Perbup 29/2024 pada “Peraturan kepala daerah” (80)'],
      [
        100,
        'Perda 1/2022 pada “Peraturan daerah” (100) + Perbup 29/2024 pada “Peraturan kepala daerah” (80) + Surat Edaran 7/2023 pada “Surat edaran atau nota kesepakatan” (20), paling banyak 100',
      ],
    ]);
  });

  test('does not count what was revoked, whatever the ladder says', () => {
    const [perda, perbup] = KUTIM;
    if (perda === undefined || perbup === undefined) throw new Error('Kutai Timur reported two regulations.');
    expect(told(STANDARD_LADDER, [{ ...perda, status: 'revoked' }, perbup])).toEqual([
      80,
      'Perbup 29/2024 pada “Peraturan kepala daerah” (80)',
    ]);
  });

  test('counts only the statuses that the panel has chosen', () => {
    const strict: Ladder = { ...STANDARD_LADDER, counts: ['in-force'] };
    expect([told(strict, KUTIM), told(strict, [regulation(0, 'Perwali', '23', 2023, 'in-force')])]).toEqual([
      [0, 'tidak ada peraturan yang dihitung'],
      [80, 'Perwali 23/2023 pada “Peraturan kepala daerah” (80)'],
    ]);
  });

  test('lets the newest of several regulations on one rung speak, and takes no notice of their order', () => {
    const several = [regulation(0, 'Perbup', '4', 2022), regulation(1, 'Perbup', '44', 2025), regulation(2, 'Perwali', '1', 2024)];
    expect([told(STANDARD_LADDER, several), told(STANDARD_LADDER, several.toReversed())]).toEqual([
      [80, 'Perbup 44/2025 pada “Peraturan kepala daerah” (80)'],
      [80, 'Perbup 44/2025 pada “Peraturan kepala daerah” (80)'],
    ]);
  });
});
