import { z } from 'zod';
import { read, write } from '../../call.ts';
import { fileTokenSchema } from '../../edition/file-token.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { PHASES } from '../../edition/edition.ts';
import { seatIdSchema } from '../../panel/panel.ts';
import { pinSchema } from '../../panel/panel.ts';
import { staffNumberSchema } from '../../panel/staff/staff.ts';
import type { ScoreFormPaper } from '../../papers/score-form.ts';
import { WHILE_SCORING } from '../open-phases.ts';
import { type PaperForm, paperProofSchema, type PaperSheet, type TypedPaper, typedValuesSchema } from './paper-sheet.ts';
import { paperSerialSchema } from './serial.ts';

/** Sheets on paper: printed for a seat and a region, typed by one person, confirmed or rejected by another. */
export const paperContract = {
  'scoring.papers': read<readonly PaperSheet[]>()(z.strictObject({}), { roles: ['sekretariat', 'auditor'], phases: PHASES }),
  /** Each gets a serial number; an earlier sheet of the same seat and region is outdated. */
  'scoring.issuePapers': write<ScoreFormPaper>()(
    z.strictObject({
      sheets: z
        .array(z.strictObject({ seat: seatIdSchema, code: regionCodeSchema }))
        .min(1)
        .max(120),
    }),
    { roles: ['sekretariat'], phases: ['aturan-terkunci', ...WHILE_SCORING] },
  ),
  /** Writes the drawn sheets where the person said. */
  'scoring.savePapers': read<{ readonly fileName: string; readonly sizeBytes: number }>()(
    z.strictObject({ bytes: fileTokenSchema, destination: fileTokenSchema }),
    { roles: ['sekretariat'], phases: ['aturan-terkunci', ...WHILE_SCORING] },
  ),
  'scoring.paperForm': read<PaperForm>()(z.strictObject({ serial: paperSerialSchema }), { roles: ['sekretariat'], phases: WHILE_SCORING }),
  'scoring.typePaper': write<null>()(
    z.strictObject({
      serial: paperSerialSchema,
      values: typedValuesSchema.refine((values) => values.length > 0, { message: 'nothing typed' }),
      typist: z.strictObject({ number: staffNumberSchema, pin: pinSchema }),
    }),
    { roles: ['sekretariat'], phases: WHILE_SCORING },
  ),
  /** Shows what was typed to somebody else than who typed it. That it was looked at is an event. */
  'scoring.openPaper': write<TypedPaper>()(paperProofSchema, { roles: ['sekretariat'], phases: WHILE_SCORING, secretReply: true }),
  /** Confirmed, it is the juror's sheet, and handed in when nothing is blank. Rejected, it is kept with the reason. */
  'scoring.decidePaper': write<null>()(
    paperProofSchema.extend({ outcome: z.enum(['confirmed', 'rejected']), reason: z.string().trim().max(500) }),
    { roles: ['sekretariat'], phases: WHILE_SCORING },
  ),
};
