import { describe, expect, test } from 'vitest';
import type { Reopening } from '../../../shared/scoring/reopening/reopening.ts';
import { heldBecause } from '../../../shared/scoring/stage/stage-closing.ts';
import { regionCode, seatNumber } from '../../fixtures/edition.ts';

const NINE = '2025-07-28T01:00:00.000Z';
const TEN = '2025-07-28T02:00:00.000Z';
const ELEVEN = '2025-07-28T03:00:00.000Z';
const DOCUMENTS_CLOSED = [{ stage: 'dokumen', closedAt: TEN, closedBy: seatNumber(1) }] as const;

const approved = (stage: Reopening['stage'], decidedAt: string, opensVersion: number): Reopening => ({
  seat: seatNumber(3),
  code: regionCode('64.01'),
  number: 1,
  stage,
  submittedAt: opensVersion === 1 ? null : NINE,
  reason: 'tertukar',
  proposedAt: decidedAt,
  proposedBy: 'sekretariat',
  decision: { outcome: 'approved', decidedAt, decidedBy: seatNumber(1), role: 'ketua', reason: '', opensVersion },
});
const sheet = (version: number, reopenings: readonly Reopening[] = [], voidedAt: string | null = null) => ({
  version,
  reopenings,
  voidedAt,
});

describe('Scores of a sheet that is open', () => {
  test('may be changed until their stage is closed; the other stage stays open', () => {
    expect([
      heldBecause('dokumen', sheet(1), []),
      heldBecause('dokumen', sheet(1), DOCUMENTS_CLOSED),
      heldBecause('wawancara', sheet(1), DOCUMENTS_CLOSED),
    ]).toEqual([null, 'stage-closed', null]);
  });

  test('of a closed stage open again by an approval since, not by one before', () => {
    expect([
      heldBecause('dokumen', sheet(1, [approved('dokumen', ELEVEN, 1)]), DOCUMENTS_CLOSED),
      heldBecause('dokumen', sheet(2, [approved(null, ELEVEN, 2)]), DOCUMENTS_CLOSED),
      heldBecause('dokumen', sheet(2, [approved(null, NINE, 2)]), DOCUMENTS_CLOSED),
      heldBecause('dokumen', sheet(2, [approved('dokumen', ELEVEN, 1)]), DOCUMENTS_CLOSED),
    ]).toEqual([null, null, 'stage-closed', 'stage-closed']);
  });

  test('stay as they are where a reopening names the other part', () => {
    const reopened = sheet(2, [approved('dokumen', ELEVEN, 2)]);
    expect([heldBecause('dokumen', reopened, []), heldBecause('wawancara', reopened, [])]).toEqual([null, 'outside-reopening']);
  });

  test('are all open on a sheet that was voided since it was reopened', () => {
    expect(heldBecause('wawancara', sheet(2, [approved('dokumen', NINE, 2)], TEN), [])).toBeNull();
  });
});
