import { z } from 'zod';
import { read, write } from '../../call.ts';
import { PHASES } from '../../edition/edition.ts';
import { type Checklist, checkPersonSchema, confirmedItemSchema, roomTrialSchema } from './checklist.ts';

export const checklistContract = {
  'room.checklist': read<Checklist>()(z.strictObject({}), { roles: ['sekretariat', 'ketua', 'sekretaris'], phases: PHASES }),
  /** A person vouches for what the machine cannot know; a later one takes the place of an earlier one. */
  'room.confirmCheck': write<null>()(
    z.strictObject({ item: confirmedItemSchema, personName: checkPersonSchema, note: z.string().trim().max(200).default('') }),
    { roles: ['sekretariat'], phases: PHASES },
  ),
  'room.withdrawCheck': write<null>()(z.strictObject({ item: confirmedItemSchema }), { roles: ['sekretariat'], phases: PHASES }),
  /** Only the room itself says this: a phone has opened its test page. */
  'room.noteTrial': write<null>()(roomTrialSchema, { roles: ['sekretariat'], phases: PHASES }),
};
