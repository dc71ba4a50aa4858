import { z } from 'zod';
import { type Region, type RegionCode, regionCodeSchema } from '../edition/region.ts';
import type { Coverage } from './coverage.ts';
import { type Figure, figureMarkSchema, figureSchema } from './figure.ts';
import type { VerificationProgress } from './verification/standing-figure.ts';
import type { FigureVerification } from './verification/verification.ts';

export const SUBMISSION_STATUSES = ['terdaftar', 'kandidat', 'tidak-ikut', 'mengundurkan-diri', 'gugur'] as const;
export const submissionStatusSchema = z.enum(SUBMISSION_STATUSES);
export type SubmissionStatus = z.infer<typeof submissionStatusSchema>;

/** Types of regional regulation with their level, 5 highest (proposal of the domain notes 3.6; the order below 4 is a choice, not law). */
export const REGULATION_LEVELS = {
  Perda: 5,
  Perbup: 4,
  Perwali: 4,
  Keputusan: 3,
  Instruksi: 2,
  'Surat Edaran': 1,
  'Nota Kesepakatan': 1,
} as const satisfies Readonly<Record<string, number>>;
export type RegulationType = keyof typeof REGULATION_LEVELS;
export const REGULATION_TYPES = [
  'Perda',
  'Perbup',
  'Perwali',
  'Keputusan',
  'Instruksi',
  'Surat Edaran',
  'Nota Kesepakatan',
] as const satisfies readonly RegulationType[];

/** Whether a regulation still holds (domain notes 2.1, item 8). */
export const REGULATION_STATUSES = ['in-force', 'amended', 'revoked'] as const;
export const regulationStatusSchema = z.enum(REGULATION_STATUSES);
export type RegulationStatus = z.infer<typeof regulationStatusSchema>;

export const regulationSchema = z.strictObject({
  position: z.int().min(0).max(999),
  type: z.enum(REGULATION_TYPES),
  number: z.string().max(120).nullable(),
  year: z.int().min(1945).max(2100).nullable(),
  title: z.string().max(500).nullable(),
  /** Whom it covers, in the sender's words. Contents from before templates asked for it or for `status` lack both. */
  scope: z.string().max(200).nullable().default(null),
  status: regulationStatusSchema.nullable().default(null),
  mark: figureMarkSchema,
});
export type Regulation = z.infer<typeof regulationSchema>;

export const innovationSchema = z.strictObject({
  position: z.int().min(0).max(999),
  name: z.string().min(1).max(300),
  year: z.int().min(1945).max(2100).nullable(),
  description: z.string().max(4000).nullable(),
  mark: figureMarkSchema,
});
export type Innovation = z.infer<typeof innovationSchema>;

export const delegationSchema = z.strictObject({
  /** Name of the person who leads; may be unknown. */
  leadName: z.string().max(200).nullable(),
  /** Office of the person who leads, e.g. `Bupati`. */
  leadOffice: z.string().min(1).max(200),
  /** True when the head of the region comes in person. */
  inPerson: z.boolean(),
  mark: figureMarkSchema,
});
export type Delegation = z.infer<typeof delegationSchema>;

/** What one region hands in. */
export const submissionContentSchema = z.strictObject({
  code: regionCodeSchema,
  category: z.string().min(1).max(200),
  figures: z.array(figureSchema).max(500),
  regulations: z.array(regulationSchema).max(200),
  innovations: z.array(innovationSchema).max(200),
  delegation: delegationSchema.nullable(),
});
export type SubmissionContent = z.infer<typeof submissionContentSchema>;

/** The import from which a submission's content comes. */
export type Revision = {
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly templateVersion: string;
  readonly importedAt: string;
  readonly importedBy: string;
};

/** A revision as the list of a region shows it: a withdrawn one stays, with its reason. */
export type KeptRevision = Revision & {
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null;
  /** False for a revision from before contents were kept; it can be neither compared nor restored. */
  readonly contentKept: boolean;
};

export type SubmissionSummary = {
  readonly code: RegionCode;
  readonly region: Region;
  readonly status: SubmissionStatus;
  readonly statusReason: string | null;
  /** Of the figures that count: as declared, with the corrections that stand. */
  readonly coverage: Coverage;
  readonly declaredCoverage: Coverage;
  readonly verification: VerificationProgress;
  /** Without those that were revoked. */
  readonly regulationCount: number;
  readonly innovationCount: number;
  /** The revision that holds: the newest that is not withdrawn. */
  readonly revision: Revision;
};

export type Submission = SubmissionSummary & {
  /** As declared; a correction stands beside it, never in it. */
  readonly content: SubmissionContent;
  /** All that were made, those that have lapsed among them. */
  readonly verifications: readonly FigureVerification[];
  /** Newest first, the withdrawn ones among them. */
  readonly revisions: readonly KeptRevision[];
};

export const isRevoked = ({ status }: Pick<Regulation, 'status'>): boolean => status === 'revoked';

export const figuresOf = (content: Pick<SubmissionContent, 'figures'>, subject: Figure['subject']): readonly Figure[] =>
  content.figures.filter((figure) => figure.subject === subject).sort((a, b) => a.position - b.position);

const STATUS_SUCCESSORS: Readonly<Record<SubmissionStatus, readonly SubmissionStatus[]>> = {
  terdaftar: ['kandidat', 'tidak-ikut', 'mengundurkan-diri', 'gugur'],
  kandidat: ['terdaftar', 'tidak-ikut', 'mengundurkan-diri', 'gugur'],
  'tidak-ikut': ['terdaftar', 'kandidat'],
  'mengundurkan-diri': ['terdaftar', 'kandidat'],
  gugur: ['terdaftar', 'kandidat'],
};

/** Every change but the plain choice of a candidate needs a reason. */
export const statusMayBecome = (from: SubmissionStatus, to: SubmissionStatus): boolean => STATUS_SUCCESSORS[from].includes(to);

export const statusNeedsReason = (from: SubmissionStatus, to: SubmissionStatus): boolean => !(from === 'terdaftar' && to === 'kandidat');
