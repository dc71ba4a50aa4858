import type { Page } from 'playwright-core';
import { goTo, PIN_DIGITS } from './panel-day.ts';

const dialogOf = (page: Page) => page.getByRole('dialog');

/** Reads the PIN that was just made, and closes its dialog. */
const noteFreshPin = async (page: Page): Promise<string> => {
  const shown = await dialogOf(page).locator('output').innerText();
  await dialogOf(page).getByRole('button', { name: 'Sudah dicatat' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
  return shown.replace(/\s/gu, '');
};

/** Registers a person beside the seats and answers the PIN that was made for them. */
const registerPerson = async (page: Page, button: string, name: string, choose: () => Promise<void>): Promise<string> => {
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: button }).click();
  await choose();
  await dialogOf(page).getByLabel('Nama orang').fill(name);
  await dialogOf(page).getByRole('button', { name: 'Daftarkan', exact: true }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `Buat PIN ${name}` }).click();
  return noteFreshPin(page);
};

export const registerSubstitute = (page: Page, seat: number, name: string): Promise<string> =>
  registerPerson(page, 'Daftarkan pengganti', name, async () => {
    await dialogOf(page).getByRole('combobox', { name: 'Kursi' }).click();
    await page.getByRole('option', { name: new RegExp(`^${String(seat)} ·`, 'u') }).click();
  });

export const registerGuest = (page: Page, role: 'pengamat' | 'auditor', name: string): Promise<string> =>
  registerPerson(page, 'Daftarkan pengamat atau auditor', name, async () => {
    await dialogOf(page).getByRole('combobox', { name: 'Peran' }).click();
    await page.getByRole('option', { name: role }).click();
  });

export const enterAsGuest = async (page: Page, name: string, pin: string): Promise<void> => {
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: `Masuk sebagai ${name}` }).click();
  await dialogOf(page).locator(PIN_DIGITS).first().focus();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Tinggalkan jendela' }).waitFor();
};

/** A substitute sits down at this window with the own PIN. */
export const takeSeatAs = async (page: Page, seat: number, name: string, pin: string): Promise<void> => {
  await goTo(page, 'Penilaian');
  await page.getByRole('button', { name: 'Duduk di kursi', exact: true }).first().click();
  const dialog = dialogOf(page);
  await dialog.locator(`input[name="seat"][value="${String(seat)}"]`).check();
  await dialog.getByRole('combobox', { name: 'Siapa yang duduk' }).click();
  await page.getByRole('option', { name: `${name} (pengganti)` }).click();
  await dialog.locator(PIN_DIGITS).first().focus();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByText(`pengganti, ${name}`).waitFor();
};

export const openAttendance = async (page: Page): Promise<void> => {
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: 'Kehadiran' }).click();
  await page.getByRole('heading', { name: 'Kehadiran' }).waitFor();
};

/** Everybody of whom nothing is recorded was there. */
export const markRestPresent = async (page: Page, regionName: string): Promise<void> => {
  const button = page.getByRole('button', { name: `Sisanya hadir untuk ${regionName}` });
  await button.click();
  await page.getByRole('button', { name: new RegExp(`^Kursi 9, ${regionName}: Hadir$`, 'u') }).waitFor();
};
