import { z } from 'zod';
import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type SeatId, seatIdSchema } from '../../../shared/panel/panel.ts';
import { type CriterionId, criterionIdSchema } from '../../../shared/rubric/rubric.ts';
import { type StickId, stickIdSchema } from '../../../shared/scoring/stick/stick.ts';
import type { Database } from '../../database/sqlite.ts';

export type KeptStick = {
  readonly id: StickId;
  readonly seat: SeatId;
  readonly rubricHash: string;
  readonly writtenAt: string;
  readonly verifying: string;
  readonly opening: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string;
};
type StickRow = Omit<KeptStick, 'id' | 'seat' | 'withdrawnReason'> & {
  readonly id: string;
  readonly seat: number;
  readonly withdrawnReason: string | null;
};

export type KeptReturn = { readonly stick: StickId; readonly sequence: number; readonly contentHash: string; readonly takenAt: string };

/** What a juror's copy knows of itself: present only in such a file. */
export type JurorCopy = {
  readonly stick: StickId;
  readonly seat: SeatId;
  readonly rubricHash: string;
  readonly signing: string;
  readonly sealing: string;
};

/** What was on record of the seat when the stick left. */
export type StickBase = {
  readonly scores: readonly { readonly code: RegionCode; readonly criterion: CriterionId; readonly valueHundredths: number }[];
  readonly comments: readonly { readonly code: RegionCode; readonly criterion: CriterionId | null; readonly text: string }[];
  /** Sheets that were handed in already. */
  readonly submitted: readonly RegionCode[];
};

export const stickQueries = (database: Database) => {
  const insertStick = database.prepare<{
    readonly id: StickId;
    readonly seat: SeatId;
    readonly rubricHash: string;
    readonly at: string;
    readonly by: string;
    readonly verifying: string;
    readonly opening: string;
  }>(
    `INSERT INTO stick (id, seat, rubric_hash, written_at, written_by, verifying_key, opening_key)
     VALUES (@id, @seat, @rubricHash, @at, @by, @verifying, @opening)`,
  );
  const selectSticks = database.prepare<[], StickRow>(
    `SELECT id, seat, rubric_hash AS rubricHash, written_at AS writtenAt, verifying_key AS verifying, opening_key AS opening,
            withdrawn_at AS withdrawnAt, withdrawn_reason AS withdrawnReason
       FROM stick
      ORDER BY written_at, id`,
  );
  const updateWithdrawn = database.prepare<{ readonly id: StickId; readonly at: string; readonly by: string; readonly reason: string }>(
    `UPDATE stick
        SET withdrawn_at = @at, withdrawn_by = @by, withdrawn_reason = @reason
      WHERE id = @id
        AND withdrawn_at IS NULL`,
  );
  const insertReturn = database.prepare<KeptReturn & { readonly entered: number; readonly submitted: number }>(
    `INSERT INTO stick_return (stick, sequence, content_hash, taken_at, entered, submitted)
     VALUES (@stick, @sequence, @contentHash, @takenAt, @entered, @submitted)`,
  );
  const selectReturns = database.prepare<[], Omit<KeptReturn, 'stick'> & { readonly stick: string }>(
    `SELECT stick, sequence, content_hash AS contentHash, taken_at AS takenAt
       FROM stick_return
      ORDER BY stick, sequence`,
  );
  const insertCopy = database.prepare<Omit<JurorCopy, 'seat'> & { readonly seat: SeatId; readonly base: string }>(
    `INSERT INTO juror_copy (id, stick, seat, rubric_hash, signing_key, sealing_key, base)
     VALUES (1, @stick, @seat, @rubricHash, @signing, @sealing, @base)`,
  );
  const selectCopy = database.prepare<[], Omit<JurorCopy, 'stick' | 'seat'> & { readonly stick: string; readonly seat: number }>(
    `SELECT stick, seat, rubric_hash AS rubricHash, signing_key AS signing, sealing_key AS sealing
       FROM juror_copy`,
  );
  const selectBase = database.prepare<[], string>('SELECT base FROM juror_copy').pluck();

  const toStick = ({ withdrawnReason, ...row }: StickRow): KeptStick => ({
    ...row,
    id: stickIdSchema.parse(row.id),
    seat: seatIdSchema.parse(row.seat),
    withdrawnReason: withdrawnReason ?? '',
  });
  const sticks = (): readonly KeptStick[] => selectSticks.all().map(toStick);
  return {
    insert: (stick: Parameters<typeof insertStick.run>[0]): void => void insertStick.run(stick),
    sticks,
    stick: (id: string): KeptStick | null => sticks().find((one) => one.id === id) ?? null,
    withdraw: (id: StickId, at: string, by: string, reason: string): void => void updateWithdrawn.run({ id, at, by, reason }),
    take: (taken: Parameters<typeof insertReturn.run>[0]): void => void insertReturn.run(taken),
    returns: (): readonly KeptReturn[] => selectReturns.all().map((row) => ({ ...row, stick: stickIdSchema.parse(row.stick) })),
    makeCopy: (copy: JurorCopy, base: StickBase): void => void insertCopy.run({ ...copy, base: JSON.stringify(base) }),
    copy: (): JurorCopy | null => {
      const row = selectCopy.get();
      return row === undefined ? null : { ...row, stick: stickIdSchema.parse(row.stick), seat: seatIdSchema.parse(row.seat) };
    },
    /** Of a copy; an error in any other file. */
    base: (): StickBase => baseSchema.parse(JSON.parse(selectBase.get() ?? '')),
  };
};

