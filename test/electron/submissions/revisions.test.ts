import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openEditionFile } from '../../../electron/database/open.ts';
import { openSqlite } from '../../../electron/database/sqlite.ts';
import { MIGRATIONS, migrate } from '../../../electron/database/migrate.ts';
import { createRecordsHost, directSession } from '../../../electron/records-host.ts';
import { submissionQueries } from '../../../electron/submissions/queries.ts';
import type { Reply } from '../../../shared/contract.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { figureFingerprint } from '../../../shared/submissions/verification/verification.ts';
import { openRaw, openRoom, regionCode, type Room, simpleContent, temporaryFolder } from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const FIRST = [44000, 37531, 55000, 43905] as const;
const SECOND = [44000, 39000, 55000, 43905] as const;
const THIRD = [44000, 39000, 55000, 61000] as const;

const twice = (): Room => {
  const room = openRoom();
  room.submit(PASER, 'Kabupaten Paser', FIRST);
  room.submit(PASER, 'Kabupaten Paser', SECOND);
  return room;
};
const paser = (room: Room): Promise<Submission> => room.secretariat.must('submissions.read', { code: PASER });
const participants = ({ content }: Submission) => content.figures.find(({ subject }) => subject === 'formal.participants')?.value;

describe('Two revisions of a region', () => {
  test('are compared cell by cell, in either direction, with what they make of the coverage', async () => {
    const { secretariat } = twice();
    const { changes, storedCoverage, coverage } = await secretariat.must('submissions.compareRevisions', { code: PASER, from: 1, to: 2 });
    expect(changes.map(({ subject, property, before, after }) => [subject, property, before, after])).toEqual([
      ['formal.participants', 'value', 37531, 39000],
    ]);
    expect([storedCoverage.formal.raw, coverage.formal.raw]).toEqual(['37531/44000', '39/44']);
    const back = await secretariat.must('submissions.compareRevisions', { code: PASER, from: 2, to: 1 });
    expect(back.changes.map(({ before, after }) => [before, after])).toEqual([[39000, 37531]]);
  });

  test('of which one does not exist are refused', async () => {
    expect(await twice().secretariat.ask('submissions.compareRevisions', { code: PASER, from: 1, to: 3 })).toEqual({
      ok: false,
      failure: { code: 'not-found', noun: 'revision', id: '64.01/3' },
    });
  });
});

describe('A revision that is withdrawn', () => {
  test('leaves the one before in force, stays in the list with its reason, and the history is sound', async () => {
    const room = twice();
    expect(await room.secretariat.must('submissions.withdrawRevision', { code: PASER, number: 2, reason: 'Salah berkas' })).toEqual({
      restored: 1,
    });
    const now = await paser(room);
    expect([participants(now), now.revision.number, now.coverage.formal.raw]).toEqual([37531, 1, '37531/44000']);
    expect(now.revisions.map(({ number, withdrawn }) => [number, withdrawn?.reason ?? null, withdrawn?.by ?? null])).toEqual([
      [2, 'Salah berkas', 'sekretariat'],
      [1, null, null],
    ]);
    expect(await room.secretariat.must('audit.verify', {})).toMatchObject({ sound: true, faults: [] });
    const entries = await room.secretariat.must('audit.list', { limit: 1 });
    expect(entries[0]).toMatchObject({ call: 'submissions.withdrawRevision', reason: 'Salah berkas' });
  });

  test('keeps its number: the next import follows it, and compares with what holds', async () => {
    const room = twice();
    await room.secretariat.must('submissions.withdrawRevision', { code: PASER, number: 2, reason: 'Salah berkas' });
    room.submit(PASER, 'Kabupaten Paser', THIRD);
    const now = await paser(room);
    expect([now.revision.number, now.revisions.map(({ number }) => number)]).toEqual([3, [3, 2, 1]]);
    const { changes } = await room.secretariat.must('submissions.compareRevisions', { code: PASER, from: 2, to: 3 });
    expect(changes.map(({ subject, before, after }) => [subject, before, after])).toEqual([['informal.participants', 43905, 61000]]);
    expect(await room.secretariat.must('submissions.withdrawRevision', { code: PASER, number: 3, reason: 'Belum disahkan' })).toEqual({
      restored: 1,
    });
  });

  test('must be the one that holds, not the only one, and needs a reason', async () => {
    const room = twice();
    const ask = (number: number, reason = 'Salah berkas') =>
      room.secretariat.ask('submissions.withdrawRevision', { code: PASER, number, reason });
    expect(await ask(1)).toMatchObject({ failure: { code: 'revision-not-latest', number: 1, latest: 2 } });
    expect(await ask(2, '  ')).toMatchObject({ failure: { code: 'reason-needed' } });
    expect((await paser(room)).revision.number).toBe(2);
    expect(await ask(2)).toMatchObject({ ok: true });
    expect(await ask(1)).toMatchObject({ failure: { code: 'revision-only-one' } });
    expect(await ask(2)).toMatchObject({ failure: { code: 'revision-not-latest', latest: 1 } });
    expect(await room.juror(3).ask('submissions.withdrawRevision', { code: PASER, number: 1, reason: 'x' })).toMatchObject({
      failure: { code: 'not-permitted' },
    });
  });

  test('says for ever what it said, also to who goes past the door', () => {
    const database = twice().host.records()?.file.database;
    expect(() => database?.exec(`UPDATE revision SET content = '{}'`)).toThrow('never changes');
    expect(() =>
      database?.exec(`UPDATE revision SET withdrawn_at = 'x', withdrawn_by = 'x', withdrawn_reason = 'x' WHERE code = '64.01'`),
    ).toThrow('only revision');
    expect(() => database?.exec(`UPDATE revision SET withdrawn_at = 'x' WHERE number = 2`)).toThrow('CHECK');
  });
});

