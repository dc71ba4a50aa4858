import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type Failure, fail, type Reply, succeed } from '../../shared/failure.ts';
import { type Database, openSqlite } from './sqlite.ts';

/** How long a file that Excel or a scanner holds is tried again before the finished copy is kept under another name. */
const REPLACE_FOR_MS = 2_000;

const flush = (path: string): void => {
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
};

const nextFreeName = (path: string): string => {
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  for (let number = 2; ; number += 1) {
    const candidate = `${stem} (${String(number)})${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
};

/** Puts a finished file in its place. When the place stays held, the file is kept beside it and the failure names it. */
const putInPlace = async (finished: string, path: string): Promise<Failure | null> => {
  const until = Date.now() + REPLACE_FOR_MS;
  for (;;) {
    try {
      renameSync(finished, path);
      return null;
    } catch (error) {
      const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      const mayPass = cause === 'EBUSY' || cause === 'EPERM' || cause === 'EACCES';
      if (mayPass && Date.now() < until) {
        await wait(100);
        continue;
      }
      const kept = nextFreeName(path);
      renameSync(finished, kept);
      return { code: 'file-not-saved', fileName: basename(path), cause, keptAs: basename(kept) };
    }
  }
};

const partial = (path: string): string => join(dirname(path), `.${basename(path)}.${String(process.pid)}.tulis`);

/** Writes a file whole or not at all: beside its place, flushed, then renamed into it. */
export const writeWhole = async (
  path: string,
  bytes: Uint8Array,
): Promise<Reply<{ readonly sizeBytes: number; readonly sha256: string }>> => {
  const temporary = partial(path);
  try {
    writeFileSync(temporary, bytes);
    flush(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fail({ code: 'file-not-saved', fileName: basename(path), cause, keptAs: null });
  }
  const failure = await putInPlace(temporary, path);
  if (failure !== null) return fail(failure);
  return succeed({ sizeBytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
};

/** Private notes are for who wrote them and stay behind. */
const leaveOutNotes = (copy: Database): void => {
  copy.pragma('secure_delete = ON');
  copy.exec('DELETE FROM private_note');
};

/** Copies an open edition with SQLite's backup, page by page, while work goes on; the copy is one closed file without private notes. */
export const saveCopy = async (database: Database, path: string): Promise<Reply<{ readonly sizeBytes: number }>> => {
  const temporary = partial(path);
  try {
    await database.backup(temporary);
    const copy = openSqlite(temporary, { readOnly: false });
    copy.pragma('journal_mode = DELETE');
    leaveOutNotes(copy);
    copy.close();
    flush(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fail({ code: 'file-not-saved', fileName: basename(path), cause, keptAs: null });
  }
  const failure = await putInPlace(temporary, path);
  if (failure !== null) return fail(failure);
  return succeed({ sizeBytes: statSync(path).size });
};
