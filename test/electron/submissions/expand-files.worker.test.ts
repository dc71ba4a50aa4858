import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileTokens } from '../../../electron/file-tokens.ts';
import { expandFiles } from '../../../electron/submissions/expand-files.ts';
import { openArchive, shownPath } from '../../../electron/submissions/open-archive.ts';
import { createWorkbookReader } from '../../../electron/submissions/read-workbooks.ts';
import { writeTemplateLines } from '../../../electron/submissions/write-template-lines.ts';
import { CONTENT, CONTEXT, encryptedZip, filledWorkbook, flipBit, ORDER, said } from '../../fixtures/workbooks.ts';
import { regionCodeSchema } from '../../../shared/edition/region.ts';

const folder = mkdtempSync(join(tmpdir(), 'paritrana-expand-'));
const reader = createWorkbookReader();
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

let number = 0;
const put = (name: string, bytes: Uint8Array): string => {
  number += 1;
  const own = join(folder, String(number));
  mkdirSync(own);
  const path = join(own, name);
  writeFileSync(path, bytes);
  return path;
};
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const lines = writeTemplateLines(ORDER, CONTENT);
const otherLines = writeTemplateLines(ORDER, { ...CONTENT, code: regionCodeSchema.parse('64.08') });

/** What becomes of archives and files that were named together. */
const readAll = async (...paths: readonly string[]) => {
  const files = await expandFiles(paths.map((path) => ({ path, notes: [] })));
  const { readings } = await reader.read(files, CONTEXT);
  return readings;
};
const outcome = async (bytes: Uint8Array) =>
  (await readAll(put('kiriman.zip', bytes))).map(({ fileName, code, problems }) => [fileName, code, said(problems)]);

