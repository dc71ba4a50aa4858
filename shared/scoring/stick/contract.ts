import { z } from 'zod';
import { read, write } from '../../call.ts';
import { JUROR_ROLES, PHASES } from '../../edition/edition.ts';
import { fileTokenSchema } from '../../edition/file-token.ts';
import { seatIdSchema } from '../../panel/panel.ts';
import { WHILE_SCORING } from '../open-phases.ts';
import {
  commentChoiceSchema,
  MOST_CELLS,
  returnChoiceSchema,
  type ReturnReading,
  type ReturnSummary,
  type Stick,
  type StickId,
  stickIdSchema,
} from './stick.ts';

/** Scoring on another machine: a file goes out for one seat, sealed with a code, and a signed one comes back, once. */
export const stickContract = {
  'scoring.sticks': read<readonly Stick[]>()(z.strictObject({}), { roles: ['sekretariat', 'auditor'], phases: PHASES }),
  /** Answers the code once; it is kept nowhere. */
  'scoring.writeStick': write<{ readonly stick: StickId; readonly code: string; readonly fileName: string; readonly leftOut: number }>()(
    z.strictObject({ seat: seatIdSchema, destination: fileTokenSchema }),
    { roles: ['sekretariat'], phases: WHILE_SCORING, secretReply: true },
  ),
  'scoring.withdrawStick': write<null>()(z.strictObject({ stick: stickIdSchema, reason: z.string().trim().max(500) }), {
    roles: ['sekretariat'],
    phases: WHILE_SCORING,
  }),
  /** Counts alone. */
  'scoring.inspectReturn': read<ReturnSummary>()(z.strictObject({ file: fileTokenSchema }), {
    roles: ['sekretariat'],
    phases: WHILE_SCORING,
  }),
  /** Value by value, for the juror whose file it is. */
  'scoring.readReturn': read<ReturnReading>()(z.strictObject({ file: fileTokenSchema }), { roles: JUROR_ROLES, phases: WHILE_SCORING }),
  /** Each value is an event of its own. Whatever differs from what is on record must have been decided. */
  'scoring.takeReturn': write<{ readonly entered: number; readonly comments: number; readonly submitted: number }>()(
    z.strictObject({
      file: fileTokenSchema,
      choices: z.array(returnChoiceSchema).max(MOST_CELLS),
      commentChoices: z.array(commentChoiceSchema).max(MOST_CELLS).default([]),
    }),
    { roles: JUROR_ROLES, phases: WHILE_SCORING },
  ),
  /** In a juror's copy alone: writes the signed file that goes back. */
  'scoring.writeReturn': read<{
    readonly fileName: string;
    readonly values: number;
    readonly comments: number;
    readonly submitted: number;
  }>()(z.strictObject({ destination: fileTokenSchema }), { roles: JUROR_ROLES, phases: WHILE_SCORING, inCopy: true }),
};
