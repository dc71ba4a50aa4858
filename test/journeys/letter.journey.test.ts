import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filledSheet } from '../fixtures/filled-sheet.ts';
import { answerOpenDialog, answerSaveDialog, type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, openSample, previewWorkbooks, savePreviewed } from './panel-day.ts';

const KUTAI_TIMUR = fileURLToPath(new URL('../../resources/sample/64.08_Kutai Timur.xlsx', import.meta.url));

/** A letter of questions, from the finding to the files on the desk, and back with the answers. */
describe('A letter of questions', () => {
  let panel: LaunchedPanel;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paritrana-surat-'));
    panel = await launchPanel();
    panel.window.setDefaultTimeout(15_000);
    await openSample(panel.window, 'empty');
    await previewWorkbooks(panel, [KUTAI_TIMUR]);
    await savePreviewed(panel.window);
    await goTo(panel.window, 'Berkas');
    await panel.window.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
  });
  afterAll(async () => {
    await panel.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('leaves as tagged PDF with its fonts inside and as Word, and is kept with the fingerprint of both', async () => {
    const page = panel.window;
    await answerSaveDialog(panel.app, join(folder, 'surat'));
    await page.getByRole('button', { name: 'Tulis surat pertanyaan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Surat pertanyaan kepada Kabupaten Kutai Timur' });
    await dialog.getByLabel('Jawaban paling lambat').fill('2025-07-21');
    await dialog.getByLabel('Tanggal surat').fill('2025-07-14');
    await dialog.getByLabel('Pertanyaan', { exact: false }).first().waitFor();
    await dialog.getByRole('checkbox', { name: /Word/u }).check();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('[role="dialog"]').analyze();
    await dialog.getByRole('button', { name: 'Terbitkan surat dan lembar jawaban' }).click();
    await page.getByText('Tersimpan sebagai surat.xlsx.').first().waitFor();

    // The table is read again after the commit has been told.
    await page.getByRole('button', { name: 'Simpan DOCX surat 14 Juli 2025' }).waitFor();

    const [pdf, docx, sheet] = ['pdf', 'docx', 'xlsx'].map((format) => readFileSync(join(folder, `surat.${format}`)));
    if (pdf === undefined || docx === undefined || sheet === undefined) throw new Error('A document is missing.');
    const printed = pdf.toString('latin1');
    const word = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    const listed = await page
      .getByRole('region', { name: 'Surat dan lembar jawaban' })
      .locator('[title^="SHA-256 "]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')?.replace('SHA-256 ', '')));
    expect({
      violations: violations.map(({ id }) => id),
      tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/u.test(printed) && printed.includes('/StructTreeRoot'),
      outline: printed.includes('/Outlines'),
      fonts: [...new Set([...printed.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/gu)].map((match) => match[1]))].sort(),
      embedded: printed.includes('/FontFile2'),
      asked: ['150,87', 'Yth. Bupati Kutai Timur', 'Samarinda, 14 Juli 2025', 'Senin, 21 Juli 2025'].filter((said) => !word.includes(said)),
      listed: [...listed].sort(),
    }).toEqual({
      violations: [],
      tagged: true,
      outline: true,
      fonts: ['Arimo-Bold', 'Arimo-Regular'],
      embedded: true,
      asked: [],
      listed: [pdf, docx, sheet].map((bytes) => createHash('sha256').update(bytes).digest('hex')).sort(),
    });
    expect(await panel.problems()).toEqual([]);
  });

  test('comes back in its workbook: the finding shows the answer, one click takes it over, and the same file changes nothing', async () => {
    const page = panel.window;
    const answers = join(folder, 'Jawaban Kutai Timur.xlsx');
    const explanation = 'Peserta dari luar daerah ikut terhitung; populasi memakai pendataan 2022.';
    writeFileSync(
      answers,
      await filledSheet(new Uint8Array(readFileSync(join(folder, 'surat.xlsx'))), {
        '1a': { choice: 'Tetap', explanation, source: 'BPJS Ketenagakerjaan, rekap 31 Desember 2024' },
        '2a': { choice: 'Berubah', value: 48_500, explanation: 'Salah ketik.' },
      }),
    );
    await previewWorkbooks(panel, [answers]);
    const shown = page.getByRole('table', { name: 'Jawaban atas surat' });
    await shown.getByText('48.500').waitFor();
    const preview = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    await savePreviewed(page);

    await goTo(page, 'Berkas');
    await page.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
    const findings = page.getByRole('region', { name: 'Temuan' });
    await findings.getByText(explanation).waitFor();
    const arrived = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    await findings.getByRole('button', { name: /^Terima penjelasan daerah untuk Peserta informal/u }).click();
    await findings.getByText('Siap dinilai').waitFor();
    const letters = page.getByRole('region', { name: 'Surat dan lembar jawaban' });
    await letters.getByText(/^Dijawab 2 dari \d+, /u).waitFor();

    await answerOpenDialog(panel.app, [answers]);
    await goTo(page, 'Berkas');
    await page.getByRole('button', { name: 'Impor berkas' }).first().click();
    await page.getByText('Jawaban di dalamnya sudah tersimpan; tidak ditulis ulang.').waitFor();
    expect([
      [...preview.violations, ...arrived.violations].map(({ id }) => id),
      await page.locator('button:not([disabled])', { hasText: /^Simpan \d+ berkas/u }).count(),
      await panel.problems(),
    ]).toEqual([[], 0, []]);
  });
});
