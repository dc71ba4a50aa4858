import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../electron/database/sqlite.ts';
import { writeTemplateLines } from '../../electron/submissions/write-template-lines.ts';
import { CONTENT, ORDER } from '../fixtures/workbooks.ts';
import { temporaryFolder } from '../fixtures/edition.ts';

const CLI = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../resources/sample', import.meta.url));

const run = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('The command line', () => {
  test('makes the sample, ranks it, exports it and finds it sound', async () => {
    const folder = temporaryFolder();
    const edition = join(folder, 'contoh.paritrana');
    expect(run('sample', edition).status).toBe(0);
    const ranked = run('rank', edition, '--json');
    const report = JSON.parse(ranked.stdout) as {
      ranking: { rank: number; code: string; total: number }[];
      coverage: { code: string; informal: number; capped: number }[];
    };
    expect(report.ranking.map(({ rank, code }) => `${String(rank)} ${code}`)).toEqual([
      '1 64.74',
      '2 64.08',
      '3 64.01',
      '4 64.02',
      '5 64.03',
      '6 64.09',
      '7 64.72',
    ]);
    expect(report.coverage).toHaveLength(10);
    expect(report.coverage.find(({ code }) => code === '64.08')).toMatchObject({ informal: (77_074 / 51_086) * 100 });
    const workbook = join(folder, 'peringkat.xlsx');
    expect(run('export', edition, '--out', workbook).status).toBe(0);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(workbook);
    expect(book.worksheets.map((sheet) => sheet.name)).toContain('Peringkat');
    expect(run('verify', edition)).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);

  test('says what was altered and where, and tells an altered file from an unreadable one', () => {
    const folder = temporaryFolder();
    const edition = join(folder, 'baru.paritrana');
    expect(run('new', edition, '--name', 'Uji', '--rehearsal').status).toBe(0);
    expect(run('import', edition, join(SAMPLE, '64.08_Kutai Timur.xlsx')).status).toBe(0);
    const altered = join(folder, 'diubah.paritrana');
    copyFileSync(edition, altered);
    const database = openSqlite(altered, { readOnly: false });
    database.exec(`UPDATE figure SET value = 51087 WHERE subject = 'informal.population'`);
    database.close();
    const verdict = run('verify', altered);
    expect(verdict.status).toBe(1);
    expect(verdict.stdout).toContain('figure 64.08/informal.population/0 value');
    expect(verdict.stdout).toContain('51086');
    const unreadable = join(folder, 'rusak.paritrana');
    writeFileSync(unreadable, readFileSync(edition).subarray(0, 3000));
    expect(run('verify', unreadable).status).toBe(2);
    writeFileSync(unreadable, 'bukan berkas penyelenggaraan');
    expect(run('verify', unreadable)).toMatchObject({ status: 2, stdout: '' });
    expect(run('verify', join(folder, 'tidak-ada.paritrana')).status).toBe(2);
  }, 60_000);

  test('imports the same file twice without a change, and writes nothing of a file that blocks', () => {
    const folder = temporaryFolder();
    const edition = join(folder, 'baru.paritrana');
    run('new', edition);
    const files = [join(SAMPLE, '64.74_Bontang.xlsx')];
    expect(run('import', edition, ...files).stdout).toContain('baru');
    expect(run('import', edition, ...files).stdout).toContain('tidak berubah');
    const broken = join(folder, 'rusak.xlsx');
    writeFileSync(broken, 'PK tetapi bukan buku kerja');
    const refused = run('import', edition, broken, join(SAMPLE, '64.01_Paser.xlsx'));
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('tidak ditulis');
    expect(refused.stdout).toContain('64.01');
  }, 60_000);

  test('keeps the ranking of an official edition closed before pleno', () => {
    const edition = join(temporaryFolder(), 'resmi.paritrana');
    run('new', edition);
    expect(run('rank', edition, '--json')).toMatchObject({ status: 1, stdout: '' });
    expect(run('export', edition, '--out', join(temporaryFolder(), 'x.xlsx')).status).toBe(1);
  }, 30_000);

  test('prints help, and explains a command it does not know', () => {
    expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(run('hapus', 'x').status).toBe(2);
    expect(run('new').status).toBe(2);
    expect(run('rank', '--warna').status).toBe(2);
  }, 30_000);

  test('makes an edition for any province, with its name and its time zone, and for no other code', () => {
    const folder = temporaryFolder();
    const made = (province: string) => {
      const path = join(folder, `${province}.paritrana`);
      const { status } = run('new', path, '--province', province, '--year', '2024');
      if (status !== 0) return status;
      const database = openSqlite(path, { readOnly: true });
      const row = database.prepare('SELECT province_name AS name, time_zone AS zone FROM edition').get();
      database.close();
      return row;
    };
    expect([made('11'), made('63'), made('96'), made('97')]).toEqual([
      { name: 'Aceh', zone: 'Asia/Jakarta' },
      { name: 'Kalimantan Selatan', zone: 'Asia/Makassar' },
      { name: 'Papua Barat Daya', zone: 'Asia/Jayapura' },
      2,
    ]);
  }, 60_000);

  test('imports a folder that holds a workbook, a CSV file and an archive', () => {
    const folder = temporaryFolder();
    const edition = join(folder, 'baru.paritrana');
    run('new', edition, '--year', '2024');
    const sent = join(folder, 'kiriman');
    mkdirSync(sent);
    copyFileSync(join(SAMPLE, '64.08_Kutai Timur.xlsx'), join(sent, 'a.xlsx'));
    writeFileSync(join(sent, 'b.csv'), writeTemplateLines(ORDER, CONTENT));
    writeFileSync(join(sent, 'c.zip'), zipSync({ 'paser.xlsx': readFileSync(join(SAMPLE, '64.01_Paser.xlsx')) }));
    const imported = run('import', edition, sent, '--json');
    const files = JSON.parse(imported.stdout) as { file: string; outcome: string; code: string }[];
    expect([imported.status, files.map(({ file, outcome, code }) => [file, outcome, code])]).toEqual([
      0,
      [
        ['a.xlsx', 'new', '64.08'],
        ['b.csv', 'new', '64.74'],
        ['c.zip/paser.xlsx', 'new', '64.01'],
      ],
    ]);
  }, 60_000);

  test('analyses any rating study into numbers alone, and says what is none', () => {
    const folder = temporaryFolder();
    const put = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const scores = [
      [[9], [2], [5], [8]],
      [[6], [1], [3], [2]],
      [[8], [4], [6], null],
    ].map((rows) => rows.map((cells) => cells ?? [null]));
    const study = {
      scale: [1, 10],
      criteria: [{ id: 'inovasi', weight: 3 }],
      objects: ['a', 'b', 'c'],
      jurors: ['1', '2', '3', '4'],
      scores,
    };
    const path = put('telaah.json', JSON.stringify(study));
    const done = run('analyse', path, '--seed', '5', '--samples', '200');
    const again = run('analyse', path, '--seed', '5', '--samples', '200');
    const found = JSON.parse(done.stdout) as Record<string, unknown>;
    expect([done.status, done.stderr, done.stdout === again.stdout, found.total, found.rank]).toEqual([
      0,
      '',
      true,
      [18, 9, 18],
      [1, 3, 1],
    ]);
    expect(Object.keys(found).toSorted()).toEqual([
      'aggregates',
      'agreement',
      'bootstrap',
      'leaveOneOut',
      'rank',
      'rasch',
      'reasons',
      'sensitivity',
      'smaa',
      'total',
    ]);
    expect(found.reasons).toMatchObject({ sensitivity: 'the first place is shared already' });
    const broken = [run('analyse', put('rusak.json', '{')), run('analyse', put('lain.json', JSON.stringify({ ...study, scale: [1, 1] })))];
    expect(broken.map(({ status, stdout, stderr }) => [status, stdout, stderr.trim()])).toEqual([
      [2, '', 'rusak.json tidak dapat dibaca sebagai JSON.'],
      [2, '', 'Berkas tidak dapat dianalisis. Pada scale: ujung bawah skala harus lebih kecil daripada ujung atasnya.'],
    ]);
  });
});
