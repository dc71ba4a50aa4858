import { z } from 'zod';
import { read, write } from '../call.ts';
import type { Identity } from '../edition/contract.ts';
import { JUROR_ROLES, PHASES, ROLES } from '../edition/edition.ts';
import { type Attendance, attendanceInputSchema } from './attendance.ts';
import { type Conflict, conflictAnswerSchema } from './conflict.ts';
import { type Panel, pinSchema, recusalInputSchema, seatDetailsSchema, seatIdSchema } from './panel.ts';
import { guestsContract } from './guests/contract.ts';
import { substitutesContract } from './substitutes/contract.ts';
import { substituteNumberSchema } from './substitutes/substitute.ts';
import { staffContract } from './staff/contract.ts';

const BEFORE_FINAL = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'] as const;

export const panelContract = {
  ...staffContract,
  ...substitutesContract,
  ...guestsContract,
  'panel.read': read<Panel>()(z.strictObject({}), { roles: ROLES, phases: PHASES, inRoom: true }),
  'panel.updateSeat': write<null>()(seatDetailsSchema, { roles: ['sekretariat'], phases: BEFORE_FINAL }),
  'panel.addSeat': write<null>()(seatDetailsSchema, { roles: ['sekretariat'], phases: ['persiapan'] }),
  'panel.removeSeat': write<null>()(z.strictObject({ seat: seatIdSchema }), { roles: ['sekretariat'], phases: ['persiapan'] }),
  /** Makes a new PIN and answers it once; it is kept nowhere in readable form. */
  'panel.resetPin': write<{ readonly pin: string }>()(z.strictObject({ seat: seatIdSchema }), {
    roles: ['sekretariat'],
    phases: BEFORE_FINAL,
    secretReply: true,
  }),
  /** Turns this window into the juror of the seat, or into a substitute by that person's PIN, and unlocks a device of the seat. A wrong PIN is an event too. */
  'panel.takeSeat': write<Identity>()(
    z.strictObject({ seat: seatIdSchema, pin: pinSchema, substitute: substituteNumberSchema.optional() }),
    {
      roles: ['sekretariat', ...JUROR_ROLES],
      phases: PHASES,
      inRoom: true,
    },
  ),
  /** A juror leaves the seat, an observer or auditor the window. */
  'panel.leaveSeat': write<Identity>()(z.strictObject({}), {
    roles: [...JUROR_ROLES, 'pengamat', 'auditor'],
    phases: PHASES,
    only: { auditor: PHASES },
  }),
  'panel.recuse': write<null>()(recusalInputSchema, { roles: ['sekretariat', ...JUROR_ROLES], phases: BEFORE_FINAL, inRoom: true }),
  /** Conflicts of interest, proposed and answered; chair and secretary see all, other seats their own. */
  'panel.conflicts': read<readonly Conflict[]>()(z.strictObject({}), {
    roles: ['sekretariat', ...JUROR_ROLES, 'auditor'],
    phases: PHASES,
    inRoom: true,
  }),
  /** One reason for several regions of one seat: each is a recusal and an event of its own. */
  'panel.declareConflicts': write<null>()(conflictAnswerSchema, {
    roles: ['sekretariat', ...JUROR_ROLES],
    phases: BEFORE_FINAL,
    inRoom: true,
  }),
  /** What was proposed does not keep the seat from judging. Chair or secretary find so, never for the own seat. */
  'panel.dismissConflicts': write<null>()(conflictAnswerSchema, { roles: ['ketua', 'sekretaris'], phases: BEFORE_FINAL, inRoom: true }),
  'panel.attendance': read<readonly Attendance[]>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'pengamat', 'auditor'],
    phases: PHASES,
  }),
  /** Who was there, for one cell or for many; in the pleno with a reason. */
  'panel.recordAttendance': write<null>()(attendanceInputSchema, {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['aturan-terkunci', 'penilaian', 'pleno'],
  }),
  'panel.withdrawRecusal': write<null>()(recusalInputSchema, {
    roles: ['sekretariat'],
    phases: ['persiapan', 'aturan-terkunci', 'penilaian'],
  }),
};
