import type { RegionCode } from '../edition/region.ts';
import { type CellPlaces, splitReference } from './cell-places.ts';
import { compareContent } from './compare-content.ts';
import { coverageFigures, coverageOf } from './coverage.ts';
import type { ReturnedSheet } from './letter/read-answer-sheet.ts';
import type { MappedPart } from './mapping/map-parts.ts';
import type { FileView } from './mapping/sheet-view.ts';
import type { FilePreview, ImportProblem } from './preview.ts';
import { blocks, bySeverity, problem } from './problem.ts';
import type { SubmissionContent } from './submission.ts';
import { verificationsMoved } from './verification/standing-figure.ts';
import type { FigureVerification } from './verification/verification.ts';

/** What was made of one file before it is held against the records and the other files. */
export type FileReading = {
  readonly file: number;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Hex; empty when the file could not be opened. */
  readonly sha256: string;
  readonly templateVersion: string | null;
  readonly code: RegionCode | null;
  readonly regionName: string | null;
  readonly content: SubmissionContent | null;
  readonly places: CellPlaces;
  readonly problems: readonly ImportProblem[];
  /** Set when parts of it were read by a mapping. */
  readonly mapped?: readonly MappedPart[];
  /** Set when it was asked for. */
  readonly view?: FileView;
  /** Set when the file answers a letter; what it says is then held against that letter, and nothing else is read. */
  readonly answers?: ReturnedSheet;
};

/**
 * The same file twice, and two files of one region. Which of two different files is right only their sender can say, so
 * both are held back; of two equal files the first is kept.
 */
export const noteDuplicates = (readings: readonly FileReading[]): readonly FileReading[] => {
  const firstByHash = new Map<string, FileReading>();
  for (const reading of readings) if (reading.sha256 !== '' && !firstByHash.has(reading.sha256)) firstByHash.set(reading.sha256, reading);
  const isCopy = (reading: FileReading): boolean => reading.sha256 !== '' && firstByHash.get(reading.sha256) !== reading;

  return readings.map((reading) => {
    const original = firstByHash.get(reading.sha256);
    if (original !== undefined && isCopy(reading)) {
      return { ...reading, problems: [problem('blocks', 'duplicate-file', null, { fileName: original.fileName }), ...reading.problems] };
    }
    const letter = reading.answers?.trace.letter ?? '';
    const rival =
      letter === '' ? undefined : readings.find((one) => one !== reading && one.answers?.trace.letter === letter && !isCopy(one));
    if (rival !== undefined) {
      const duplicate = problem('blocks', 'answers-duplicate', null, { fileName: rival.fileName });
      return { ...reading, problems: [duplicate, ...reading.problems] };
    }
    const other = reading.code === null ? undefined : readings.find((one) => one !== reading && one.code === reading.code && !isCopy(one));
    if (other === undefined || reading.code === null) return reading;
    const duplicate = problem('blocks', 'duplicate-region', null, { regionCode: reading.code, fileName: other.fileName });
    return { ...reading, problems: [duplicate, ...reading.problems] };
  });
};

/**
 * The preview of one file against what is declared of its region until now, corrections aside. Of a file that blocks, cells that could not be read are
 * left out of the difference, since nothing is known about them.
 */
export const previewFile = (
  reading: FileReading,
  stored: SubmissionContent | null,
  verifications: readonly FigureVerification[] = [],
): FilePreview => {
  const { content, problems } = reading;
  const blocked = content === null || blocks(problems);
  const compared = content === null ? { changes: [], unchangedCount: 0 } : compareContent(stored, content, reading.places);
  const refused = new Set(
    problems.filter((one) => one.severity === 'blocks' && one.cell !== null).map((one) => `${one.sheet ?? ''}!${one.cell ?? ''}`),
  );
  const changes = blocked
    ? compared.changes.filter((change) => {
        if (change.cell === null) return false;
        const { sheet, cell } = splitReference(change.cell);
        return !refused.has(`${sheet}!${cell}`);
      })
    : compared.changes;
  return {
    file: reading.file,
    fileName: reading.fileName,
    sizeBytes: reading.sizeBytes,
    sha256: reading.sha256,
    outcome: blocked ? 'blocked' : stored === null ? 'new' : changes.length === 0 ? 'unchanged' : 'updated',
    code: reading.code,
    regionName: reading.regionName,
    templateVersion: reading.templateVersion,
    problems: bySeverity(problems),
    changes,
    unchangedCount: compared.unchangedCount,
    coverage: content === null ? null : coverageOf(coverageFigures(content)),
    storedCoverage: stored === null ? null : coverageOf(coverageFigures(stored)),
    verifications:
      blocked || stored === null ? { lapse: [], revive: [] } : verificationsMoved(stored.figures, content.figures, verifications),
  };
};
