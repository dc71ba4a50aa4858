import { z } from 'zod';
import { read, write } from '../../call.ts';
import type { Identity } from '../../edition/contract.ts';
import { PHASES, ROLES } from '../../edition/edition.ts';
import { pinSchema } from '../panel.ts';
import {
  idleMinutesSchema,
  type LockScreen,
  proofSchema,
  type Staff,
  staffNameSchema,
  type StaffNumber,
  staffNumberSchema,
} from './staff.ts';

/** The persons of the secretariat, and the lock of a window that jurors hand on to each other. */
export const staffContract = {
  'panel.staff': read<Staff>()(z.strictObject({}), { roles: ['sekretariat', 'auditor'], phases: PHASES }),
  /** From the first PIN of chair or secretary on, one of the two approves: nobody makes up a second person alone. */
  'panel.addStaff': write<{ readonly number: StaffNumber }>()(
    z.strictObject({ personName: staffNameSchema, pin: pinSchema, approval: proofSchema.nullable() }),
    { roles: ['sekretariat'], phases: PHASES },
  ),
  /** Shown by the PIN until now, or by that of chair or secretary when it is forgotten. */
  'panel.replaceStaffPin': write<null>()(z.strictObject({ number: staffNumberSchema, pin: pinSchema, approval: proofSchema }), {
    roles: ['sekretariat'],
    phases: PHASES,
  }),
  'panel.removeStaff': write<null>()(z.strictObject({ number: staffNumberSchema, approval: proofSchema }), {
    roles: ['sekretariat'],
    phases: PHASES,
  }),
  'panel.setIdleMinutes': write<null>()(z.strictObject({ minutes: idleMinutesSchema }), { roles: ['sekretariat'], phases: PHASES }),
  /** Locks this window: whoever it was, it now waits for a seat's PIN or the secretariat's. */
  'panel.lockWindow': write<null>()(z.strictObject({}), { roles: ROLES, phases: PHASES, only: { auditor: PHASES } }),
  'panel.lockScreen': read<LockScreen>()(z.strictObject({}), { roles: ROLES, phases: PHASES, only: { auditor: PHASES } }),
  /** A person of the secretariat opens the window again, or chair or secretary do when that person's PIN is forgotten. */
  'panel.unlockSecretariat': write<Identity>()(proofSchema, { roles: ['sekretariat'], phases: PHASES }),
};
