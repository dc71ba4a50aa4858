import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import {
  type Evidence,
  EVIDENCE_CHUNK_BYTES,
  type EvidenceId,
  evidenceIdSchema,
  type EvidenceMediaType,
  evidenceMediaTypeSchema,
  type EvidencePlace,
  evidencePlaceSchema,
  type RemovedEvidence,
} from '../../../shared/submissions/evidence/evidence.ts';
import type { Database } from '../../database/sqlite.ts';

type PlaceColumns = { readonly item: string; readonly subject: string | null; readonly position: number };
type EvidenceRow = PlaceColumns & {
  readonly id: string;
  readonly code: string;
  readonly anchor: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly attachedAt: string;
  readonly attachedBy: string;
};
type FileColumns = { readonly mediaType: string; readonly sizeBytes: number; readonly pageCount: number | null };
type RemovedColumns = { readonly removedAt: string; readonly removedBy: string; readonly reason: string };

export type EvidenceFile = {
  readonly sha256: string;
  readonly mediaType: EvidenceMediaType;
  readonly sizeBytes: number;
  readonly pageCount: number | null;
};

const columnsOf = (place: EvidencePlace): PlaceColumns => ({
  item: place.item,
  subject: place.item === 'figure' ? place.subject : null,
  position: place.position,
});

const placeOf = ({ item, subject, position }: PlaceColumns): EvidencePlace =>
  evidencePlaceSchema.parse(item === 'figure' ? { item, subject, position } : { item, position });

const attachment = ({ item, subject, position, ...row }: EvidenceRow) => ({
  ...row,
  id: evidenceIdSchema.parse(row.id),
  code: regionCodeSchema.parse(row.code),
  place: placeOf({ item, subject, position }),
});

const standingOf = ({ mediaType, sizeBytes, pageCount, ...row }: EvidenceRow & FileColumns): Evidence => ({
  ...attachment(row),
  mediaType: evidenceMediaTypeSchema.parse(mediaType),
  sizeBytes,
  pageCount,
});

const ATTACHED = `id, code, item, subject, position, anchor, file_name AS fileName, evidence.sha256, attached_at AS attachedAt,
            attached_by AS attachedBy`;
const FILE = 'media_type AS mediaType, size_bytes AS sizeBytes, page_count AS pageCount';

