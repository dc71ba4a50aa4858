// The annex beside the ranking and the decision on it, as a secretary goes through them.
import type { Page } from 'playwright-core';
import { answerSaveDialog, type LaunchedPanel } from './launch.ts';
import { goTo, typeTwoPins } from './panel-day.ts';

const PATIENCE_MS = 30_000;

/** From the ranking to the annex, once its last part has been reckoned. */
export const openAnnex = async (page: Page): Promise<void> => {
  await goTo(page, 'Peringkat');
  await page.getByRole('button', { name: 'Lampiran analisis' }).click();
  await page.getByRole('heading', { name: 'Lampiran analisis' }).waitFor();
  await page.getByRole('region', { name: 'Urutan dan waktu', exact: true }).waitFor({ timeout: PATIENCE_MS });
};

/** The answers of one part, in words. */
export const answersOf = (page: Page, part: string): Promise<string[]> =>
  page.getByRole('region', { name: part, exact: true }).first().locator('[data-answer] p').allInnerTexts();

export const exportAnnex = async ({ app, window: page }: LaunchedPanel, path: string): Promise<void> => {
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Ekspor lampiran' }).click();
  await page
    .getByText(/^Diekspor: /u)
    .first()
    .waitFor({ timeout: PATIENCE_MS });
};

/** Chair and secretary decide; the ranking then says so with its fingerprint. */
export const decideRanking = async (page: Page, chairPin: string, secretaryPin: string): Promise<string> => {
  await goTo(page, 'Peringkat');
  await page.getByRole('button', { name: 'Tetapkan peringkat' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tetapkan peringkat ini?' });
  await typeTwoPins(page, chairPin, secretaryPin);
  await dialog.getByRole('button', { name: 'Tetapkan peringkat' }).click();
  await dialog.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  const line = page.getByText(/^Ditetapkan ketua dan sekretaris/u);
  await line.waitFor();
  return line.innerText();
};
