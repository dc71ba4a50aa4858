import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sampleContent, sampleSchema } from '../../../../scripts/sample-content.ts';
import { findingPlaceKey } from '../../../../shared/submissions/findings/finding.ts';
import { findingsOf } from '../../../../shared/submissions/findings/findings-of.ts';
import { findingSentence } from '../../../../shared/wording/finding-sentence.ts';

const path = fileURLToPath(new URL('../../../../resources/sample/kaltim-2025.json', import.meta.url));
const { edition, regions } = sampleSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const found = findingsOf(
  regions.map((region) => ({
    code: region.code,
    region: { name: region.name },
    content: sampleContent(region, edition.category),
    verifications: [],
  })),
  edition,
);

const of = (code: string) =>
  found.filter(({ region }) => region === code).map((one) => `${one.severity} ${one.code} ${findingPlaceKey(one.place)}`);

const LATER_PAYERS = (count: number) =>
  Array.from({ length: count }, (_, index) => `information year-not-assessed figure/vulnerable.workers/${String(index)}`);
const LATER_BUDGET = 'information year-not-assessed figure/budget.amount/0';
const FITS = 'information budget-fits-rate figure/budget.amount/0';

/** Every finding of every region of the sample, held against the domain notes 2.3, 2.4 and 4. */
test.each([
  [
    '64.01',
    [
      'attention year-not-assessed figure/formal.participants/0',
      'attention year-not-assessed figure/informal.participants/0',
      'attention budget-differs-from-rate figure/budget.amount/0',
      LATER_BUDGET,
    ],
  ],
  ['64.02', ['attention regulation-incomplete regulation/0', ...LATER_PAYERS(2), LATER_BUDGET, FITS]],
  [
    '64.03',
    [
      'attention regulation-after-assessed-year regulation/0',
      'attention regulation-after-assessed-year regulation/1',
      ...LATER_PAYERS(2),
      FITS,
      'information budget-fits-rate figure/budget.amount/1',
    ],
  ],
  ['64.07', ['attention regulation-incomplete regulation/0']],
  [
    '64.08',
    [
      'blocks coverage-above-100 figure/informal.participants/0',
      'attention vulnerable-above-population figure/vulnerable.workers/0',
      'attention vulnerable-above-population figure/vulnerable.workers/1',
      ...LATER_PAYERS(2),
      FITS,
    ],
  ],
  ['64.09', ['attention regulation-incomplete regulation/0', ...LATER_PAYERS(2), LATER_BUDGET, FITS]],
  [
    '64.11',
    [
      'attention year-not-assessed figure/informal.population/0',
      'attention budget-differs-from-rate figure/budget.amount/0',
      ...LATER_PAYERS(2),
      LATER_BUDGET,
    ],
  ],
  [
    '64.71',
    [
      'attention year-not-assessed figure/formal.population/0',
      'attention year-not-assessed figure/formal.participants/0',
      'attention year-not-assessed figure/informal.population/0',
      'attention year-not-assessed figure/informal.participants/0',
      'attention regulation-after-assessed-year regulation/0',
      ...LATER_PAYERS(1),
      FITS,
    ],
  ],
  ['64.72', ['attention regulation-incomplete regulation/0', ...LATER_PAYERS(2), FITS]],
  ['64.74', ['blocks coverage-above-100 figure/informal.participants/0', ...LATER_PAYERS(1), LATER_BUDGET, FITS]],
])('The findings of %s in the sample', (code, expected) => {
  expect(of(code)).toEqual(expected);
});

test('The published budgets come out as in the domain notes 2.4, with the sum shown', () => {
  const sums = found
    .filter(({ code }) => code === 'budget-fits-rate' || code === 'budget-differs-from-rate')
    .map((one) => `${one.region} ${findingSentence(one, 'id').arithmetic}`);
  expect(sums).toEqual([
    '64.01 46.582 × Rp16.800 × 12 = Rp9.390.931.200; Rp6.500.000.000 cukup untuk 32.242 pekerja setahun.',
    '64.02 48.729 × Rp16.800 × 12 = Rp9.823.766.400; Rp10.000.000.000 cukup untuk 49.603 pekerja setahun.',
    '64.03 4.465 × Rp16.800 × 12 = Rp900.144.000; Rp900.144.000 cukup untuk 4.465 pekerja setahun.',
    '64.03 4.500 × Rp16.800 × 12 = Rp907.200.000; Rp907.200.000 cukup untuk 4.500 pekerja setahun.',
    '64.08 75.000 × Rp16.800 × 12 = Rp15.120.000.000; Rp15.120.000.000 cukup untuk 75.000 pekerja setahun.',
    '64.09 15.000 × Rp16.800 × 12 = Rp3.024.000.000; Rp3.024.000.000 cukup untuk 15.000 pekerja setahun.',
    '64.11 3.294 × Rp16.800 × 12 = Rp664.070.400; Rp1.200.000.000 cukup untuk 5.952 pekerja setahun.',
    '64.71 7.100 × Rp16.800 × 12 = Rp1.431.360.000; Rp1.431.360.000 cukup untuk 7.100 pekerja setahun.',
    '64.72 19.000 × Rp16.800 × 12 = Rp3.830.400.000; Rp3.830.400.000 cukup untuk 19.000 pekerja setahun.',
    '64.74 35.777 × Rp16.800 × 12 = Rp7.212.643.200; Rp7.400.000.000 cukup untuk 36.706 pekerja setahun.',
  ]);
});