export type StickQueries = ReturnType<typeof stickQueries>;

const baseSchema = z.object({
  scores: z.array(z.object({ code: regionCodeSchema, criterion: criterionIdSchema, valueHundredths: z.int() })),
  comments: z.array(z.object({ code: regionCodeSchema, criterion: criterionIdSchema.nullable(), text: z.string() })),
  submitted: z.array(regionCodeSchema),
});

export type Cell = string | number | null | { readonly b: string };
export type CarriedTable = { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const OPEN_TO = `code IN (SELECT code FROM submission WHERE status = 'kandidat')
         AND code NOT IN (SELECT code FROM recusal WHERE seat = @seat)`;
const EVIDENCE = `SELECT sha256 FROM evidence WHERE removed_at IS NULL AND ${OPEN_TO}`;

/**
 * What a juror takes along, and nothing else: the rules, the candidates from which the seat is not recused, and the seat's own sheets.
 * No other seat's row, no PIN, no history.
 */
const CARRIED: readonly (readonly [table: string, which: string])[] = [
  ['edition', '1'],
  ['rubric', '1'],
  ['criterion', '1'],
  ['seat', '1'],
  ['submission', `status = 'kandidat'`],
  ['revision', OPEN_TO],
  ['figure', OPEN_TO],
  ['figure_verification', OPEN_TO],
  ['regulation', OPEN_TO],
  ['innovation', OPEN_TO],
  ['delegation', OPEN_TO],
  ['evidence_file', `sha256 IN (${EVIDENCE})`],
  ['evidence_chunk', `sha256 IN (${EVIDENCE})`],
  ['evidence', `removed_at IS NULL AND ${OPEN_TO}`],
  ['recusal', `seat = @seat AND code IN (SELECT code FROM submission WHERE status = 'kandidat')`],
  ['sheet', `seat = @seat AND ${OPEN_TO}`],
  ['score', `seat = @seat AND ${OPEN_TO}`],
  ['sheet_comment', `seat = @seat AND ${OPEN_TO}`],
  ['stage_closing', '1'],
];
const CARRIED_NAMES: ReadonlySet<string> = new Set(CARRIED.map(([table]) => table));

/** Columns that stay behind in a carried row: secrets, and who sits as a substitute, whose own row does not come along. */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  'pin_hash',
  'pin_salt',
  'sitting_substitute',
  'entered_substitute',
  'submitted_substitute',
]);

/** As much evidence as a file takes along; what comes after it is left out, whole files at a time. */
export const MOST_EVIDENCE_BYTES = 64 * 1024 * 1024;

type Row = Readonly<Record<string, string | number | null | Buffer>>;

export const carriedQueries = (database: Database) => ({
  carry: (seat: SeatId): { readonly tables: readonly CarriedTable[]; readonly leftOut: number } => {
    const read = (table: string, which: string): readonly Row[] =>
      database.prepare<{ readonly seat: SeatId }, Row>(`SELECT * FROM ${table} WHERE ${which}`).all({ seat });
    let sizeBytes = 0;
    const kept = new Set<unknown>();
    const files = read('evidence_file', `sha256 IN (${EVIDENCE})`);
    for (const { sha256, size_bytes: size } of files) {
      if (sizeBytes + Number(size) > MOST_EVIDENCE_BYTES) continue;
      sizeBytes += Number(size);
      kept.add(sha256);
    }
    const tables = CARRIED.map(([table, which]): CarriedTable => {
      const rows = read(table, which).filter((row) => !table.startsWith('evidence') || kept.has(row.sha256));
      const columns = Object.keys(rows[0] ?? {});
      return {
        table,
        columns,
        rows: rows.map((row) =>
          columns.map((column) => {
            const value = LEFT_BEHIND.has(column) ? null : (row[column] ?? null);
            return Buffer.isBuffer(value) ? { b: value.toString('base64') } : value;
          }),
        ),
      };
    });
    return { tables, leftOut: files.length - kept.size };
  },

  /** Puts carried rows into a fresh file. Its triggers guard how records change, not how they are copied; they stand again afterwards. */
  settle: (tables: readonly CarriedTable[]): void => {
    const triggers = database
      .prepare<[], { readonly name: string; readonly sql: string }>(
        `SELECT name, sql
           FROM sqlite_schema
          WHERE type = 'trigger'`,
      )
      .all();
    for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
    for (const { table, columns, rows } of tables) {
      if (!CARRIED_NAMES.has(table)) throw new RangeError(`${table} is not carried.`);
      if (rows.length === 0) continue;
      const known = new Set(
        database
          .prepare<[string], string>(
            `SELECT name
               FROM pragma_table_info(?)`,
          )
          .pluck()
          .all(table),
      );
      if (!columns.every((column) => known.has(column))) throw new RangeError(`${table} has no such column.`);
      const insert = database.prepare(
        `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
         VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for (const row of rows)
        insert.run(row.map((cell) => (cell !== null && typeof cell === 'object' ? Buffer.from(cell.b, 'base64') : cell)));
    }
    for (const { sql } of triggers) database.exec(sql);
    if (database.prepare(`SELECT 1 FROM pragma_foreign_key_check`).get() !== undefined) throw new RangeError('Rows without their rows.');
  },
});
