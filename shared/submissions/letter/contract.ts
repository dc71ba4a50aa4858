import { z } from 'zod';
import { read, write } from '../../call.ts';
import { PHASES } from '../../edition/edition.ts';
import { fileTokenSchema } from '../../edition/file-token.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { type IssuedDocument, issuedDocumentIdSchema, type Paper, paperFormatSchema } from '../../papers/paper.ts';
import { letterSchema } from './letter.ts';

export const letterDraftIdSchema = z.uuid().brand<'LetterDraftId'>();
export type LetterDraftId = z.infer<typeof letterDraftIdSchema>;

const BEFORE_PLENO = ['persiapan', 'aturan-terkunci', 'penilaian'] as const;
const READERS = ['sekretariat', 'ketua', 'sekretaris', 'auditor'] as const;

export const letterContract = {
  /** The letter as it would be printed. The records keep the draft, so that what is issued is what they composed. */
  'submissions.composeLetter': read<{ readonly draft: LetterDraftId; readonly paper: Paper }>()(letterSchema, {
    roles: ['sekretariat'],
    phases: BEFORE_PLENO,
  }),
  /** Keeps a drawn draft with its bytes. The tokens stand for bytes that only the desktop can hand over. */
  'submissions.issueLetter': write<readonly IssuedDocument[]>()(
    z.strictObject({
      draft: letterDraftIdSchema,
      copies: z
        .array(z.strictObject({ format: paperFormatSchema, bytes: fileTokenSchema }))
        .min(1)
        .max(2),
    }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
  'submissions.issuedLetters': read<readonly IssuedDocument[]>()(z.strictObject({ code: regionCodeSchema }), {
    roles: READERS,
    phases: PHASES,
  }),
  /** Writes an issued paper again, byte for byte. */
  'submissions.saveLetter': read<{ readonly fileName: string }>()(
    z.strictObject({ document: issuedDocumentIdSchema, destination: fileTokenSchema }),
    { roles: READERS, phases: PHASES },
  ),
};
