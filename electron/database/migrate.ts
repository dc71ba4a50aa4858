import { foundation } from './migrations/0001-foundation.ts';
import { findingAnswers } from './migrations/0002-finding-answers.ts';
import { issuedDocuments } from './migrations/0004-issued-documents.ts';
import { revisionContent } from './migrations/0005-revision-content.ts';
import { evidence } from './migrations/0006-evidence.ts';
import { figureVerifications } from './migrations/0007-figure-verifications.ts';
import { regulationsAndMappings } from './migrations/0008-regulations-and-mappings.ts';
import { letters } from './migrations/0009-letters.ts';
import { panel } from './migrations/0011-panel.ts';
import { rubricWorkshop } from './migrations/0012-rubric-workshop.ts';
import { sheetLife } from './migrations/0013-sheet-life.ts';
import { jurorsRoom } from './migrations/0014-jurors-room.ts';
import { staffAndPaper } from './migrations/0015-staff-and-paper.ts';
import { sessionChecklist } from './migrations/0016-session-checklist.ts';
import { preferredAddress } from './migrations/0017-preferred-address.ts';
import { paperOfAPerson } from './migrations/0018-paper-of-a-person.ts';
import { lotAndVerdict } from './migrations/0019-lot-and-verdict.ts';
import type { Database } from './sqlite.ts';

/** One numbered step forward. There is no way back: the copy made before it is. */
export type Migration = { readonly number: number; readonly sql: string };

export const MIGRATIONS: readonly Migration[] = [
  foundation,
  findingAnswers,
  issuedDocuments,
  revisionContent,
  evidence,
  figureVerifications,
  regulationsAndMappings,
  letters,
  panel,
  rubricWorkshop,
  sheetLife,
  jurorsRoom,
  staffAndPaper,
  sessionChecklist,
  preferredAddress,
  paperOfAPerson,
  lotAndVerdict,
];

/** `PARI` in ASCII: tells an edition from any other SQLite file. */
export const APPLICATION_ID = 0x50415249;

export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.number ?? 0;

export const fileVersion = (database: Database): number => Number(database.pragma('user_version', { simple: true }));

export const isEdition = (database: Database): boolean => Number(database.pragma('application_id', { simple: true })) === APPLICATION_ID;

/** Applies what is missing, each step in one transaction together with its number. */
export const migrate = (database: Database, migrations: readonly Migration[]): void => {
  for (const migration of migrations) {
    if (migration.number <= fileVersion(database)) continue;
    database.transaction(() => {
      database.exec(migration.sql);
      database.pragma(`user_version = ${String(migration.number)}`);
      database.pragma(`application_id = ${String(APPLICATION_ID)}`);
    })();
  }
};

/** The definitions of all tables, indexes and triggers, in a fixed order: what `schema.sql` holds. */
export const describeSchema = (database: Database): string => {
  const rows = database
    .prepare<[], { readonly sql: string }>(
      `SELECT sql
         FROM sqlite_schema
        WHERE sql IS NOT NULL
          AND name NOT LIKE 'sqlite_%'
        ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
    )
    .all();
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
};
