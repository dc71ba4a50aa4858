import { z } from 'zod';
import { read, write } from '../../call.ts';
import type { Identity } from '../../edition/contract.ts';
import { PHASES } from '../../edition/edition.ts';
import { pinSchema } from '../panel.ts';
import { type Guest, guestDetailsSchema, type GuestNumber, guestNumberSchema } from './guest.ts';

const keySchema = z.strictObject({ number: guestNumberSchema });

/** Observers and auditors: registered by the secretariat, let in by a PIN of their own. */
export const guestsContract = {
  'panel.guests': read<readonly Guest[]>()(z.strictObject({}), { roles: ['sekretariat'], phases: PHASES }),
  'panel.registerGuest': write<{ readonly number: GuestNumber }>()(guestDetailsSchema, { roles: ['sekretariat'], phases: PHASES }),
  'panel.resetGuestPin': write<{ readonly pin: string }>()(keySchema, { roles: ['sekretariat'], phases: PHASES, secretReply: true }),
  'panel.revokeGuest': write<null>()(keySchema, { roles: ['sekretariat'], phases: PHASES }),
  /** Turns this window into that of the observer or auditor. A wrong PIN is an event too. */
  'panel.enterAsGuest': write<Identity>()(z.strictObject({ number: guestNumberSchema, pin: pinSchema }), {
    roles: ['sekretariat'],
    phases: PHASES,
  }),
};
