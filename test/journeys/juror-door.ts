// The door of a room on another machine, as a juror goes through it in an application of their own.
import type { Page } from 'playwright-core';
import type { LaunchedPanel } from './launch.ts';

export const openJurorDoor = (window: Page): Promise<void> => window.getByRole('button', { name: 'Masuk sebagai juri' }).click();

/** Types where the room is, and asks who answers there. */
export const lookAtRoom = async (window: Page, entry: string): Promise<void> => {
  await window.getByRole('textbox', { name: 'Tautan atau alamat ruang' }).fill(entry);
  await window.getByRole('button', { name: 'Cari ruang ini' }).click();
};

export const isProvedByCode = (window: Page): Promise<void> => window.getByText('Kuncinya sama dengan kunci di kode QR.').waitFor();
export const pressEnter = (window: Page): Promise<void> => window.getByRole('button', { name: 'Masuk', exact: true }).click();

/** Presses what leads into the room, and waits for its window. */
export const windowAfter = async ({ app }: LaunchedPanel, press: () => Promise<void>): Promise<Page> => {
  const [page] = await Promise.all([app.waitForEvent('window'), press()]);
  return page;
};
