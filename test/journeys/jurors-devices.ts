// Jurors' own devices as Chromium shows them to people, for journeys that let network, page and host fail.
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { createRecordsHost, directSession } from '../../electron/records-host.ts';
import type { CallName, CallOutput, CallRequest, Reply } from '../../shared/contract.ts';

import { regionCode, seatNumber } from '../fixtures/edition.ts';

export const CHROMIUM = '/usr/bin/chromium';
export const PATIENCE_MS = 30_000;

export const PASER = 'Kabupaten Paser';
/** The judged criteria of the sample by the names under which a sheet shows them. */
export const JUDGED = {
  regulasi: 'Regulasi daerah',
  anggaran: 'Dukungan anggaran',
  inovasi: 'Inovasi',
  wawancara: 'Wawancara dan penguasaan materi',
} as const;

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });

/** One request of the window's own session, as its page would make it. */
export const askWindow = async <Name extends CallName>(page: Page, name: Name, input: CallRequest<Name>): Promise<CallOutput<Name>> => {
  const reply = await page.evaluate(
    (request) => (window as unknown as { readonly panel: { ask: (asked: unknown) => Promise<unknown> } }).panel.ask(request),
    { name, input, writeId: crypto.randomUUID() },
  );
  // The contract states the answer's type; the records' tests hold the door to it.
  const told = reply as Reply<CallOutput<Name>>;
  if (!told.ok) throw new Error(`${name}: ${JSON.stringify(told.failure)}`);
  return told.value;
};

export type JurorDevice = { readonly seat: number; readonly pin: string; readonly context: BrowserContext; readonly page: Page };

export const openDevice = async (browser: Browser, seat: number, pin: string, options: BrowserContextOptions): Promise<JurorDevice> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return { seat, pin, context, page };
};

/** What a person does when the browser warns of a certificate that only the room vouches for. */
export const clickThroughWarning = async (page: Page, link: string): Promise<void> => {
  await page.goto(link).catch(() => undefined);
  await page.locator('#details-button').click();
  await page.locator('#proceed-link').click();
};

const typePin = async ({ page, pin }: JurorDevice, act: string): Promise<void> => {
  // The digits are closed until the page has heard who answers.
  await page.locator('input:enabled:not([type="hidden"])').first().focus();
  await page.keyboard.type(pin);
  await page.getByRole('button', { name: act, exact: true }).click();
};

export const enterSeat = async (device: JurorDevice): Promise<void> => {
  await device.page.getByRole('heading', { name: /^Masuk (ke|sebagai pengganti di) kursi/u }).waitFor();
  await typePin(device, 'Masuk');
  await device.page.getByRole('heading', { name: 'Penilaian' }).waitFor();
};

/** The room asks for the PIN again after it was away for long, or was opened anew. */
export const unlockIfAsked = async (device: JurorDevice): Promise<void> => {
  const { page } = device;
  const asked = page.getByRole('heading', { name: /terkunci$/u });
  const open = page.getByRole('main').filter({ hasNotText: 'terkunci' }).first();
  await asked.or(open).first().waitFor();
  if (await asked.isVisible()) await typePin(device, 'Buka');
};

export const openSheetOf = async ({ page }: JurorDevice, region: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`: ${region}$`, 'u') }).click();
  await page.getByRole('heading', { name: region }).waitFor();
};

/** The field of a criterion; on a narrow page it is chosen in the strip first. */
const fieldOf = async (page: Page, criterion: string): Promise<Locator> => {
  const step = page.locator(`nav button[title="${criterion}"]`);
  if (await step.isVisible()) await step.click();
  return page.getByRole('textbox', { name: `Nilai ${criterion}` });
};

export const typeScore = async ({ page }: JurorDevice, criterion: string, points: number): Promise<void> => {
  const field = await fieldOf(page, criterion);
  await field.fill(String(points));
  await field.blur();
};

/** What is said under the field of a criterion. */
export const stateOf = async ({ page }: JurorDevice, criterion: string): Promise<string> => {
  const field = await fieldOf(page, criterion);
  const id = await field.getAttribute('aria-describedby');
  return (await page.locator(`[id="${id ?? ''}"]`).textContent()) ?? '';
};

/** Types where the room is or will be, as it stands on the secretariat's screen. */
export const sayAddress = async ({ page }: JurorDevice, address: string): Promise<void> => {
  await page.locator('header').getByRole('button').first().click();
  await page.getByRole('textbox', { name: 'Alamat baru ruang juri' }).fill(address);
  await page.getByRole('button', { name: 'Sambung ke alamat ini' }).click();
};

/** A room that was opened anew asks for the PIN. */
export const unlockWhenAsked = async (device: JurorDevice): Promise<void> => {
  await device.page.getByRole('heading', { name: /terkunci$/u }).waitFor();
  await typePin(device, 'Buka');
};

/** The room has moved: its new address is typed, and then the PIN. */
export const typeAddress = async (device: JurorDevice, address: string): Promise<void> => {
  await sayAddress(device, address);
  await unlockWhenAsked(device);
};

/** What an edition's file holds of some seats for a region, in hundredths by criterion, and how often a score was entered in it. */
export const scoresOnRecord = async (
  path: string,
  seats: readonly number[],
  code: string,
): Promise<{ readonly scores: Readonly<Record<number, Readonly<Record<string, number>>>>; readonly entered: number }> => {
  const host = createRecordsHost({ applicationVersion: '0.0.0-test', logIncident: () => undefined });
  const opened = host.open(path, 'open');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const secretariat = directSession('uji', null);
  host.connect(secretariat);
  const scores: Record<number, Record<string, number>> = {};
  for (const seat of seats) {
    const session = { ...directSession(`uji ${String(seat)}`, null), identity: { role: 'anggota' as const, seat: seatNumber(seat) } };
    host.connect(session);
    const reply = await host.handle(session, { name: 'scoring.sheet', input: { code: regionCode(code) } });
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
    const { sheet } = reply.value as { readonly sheet: { readonly scores: readonly { criterion: string; valueHundredths: number }[] } };
    scores[seat] = Object.fromEntries(sheet.scores.map(({ criterion, valueHundredths }) => [criterion, valueHundredths]));
  }
  const history = await host.handle(secretariat, { name: 'audit.list', input: { limit: 200 } });
  host.close();
  const events = history.ok ? (history.value as readonly { readonly call: string }[]) : [];
  return { scores, entered: events.filter(({ call }) => call === 'scoring.enter').length };
};
