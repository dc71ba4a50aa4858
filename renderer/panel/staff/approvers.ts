import type { Seat, SeatId, SeatRole } from '../../../shared/panel/panel.ts';
import type { Proof, StaffNumber } from '../../../shared/panel/staff/staff.ts';

/** Somebody who may show a PIN: a person of the staff, or chair or secretary in their seat. */
export type Approver =
  | { readonly key: string; readonly by: 'staff'; readonly number: StaffNumber; readonly personName: string }
  | { readonly key: string; readonly by: 'seat'; readonly seat: SeatId; readonly role: SeatRole };

export const staffApprover = ({ number, personName }: { readonly number: StaffNumber; readonly personName: string }): Approver => ({
  key: `staff ${String(number)}`,
  by: 'staff',
  number,
  personName,
});

/** Chair and secretary, as far as they have a PIN. */
export const leadingApprovers = (seats: readonly Pick<Seat, 'seat' | 'role' | 'hasPin'>[]): readonly Approver[] =>
  seats
    .filter(({ role, hasPin }) => hasPin && role !== 'anggota')
    .map(({ seat, role }) => ({ key: `seat ${String(seat)}`, by: 'seat', seat, role }));

export const proofOf = (approver: Approver, pin: string): Proof =>
  approver.by === 'staff' ? { by: 'staff', number: approver.number, pin } : { by: 'seat', seat: approver.seat, pin };
