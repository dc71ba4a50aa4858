import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedPanel, launchPanel, resizeWindow, takeScreenshot } from './launch.ts';
import { checkFigure, goTo, makeCandidates, openSample, previewWorkbooks, savePreviewed } from './panel-day.ts';

const SAMPLE = fileURLToPath(new URL('../../resources/sample/', import.meta.url));
const FILES = ['64.01_Paser.xlsx', '64.08_Kutai Timur.xlsx', '64.74_Bontang.xlsx'];
/** Where pictures go when somebody wants to look. */
const PICTURES = process.env.VERIFICATION_PICTURES;

declare const window: { readonly panel: { readonly desktop: (name: string, input: unknown) => Promise<unknown> } };

/** A figure is held against a document: the order is told before anything is saved, and all of it by keyboard. */
describe('A correction of a declared figure', () => {
  let panel: LaunchedPanel;
  beforeAll(async () => {
    panel = await launchPanel();
    panel.window.setDefaultTimeout(15_000);
    await openSample(panel.window, 'empty');
    await previewWorkbooks(
      panel,
      FILES.map((name) => join(SAMPLE, name)),
    );
    await savePreviewed(panel.window);
    await makeCandidates(panel.window, ['Paser', 'Kutai Timur', 'Bontang']);
    await goTo(panel.window, 'Berkas');
    await panel.window.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
  });
  afterAll(() => panel.close());

  const picture = async (name: string): Promise<void> => {
    if (PICTURES !== undefined) await takeScreenshot(panel.window, join(PICTURES, `${name}.png`));
  };
  const violationsIn = async (selector: string): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page: panel.window }).setLegacyMode(true).include(selector).analyze();
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`);
  };

  test('tells what it does to the order by coverage, is saved, and stands beside the declared value', async () => {
    const page = panel.window;
    const table = page.getByRole('table', { name: 'Angka cakupan dan sumbernya' });
    await table.getByRole('button', { name: 'Periksa Populasi informal' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Kutai Timur: Populasi informal' });
    await dialog.getByRole('radio', { name: 'Sesuai dokumen' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('154.148');
    await dialog.getByText('“154.148” dapat berarti 154.148 (ribuan) atau 154,148 (desimal)').waitFor();
    await picture('ambigu');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.getByText('Kutai Timur turun dari peringkat 2 ke 3; Paser naik dari peringkat 3 ke 2.').waitFor();
    await dialog.getByLabel('Alasan').focus();
    await page.keyboard.type('Populasi yang dinyatakan memakai pendataan 2022.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Surat BPS Kutai Timur 045/2025');
    await dialog.getByLabel('Tanggal dokumen').fill('2025-06-30');
    const inDialog = await violationsIn('[role="dialog"]');
    await picture('koreksi');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await table.getByText('dikoreksi', { exact: true }).waitFor();
    await table.getByText('dinyatakan 51.086').waitFor();
    await page.getByRole('region', { name: 'Temuan' }).getByText('Siap dinilai').waitFor();
    expect({ inDialog, onPage: await violationsIn('main') }).toEqual({ inDialog: [], onPage: [] });
    await picture('daerah');
  });

  test('shows in the list with the declared coverage beside it, in dark and at the size for a room', async () => {
    const page = panel.window;
    await goTo(page, 'Berkas');
    await page.getByText('dinyatakan 150,87').first().waitFor();
    await picture('daftar');
    await page.evaluate(() => window.panel.desktop('setPreferences', { language: 'id', colorScheme: 'dark', size: 125 }));
    await page.reload();
    await resizeWindow(panel, 1600, 1000);
    await goTo(page, 'Berkas');
    await page.getByText('dinyatakan 150,87').first().waitFor();
    const list = await violationsIn('main');
    await picture('daftar-gelap-125');
    await page.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
    const table = page.getByRole('table', { name: 'Angka cakupan dan sumbernya' });
    await table.getByText('dikoreksi', { exact: true }).waitFor();
    await picture('daerah-gelap-125');
    expect({ list, region: await violationsIn('main') }).toEqual({ list: [], region: [] });
  });

  test('is withdrawn with a reason, after the order was told again; nothing was complained of', async () => {
    const page = panel.window;
    const table = page.getByRole('table', { name: 'Angka cakupan dan sumbernya' });
    await table.getByRole('button', { name: 'Cabut verifikasi Populasi informal' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kutai Timur: cabut verifikasi Populasi informal?' });
    await dialog.getByText('Kutai Timur naik dari peringkat 3 ke 2; Paser turun dari peringkat 2 ke 3.').waitFor();
    await dialog.getByLabel('Alasan').fill('Surat itu menyebut kabupaten lain.');
    await picture('cabut-gelap-125');
    const inDialog = await violationsIn('[role="dialog"]');
    await dialog.getByRole('button', { name: 'Cabut', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await table.getByText('dinyatakan 51.086').waitFor({ state: 'detached' });
    await checkFigure(page, 'Kutai Timur', 'Populasi formal', { document: 'Surat BPS Kutai Timur 045/2025', documentDate: '2025-06-30' });
    await table.getByText('terverifikasi', { exact: true }).waitFor();
    expect({ inDialog, problems: await panel.problems() }).toEqual({ inDialog: [], problems: [] });
  });
});
