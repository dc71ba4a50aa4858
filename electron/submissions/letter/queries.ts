import type { RegionCode } from '../../../shared/edition/region.ts';
import type { IssuedDocument, IssuedDocumentId } from '../../../shared/papers/paper.ts';
import type { Database } from '../../database/sqlite.ts';

type IssuedRow = Omit<IssuedDocument, 'sizeBytes' | 'issuedAt' | 'issuedBy'> & {
  readonly size_bytes: number;
  readonly issued_at: string;
  readonly issued_by: string;
};

/** What is kept beside the list entry: the paper as data and its bytes. */
export type KeptDocument = IssuedDocument & { readonly code: RegionCode; readonly model: string; readonly bytes: Uint8Array };

const fromRow = ({ size_bytes, issued_at, issued_by, ...rest }: IssuedRow): IssuedDocument => ({
  ...rest,
  sizeBytes: size_bytes,
  issuedAt: issued_at,
  issuedBy: issued_by,
});

export const letterQueries = (database: Database) => {
  const insert = database.prepare<KeptDocument>(
    `INSERT INTO issued_document
       (id, kind, code, number, title, date, format, model, sha256, size_bytes, issued_at, issued_by, bytes)
     VALUES
       (@id, @kind, @code, @number, @title, @date, @format, @model, @sha256, @sizeBytes, @issuedAt, @issuedBy, @bytes)`,
  );
  const selectOf = database.prepare<[RegionCode], IssuedRow>(
    `SELECT id, kind, number, title, date, format, sha256, size_bytes, issued_at, issued_by
       FROM issued_document
      WHERE code = ?
        AND kind = 'surat-pertanyaan'
      ORDER BY issued_at DESC, format DESC`,
  );
  const selectBytes = database.prepare<[IssuedDocumentId], { readonly sha256: string; readonly bytes: Uint8Array }>(
    `SELECT sha256, bytes
       FROM issued_document
      WHERE id = ?
        AND kind = 'surat-pertanyaan'`,
  );
  return {
    keep: (document: KeptDocument): void => {
      insert.run(document);
    },
    issuedTo: (code: RegionCode): readonly IssuedDocument[] => selectOf.all(code).map(fromRow),
    bytesOf: (id: IssuedDocumentId) => selectBytes.get(id) ?? null,
  };
};
