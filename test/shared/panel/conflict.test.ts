import { describe, expect, test } from 'vitest';
import { type Region, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type Conflict, type ConflictDismissal, conflictsOf, openConflicts } from '../../../shared/panel/conflict.ts';
import { type Recusal, type SeatDetails, seatIdSchema } from '../../../shared/panel/panel.ts';
import { suppliesFigures } from '../../../shared/panel/supplier.ts';

const region = (code: string, name: string): Region => ({ code: regionCodeSchema.parse(code), name, kind: 'kabupaten', capital: null });
const PASER = region('64.01', 'Kabupaten Paser');
const BERAU = region('64.03', 'Kabupaten Berau');

const seatOf = (seat: number, details: Partial<SeatDetails> = {}): SeatDetails => ({
  seat: seatIdSchema.parse(seat),
  role: 'anggota',
  title: 'Ahli ekonomi',
  personName: 'Rekaan',
  institution: '',
  expertise: '',
  homeRegion: null,
  suppliesFigures: null,
  ...details,
});

const office = seatOf(2, { title: 'Kepala BPJS Ketenagakerjaan' });
const resident = seatOf(7, { homeRegion: BERAU.code });

type Facts = Parameters<typeof conflictsOf>[0];

const between = (facts: Partial<Facts>): readonly Conflict[] =>
  conflictsOf({
    seats: [office, resident, seatOf(8)],
    substitutes: [],
    candidates: [PASER, BERAU],
    recusals: [],
    dismissals: [],
    withdrawn: [],
    regionOf: () => null,
    ...facts,
  });

const told = (conflicts: readonly Conflict[]) => conflicts.map(({ seat, region: { code }, state }) => `${String(seat)} ${code} ${state}`);

const dismissalOf = (conflict: Conflict | undefined): ConflictDismissal => {
  if (conflict === undefined) throw new Error('No conflict to dismiss.');
  const { seat, grounds } = conflict;
  return { seat, grounds, code: conflict.region.code, reason: 'r', dismissedAt: '2025-07-20T00:00:00.000Z', dismissedBy: 'kursi:1' };
};

describe('A conflict of interest', () => {
  test('is proposed for the office that supplies coverage, for every candidate, and for a member from a candidate region', () => {
    expect(told(between({}))).toEqual(['2 64.01 proposed', '2 64.03 proposed', '7 64.03 proposed']);
  });

  test('is proposed for no region that does not compete', () => {
    expect(told(between({ candidates: [PASER] }))).toEqual(['2 64.01 proposed']);
  });

  test('is proposed for the seat whose substitute is from the region, by the name of that person', () => {
    const substitute = { seat: seatIdSchema.parse(8), personName: 'Pengganti Rekaan', homeRegion: PASER.code };
    expect(between({ substitutes: [substitute], seats: [seatOf(8)] })).toMatchObject([
      { seat: 8, state: 'proposed', grounds: [{ ground: 'home-region', person: 'Pengganti Rekaan' }] },
    ]);
  });

  test('that was dismissed stays so until something comes up that was not known then', () => {
    const dismissals = between({}).map(dismissalOf);
    const moved = [{ ...office, homeRegion: PASER.code }, resident];
    const replaced = [office, { ...resident, personName: 'Orang lain' }];
    expect([between({ dismissals }), between({ dismissals, seats: moved }), between({ dismissals, seats: replaced })].map(told)).toEqual([
      ['2 64.01 dismissed', '2 64.03 dismissed', '7 64.03 dismissed'],
      ['2 64.01 proposed', '2 64.03 dismissed', '7 64.03 dismissed'],
      ['2 64.01 dismissed', '2 64.03 dismissed', '7 64.03 proposed'],
    ]);
  });

  test('that was declared is answered, whatever was found before; withdrawn, it is asked again where the data still says so', () => {
    const recusal: Recusal = { seat: resident.seat, code: BERAU.code, reason: 'r', declaredAt: '2025-07-20T00:00:00.000Z' };
    const withdrawal = {
      seat: resident.seat,
      code: BERAU.code,
      declaredReason: 'r',
      declaredAt: recusal.declaredAt,
      reason: 'keliru',
      withdrawnAt: '2025-07-21T00:00:00.000Z',
      withdrawnBy: 'sekretariat',
    };
    const other = { ...withdrawal, code: PASER.code };
    const seats = [resident];
    expect([between({ seats, recusals: [recusal] }), between({ seats, withdrawn: [withdrawal, other] })].map(told)).toEqual([
      ['7 64.03 declared'],
      ['7 64.01 withdrawn', '7 64.03 proposed'],
    ]);
    expect(openConflicts(between({ seats, recusals: [recusal] }))).toEqual([]);
  });
});

test('Whether an institution supplies figures is told by its name until somebody says it', () => {
  const named = ['Kepala BPJS Ketenagakerjaan', 'Kakanwil BPJAMSOSTEK', 'Kepala BPJS TK', 'Kepala BPJS Kesehatan', 'Ahli jaminan sosial'];
  expect(named.map((title) => suppliesFigures(seatOf(2, { title })))).toEqual([true, true, true, false, false]);
  expect([suppliesFigures({ ...office, suppliesFigures: false }), suppliesFigures(seatOf(3, { suppliesFigures: true }))]).toEqual([
    false,
    true,
  ]);
});
