import { compare, type Fraction, fromFraction, ONE } from '../../shared/notation/fraction.ts';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import type { HomeMonitor, HomeRegions, HomeSeats } from './home-store.ts';

/** One thing that somebody still owes. */
export type Awaited =
  | { readonly kind: 'sheets'; readonly title: string; readonly count: number }
  | { readonly kind: 'pin'; readonly title: string }
  | { readonly kind: 'pins'; readonly count: number }
  | { readonly kind: 'over'; readonly title: string; readonly code: string; readonly ratio: Fraction };

const isOver = (ratio: Fraction | null): ratio is Fraction => ratio !== null && compare(fromFraction(ratio), ONE) > 0;

/** More seats than this without a PIN are one thing to do, not many. */
const SEPARATE_PINS = 2;

/** Who is late, by seat, then what in the submissions needs a word before the scoring: most pressing first. */
export const awaitedIn = (
  { edition }: Pick<EditionOverview, 'edition'>,
  regions: HomeRegions,
  seats: HomeSeats,
  monitor: HomeMonitor | null,
): readonly Awaited[] => {
  const scoring = edition.phase === 'penilaian' || edition.phase === 'pleno';
  const before = edition.phase === 'persiapan' || edition.phase === 'aturan-terkunci';
  const sheets = scoring
    ? seats
        .map((seat) => ({
          kind: 'sheets' as const,
          title: seat.title,
          count: (monitor?.cells ?? []).filter((cell) => cell.seat === seat.seat && (cell.state === 'empty' || cell.state === 'draft'))
            .length,
        }))
        .filter((one) => one.count > 0)
        .sort((a, b) => b.count - a.count)
    : [];
  const without = before || edition.phase === 'penilaian' ? seats.filter((seat) => !seat.hasPin) : [];
  const pins: readonly Awaited[] =
    without.length > SEPARATE_PINS
      ? [{ kind: 'pins', count: without.length }]
      : without.map((seat) => ({ kind: 'pin', title: seat.title }));
  const over =
    before || scoring
      ? regions.flatMap((one) => {
          if (one.status !== 'kandidat' && one.status !== 'terdaftar') return [];
          const ratio = [one.coverage.informal.raw, one.coverage.formal.raw, one.coverage.total.raw].find(isOver);
          return ratio === undefined ? [] : [{ kind: 'over' as const, title: one.region.name, code: one.code, ratio }];
        })
      : [];
  return [...sheets, ...pins, ...over];
};
