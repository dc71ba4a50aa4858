// A juror scores on another machine: the file that leaves, the copy that opens with its code, the file that comes back.
import type { Page } from 'playwright-core';
import { answerOpenDialog, answerSaveDialog, type LaunchedPanel } from './launch.ts';
import { goTo } from './panel-day.ts';
import { typeInto } from './hand-over.ts';

export const openSticks = async (page: Page): Promise<void> => {
  await goTo(page, 'Penilaian');
  await page.getByRole('button', { name: 'Stik', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Stik' }).waitFor();
};

/** Writes the file of a seat and answers the code that is shown once. */
export const writeStick = async (
  { app, window: page }: LaunchedPanel,
  seat: number,
  path: string,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<string> => {
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Tulis berkas juri' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Untuk kursi' }).click();
  await page.getByRole('option', { name: new RegExp(`^${String(seat)} ·`, 'u') }).click();
  await dialog.getByRole('button', { name: 'Simpan dan tampilkan kode' }).click();
  const code = await dialog.locator('output').innerText({ timeout: 60_000 });
  await look();
  await dialog.getByRole('button', { name: 'Sudah dibacakan' }).click();
  await dialog.waitFor({ state: 'detached' });
  return code;
};

/** On the other machine: chooses the file, types the code, and waits for the juror's own sheets. */
export const openBundle = async ({ app, window: page }: LaunchedPanel, path: string, code: string): Promise<void> => {
  await answerOpenDialog(app, [path]);
  await page.getByRole('button', { name: 'Buka berkas juri' }).click();
  const dialog = page.getByRole('dialog', { name: 'Buka berkas juri' });
  await dialog.getByLabel('Kode').fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByText(/^Salinan juri, kursi \d+\./u).waitFor({ timeout: 60_000 });
};

export const writeReturn = async ({ app, window: page }: LaunchedPanel, path: string): Promise<void> => {
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Tulis berkas kembali' }).click();
  await page
    .getByText(/^Tersimpan sebagai .*Serahkan berkas ini kepada sekretariat\.$/u)
    .first()
    .waitFor({ timeout: 60_000 });
};

/** At the host: counts for the secretariat, then the juror's PIN, and the values are on the screen. */
export const bringBack = async ({ app, window: page }: LaunchedPanel, path: string, pin: string): Promise<void> => {
  await answerOpenDialog(app, [path]);
  await page.getByRole('button', { name: 'Periksa berkas kembali' }).click();
  const dialog = page.getByRole('dialog', { name: /^Berkas kembali dari kursi/u });
  await dialog.getByText(/nilai baru/u).waitFor({ timeout: 60_000 });
  await typeInto(page, /^PIN kursi/u, pin);
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Nilai dari stik' }).waitFor({ timeout: 60_000 });
};

export const takeIn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Masukkan nilai' }).click();
  await page
    .getByText(/nilai dan \d+ komentar masuk, \d+ lembar dikirim$/u)
    .first()
    .waitFor({ timeout: 60_000 });
};
