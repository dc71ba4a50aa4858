import { randomUUID } from 'node:crypto';
import type { RegionCode } from '../../shared/edition/region.ts';
import { type FileReading, noteDuplicates, previewFile } from '../../shared/submissions/preview-file.ts';
import { type FilePreview, type ImportProblem, type PreviewId, previewIdSchema } from '../../shared/submissions/preview.ts';
import { type AnswerIntake, isReturned } from './letter/answer-intake.ts';
import type { SubmissionQueries } from './queries.ts';

/** Previews that are kept for import; each holds the parsed content of its files. */
const KEPT_PREVIEWS = 4;

/** Where a previewed file lies, to read it again. */
export type FileSource = { readonly path: string; readonly notes: readonly ImportProblem[] };

type Preview = {
  /** As they were read, each for itself. */
  readonly readings: readonly FileReading[];
  /** The same held against each other. */
  readonly noted: readonly FileReading[];
  readonly sources: readonly FileSource[];
  /** Number of the revision against which each region was shown; a region without one is not among them. */
  readonly shownAgainst: ReadonlyMap<RegionCode, number>;
  /** Answer sheets as they were shown, by file. */
  readonly answers: ReadonlyMap<number, FilePreview>;
  /** Of a preview that is given in portions, what was not given yet. */
  waiting: readonly FilePreview[];
};

type Shown = { readonly preview: PreviewId; readonly files: readonly FilePreview[] };

export const keptPreviews = (queries: SubmissionQueries, intake: AnswerIntake) => {
  const previews = new Map<PreviewId, Preview>();

  /** `before` is the preview that this one replaces: of its files only those that are another now are shown again. */
  const show = (readings: readonly FileReading[], sources: readonly FileSource[], before: Preview | null): Shown => {
    const noted = noteDuplicates(readings);
    const changed = noted.filter((one, index) => before?.noted[index] !== one);
    const shownAgainst = new Map(before?.shownAgainst);
    const answers = new Map(before?.answers);
    const files = changed.map((one) => {
      if (isReturned(one)) {
        const shown = intake.preview(one);
        answers.set(one.file, shown);
        return shown;
      }
      const stored = one.code === null ? null : queries.read(one.code);
      if (stored !== null) shownAgainst.set(stored.code, stored.revision.number);
      return previewFile(one, stored?.content ?? null, stored?.verifications);
    });
    const preview = previewIdSchema.parse(randomUUID());
    previews.set(preview, { readings, noted, sources, shownAgainst, answers, waiting: [] });
    const oldest = previews.keys().next().value;
    if (previews.size > KEPT_PREVIEWS && oldest !== undefined) previews.delete(oldest);
    return { preview, files };
  };

  return {
    get: (preview: PreviewId): Preview | undefined => previews.get(preview),
    /** All files at once, or the first of them; the others wait for `more`. */
    keep: (readings: readonly FileReading[], sources: readonly FileSource[], first?: number): Shown => {
      const shown = show(readings, sources, null);
      const kept = previews.get(shown.preview);
      if (first === undefined || kept === undefined) return shown;
      kept.waiting = shown.files.slice(first);
      return { ...shown, files: shown.files.slice(0, first) };
    },
    more: (preview: PreviewId, most: number): readonly FilePreview[] | null => {
      const kept = previews.get(preview);
      if (kept === undefined) return null;
      const given = kept.waiting.slice(0, most);
      kept.waiting = kept.waiting.slice(most);
      return given;
    },
    /** The same preview with one file read anew. */
    replace: (preview: PreviewId, reading: FileReading): Shown | null => {
      const before = previews.get(preview);
      if (before === undefined) return null;
      previews.delete(preview);
      return show(
        before.readings.map((one) => (one.file === reading.file ? reading : one)),
        before.sources,
        before,
      );
    },
  };
};

export type KeptPreviews = ReturnType<typeof keptPreviews>;
