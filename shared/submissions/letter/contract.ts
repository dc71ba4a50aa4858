import { z } from 'zod';
import { read, write } from '../../call.ts';
import { PHASES } from '../../edition/edition.ts';
import { fileTokenSchema } from '../../edition/file-token.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { issuedDocumentIdSchema, type Paper, paperFormatSchema } from '../../papers/paper.ts';
import { type IssuedLetter, letterIdSchema } from './issued-letter.ts';
import { letterSchema } from './letter.ts';

export const letterDraftIdSchema = z.uuid().brand<'LetterDraftId'>();
export type LetterDraftId = z.infer<typeof letterDraftIdSchema>;

const BEFORE_PLENO = ['persiapan', 'aturan-terkunci', 'penilaian'] as const;
export const LETTER_READERS = ['sekretariat', 'ketua', 'sekretaris', 'auditor'] as const;

export const letterContract = {
  /** The letter as it would be printed. The records keep the draft, so that what is issued is what they composed. */
  'submissions.composeLetter': read<{ readonly draft: LetterDraftId; readonly paper: Paper }>()(letterSchema, {
    roles: ['sekretariat'],
    phases: BEFORE_PLENO,
  }),
  /**
   * Keeps a drawn draft with its bytes, and makes and keeps the workbook in which it is answered. The tokens stand for bytes
   * that only the desktop can hand over. What the letter asks about is from then on asked.
   */
  'submissions.issueLetter': write<IssuedLetter>()(
    z.strictObject({
      draft: letterDraftIdSchema,
      copies: z
        .array(z.strictObject({ format: paperFormatSchema, bytes: fileTokenSchema }))
        .min(1)
        .max(2),
    }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
  'submissions.issuedLetters': read<readonly IssuedLetter[]>()(z.strictObject({ code: regionCodeSchema }), {
    roles: LETTER_READERS,
    phases: PHASES,
  }),
  /** The letter stays in the list with its reason; a return that answers it is refused from then on. */
  'submissions.withdrawLetter': write<null>()(z.strictObject({ letter: letterIdSchema, reason: z.string().trim().max(500) }), {
    roles: ['sekretariat'],
    phases: BEFORE_PLENO,
  }),
  /** Writes an issued document again, byte for byte. */
  'submissions.saveLetter': read<{ readonly fileName: string }>()(
    z.strictObject({ document: issuedDocumentIdSchema, destination: fileTokenSchema }),
    { roles: LETTER_READERS, phases: PHASES },
  ),
};
