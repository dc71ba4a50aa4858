import { z } from 'zod';
import { read, write } from '../call.ts';
import { JUROR_ROLES, PHASES } from '../edition/edition.ts';
import { regionCodeSchema } from '../edition/region.ts';
import { criterionIdSchema } from '../rubric/rubric.ts';
import { type Monitor, type SheetListItem, type SheetView, scoreHundredthsSchema } from './scoring.ts';

/** Pleno may open with sheets missing; they may still come in then. */
const WHILE_SCORING = ['penilaian', 'pleno'] as const;

export const scoringContract = {
  /** Opens scoring; the rubric must be locked, candidates chosen and every seat have a PIN. */
  'scoring.open': write<null>()(z.strictObject({}), { roles: ['sekretariat', 'ketua', 'sekretaris'], phases: ['aturan-terkunci'] }),
  'scoring.mySheets': read<readonly SheetListItem[]>()(z.strictObject({}), { roles: JUROR_ROLES, phases: PHASES }),
  'scoring.sheet': read<SheetView>()(z.strictObject({ code: regionCodeSchema }), { roles: JUROR_ROLES, phases: PHASES }),
  /** One score of the own sheet; null empties the cell. The answer's instant is that of the commit. */
  'scoring.enter': write<{ readonly enteredAt: string }>()(
    z.strictObject({ code: regionCodeSchema, criterion: criterionIdSchema, valueHundredths: scoreHundredthsSchema.nullable() }),
    { roles: JUROR_ROLES, phases: WHILE_SCORING },
  ),
  'scoring.submit': write<{ readonly submittedAt: string }>()(z.strictObject({ code: regionCodeSchema }), {
    roles: JUROR_ROLES,
    phases: WHILE_SCORING,
  }),
  'scoring.monitor': read<Monitor>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'pengamat', 'auditor'],
    phases: PHASES,
  }),
};
