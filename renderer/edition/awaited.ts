import { compare, type Fraction, fromFraction, ONE } from '../../shared/notation/fraction.ts';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { holdsUp } from '../../shared/submissions/findings/standing-finding.ts';
import type { HomeFindings, HomeMonitor, HomeRegions, HomeSeats } from './home-store.ts';

/** One thing that somebody still owes. */
export type Awaited =
  | { readonly kind: 'sheets'; readonly title: string; readonly count: number }
  | { readonly kind: 'pin'; readonly title: string }
  | { readonly kind: 'pins'; readonly count: number }
  | { readonly kind: 'over'; readonly title: string; readonly code: string; readonly ratio: Fraction }
  | { readonly kind: 'held'; readonly title: string; readonly code: string; readonly count: number };

const isOver = (ratio: Fraction | null): ratio is Fraction => ratio !== null && compare(fromFraction(ratio), ONE) > 0;

/** More seats than this without a PIN are one thing to do, not many. */
const SEPARATE_PINS = 2;

/** Who is late, by seat, then what in the submissions needs a word before the scoring: most pressing first. */
export const awaitedIn = (
  { edition }: Pick<EditionOverview, 'edition'>,
  regions: HomeRegions,
  seats: HomeSeats,
  monitor: HomeMonitor | null,
  findings: HomeFindings | null,
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
  const held =
    before || scoring
      ? regions.flatMap((one): readonly Awaited[] => {
          if (one.status !== 'kandidat' && one.status !== 'terdaftar') return [];
          const holding = (findings ?? []).filter((standing) => standing.finding.region === one.code && holdsUp(standing));
          if (holding.length === 0) return [];
          const over = holding.some(({ finding }) => finding.code === 'coverage-above-100');
          const ratio = over ? [one.coverage.informal.raw, one.coverage.formal.raw].find(isOver) : undefined;
          const named = { title: one.region.name, code: one.code };
          return ratio === undefined
            ? [{ kind: 'held' as const, ...named, count: holding.length }]
            : [{ kind: 'over' as const, ...named, ratio }];
        })
      : [];
  return [...sheets, ...pins, ...held];
};
