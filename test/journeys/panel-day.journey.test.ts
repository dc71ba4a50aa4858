import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyEdition } from '../../electron/database/verify-edition.ts';
import { openEditionFile } from '../../electron/database/open.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';
import {
  chooseRegion,
  dismissConflicts,
  exportRanking,
  goTo,
  leaveSeat,
  lockRubric,
  makeCandidates,
  makePins,
  openPleno,
  openSample,
  openScoring,
  openSheet,
  PIN_DIGITS,
  previewWorkbooks,
  recuse,
  saveCopy,
  savePreviewed,
  sendSheet,
  takeSeat,
  typeScores,
} from './panel-day.ts';

const SAMPLE = fileURLToPath(new URL('../../resources/sample', import.meta.url));
const workbooks = readdirSync(SAMPLE)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(SAMPLE, name));

/** One small panel day from the first workbook to the copy on the desk; each step stands on the one before. */
describe('A panel day', () => {
  let panel: LaunchedPanel;
  let folder: string;
  let pins: ReadonlyMap<number, string>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paritrana-hari-'));
    panel = await launchPanel();
    panel.window.setDefaultTimeout(15_000);
    await openSample(panel.window, 'empty');
  });
  afterAll(async () => {
    await panel.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('imports what can be read, names what cannot with its cell, and writes nothing before it is saved', async () => {
    const page = panel.window;
    const broken = join(folder, 'Berau.xlsx');
    writeFileSync(broken, 'bukan buku kerja');
    const copy = join(folder, 'Kutai Timur (salinan).xlsx');
    copyFileSync(join(SAMPLE, '64.08_Kutai Timur.xlsx'), copy);
    await previewWorkbooks(panel, [...workbooks.filter((path) => !path.includes('Berau')), broken, copy]);
    await page.getByText('2 berkas tidak ikut disimpan').waitFor();
    await savePreviewed(page);
    await page.getByText('9 berkas tersimpan').first().waitFor();
    await page.getByText('9 terdaftar, 0 kandidat').waitFor();
  });

  test('shows the coverage of Kutai Timur raw and capped, flagged and not cut', async () => {
    const page = panel.window;
    await page.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
    for (const percent of ['87,25', '150,87', '112,10', '92,23']) await page.getByText(percent).first().waitFor();
    await page.getByText('di atas 100').first().waitFor();
  });

  test('goes on to scoring when candidates are chosen, the rubric is locked and every seat has a PIN', async () => {
    const page = panel.window;
    await makeCandidates(page, ['Kutai Timur', 'Bontang']);
    await recuse(page, 7, 'Kota Bontang', 'Menjadi tenaga ahli pemerintah kota.');
    pins = await makePins(page);
    await lockRubric(page, pins.get(1) ?? '', pins.get(2) ?? '');
    expect([...pins.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await openScoring(page);
  });

  test('refuses a wrong PIN and counts it', async () => {
    const page = panel.window;
    const right = pins.get(3) ?? '';
    await page.getByRole('button', { name: 'Duduk di kursi', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[name="seat"][value="3"]').check();
    await dialog.locator(PIN_DIGITS).first().focus();
    await page.keyboard.type(right === '000000' ? '111111' : '000000');
    await page.keyboard.press('Enter');
    await dialog.getByText(/4/u).first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('takes scores from the keyboard, keeps each one that it called saved, and keeps a recused juror out', async () => {
    const page = panel.window;
    const scores = { regulasi: 83, anggaran: 86, inovasi: 82, wawancara: 88 };
    await takeSeat(page, 3, pins.get(3) ?? '');
    await openSheet(page, 'Kabupaten Kutai Timur');
    await typeScores(page, { seat: 3, code: '64.08', scores }, { seat: 3, code: '64.08', criterion: 'anggaran', first: 8 });
    await sendSheet(page);
    await leaveSeat(page);
    await takeSeat(page, 7, pins.get(7) ?? '');
    await chooseRegion(page, 'Kota Bontang');
    await page.getByText('Anda undur diri dari daerah ini').waitFor();
    expect(await page.getByText('104,17').count()).toBe(0);
    await leaveSeat(page);
  });

  test('restores what was typed and not committed when the window is loaded again', async () => {
    const page = panel.window;
    await takeSeat(page, 4, pins.get(4) ?? '');
    await openSheet(page, 'Kota Bontang');
    const field = page.locator('main input[inputmode="decimal"], main input[inputmode="numeric"]').first();
    await field.focus();
    await page.keyboard.type('71');
    await page.reload();
    // A reloaded window is the secretariat's again; the draft waits for its own seat.
    await takeSeat(page, 4, pins.get(4) ?? '');
    await openSheet(page, 'Kota Bontang');
    await expect.poll(() => field.inputValue()).toBe('71');
    await field.focus();
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Tersimpan/u)
      .first()
      .waitFor();
    await leaveSeat(page);
  });

  test('keeps the pleno closed until the conflict of interest of the office that supplies coverage is answered', async () => {
    const page = panel.window;
    await takeSeat(page, 1, pins.get(1) ?? '');
    await dismissConflicts(page, 2, 'Angka cakupan sudah diverifikasi terhadap dokumen kementerian.');
    await page.getByText('Tidak ada usulan yang menunggu jawaban.').waitFor();
    await leaveSeat(page);
  });

  test('opens the pleno with two PINs, and the ranking says which sheets are missing', async () => {
    const page = panel.window;
    await openPleno(page, pins.get(1) ?? '', pins.get(2) ?? '');
    await goTo(page, 'Peringkat');
    await page.getByText('Kutai Timur').first().waitFor();
    await page
      .getByText(/lembar belum masuk|belum masuk/u)
      .first()
      .waitFor();
  });

  test('exports a workbook and a copy whose history is sound', async () => {
    const workbook = join(folder, 'peringkat.xlsx');
    await exportRanking(panel, workbook);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(workbook);
    expect(book.worksheets.map((sheet) => sheet.name)).toContain('Rekapitulasi');
    const copy = join(folder, 'salinan.paritrana');
    await saveCopy(panel, copy);
    expect(existsSync(copy)).toBe(true);
    const opened = openEditionFile(copy, { mode: 'read-only' });
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(verifyEdition(opened.value.database)).toMatchObject({ sound: true, faults: [] });
    opened.value.close();
  });

  test('leaves no error and no refused style or script on any page', async () => {
    expect(await panel.problems()).toEqual([]);
  });
});
