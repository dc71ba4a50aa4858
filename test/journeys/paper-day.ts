// A sheet on paper: printed, typed by one person, confirmed by another, by hand in the real window.
import type { Locator, Page } from 'playwright-core';
import { typeInto } from './hand-over.ts';
import { answerSaveDialog, type LaunchedPanel } from './launch.ts';
import { goTo } from './panel-day.ts';

export const openPapers = async (page: Page): Promise<void> => {
  await goTo(page, 'Penilaian');
  await page.getByRole('button', { name: 'Lembar kertas' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lembar kertas' }).waitFor();
};

const choose = async (page: Page, within: Locator, field: string, option: RegExp): Promise<void> => {
  await within.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};

/** Prints the empty sheets of a seat for a region and answers the number of the newest. */
export const printPaper = async ({ app, window: page }: LaunchedPanel, seat: number, region: string, path: string): Promise<string> => {
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Cetak lembar kertas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cetak lembar kertas' });
  await choose(page, dialog, 'Kursi', new RegExp(`^${String(seat)} ·`, 'u'));
  await choose(page, dialog, 'Daerah', new RegExp(`^${region}$`, 'u'));
  await dialog.getByText('1 lembar akan dicetak.').waitFor();
  await dialog.getByRole('button', { name: 'Simpan sebagai PDF' }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  const row = page.getByRole('row').filter({ hasText: 'Dicetak, belum diketik' }).filter({ hasText: region });
  return (await row.getByRole('rowheader').innerText()).trim();
};

/** Types what stands on the sheet, Enter after each, and the PIN of who types. */
export const typePaper = async (page: Page, serial: string, scores: readonly string[], name: string, pin: string): Promise<void> => {
  await page.getByRole('button', { name: 'Ketik dari kertas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ketik dari kertas' });
  await dialog.getByLabel('Nomor lembar').fill(serial.toLowerCase());
  await page.keyboard.press('Enter');
  await dialog
    .getByRole('textbox', { name: /^Nilai /u })
    .first()
    .waitFor();
  for (const score of scores) {
    await page.keyboard.type(score);
    await page.keyboard.press('Enter');
  }
  await typeInto(page, `PIN ${name}`, pin);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached', timeout: 30_000 });
};

/** Shows what was typed to somebody else; what is done with it then is the caller's. */
export const openTyped = async (page: Page, serial: string, name: string, pin: string): Promise<Locator> => {
  await page.getByRole('button', { name: `Pastikan lembar ${serial}` }).click();
  const dialog = page.getByRole('dialog', { name: `Pastikan lembar ${serial}` });
  await typeInto(page, `PIN ${name}`, pin);
  await page.keyboard.press('Enter');
  await dialog.getByRole('table', { name: 'Diketik' }).waitFor({ timeout: 30_000 });
  return dialog;
};

export const confirmTyped = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Cocok, pastikan' }).click();
  await dialog.waitFor({ state: 'detached', timeout: 30_000 });
};
