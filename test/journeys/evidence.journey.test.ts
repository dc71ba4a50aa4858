import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelBridge } from '../../shared/desktop.ts';
import { busyPdf, lockedPdf, makePdf, makePng, scannedPdf } from '../fixtures/evidence-files.ts';
import { answerOpenDialog, answerSaveDialog, type LaunchedPanel, launchPanel, resizeWindow, takeScreenshot } from './launch.ts';
import {
  attachEvidence,
  goTo,
  openEvidence,
  openEvidenceBeside,
  openSample,
  openSheet,
  previewWorkbooks,
  savePreviewed,
  takeSeat,
} from './panel-day.ts';

declare const window: { readonly panel: PanelBridge };

const KUTAI_TIMUR = fileURLToPath(new URL('../../resources/sample/64.08_Kutai Timur.xlsx', import.meta.url));

const axe = async ({ window: page }: LaunchedPanel): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
};

/** Where screens are kept to be looked at; nowhere unless asked for. */
const keepScreen = async ({ window: page }: LaunchedPanel, name: string): Promise<void> => {
  const folder = process.env.EVIDENCE_SCREENS;
  if (folder !== undefined) await takeScreenshot(page, join(folder, `${name}.png`));
};

/** How much of the page that is shown is drawn dark. */
const darkPixels = (viewer: Locator): Promise<number> =>
  viewer.locator('canvas').evaluate((canvas) => {
    const sheet = canvas as unknown as {
      width: number;
      height: number;
      getContext: (kind: '2d') => { getImageData: (...at: number[]) => { data: Uint8ClampedArray } };
    };
    const { data } = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 0) dark += 1;
    return dark;
  });

const PERBUP = ['Peraturan Bupati Kutai Timur\nNomor 29 Tahun 2024', 'Pasal 1', 'Lampiran'] as const;

