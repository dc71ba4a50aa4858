import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageSnapshot } from '../../../shared/ranking/coverage-alone.ts';
import { correctionEffect } from '../../../shared/ranking/correction-effect.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';
import { CAP_POLICIES, type CapPolicy, type CoverageFigures, coverageOf } from '../../../shared/submissions/coverage.ts';
import { CANDIDATES, regionCode } from '../../fixtures/edition.ts';
import { arbitrarySnapshot } from './arbitrary-snapshot.ts';

const KUTIM = regionCode('64.08');

const figuresOf = ([formal, formalIn, informal, informalIn]: readonly [number, number, number, number]): CoverageFigures => ({
  formal: { population: formal, participants: formalIn },
  informal: { population: informal, participants: informalIn },
});
const kaltim = (capPolicy: CapPolicy): CoverageSnapshot => ({
  method: { ...STANDARD_RUBRIC.method, capPolicy },
  regions: CANDIDATES.map(([code, name, figures]) => ({
    region: { code: regionCode(code), name, kind: 'kabupaten', capital: null },
    coverage: figuresOf(figures),
  })),
});
const question = (population: number) => ({
  code: KUTIM,
  before: figuresOf([79_691, 69_528, 51_086, 77_074]),
  after: figuresOf([79_691, 69_528, population, 77_074]),
});
const orderOf = (population: number, policy: CapPolicy) => {
  const { order } = correctionEffect(question(population), kaltim(policy), null);
  if (order.basis === null) throw new Error(order.because);
  return order.changes.map(
    ({ region, before, after }) => `${region.name}: ${String(before?.rank)} → ${String(after?.rank)} (${after?.total ?? ''})`,
  );
};

describe('The effect of a correction', () => {
  it('is told by coverage alone, under the cap policy of the rubric, as long as scores are closed', () => {
    const capped = correctionEffect(question(154_148), kaltim('segment'), null);
    expect([capped.capPolicy, capped.coverage.before.informal, capped.coverage.after.informal, capped.order.basis]).toEqual([
      'segment',
      { population: 51_086, participants: 77_074, raw: '433/287', capped: '1/1' },
      { population: 154_148, participants: 77_074, raw: '1/2', capped: '1/2' },
      'coverage',
    ]);
    expect(orderOf(154_148, 'segment').slice(0, 3)).toEqual([
      'Kota Bontang: 1 → 1 (98.30)',
      'Kabupaten Paser: 3 → 2 (82.26)',
      'Kabupaten Kutai Kartanegara: 4 → 3 (74.19)',
    ]);
    expect(orderOf(154_148, 'none').slice(0, 2)).toEqual(['Kota Bontang: 2 → 1 (100.00)', 'Kabupaten Paser: 3 → 2 (82.26)']);
  });

  it('says so when there is no candidate, and when the region is none', () => {
    const { method } = kaltim('segment');
    expect([
      correctionEffect(question(60_000), { method, regions: [] }, null).order,
      correctionEffect(question(60_000), { method, regions: kaltim('segment').regions.filter(({ region }) => region.code !== KUTIM) }, null)
        .order,
    ]).toEqual([
      { basis: null, because: 'no-candidates' },
      { basis: null, because: 'not-a-candidate' },
    ]);
  });

  it('keeps a region that loses its coverage in the list, without a place', () => {
    const lost = { ...question(1), after: { ...question(1).after, informal: { population: null, participants: 77_074 } } };
    const { order } = correctionEffect(lost, kaltim('segment'), null);
    expect(order.basis === null ? null : order.changes.at(-1)).toMatchObject({ region: { code: KUTIM }, before: { rank: 2 }, after: null });
  });

  it('is, where the ranking is open, the official ranking before and after, place by place', () => {
    fc.assert(
      fc.property(
        arbitrarySnapshot,
        fc.nat(),
        fc.constantFrom(...CAP_POLICIES),
        fc.nat({ max: 100_000 }),
        (snapshot, pick, capPolicy, value) => {
          const chosen = snapshot.regions[pick % Math.max(1, snapshot.regions.length)];
          if (chosen === undefined) return;
          const open = { ...snapshot, method: { ...snapshot.method, capPolicy } };
          const after = { ...chosen.coverage, informal: { ...chosen.coverage.informal, population: value } };
          const effect = correctionEffect({ code: chosen.region.code, before: chosen.coverage, after }, open, open);
          const [official, supposed] = [
            rank(open),
            rank({ ...open, regions: open.regions.map((one) => (one === chosen ? { ...one, coverage: after } : one)) }),
          ];
          if (effect.order.basis === null) throw new Error('No order.');
          const placeIn = (ranking: typeof official, code: string) => {
            const row = ranking.rows.find(({ region }) => region.code === code);
            return row === undefined ? null : { rank: row.rank, shared: row.shared, total: row.total };
          };
          if (official.rows.length + supposed.rows.length === 0) {
            expect(effect.order).toMatchObject({ basis: 'coverage', because: 'nothing-ranked' });
            return;
          }
          expect(effect.order.basis).toBe('ranking');
          expect(effect.coverage).toEqual({ before: coverageOf(chosen.coverage, capPolicy), after: coverageOf(after, capPolicy) });
          expect(effect.order.changes).toEqual(
            [...supposed.rows, ...supposed.unranked].map(({ region }) => ({
              region,
              before: placeIn(official, region.code),
              after: placeIn(supposed, region.code),
            })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
