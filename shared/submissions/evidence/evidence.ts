import { z } from 'zod';
import type { RegionCode } from '../../edition/region.ts';
import { cleanText } from '../clean-text.ts';
import { FIGURE_SUBJECTS, figureSubjectSchema } from '../figure.ts';

/** 25 MB a file and 2 GB an edition, in the thousands that a file manager shows. */
export const EVIDENCE_LIMITS = { fileBytes: 25_000_000, editionBytes: 2_000_000_000 } as const;
export type EvidenceLimits = { readonly fileBytes: number; readonly editionBytes: number };

/** What one call hands over of a file, and the size of the pieces in which it lies in the edition. */
export const EVIDENCE_CHUNK_BYTES = 1_048_576;

export const EVIDENCE_MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export const evidenceMediaTypeSchema = z.enum(EVIDENCE_MEDIA_TYPES);
export type EvidenceMediaType = z.infer<typeof evidenceMediaTypeSchema>;

export const evidenceIdSchema = z.uuid().brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof evidenceIdSchema>;

const positionSchema = z.int().min(0).max(999);

/** The item of a submission that evidence speaks for. */
export const evidencePlaceSchema = z.discriminatedUnion('item', [
  z.strictObject({ item: z.literal('figure'), subject: figureSubjectSchema, position: positionSchema }),
  z.strictObject({ item: z.literal('regulation'), position: positionSchema }),
  z.strictObject({ item: z.literal('innovation'), position: positionSchema }),
]);
export type EvidencePlace = z.infer<typeof evidencePlaceSchema>;

/** `regulation/2`, `figure/budget.amount/0`: the same key as that of a finding's place. */
export const evidencePlaceKey = (place: EvidencePlace): string =>
  place.item === 'figure' ? `figure/${place.subject}/${String(place.position)}` : `${place.item}/${String(place.position)}`;

/** Reads what `evidencePlaceKey` writes; null for anything else. */
export const readEvidencePlace = (key: string): EvidencePlace | null => {
  const [item, ...rest] = key.split('/');
  const position = /^\d{1,3}$/u.test(rest.at(-1) ?? '') ? Number(rest.at(-1)) : null;
  if (position === null) return null;
  if (item === 'figure') {
    const subject = FIGURE_SUBJECTS.find((one) => one === rest[0]);
    return subject === undefined || rest.length !== 2 ? null : { item, subject, position };
  }
  return (item === 'regulation' || item === 'innovation') && rest.length === 1 ? { item, position } : null;
};

/** Why a file is not taken in. */
export const EVIDENCE_PROBLEMS = [
  'empty',
  'not-supported',
  'encrypted',
  'corrupt',
  'cut-off',
  'no-pages',
  'too-many-pages',
  'too-many-pixels',
  'animated',
  'too-long',
  'too-heavy',
] as const;
export type EvidenceProblem = (typeof EVIDENCE_PROBLEMS)[number];

/** Where one is put to what it speaks for, and whether that still says what it said then. */
export type Evidence = {
  readonly id: EvidenceId;
  readonly code: RegionCode;
  readonly place: EvidencePlace;
  /** What the item said when it was attached, as `evidenceAnchor` writes it. */
  readonly anchor: string;
  readonly fileName: string;
  readonly mediaType: EvidenceMediaType;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Of a PDF. */
  readonly pageCount: number | null;
  readonly attachedAt: string;
  readonly attachedBy: string;
};

/** Evidence that was taken away: its bytes may be gone, that it was there is not. */
export type RemovedEvidence = Pick<Evidence, 'id' | 'code' | 'place' | 'anchor' | 'fileName' | 'sha256' | 'attachedAt' | 'attachedBy'> & {
  readonly removedAt: string;
  readonly removedBy: string;
  readonly reason: string;
};

/** Room that evidence takes in this edition, with the limits that hold. */
export type EvidenceRoom = EvidenceLimits & { readonly usedBytes: number };

const NAMES_OF_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;
const LONGEST_NAME = 160;

/** A file's name as it may be shown and saved again: no path, no invisible characters, none that a file system refuses. */
export const evidenceFileName = (name: string): string => {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const cleaned = cleanText(last)
    .text.replace(/[<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const [, stem = cleaned, extension = ''] = /^(.+?)(\.[^.\s]{1,8})?$/u.exec(cleaned) ?? [];
  const short = Array.from(stem)
    .slice(0, LONGEST_NAME - extension.length)
    .join('')
    .trim();
  const whole = `${short}${extension}`;
  return whole === '' || NAMES_OF_WINDOWS.test(whole) ? `_${whole}` : whole;
};