export const evidenceQueries = (database: Database) => {
  const selectStanding = database.prepare<[], EvidenceRow & FileColumns>(
    `SELECT ${ATTACHED}, ${FILE}
       FROM evidence
       JOIN evidence_file ON evidence_file.sha256 = evidence.sha256
      WHERE removed_at IS NULL
      ORDER BY code, attached_at, id`,
  );
  const selectStandingOf = database.prepare<[RegionCode], EvidenceRow & FileColumns>(
    `SELECT ${ATTACHED}, ${FILE}
       FROM evidence
       JOIN evidence_file ON evidence_file.sha256 = evidence.sha256
      WHERE code = ?
        AND removed_at IS NULL
      ORDER BY attached_at, id`,
  );
  const selectOne = database.prepare<[EvidenceId], EvidenceRow & FileColumns>(
    `SELECT ${ATTACHED}, ${FILE}
       FROM evidence
       JOIN evidence_file ON evidence_file.sha256 = evidence.sha256
      WHERE id = ?
        AND removed_at IS NULL`,
  );
  const selectRemoved = database.prepare<[RegionCode], EvidenceRow & RemovedColumns>(
    `SELECT ${ATTACHED}, removed_at AS removedAt, removed_by AS removedBy, removed_reason AS reason
       FROM evidence
      WHERE code = ?
        AND removed_at IS NOT NULL
      ORDER BY removed_at DESC, id`,
  );
  const sumBytes = database.prepare<[], number>('SELECT coalesce(sum(size_bytes), 0) FROM evidence_file').pluck();
  const selectFile = database.prepare<[string], FileColumns>(
    `SELECT ${FILE}
       FROM evidence_file
      WHERE sha256 = ?`,
  );
  const insertFile = database.prepare<EvidenceFile>(
    `INSERT INTO evidence_file (sha256, media_type, size_bytes, page_count)
     VALUES (@sha256, @mediaType, @sizeBytes, @pageCount)`,
  );
  const insertChunk = database.prepare<{ sha256: string; number: number; bytes: Uint8Array }>(
    `INSERT INTO evidence_chunk (sha256, number, bytes)
     VALUES (@sha256, @number, @bytes)`,
  );
  const selectChunk = database
    .prepare<[string, number], Uint8Array>(
      `SELECT bytes
         FROM evidence_chunk
        WHERE sha256 = ?
          AND number = ?`,
    )
    .pluck();
  const insertEvidence = database.prepare<EvidenceRow>(
    `INSERT INTO evidence (id, code, item, subject, position, anchor, file_name, sha256, attached_at, attached_by)
     VALUES (@id, @code, @item, @subject, @position, @anchor, @fileName, @sha256, @attachedAt, @attachedBy)`,
  );
  const updatePlace = database.prepare<PlaceColumns & { id: EvidenceId; anchor: string }>(
    `UPDATE evidence
        SET item = @item, subject = @subject, position = @position, anchor = @anchor
      WHERE id = @id`,
  );
  const updateRemoved = database.prepare<{ id: EvidenceId; at: string; by: string; reason: string }>(
    `UPDATE evidence
        SET removed_at = @at, removed_by = @by, removed_reason = @reason
      WHERE id = @id`,
  );
  const countStandingWith = database
    .prepare<[string], number>(
      `SELECT count(*)
         FROM evidence
        WHERE sha256 = ?
          AND removed_at IS NULL`,
    )
    .pluck();
  const deleteChunks = database.prepare<[string]>('DELETE FROM evidence_chunk WHERE sha256 = ?');
  const deleteFile = database.prepare<[string]>('DELETE FROM evidence_file WHERE sha256 = ?');

  const file = (sha256: string): EvidenceFile | null => {
    const row = selectFile.get(sha256);
    return row === undefined ? null : { ...row, sha256, mediaType: evidenceMediaTypeSchema.parse(row.mediaType) };
  };

  return {
    /** Of all regions, for what looks at them together. */
    standing: (): readonly Evidence[] => selectStanding.all().map(standingOf),
    standingOf: (code: RegionCode): readonly Evidence[] => selectStandingOf.all(code).map(standingOf),
    one: (id: EvidenceId): Evidence | null => {
      const row = selectOne.get(id);
      return row === undefined ? null : standingOf(row);
    },
    removedOf: (code: RegionCode): readonly RemovedEvidence[] =>
      selectRemoved.all(code).map(({ removedAt, removedBy, reason, ...row }) => ({ ...attachment(row), removedAt, removedBy, reason })),
    usedBytes: (): number => sumBytes.get() ?? 0,
    file,
    keepFile: (kept: EvidenceFile, bytes: Uint8Array): void => {
      insertFile.run(kept);
      for (let number = 0; number * EVIDENCE_CHUNK_BYTES < bytes.byteLength; number += 1) {
        const from = number * EVIDENCE_CHUNK_BYTES;
        insertChunk.run({ sha256: kept.sha256, number, bytes: bytes.subarray(from, from + EVIDENCE_CHUNK_BYTES) });
      }
    },
    chunk: (sha256: string, number: number): Uint8Array | null => selectChunk.get(sha256, number) ?? null,
    attach: ({ place, ...rest }: Omit<EvidenceRow, keyof PlaceColumns> & { readonly place: EvidencePlace }): void =>
      void insertEvidence.run({ ...rest, ...columnsOf(place) }),
    place: (id: EvidenceId, place: EvidencePlace, anchor: string): void => void updatePlace.run({ id, anchor, ...columnsOf(place) }),
    /** The bytes go with the last evidence that has them. */
    remove: (evidence: Pick<Evidence, 'id' | 'sha256'>, { at, by, reason }: { at: string; by: string; reason: string }): void => {
      updateRemoved.run({ id: evidence.id, at, by, reason });
      if (countStandingWith.get(evidence.sha256) !== 0) return;
      // What was taken away does not stay behind in unused pages of the file.
      const before = Number(database.pragma('secure_delete', { simple: true }));
      database.pragma('secure_delete = ON');
      deleteChunks.run(evidence.sha256);
      deleteFile.run(evidence.sha256);
      database.pragma(`secure_delete = ${String(before)}`);
    },
  };
};

export type EvidenceQueries = ReturnType<typeof evidenceQueries>;
