import type { Region } from '../../shared/edition/region.ts';
import type { Seat } from '../../shared/panel/panel.ts';
import type { Monitor } from '../../shared/scoring/scoring.ts';

export type MissingSheets = { readonly seat: Seat; readonly regions: readonly Region[] };

/** Which sheets are awaited of whom, in seat order; seats that owe none are left out. */
export const missingSheets = (monitor: Monitor, seats: readonly Seat[]): readonly MissingSheets[] =>
  seats
    .map((seat) => ({
      seat,
      regions: monitor.regions.filter(({ code }) =>
        monitor.cells.some((cell) => cell.seat === seat.seat && cell.code === code && (cell.state === 'empty' || cell.state === 'draft')),
      ),
    }))
    .filter(({ regions }) => regions.length > 0);