/** A file of an older version with what is in the room, as the application of that time left it. `said` is what a column said then. */
const oldFile = async (room: Room, version: number, said: Readonly<Record<string, string>> = {}): Promise<string> => {
  room.host.close();
  const path = join(temporaryFolder(), 'lama.paritrana');
  const old = openSqlite(path, { readOnly: false });
  migrate(
    old,
    MIGRATIONS.filter(({ number }) => number <= version),
  );
  const tables = old
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()
    .filter((name) => !['event', 'disclosure', 'applied_write'].includes(name));
  old.exec(`ATTACH DATABASE '${room.path.replaceAll("'", "''")}' AS source`);
  const changes: { table: string; key: (string | number)[]; column: string; value: string | number | null }[] = [];
  for (const table of tables) {
    const info = old.prepare<[], { readonly name: string; readonly pk: number }>(`PRAGMA main.table_info("${table}")`).all();
    const names = info.map(({ name }) => `"${name}"`).join(', ');
    const values = info.map(({ name }) => said[name] ?? `"${name}"`).join(', ');
    old.exec(`INSERT INTO main."${table}" (${names}) SELECT ${values} FROM source."${table}"`);
    const rows = old.prepare<[], Record<string, string | number | null>>(`SELECT ${names} FROM main."${table}"`).all();
    const keys = info.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    for (const row of rows)
      for (const { name, pk } of info)
        if (pk === 0 && !['pin_hash', 'pin_salt', 'bytes'].includes(name))
          changes.push({ table, key: keys.map((key) => row[key.name] ?? ''), column: name, value: row[name] ?? null });
  }
  const { auditQueries } = await import('../../../electron/audit/queries.ts');
  const { appendEvent } = await import('../../../electron/audit/append-event.ts');
  const head = { at: '2025-07-01T00:00:00.000Z', actor: 'uji', role: 'sekretariat', device: 'uji', call: 'edition.create', reason: null };
  appendEvent(auditQueries(old), head, changes);
  old.exec('DETACH DATABASE source');
  old.close();
  return path;
};