describe('Evidence, from the file on the desk to the eyes of a juror', () => {
  let panel: LaunchedPanel;
  let folder: string;
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paritrana-bukti-'));
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

  test('several files are brought at once: the whole ones stay, each of the others says why not', async () => {
    const page = panel.window;
    const attach = page.getByRole('button', { name: 'Lampirkan bukti Perbup 29/2024' });
    await attach.waitFor();
    await keepScreen(panel, 'daerah-sebelum');
    await answerOpenDialog(panel.app, [
      put('Perbup 29-2024.pdf', makePdf(PERBUP)),
      put('terkunci.pdf', lockedPdf()),
      put('arsip.pdf', zipSync({ 'a.txt': new Uint8Array([1]) })),
      put('terpotong.pdf', makePdf(PERBUP).subarray(0, 500)),
      put('besar.pdf', Buffer.alloc(26_000_000)),
      put('dengan skrip.pdf', busyPdf()),
    ]);
    await attach.click();
    const dialog = page.getByRole('dialog', { name: 'Bukti Perbup 29/2024' });
    await dialog.getByRole('button', { name: 'Pilih berkas' }).click();
    const brought = dialog.getByRole('list', { name: 'Berkas yang baru dibawa' });
    await brought.locator('li[data-state="attached"], li[data-state="refused"]').nth(5).waitFor({ timeout: 60_000 });
    await keepScreen(panel, 'lampirkan');
    expect({
      states: await brought.locator('li').evaluateAll((items) => items.map((item) => item.getAttribute('data-state'))),
      refusals: (await brought.locator('li[data-state="refused"] b').allInnerTexts()).map((said) => said.replace(/\s+/gu, ' ')),
      limits: await dialog.getByText(/Paling besar 25\s*MB tiap berkas dan 2\s*GB tiap penyelenggaraan/u).count(),
      axe: await axe(panel),
    }).toEqual({
      states: ['attached', 'refused', 'refused', 'refused', 'refused', 'attached'],
      refusals: [
        'terkunci.pdf ditolak: PDF ini terkunci dengan kata sandi.',
        'arsip.pdf ditolak: isinya bukan PDF, JPEG, PNG, atau WebP, apa pun akhiran namanya.',
        'terpotong.pdf ditolak: berkas ini terpotong di tengah.',
        'besar.pdf berukuran 26,0 MB; batasnya 25 MB tiap berkas.',
      ],
      limits: 1,
      axe: [],
    });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Kelola bukti Perbup 29/2024' }).waitFor();
    await keepScreen(panel, 'daerah-sesudah');
  });

  test('a PDF opens inside the window, page by page, larger and smaller, by keyboard', async () => {
    const page = panel.window;
    const viewer = await openEvidence(page, 'Perbup 29-2024.pdf', 3);
    const words = viewer.locator('[data-drawn] span[role="presentation"]');
    await words.first().waitFor();
    const first = await words.allInnerTexts();
    const drawn = await darkPixels(viewer);
    await keepScreen(panel, 'pdf');
    const found = await axe(panel);
    await page.keyboard.press('ArrowRight');
    await viewer.getByText('Halaman 2 dari 3', { exact: true }).waitFor();
    await page.keyboard.press('End');
    await viewer.getByText('Halaman 3 dari 3', { exact: true }).waitFor();
    await viewer.locator('[data-drawn="3"]').waitFor();
    const width = () => viewer.locator('canvas').evaluate((canvas) => canvas.getBoundingClientRect().width);
    const before = await width();
    await page.keyboard.press('+');
    await viewer.getByText('125 %').waitFor();
    await expect.poll(width).toBeCloseTo(before * 1.25, 0);
    await answerSaveDialog(panel.app, join(folder, 'salinan'));
    await viewer.getByRole('button', { name: 'Simpan salinan…' }).click();
    await page.getByText('Salinan tersimpan: salinan.pdf').first().waitFor();
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
    expect({ first, drawn: drawn > 500, found, same: readFileSync(join(folder, 'salinan.pdf')).equals(makePdf(PERBUP)) }).toEqual({
      first: ['Peraturan Bupati Kutai Timur', 'Nomor 29 Tahun 2024'],
      drawn: true,
      found: [],
      same: true,
    });
  });

  test('scripts, links and files inside a PDF come to nothing', async () => {
    const page = panel.window;
    const viewer = await openEvidence(page, 'dengan skrip.pdf', 2);
    await viewer.locator('[data-drawn]').click({ position: { x: 200, y: 200 } });
    await page.waitForTimeout(500);
    expect({
      links: await viewer.locator('a').count(),
      address: page.url().includes('contoh.invalid'),
      windows: panel.app.windows().length,
      text: await page.getByText('muatan.exe').count(),
    }).toEqual({ links: 0, address: false, windows: 1, text: 0 });
    await page.keyboard.press('Escape');
  });

  test('a scanned page is drawn though nothing on the page may be compiled', async () => {
    const page = panel.window;
    await attachEvidence(panel, 'Perda 1/2022', put('pindaian.pdf', scannedPdf()));
    const viewer = await openEvidence(page, 'pindaian.pdf', 1);
    await expect.poll(() => darkPixels(viewer)).toBeGreaterThan(50_000);
    await page.keyboard.press('Escape');
  });

  test('a picture is shown as large as it is wanted', async () => {
    const page = panel.window;
    await attachEvidence(panel, 'TMP2T', put('Foto posko.png', makePng(1_400, 900)));
    await page.getByRole('button', { name: 'Foto posko.png' }).click();
    const picture = page.getByRole('img', { name: 'Gambar Foto posko.png' });
    await picture.waitFor();
    const width = () => picture.evaluate((image) => image.getBoundingClientRect().width);
    await expect.poll(width).toBeGreaterThan(300);
    const before = await width();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect.poll(width).toBeCloseTo(before * 1.5, -1);
    await keepScreen(panel, 'gambar');
    const found = await axe(panel);
    await page.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  test('what is removed says why and stays told', async () => {
    const page = panel.window;
    await page.getByRole('button', { name: 'Kelola bukti Perbup 29/2024' }).click();
    await page.getByRole('button', { name: 'Lepaskan dengan skrip.pdf' }).click();
    const ask = page.getByRole('dialog', { name: 'Lepaskan dengan skrip.pdf?' });
    await ask.getByLabel('Alasan').fill('Memuat skrip.');
    await ask.getByRole('button', { name: 'Lepaskan' }).click();
    await ask.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByText('Pernah dilampirkan, 1 berkas').click();
    await page.getByText(/Alasan: Memuat skrip\./u).waitFor();
    expect(await page.getByRole('button', { name: 'dengan skrip.pdf', exact: true }).count()).toBe(0);
  });

  test('a word leads from the list to the regulation that holds it, by keyboard alone', async () => {
    const page = panel.window;
    await goTo(page, 'Berkas');
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Cari regulasi dan inovasi' });
    await expect.poll(() => field.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.type('perbup 29');
    await page.getByText('1 ditemukan').waitFor();
    await keepScreen(panel, 'cari');
    const found = await axe(panel);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const item = page.locator('li[data-looked-at]');
    await item.waitFor();
    expect({
      found,
      item: (await item.innerText()).includes('Perbup 29/2024'),
      focused: await item.evaluate((one) => one === one.ownerDocument.activeElement),
    }).toEqual({
      found: [],
      item: true,
      focused: true,
    });
  });

  test('in the dark and in the size of the room it can be read as well', async () => {
    const page = panel.window;
    for (const [colorScheme, size] of [
      ['dark', 100],
      ['light', 125],
    ] as const) {
      await page.evaluate((preferences) => window.panel.desktop('setPreferences', preferences), { language: 'id', colorScheme, size });
      await page.reload();
      await goTo(page, 'Berkas');
      await page.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
      const manage = page.getByRole('button', { name: 'Kelola bukti Perbup 29/2024' });
      await manage.waitFor();
      await manage.scrollIntoViewIfNeeded();
      await keepScreen(panel, `daerah-${colorScheme}-${String(size)}`);
      const region = await axe(panel);
      await manage.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Pilih berkas' }).waitFor();
      await keepScreen(panel, `kelola-${colorScheme}-${String(size)}`);
      await page.keyboard.press('Escape');
      await openEvidence(page, 'Perbup 29-2024.pdf', 3);
      await keepScreen(panel, `pdf-${colorScheme}-${String(size)}`);
      expect([region, await axe(panel)]).toEqual([[], []]);
      await page.keyboard.press('Escape');
    }
  });

  test('nothing was refused or complained of on any page', async () => {
    expect(await panel.problems()).toEqual([]);
  });
});

describe('A juror at the score sheet', () => {
  let panel: LaunchedPanel;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paritrana-bukti-'));
    panel = await launchPanel();
    panel.window.setDefaultTimeout(15_000);
    await openSample(panel.window, 'complete');
  });
  afterAll(async () => {
    await panel.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('reads the evidence of the regulation in view beside the criteria, scores it there, and comes back to the list', async () => {
    const page = panel.window;
    const path = join(folder, 'Perwali.pdf');
    writeFileSync(path, makePdf(['Peraturan Wali Kota Samarinda', 'Lampiran']));
    await goTo(page, 'Berkas');
    await page.getByRole('link', { name: 'Samarinda', exact: true }).click();
    await attachEvidence(panel, 'Perwali', path);
    await goTo(page, 'Tim 9');
    await page.getByRole('button', { name: /^Ganti PIN kursi 5/u }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ganti PIN' }).click();
    const shown = page.getByRole('dialog', { name: /^PIN kursi 5/u });
    const pin = (await shown.locator('output').innerText()).replace(/\s/gu, '');
    await shown.getByRole('button', { name: 'Sudah dicatat' }).click();
    await shown.waitFor({ state: 'detached' });
    await takeSeat(page, 5, pin);
    await openSheet(page, 'Kota Samarinda');
    await page.getByRole('tab', { name: 'Regulasi' }).click();
    await resizeWindow(panel, 1280, 800);
    const viewer = await openEvidenceBeside(page, 'Perwali.pdf', 2);
    await page.keyboard.press('ArrowRight');
    await viewer.getByText('Halaman 2 dari 2', { exact: true }).waitFor();
    await keepScreen(panel, 'juri-pdf');
    // A score that is typed while the file is read goes to the criterion in hand, and arrows there turn no page.
    await page.keyboard.type('80');
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Tersimpan/u)
      .first()
      .waitFor();
    await page.keyboard.press('ArrowLeft');
    expect([
      await viewer.getByText('Halaman 2 dari 2', { exact: true }).count(),
      await page
        .locator('main input[inputmode]')
        .evaluateAll((inputs) => inputs.filter((input) => (input as unknown as { value: string }).value === '80').length),
      await axe(panel),
    ]).toEqual([1, 1, []]);
    await keepScreen(panel, 'juri-pdf-nilai');
    await viewer.getByRole('toolbar').getByRole('button', { name: 'Perbesar' }).click();
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Perwali.pdf', exact: true }).evaluate((link) => link.matches(':focus'))).toBe(true);
    await keepScreen(panel, 'juri');
    expect([
      await page.getByRole('button', { name: /^(Lampirkan|Kelola) bukti/u }).count(),
      await axe(panel),
      await panel.problems(),
    ]).toEqual([0, [], []]);
  });
});
