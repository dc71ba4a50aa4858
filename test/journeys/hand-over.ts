// Hands one machine from person to person, by hand in the real window.
import type { Page } from 'playwright-core';
import { goTo, PIN_DIGITS } from './panel-day.ts';

/** Who belongs to the secretariat in journeys and in the demonstration. */
export const STAFF = { name: 'Rina', pin: '204060' } as const;

/** Replaces the PIN of a seat on the page Tim 9 and reads it from the only dialog that shows it. */
export const replacePin = async (page: Page, seat: number): Promise<string> => {
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: new RegExp(`^Ganti PIN kursi ${String(seat)},`, 'u') }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti PIN' }).click();
  const shown = page.getByRole('dialog', { name: new RegExp(`^PIN kursi ${String(seat)},`, 'u') });
  const pin = (await shown.locator('output').innerText()).replace(/\s/gu, '');
  await shown.getByRole('button', { name: 'Sudah dicatat' }).click();
  await shown.waitFor({ state: 'detached' });
  return pin;
};

/** Types a PIN into the boxes of this name, in the dialog or on the page. */
export const typeInto = async (page: Page, name: string | RegExp, pin: string): Promise<void> => {
  await page.getByRole('group', { name }).locator(PIN_DIGITS).first().focus();
  await page.keyboard.type(pin);
};

/** Registers somebody of the secretariat; with a PIN of the chair when the panel has PINs already. */
export const registerStaff = async (page: Page, name: string, pin: string, chairPin: string | null): Promise<void> => {
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: 'Daftarkan petugas', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Daftarkan petugas sekretariat' });
  await dialog.getByLabel('Nama petugas').fill(name);
  await typeInto(page, 'PIN baru', pin);
  await typeInto(page, 'PIN baru sekali lagi', pin);
  if (chairPin !== null) await typeInto(page, /^PIN Kursi 1/u, chairPin);
  await dialog.getByRole('button', { name: 'Daftarkan petugas' }).click();
  await dialog.waitFor({ state: 'detached', timeout: 30_000 });
};

const lockScreen = (page: Page) => page.getByRole('heading', { name: 'Jendela terkunci' });

/** Leaves the seat of a window that locks. */
export const handOver = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Tinggalkan kursi' }).click();
  await lockScreen(page).waitFor();
};

/** At the locked window, by keyboard: number of the seat, Enter, PIN, Enter. */
export const sitDownAtLock = async (page: Page, seat: number, pin: string): Promise<void> => {
  await page.getByRole('radio').first().focus();
  await page.keyboard.press(String(seat));
  await page.keyboard.press('Enter');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByText(`Anda kini: Kursi ${String(seat)}`).waitFor({ timeout: 30_000 });
};

export const reopenSecretariat = async (page: Page, name: string, pin: string): Promise<void> => {
  await lockScreen(page).waitFor();
  await typeInto(page, `PIN ${name}`, pin);
  await page.getByRole('button', { name: 'Buka sekretariat' }).click();
  await page.getByRole('navigation', { name: 'Tahapan penyelenggaraan' }).waitFor({ timeout: 30_000 });
};
