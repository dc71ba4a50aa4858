import type { Failure } from '../../shared/failure.ts';
import type { SeatId, SeatRole } from '../../shared/panel/panel.ts';
import { countAttempt, pinMatches } from './pin.ts';
import type { PanelQueries } from './queries.ts';

export type BothPins = { readonly chairPin: string; readonly secretaryPin: string };

/** The seats of chair and secretary, whose PINs were right; or what stands against it, which is a record itself. */
export type BothPinsAnswer =
  { readonly ok: true; readonly chair: SeatId; readonly secretary: SeatId } | { readonly ok: false; readonly failure: Failure };

/**
 * Compares the PINs of chair and secretary before the transaction; what it answers counts both attempts in it. Whoever
 * answers a failure of it keeps what was counted.
 */
export const checkBothPins = async (panel: PanelQueries, { chairPin, secretaryPin }: BothPins): Promise<(at: string) => BothPinsAnswer> => {
  const seatOf = (role: SeatRole) => panel.seats().find((seat) => seat.role === role)?.seat ?? null;
  const matches = async (role: SeatRole, pin: string): Promise<boolean> => {
    const seat = seatOf(role);
    return seat !== null && (await pinMatches(panel, seat, pin));
  };
  const [chairMatched, secretaryMatched] = await Promise.all([matches('ketua', chairPin), matches('sekretaris', secretaryPin)]);
  return (at) => {
    const attempt = (role: SeatRole, matched: boolean): { readonly seat: SeatId | null; readonly failure: Failure | null } => {
      const seat = seatOf(role);
      if (seat === null) return { seat, failure: { code: 'not-found', noun: 'seat', id: role } };
      return { seat, failure: countAttempt(panel, seat, matched, at) };
    };
    const chair = attempt('ketua', chairMatched);
    const secretary = attempt('sekretaris', secretaryMatched);
    const failure = chair.failure ?? secretary.failure;
    if (failure !== null) return { ok: false, failure };
    if (chair.seat === null || secretary.seat === null) throw new Error('A PIN was right and its seat is gone.');
    return { ok: true, chair: chair.seat, secretary: secretary.seat };
  };
};
