import { z } from 'zod';

export const PHASES = [
  'persiapan',
  'aturan-terkunci',
  'penilaian',
  'pleno',
  'final',
  'diumumkan',
  'diserahkan',
  'ralat',
  'dibatalkan',
] as const;
export type Phase = (typeof PHASES)[number];
export const phaseSchema = z.enum(PHASES);

export const ROLES = ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Phases in which the result stands; an auditor reads then, and before nothing. */
export const AFTER_FINAL = ['final', 'diumumkan', 'diserahkan', 'ralat', 'dibatalkan'] as const satisfies readonly Phase[];

/** Roles that hold a seat and score. The secretariat never does. */
export const JUROR_ROLES = ['ketua', 'sekretaris', 'anggota', 'pengganti'] as const satisfies readonly Role[];

/**
 * `contoh` (the shipped sample) and `latihan` (a rehearsal) open every page at once and say so on every page and
 * paper; `resmi` keeps ranking values closed until the phase `pleno`.
 */
export const EDITION_MARKS = ['resmi', 'latihan', 'contoh'] as const;
export type EditionMark = (typeof EDITION_MARKS)[number];
export const editionMarkSchema = z.enum(EDITION_MARKS);

export const editionIdSchema = z.uuid().brand<'EditionId'>();
export type EditionId = z.infer<typeof editionIdSchema>;

export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export const timeZoneSchema = z.enum(TIME_ZONES);

const shortText = z.string().trim().min(1).max(200);
const yearSchema = z.int().min(2000).max(2100);

/** What a secretariat says when it starts an edition. */
export const editionDetailsSchema = z.strictObject({
  name: shortText,
  /** Two-digit code of the province, e.g. `64`. */
  provinceCode: z.string().regex(/^\d{2}$/u),
  provinceName: shortText,
  /** The category that competes, e.g. `pemerintah kabupaten/kota`. */
  category: shortText,
  stage: shortText,
  nextStage: z.string().trim().max(200),
  /** `tahun penilaian`: the calendar year whose performance is judged. */
  assessmentYear: yearSchema,
  /** `tahun pelaksanaan`: the year of the event. */
  eventYear: yearSchema,
  timeZone: timeZoneSchema,
  venue: z.string().trim().max(200),
});
export type EditionDetails = z.infer<typeof editionDetailsSchema>;

export type Edition = EditionDetails & {
  readonly id: EditionId;
  readonly mark: EditionMark;
  readonly phase: Phase;
  readonly createdAt: string;
};

/** An edition marked as sample or rehearsal never counts as official, and opens everything. */
export const opensEverything = (mark: EditionMark): boolean => mark !== 'resmi';

const SUCCESSORS: Readonly<Record<Phase, readonly Phase[]>> = {
  persiapan: ['aturan-terkunci', 'dibatalkan'],
  'aturan-terkunci': ['persiapan', 'penilaian', 'dibatalkan'],
  // Back to preparation before the first score, when the rubric is unlocked with a reason, or when all sheets are voided.
  penilaian: ['persiapan', 'pleno', 'dibatalkan'],
  pleno: ['penilaian', 'final', 'dibatalkan'],
  final: ['diumumkan', 'ralat', 'dibatalkan'],
  diumumkan: ['diserahkan', 'ralat', 'dibatalkan'],
  diserahkan: ['ralat', 'dibatalkan'],
  ralat: ['final', 'dibatalkan'],
  dibatalkan: [],
};

/** Whether the phase `to` may follow `from`; what else must hold is said by the call that makes the step. */
export const mayFollow = (from: Phase, to: Phase): boolean => SUCCESSORS[from].includes(to);
