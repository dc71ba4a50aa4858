import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SubmissionContent } from '../../shared/submissions/submission.ts';
import { cellOf, CONTENT, editedWorkbook } from '../fixtures/workbooks.ts';
import { answerOpenDialog, type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, openSample, previewWorkbooks, savePreviewed } from './panel-day.ts';

/** How the office of Bontang calls its sheets, heads and rows. */
const ownForm = (book: Workbook): void => {
  cellOf(book, 'Identitas', 'A5').value = 'Kode Kemendagri';
  cellOf(book, 'Cakupan', 'B4').value = 'Banyaknya';
  cellOf(book, 'Cakupan', 'A6').value = 'Formal terlindungi';
  cellOf(book, 'Anggaran', 'B4').value = 'Pagu (juta)';
  cellOf(book, 'Anggaran', 'H4').value = 'Pagu';
  cellOf(book, 'Anggaran', 'H5').value = cellOf(book, 'Anggaran', 'B5').value;
  for (const [from, to] of [
    ['Identitas', 'Profil daerah'],
    ['Cakupan', 'Peserta BPJS'],
  ] as const) {
    const sheet = book.getWorksheet(from);
    if (sheet !== undefined) sheet.name = to;
  }
};

const withParticipants = (value: number): SubmissionContent => ({
  ...CONTENT,
  figures: CONTENT.figures.map((figure) => (figure.subject === 'formal.participants' ? { ...figure, value } : figure)),
});

describe('A workbook in the form of an office', () => {
  let panel: LaunchedPanel;
  let folder: string;
  const file = async (name: string, participants: number): Promise<string> => {
    const path = join(folder, name);
    writeFileSync(path, await editedWorkbook(ownForm, withParticipants(participants)));
    return path;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paritrana-pemetaan-'));
    panel = await launchPanel();
    panel.window.setDefaultTimeout(15_000);
    await openSample(panel.window, 'empty');
  });
  afterAll(async () => {
    await panel.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is blocked, mapped, previewed again and saved; the next one of that region is read by itself', async () => {
    const page = panel.window;
    const first = await file('bontang.xlsx', 50_500);
    await previewBlocked(panel, first);
    const details = page.getByRole('region', { name: /^Isi pratinjau/u });
    await details.getByText('Lembar Cakupan tidak ada.').waitFor();

    await page.getByRole('button', { name: 'Petakan kolom…' }).click();
    await page.getByRole('heading', { level: 1, name: /^Petakan kolom/u }).waitFor();
    const parts = page.getByRole('list', { name: 'Bagian isian' });
    await parts.getByRole('button', { name: /^Identitas/u }).click();
    await page.getByLabel('Lembar dalam berkas untuk Identitas').selectOption('Profil daerah');
    await page.getByLabel('Baris untuk Kode daerah (Identitas)').selectOption({ label: '5: Kode Kemendagri' });
    await parts.getByRole('button', { name: /^Cakupan/u }).click();
    await page.getByLabel('Lembar dalam berkas untuk Cakupan').selectOption('Peserta BPJS');
    await page.getByLabel('Kolom untuk Jumlah orang (Cakupan)').selectOption({ label: 'B: Banyaknya' });
    await page.getByLabel('Baris untuk Peserta pekerja formal (Cakupan)').selectOption({ label: '6: Formal terlindungi' });

    // A column of millions is no column of rupiah: asked to go on, the screen leads to it and says why.
    await parts.getByRole('button', { name: /^Anggaran/u }).click();
    await page.getByLabel('Kolom untuk Jumlah (Rp) (Anggaran)').selectOption({ label: 'B: Pagu (juta)' });
    await parts.getByRole('button', { name: /^Identitas/u }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('“Pagu (juta)” bersatuan juta', { exact: false }).waitFor();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.getByLabel('Kolom untuk Jumlah (Rp) (Anggaran)').selectOption({ label: 'H: Pagu' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { level: 1, name: /^Pratinjau impor/u }).waitFor();
    await details.getByText('“Banyaknya” sebagai Jumlah orang', { exact: false }).waitFor();
    await savePreviewed(page);

    await previewWorkbooks(panel, [await file('bontang-2.xlsx', 51_000)]);
    await details.getByText('Dipetakan seperti kiriman sebelumnya', { exact: false }).first().waitFor();
    const changed = await details.getByRole('row', { name: /Peserta formal/u }).innerText();
    await savePreviewed(page);

    await goTo(page, 'Berkas');
    await page.getByRole('link', { name: 'Bontang', exact: true }).click();
    const remembered = page.getByRole('region', { name: 'Pemetaan kolom yang diingat' });
    await remembered.waitFor();
    const words = await remembered.getByRole('row').allInnerTexts();
    await remembered.getByRole('button', { name: 'Lupakan pemetaan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lupakan pemetaan' }).click();
    await remembered.waitFor({ state: 'detached' });
    expect({
      violations: violations.map(({ id }) => id),
      focused,
      changed: /50\.500[\s\S]*51\.000/u.test(changed),
      words: words.filter((row) => row.includes('“Pagu” sebagai Jumlah (Rp)')).length,
      problems: await panel.problems(),
    }).toEqual({ violations: [], focused: 'Kolom untuk Jumlah (Rp) (Anggaran)', changed: true, words: 1, problems: [] });
  });
});

const previewBlocked = async (panel: LaunchedPanel, path: string): Promise<void> => {
  await answerOpenDialog(panel.app, [path]);
  await goTo(panel.window, 'Berkas');
  await panel.window.getByRole('button', { name: 'Impor berkas' }).first().click();
  await panel.window.getByRole('button', { name: 'Petakan kolom…' }).waitFor();
};