describe('An edition from before contents were kept', () => {
  test('is brought forward: the newest revision says what holds, the older one is unknown, and the history is sound', async () => {
    const path = await oldFile(twice(), 1);
    const host = createRecordsHost({
      applicationVersion: '0',
      coalesceMs: 0,
      logIncident: (_number, _call, error) => console.error(error),
    });
    expect(host.open(path, 'open')).toMatchObject({ ok: true });
    const session = directSession('uji', null);
    const ask = async <Value>(name: string, input: unknown): Promise<Reply<Value>> =>
      (await host.handle(session, { name, input })) as Reply<Value>;
    const verify = () => ask('audit.verify', {});
    expect(await verify()).toMatchObject({ value: { sound: true, faults: [] } });
    const one = await ask<Submission>('submissions.read', { code: PASER });
    expect(one.ok && one.value.revisions.map(({ number, contentKept }) => [number, contentKept])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(await ask('submissions.compareRevisions', { code: PASER, from: 1, to: 2 })).toEqual({
      ok: false,
      failure: { code: 'revision-content-unknown', number: 1 },
    });
    expect(await ask('submissions.withdrawRevision', { code: PASER, number: 2, reason: 'Salah' })).toMatchObject({
      failure: { code: 'revision-content-unknown', number: 1 },
    });

    // What comes in from now on can be compared with what was there, and be withdrawn again.
    const records = host.records();
    if (records === null) throw new Error('No edition.');
    const queries = submissionQueries(records.file.database);
    records.inOneEvent(
      'submissions.import',
      () => {
        queries.writeContent({ code: PASER, name: 'Kabupaten Paser', kind: 'kabupaten', capital: null }, simpleContent(PASER, THIRD));
        queries.appendRevision(PASER, {
          fileName: 'baru.xlsx',
          sha256: '1'.repeat(64),
          templateVersion: '2026.2',
          importedAt: '2025-07-02T00:00:00.000Z',
          importedBy: 'uji',
        });
      },
      { at: '2025-07-02T00:00:00.000Z', actor: 'uji', role: 'sekretariat', device: 'uji' },
    );
    expect(await ask('submissions.compareRevisions', { code: PASER, from: 2, to: 3 })).toMatchObject({
      value: { changes: [{ subject: 'informal.participants', before: 43905, after: 61000 }] },
    });
    expect(await ask('submissions.withdrawRevision', { code: PASER, number: 3, reason: 'Salah' })).toMatchObject({
      value: { restored: 2 },
    });
    expect(await verify()).toMatchObject({ value: { sound: true, faults: [] } });
    host.close();

    // Opening it once more writes nothing.
    const before = openRaw(path);
    const count = before.database.prepare('SELECT count(*) FROM event').pluck().get();
    before.close();
    const again = createRecordsHost({ applicationVersion: '0', coalesceMs: 0, logIncident: () => undefined });
    again.open(path, 'open');
    expect(again.records()?.audit.count()).toBe(count);
    again.close();
    expect(openEditionFile(path, { mode: 'read-only' })).toMatchObject({ ok: true });
  });
});

describe('The comparison of regions', () => {
  test('covers every region, and is exported as one sheet of numbers', async () => {
    const room = twice();
    room.submit('64.74', 'Kota Bontang', [52000, 50500, 0, 0]);
    await room.secretariat.must('submissions.setStatus', { code: PASER, status: 'kandidat', reason: '' });
    const all = await room.secretariat.must('submissions.compare', {});
    expect(all.map(({ region, values }) => [region.code, values['coverage.formal.raw'].now, values['budget.amount'].now])).toEqual([
      ['64.01', '39/44', null],
      ['64.74', '101/104', null],
    ]);
    const { token } = room.host.files.offerDestination(join(room.folder, 'perbandingan.xlsx'));
    const order = { destination: token, measure: 'coverage.informal.raw', among: 'all', language: 'id' } as const;
    expect(await room.secretariat.must('submissions.exportComparison', order)).toEqual({ fileName: 'perbandingan.xlsx' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(join(room.folder, 'perbandingan.xlsx')) as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Perbandingan']);
    const rows = book.worksheets[0]?.getSheetValues().filter((row) => Array.isArray(row)) ?? [];
    const said = rows.map((row) => (row as unknown[]).slice(1));
    expect(said.slice(-3)).toEqual([
      ['Daerah', 'Kode', 'Nilai (%)', 'Tahun sebelumnya (%)', 'Perubahan (poin persen)'],
      ['Kabupaten Paser', '64.01', expect.closeTo(79.827, 2)],
      ['Kota Bontang', '64.74'],
    ]);
    const figure = (await room.secretariat.must('submissions.read', { code: PASER })).content.figures.find(
      ({ subject }) => subject === 'informal.population',
    );
    if (figure === undefined) throw new Error('No figure.');
    await room.secretariat.must('submissions.correctFigure', {
      code: PASER,
      subject: 'informal.population',
      position: 0,
      declared: figureFingerprint(figure),
      value: 87_810,
      reason: 'Pendataan lama.',
      document: 'Surat BPS Paser',
      documentDate: '2025-06-30',
    });
    const corrected = room.host.files.offerDestination(join(room.folder, 'terkoreksi.xlsx')).token;
    await room.secretariat.must('submissions.exportComparison', { ...order, destination: corrected });
    const third = new ExcelJS.Workbook();
    await third.xlsx.load(readFileSync(join(room.folder, 'terkoreksi.xlsx')) as unknown as ArrayBuffer);
    const beside = (third.worksheets[0]?.getSheetValues() ?? [])
      .filter((row) => Array.isArray(row))
      .map((row) => (row as unknown[]).slice(1));
    expect(beside.slice(-3).map((row) => [row[2], row[5]])).toEqual([
      ['Nilai (%)', 'Dinyatakan (%)'],
      [50, expect.closeTo(79.827, 2)],
      [undefined, undefined],
    ]);
    const candidates = room.host.files.offerDestination(join(room.folder, 'kandidat.xlsx')).token;
    await room.secretariat.must('submissions.exportComparison', { ...order, destination: candidates, among: 'kandidat', language: 'en' });
    const only = new ExcelJS.Workbook();
    await only.xlsx.load(readFileSync(join(room.folder, 'kandidat.xlsx')) as unknown as ArrayBuffer);
    expect(only.worksheets[0]?.getColumn(2).values.filter((value) => typeof value === 'string' && /^\d/u.test(value))).toEqual(['64.01']);
  });
});

describe('An edition from before regulations said whether they hold', () => {
  const REGULATION = {
    position: 0,
    type: 'Perbup',
    number: '4',
    year: 2022,
    title: null,
    scope: null,
    status: 'revoked',
    mark: 'reported',
  } as const;

  test('leaves it open, in the records and in what a revision said, and its history is sound', async () => {
    const room = openRoom();
    const records = room.host.records();
    if (records === null) throw new Error('No edition.');
    const queries = submissionQueries(records.file.database);
    const write = (figures: typeof FIRST | typeof SECOND, at: string): void => {
      records.inOneEvent(
        'submissions.import',
        () => {
          const content = { ...simpleContent(PASER, figures), regulations: [REGULATION] };
          queries.writeContent({ code: PASER, name: 'Kabupaten Paser', kind: 'kabupaten', capital: null }, content);
          const file = { fileName: 'a.xlsx', sha256: '0'.repeat(64), templateVersion: '2026.1', importedAt: at, importedBy: 'uji' };
          queries.appendRevision(PASER, file);
        },
        { at, actor: 'uji', role: 'sekretariat', device: 'uji' },
      );
    };
    write(FIRST, '2025-07-01T00:00:00.000Z');
    write(SECOND, '2025-07-02T00:00:00.000Z');
    const content = `json_remove("content", '$.regulations[0].scope', '$.regulations[0].status')`;
    const path = await oldFile(room, 5, { content });

    const host = createRecordsHost({
      applicationVersion: '0',
      coalesceMs: 0,
      logIncident: (_number, _call, error) => console.error(error),
    });
    expect(host.open(path, 'open')).toMatchObject({ ok: true });
    const session = directSession('uji', null);
    const ask = (name: string, input: unknown) => host.handle(session, { name, input });
    expect(await ask('submissions.read', { code: PASER })).toMatchObject({
      value: { regulationCount: 1, content: { regulations: [{ ...REGULATION, status: null }] } },
    });
    expect(await ask('submissions.compareRevisions', { code: PASER, from: 1, to: 2 })).toMatchObject({
      value: { changes: [{ subject: 'formal.participants', property: 'value' }] },
    });
    expect(await ask('submissions.withdrawRevision', { code: PASER, number: 2, reason: 'Salah' })).toMatchObject({
      value: { restored: 1 },
    });
    expect(await ask('audit.verify', {})).toMatchObject({ value: { sound: true, faults: [] } });
    host.close();
  });
});
