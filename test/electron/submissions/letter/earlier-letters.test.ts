import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../../../electron/database/migrate.ts';
import { openSqlite } from '../../../../electron/database/sqlite.ts';
import { letterQueries } from '../../../../electron/submissions/letter/queries.ts';
import { issuedDocumentIdSchema } from '../../../../shared/papers/paper.ts';
import { regionCode } from '../../../fixtures/edition.ts';

test('Letters from before they left with a workbook are listed as they were issued, with their bytes', () => {
  const database = openSqlite(':memory:', { readOnly: false });
  onTestFinished(() => {
    database.close();
  });
  migrate(
    database,
    MIGRATIONS.filter(({ number }) => number < 9),
  );
  database.exec(
    `INSERT INTO submission (code, name, kind, category, status)
     VALUES ('64.01', 'Kabupaten Paser', 'kabupaten', 'pemerintah', 'terdaftar');
     INSERT INTO issued_document
       (id, kind, code, number, title, date, format, model, sha256, size_bytes, issued_at, issued_by, bytes)
     VALUES
       ('6f1c1c1e-0000-4000-8000-000000000001', 'surat-pertanyaan', '64.01', '1', 'Surat', '2025-07-14', 'pdf', '{}',
        '${'a'.repeat(64)}', 2, '2025-07-14T02:00:00.000Z', 'sekretariat', x'2550'),
       ('6f1c1c1e-0000-4000-8000-000000000002', 'surat-pertanyaan', '64.01', '1', 'Surat', '2025-07-14', 'docx', '{}',
        '${'b'.repeat(64)}', 2, '2025-07-14T02:00:00.000Z', 'sekretariat', x'504b');`,
  );
  migrate(database, MIGRATIONS);
  const queries = letterQueries(database);
  const letters = queries.issuedTo(regionCode('64.01'));
  expect(letters.map(({ id, number, questions, documents }) => [id, number, questions, documents.map(({ format }) => format)])).toEqual([
    [null, '1', [], ['pdf', 'docx']],
  ]);
  expect(queries.bytesOf(issuedDocumentIdSchema.parse('6f1c1c1e-0000-4000-8000-000000000002'))).toEqual({
    sha256: 'b'.repeat(64),
    bytes: Buffer.from('PK'),
  });
  expect(() => database.exec('DELETE FROM issued_document')).toThrow('never removed');
});
