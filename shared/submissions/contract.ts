import { z } from 'zod';
import { read, write } from '../call.ts';
import { PHASES } from '../edition/edition.ts';
import { fileTokenSchema } from '../edition/file-token.ts';
import { regionCodeSchema } from '../edition/region.ts';
import type { Reply } from '../failure.ts';
import { evidenceContract } from './evidence/contract.ts';
import { findingsContract } from './findings/contract.ts';
import { letterContract } from './letter/contract.ts';
import { verificationContract } from './verification/contract.ts';
import { COMPARED_AMONG, type ComparedRegion, measureSchema } from './compare-regions.ts';
import { mappingContract } from './mapping/contract.ts';
import { type FilePreview, type ImportPreview, previewIdSchema } from './preview.ts';
import type { RevisionComparison } from './revisions/withdrawal.ts';
import { searchContract } from './search/contract.ts';
import { type Revision, type Submission, type SubmissionSummary, submissionStatusSchema } from './submission.ts';

/** Files of one `submissions.importMany`: few enough that nobody who writes beside it waits for long. */
export const MOST_IMPORTED_AT_ONCE = 20;

/** What became of one of several files. */
export type ImportedFile = { readonly file: number; readonly saved: Reply<Revision> };

const BEFORE_PLENO = ['persiapan', 'aturan-terkunci', 'penilaian'] as const;

export const submissionsContract = {
  ...findingsContract,
  ...letterContract,
  ...evidenceContract,
  ...searchContract,
  ...mappingContract,
  ...verificationContract,
  'submissions.list': read<readonly SubmissionSummary[]>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'],
    phases: PHASES,
  }),
  'submissions.read': read<Submission>()(z.strictObject({ code: regionCodeSchema }), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'],
    phases: PHASES,
  }),
  /**
   * Reads the files and says what would be written. Progress is pushed on the topic `submissions.preview`. Who draws a screen
   * with the answer asks for the `first` few and fetches the others in portions, so that no message stops it.
   */
  'submissions.preview': read<ImportPreview>()(
    z.strictObject({ files: z.array(fileTokenSchema).min(1).max(600), first: z.int().min(1).optional() }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
  /** The next files of a preview of which only the first were given; each is given once. Empty when all have been. */
  'submissions.morePreviewed': read<readonly FilePreview[]>()(z.strictObject({ preview: previewIdSchema, most: z.int().min(1).max(600) }), {
    roles: ['sekretariat'],
    phases: BEFORE_PLENO,
  }),
  'submissions.cancelPreview': read<null>()(z.strictObject({}), { roles: ['sekretariat'], phases: PHASES }),
  /** Writes one previewed file: all of it or nothing. */
  'submissions.import': write<Revision>()(z.strictObject({ preview: previewIdSchema, file: z.int().min(0) }), {
    roles: ['sekretariat'],
    phases: BEFORE_PLENO,
  }),
  /**
   * Writes several previewed files with one commit, each as its own event: all of a file or nothing, whatever became of the
   * others.
   */
  'submissions.importMany': write<readonly ImportedFile[]>()(
    z.strictObject({ preview: previewIdSchema, files: z.array(z.int().min(0)).min(1).max(MOST_IMPORTED_AT_ONCE) }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
  'submissions.setStatus': write<null>()(
    z.strictObject({ code: regionCodeSchema, status: submissionStatusSchema, reason: z.string().trim().max(500) }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
  'submissions.compareRevisions': read<RevisionComparison>()(
    z.strictObject({ code: regionCodeSchema, from: z.int().min(1), to: z.int().min(1) }),
    { roles: ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'], phases: PHASES },
  ),
  /** The content of the revision before holds again; the withdrawn one stays in the list with its reason. */
  'submissions.withdrawRevision': write<{ readonly restored: number }>()(
    z.strictObject({ code: regionCodeSchema, number: z.int().min(1), reason: z.string().trim().max(500) }),
    { roles: ['sekretariat'], phases: BEFORE_PLENO },
  ),
  /** Every figure of every region, for a comparison. */
  'submissions.compare': read<readonly ComparedRegion[]>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'],
    phases: PHASES,
  }),
  'submissions.exportComparison': read<{ readonly fileName: string }>()(
    z.strictObject({
      destination: fileTokenSchema,
      measure: measureSchema,
      among: z.enum(COMPARED_AMONG),
      language: z.enum(['id', 'en']),
    }),
    { roles: ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'], phases: PHASES },
  ),
  'submissions.writeTemplate': read<{ readonly fileName: string }>()(z.strictObject({ destination: fileTokenSchema }), {
    roles: ['sekretariat'],
    phases: PHASES,
  }),
};
