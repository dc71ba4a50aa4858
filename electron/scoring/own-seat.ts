import type { Failure } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';
import type { Session } from '../session.ts';

/** Why what was typed for `expected` may not be written by who this session is now; null when it may. */
export const ofAnotherSeat = (session: Session, expected: SeatId | undefined): Failure | null =>
  expected === undefined || expected === session.identity.seat ? null : { code: 'seat-differs', seat: expected };

/** The seat of a juror's session. The contract lets only roles with a seat make these calls. */
export const seatOf = (session: Session): SeatId => {
  if (session.identity.seat === null) throw new Error('A juror call was made without a seat.');
  return session.identity.seat;
};

/** Who of the seat this session is: a private note is no matter of the seat, but of the person. */
export const personOf = (session: Session): { readonly seat: SeatId; readonly substitute: SubstituteNumber | null } => ({
  seat: seatOf(session),
  substitute: session.identity.substitute ?? null,
});
