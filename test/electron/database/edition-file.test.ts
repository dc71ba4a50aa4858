import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { lockPath } from '../../../electron/database/lock-file.ts';
import { describeSchema, MIGRATIONS, newestVersion } from '../../../electron/database/migrate.ts';
import { openEditionFile } from '../../../electron/database/open.ts';
import { openSqlite } from '../../../electron/database/sqlite.ts';
import { verifyHistory } from '../../../electron/audit/read-history.ts';
import { panelQueries } from '../../../electron/panel/queries.ts';
import { rubricQueries } from '../../../electron/rubric/queries.ts';
import { openRaw, openRoom, temporaryFolder } from '../../fixtures/edition.ts';

describe('An edition', () => {
  test('is a log and a lock beside its file while open, and exactly one file after closing', () => {
    const room = openRoom();
    expect(readdirSync(room.folder).sort()).toEqual([
      'Kaltim 2025.paritrana',
      'Kaltim 2025.paritrana-shm',
      'Kaltim 2025.paritrana-wal',
      'Kaltim 2025.paritrana.lock',
    ]);
    room.host.close();
    expect(readdirSync(room.folder)).toEqual(['Kaltim 2025.paritrana']);
  });

  test('opens read-only in a second instance, which is told who holds it and can write nothing', () => {
    const room = openRoom();
    const second = openEditionFile(room.path, { mode: 'open' });
    if (!second.ok) throw new Error(second.failure.code);
    expect(second.value.readOnlyBecause()).toMatch(/.+@.+/u);
    expect(() => second.value.database.exec(`UPDATE edition SET venue = 'lain'`)).toThrow(/readonly/u);
    second.value.close();
    expect(existsSync(lockPath(room.path))).toBe(true);
  });

  test('is taken over from a lock whose process is gone', () => {
    const room = openRoom();
    room.host.close();
    const lock = { host: 'lain', user: 'u', process: 1, since: '2020-01-01T00:00:00Z', renewedAt: '2020-01-01T00:00:00Z', holder: 'x' };
    writeFileSync(lockPath(room.path), JSON.stringify(lock));
    const opened = openRaw(room.path);
    expect(opened.readOnlyBecause()).toBeNull();
    opened.close();
    expect(existsSync(lockPath(room.path))).toBe(false);
  });

  test.runIf(process.platform === 'linux')('is taken over from a process that has ended and is not yet fetched by its parent', async () => {
    const room = openRoom();
    room.host.close();
    // The shell becomes a sleep that never fetches its child, and has become it before the child ends.
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 20'], { stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    const ended = Number(printed.toString().trim());
    await vi.waitFor(() => expect(readFileSync(`/proc/${String(ended)}/stat`, 'utf8')).toMatch(/\) Z /u), {
      timeout: 10_000,
      interval: 50,
    });
    const now = new Date().toISOString();
    const lock = { host: hostname(), user: 'u', process: ended, since: now, renewedAt: now, holder: 'x' };
    writeFileSync(lockPath(room.path), JSON.stringify(lock));
    const answersSignals = process.kill(ended, 0);
    const opened = openRaw(room.path);
    expect([answersSignals, opened.readOnlyBecause()]).toEqual([true, null]);
    opened.close();
  });

  test('held on another computer that still renews its lock is not taken over', () => {
    const room = openRoom();
    room.host.close();
    const now = new Date().toISOString();
    writeFileSync(lockPath(room.path), JSON.stringify({ host: 'lain', user: 'ani', process: 1, since: now, renewedAt: now, holder: 'x' }));
    const opened = openRaw(room.path);
    expect(opened.readOnlyBecause()).toBe('ani@lain');
    opened.close();
    expect(existsSync(lockPath(room.path))).toBe(true);
  });

  test('written by a newer application is refused and stays as it was', () => {
    const room = openRoom();
    room.host.close();
    const database = openSqlite(room.path, { readOnly: false });
    database.pragma(`user_version = ${String(newestVersion(MIGRATIONS) + 1)}`);
    database.close();
    const before = readFileSync(room.path);
    const opened = openEditionFile(room.path, { mode: 'open' });
    expect(opened).toEqual({
      ok: false,
      failure: {
        code: 'newer-file',
        fileName: 'Kaltim 2025.paritrana',
        fileVersion: newestVersion(MIGRATIONS) + 1,
        knownVersion: newestVersion(MIGRATIONS),
      },
    });
    expect(readFileSync(room.path).equals(before)).toBe(true);
    expect(readdirSync(room.folder)).toEqual(['Kaltim 2025.paritrana']);
  });

  test('is told from any other file', () => {
    const folder = temporaryFolder();
    const text = join(folder, 'surat.paritrana');
    writeFileSync(text, 'bukan basis data, hanya tulisan yang cukup panjang untuk dibaca sebagai kepala berkas');
    expect(openEditionFile(text, { mode: 'open' })).toEqual({
      ok: false,
      failure: { code: 'not-an-edition', fileName: 'surat.paritrana' },
    });
    const other = join(folder, 'lain.paritrana');
    const database = openSqlite(other, { readOnly: false });
    database.exec('CREATE TABLE t (a)');
    database.close();
    expect(openEditionFile(other, { mode: 'open' })).toEqual({
      ok: false,
      failure: { code: 'not-an-edition', fileName: 'lain.paritrana' },
    });
    expect(openEditionFile(join(folder, 'hilang.paritrana'), { mode: 'open' })).toMatchObject({ failure: { code: 'file-gone' } });
    expect(readdirSync(folder).sort()).toEqual(['lain.paritrana', 'surat.paritrana']);
  });

  test('with a damaged page is refused by the quick check', () => {
    const room = openRoom();
    room.host.close();
    const bytes = readFileSync(room.path);
    bytes.fill(0xff, 4096, bytes.length - 4096);
    writeFileSync(room.path, bytes);
    expect(openEditionFile(room.path, { mode: 'open' })).toMatchObject({ ok: false, failure: { code: 'damaged-file' } });
  });

  test('is copied before it is migrated, and the copy is an edition of the old version', () => {
    const room = openRoom();
    room.host.close();
    const next = { number: newestVersion(MIGRATIONS) + 1, sql: 'CREATE TABLE added (a INTEGER) STRICT;' };
    const opened = openEditionFile(room.path, { mode: 'open', migrations: [...MIGRATIONS, next] });
    if (!opened.ok) throw new Error(opened.failure.code);
    const backup = opened.value.backupBeforeMigration ?? '';
    opened.value.close();
    expect(backup).toContain('(sebelum pembaruan ');
    const copy = openRaw(backup);
    expect(verifyHistory(copy.database).sound).toBe(true);
    copy.close();
    expect(openEditionFile(room.path, { mode: 'open' })).toMatchObject({ failure: { code: 'newer-file' } });
  });

  test('of before the panel said more of itself has seats of which nothing more is known, and asks for no quorum', () => {
    const path = join(temporaryFolder(), 'lama.paritrana');
    const old = openEditionFile(path, { mode: 'create', migrations: MIGRATIONS.filter(({ number }) => number < 11) });
    if (!old.ok) throw new Error(old.failure.code);
    old.value.database.exec(`
      INSERT INTO seat (seat, role, title, person_name, institution, pin_set_count, failed_attempts)
      VALUES (7, 'anggota', 'Ahli ekonomi', '', '', 0, 0);
      INSERT INTO rubric (id, label, scale_min, scale_max, scale_step, aggregation, cap_policy, comparison_decimals, rounding, tie_break_chain)
      VALUES (1, '', 0, 10000, 100, 'mean@1', 'segment', 2, 'half-up', '[]');`);
    old.value.close();
    const { database, close } = openRaw(path);
    expect([panelQueries(database).seats(), rubricQueries(database).read().method]).toMatchObject([
      [{ seat: 7, expertise: '', homeRegion: null, suppliesFigures: null }],
      { absentMayScore: false, quorum: null },
    ]);
    expect(database.prepare('SELECT expertise, absent_may_score FROM seat, rubric').raw().get()).toEqual([null, null]);
    close();
  });

  test('that a migration cannot finish stays at its version', () => {
    const room = openRoom();
    room.host.close();
    const broken = {
      number: newestVersion(MIGRATIONS) + 1,
      sql: 'CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE half (a INTEGER) STRICT;',
    };
    expect(() => openEditionFile(room.path, { mode: 'open', migrations: [...MIGRATIONS, broken] })).toThrow('already exists');
    const opened = openRaw(room.path);
    expect(describeSchema(opened.database)).not.toContain('half');
    opened.close();
  });

  test('is saved as a copy that is one file with the same history', async () => {
    const room = openRoom();
    const { token } = room.host.files.offerDestination(join(room.folder, 'salinan.paritrana'));
    const head = (await room.secretariat.must('edition.read', {})).history.head;
    await room.secretariat.must('edition.saveCopy', { destination: token });
    const copy = openRaw(join(room.folder, 'salinan.paritrana'));
    expect(verifyHistory(copy.database)).toMatchObject({ sound: true, head });
    copy.close();
    expect(readdirSync(room.folder).filter((name) => name.startsWith('salinan'))).toEqual(['salinan.paritrana']);
  });

  test('is never overwritten by its own copy', async () => {
    const room = openRoom();
    const { token } = room.host.files.offerDestination(room.path);
    expect(await room.secretariat.ask('edition.saveCopy', { destination: token })).toMatchObject({ failure: { code: 'file-exists' } });
  });
});

test('schema.sql is what the migrations make', () => {
  const room = openRoom();
  const database = room.host.records()?.file.database;
  if (database === undefined) throw new Error('No edition.');
  const committed = readFileSync(new URL('../../../electron/database/schema.sql', import.meta.url), 'utf8');
  expect(describeSchema(database)).toBe(committed);
});
