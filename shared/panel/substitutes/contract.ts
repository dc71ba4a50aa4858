import { write } from '../../call.ts';
import { substituteDetailsSchema, substituteKeySchema, type SubstituteNumber } from './substitute.ts';

const BEFORE_FINAL = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'] as const;

/** Who may sit in a seat for its person. They score and nothing more: what chair and secretary decide stays with them. */
export const substitutesContract = {
  'panel.registerSubstitute': write<{ readonly number: SubstituteNumber }>()(substituteDetailsSchema, {
    roles: ['sekretariat'],
    phases: BEFORE_FINAL,
  }),
  'panel.resetSubstitutePin': write<{ readonly pin: string }>()(substituteKeySchema, {
    roles: ['sekretariat'],
    phases: BEFORE_FINAL,
    secretReply: true,
  }),
  'panel.revokeSubstitute': write<null>()(substituteKeySchema, { roles: ['sekretariat'], phases: BEFORE_FINAL }),
};