describe('a zip archive', () => {
  it('stands for the files in it, workbooks and CSV alike, each under the name that it has there', async () => {
    const bytes = zipSync({ 'a/64.74.xlsx': await filledWorkbook(), 'a/64.08.csv': otherLines });
    expect(await outcome(bytes)).toEqual([
      ['kiriman.zip/a/64.74.xlsx', '64.74', []],
      ['kiriman.zip/a/64.08.csv', '64.08', []],
    ]);
  });

  it('lets be what computers left in it, and says so with its first file', async () => {
    const bytes = zipSync({
      'isi.csv': lines,
      '__MACOSX/._isi.csv': text('x'),
      '.DS_Store': text('x'),
      'a/Thumbs.db': text('x'),
      '~$isi.xlsx': text('x'),
    });
    const [only, ...rest] = await readAll(put('kiriman.zip', bytes));
    expect([rest, only?.problems.map(({ severity, code, values }) => [severity, code, values])]).toEqual([
      [],
      [
        [
          'information',
          'files-ignored',
          { from: 'kiriman.zip', count: 4, names: '__MACOSX/._isi.csv, .DS_Store, a/Thumbs.db, ~$isi.xlsx' },
        ],
      ],
    ]);
  });

  it('names every other file for what it is, and does not open another archive', async () => {
    const bytes = zipSync({ 'surat.pdf': text('%PDF-1.7'), 'dalam.zip': zipSync({ 'isi.csv': lines }), 'isi.csv': lines });
    expect(await outcome(bytes)).toEqual([
      ['kiriman.zip/surat.pdf', null, ['blocks not-a-workbook']],
      ['kiriman.zip/dalam.zip', null, ['blocks archive-nested']],
      ['kiriman.zip/isi.csv', '64.74', []],
    ]);
  });

  it('shows no path that leads out of it', async () => {
    expect(['../../etc/isi.csv', '/isi.csv', 'C:\\kerja\\..\\isi.csv', 'a/./b/isi\u202E.csv'].map(shownPath)).toEqual([
      'etc/isi.csv',
      'isi.csv',
      'kerja/isi.csv',
      'a/b/isi.csv',
    ]);
    expect(await outcome(zipSync({ '../../../keluar.csv': lines }))).toEqual([['kiriman.zip/keluar.csv', '64.74', []]]);
  });

  it('is refused as itself when it is empty, cut off or holds too much', async () => {
    const many: Zippable = Object.fromEntries(Array.from({ length: 601 }, (_, index) => [`${String(index)}.csv`, text('x')]));
    const whole = zipSync({ 'isi.csv': lines });
    expect([
      await outcome(zipSync({})),
      await outcome(zipSync({ 'Thumbs.db': text('x') })),
      await outcome(whole.subarray(0, whole.length - 30)),
      await outcome(zipSync(many)),
    ]).toEqual([
      [['kiriman.zip', null, ['blocks archive-empty']]],
      [['kiriman.zip', null, ['blocks archive-empty']]],
      [['kiriman.zip', null, ['blocks truncated']]],
      [['kiriman.zip', null, ['blocks archive-too-many']]],
    ]);
  });

  it('counts with the files beside it', async () => {
    const half = zipSync(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${String(index)}.csv`, text('x')])));
    const files = await expandFiles([put('satu.zip', half), put('dua.zip', half)].map((path) => ({ path, notes: [] })));
    const second = files.at(-1);
    expect([files.length, second?.fileName, second !== undefined && 'read' in second ? await second.read() : null]).toEqual([
      401,
      'dua.zip',
      { severity: 'blocks', code: 'archive-too-many', sheet: null, cell: null, values: { count: 800, limit: 600 } },
    ]);
  });

  it('is stopped where a file in it swells, was hurt, or has a password; the others are read', async () => {
    const bytes = zipSync({ 'bom.csv': new Uint8Array(19_000_000), 'isi.csv': lines });
    expect(await outcome(bytes)).toEqual([
      ['kiriman.zip/bom.csv', null, ['blocks inflates-too-much']],
      ['kiriman.zip/isi.csv', '64.74', []],
    ]);
    expect(await outcome(flipBit(zipSync({ 'isi.csv': lines }), 'isi.csv'))).toEqual([['kiriman.zip/isi.csv', null, ['blocks damaged']]]);
    expect(await outcome(encryptedZip(zipSync({ 'isi.csv': lines })))).toEqual([
      ['kiriman.zip/isi.csv', null, ['blocks password-protected']],
    ]);
  });

  it('is the workbook that it is when only its name says zip', async () => {
    const [only] = await readAll(put('isian.zip', await filledWorkbook()));
    expect([openArchive(await filledWorkbook(), 'a.zip').kind, only?.fileName, only?.code]).toEqual(['document', 'isian.zip', '64.74']);
  });
});

describe('a file far above the limit', () => {
  it('is refused by its size and is never read into memory', async () => {
    const path = put('raksasa.csv', new Uint8Array(0));
    // A hole in the disk: a gigabyte by its size, nothing to read.
    truncateSync(path, 1_500_000_000);
    const before = process.memoryUsage().rss;
    const [reading] = await readAll(path);
    expect(reading?.problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['blocks too-large']);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
});

describe('a folder', () => {
  const made = join(folder, 'Isian');
  mkdirSync(join(made, 'Kutim', 'lama'), { recursive: true });
  for (const [name, bytes] of [
    ['b.csv', lines],
    ['Thumbs.db', text('x')],
    ['Kutim/a.csv', otherLines],
    ['Kutim/lama/c.csv', lines],
  ] as const)
    writeFileSync(join(made, name), bytes);

  it('offers its files and those one level down, and says what it leaves out', async () => {
    const tokens = createFileTokens();
    const offered = tokens.offerAll(made);
    const [first, second] = offered;
    if (first === undefined || second === undefined) throw new Error('expected two files');
    expect([
      offered.map(({ fileName }) => fileName),
      tokens.notes(first.token).map(({ code, values }) => [code, values]),
      tokens.notes(second.token),
    ]).toEqual([
      ['b.csv', 'a.csv'],
      [
        ['folder-too-deep', { folder: 'Isian', names: 'Kutim/lama' }],
        ['files-ignored', { from: 'Isian', count: 1, names: 'Thumbs.db' }],
      ],
      [],
    ]);
    const files = await expandFiles(offered.map(({ token }) => ({ path: tokens.source(token) ?? '', notes: tokens.notes(token) })));
    const { readings } = await reader.read(files, CONTEXT);
    expect(readings.map(({ fileName, code, problems }) => [fileName, code, said(problems)])).toEqual([
      ['b.csv', '64.74', ['attention folder-too-deep', 'information files-ignored']],
      ['a.csv', '64.08', []],
    ]);
  });

  it('offers a file as itself, and nothing where nothing is', () => {
    const tokens = createFileTokens();
    expect([tokens.offerAll(join(made, 'b.csv')).length, tokens.offerAll(join(made, 'tidak ada')), tokens.offer(made)]).toEqual([
      1,
      [],
      null,
    ]);
  });

  it('of more files than one import takes offers the first, and says so', () => {
    const full = join(folder, 'Penuh');
    mkdirSync(full);
    for (let index = 0; index < 601; index += 1) writeFileSync(join(full, `${String(index).padStart(3, '0')}.csv`), 'x');
    const tokens = createFileTokens();
    const offered = tokens.offerAll(full);
    const [first] = offered;
    expect([offered.length, first === undefined ? null : tokens.notes(first.token).map(({ code, values }) => [code, values])]).toEqual([
      600,
      [['folder-too-many', { folder: 'Penuh', count: 601, limit: 600 }]],
    ]);
  });
});
