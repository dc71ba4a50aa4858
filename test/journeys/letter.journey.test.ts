import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSaveDialog, type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, openSample, previewWorkbooks, savePreviewed } from './panel-day.ts';

const KUTAI_TIMUR = fileURLToPath(new URL('../../resources/sample/64.08_Kutai Timur.xlsx', import.meta.url));

/** A letter of questions, from the finding to the two files on the desk. */
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
    await dialog.getByRole('button', { name: 'Terbitkan surat' }).click();
    await page.getByText('Surat tersimpan sebagai surat.docx.').first().waitFor();

    // The table is read again after the commit has been told.
    await page.getByRole('button', { name: 'Simpan DOCX surat 14 Juli 2025' }).waitFor();

    const [pdf, docx] = [readFileSync(join(folder, 'surat.pdf')), readFileSync(join(folder, 'surat.docx'))];
    const printed = pdf.toString('latin1');
    const word = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    const listed = await page
      .getByRole('region', { name: 'Surat pertanyaan' })
      .locator('td[title]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')));
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
      listed: [pdf, docx].map((bytes) => createHash('sha256').update(bytes).digest('hex')).sort(),
    });
    expect(await panel.problems()).toEqual([]);
  });
});
