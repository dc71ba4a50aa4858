import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScoringRoom, seatNumber } from '../fixtures/edition.ts';
import {
  askWindow,
  clickThroughWarning,
  enterSeat,
  type JurorDevice,
  launchChromium,
  openDevice,
  JUDGED,
  openSheetOf,
  PASER,
  PATIENCE_MS,
  scoresOnRecord,
  stateOf,
  typeAddress,
  typeScore,
  unlockIfAsked,
} from './jurors-devices.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';

const { regulasi: REGULATION, anggaran: BUDGET, inovasi: INNOVATION, wawancara: INTERVIEW } = JUDGED;
const IDS = { [REGULATION]: 'regulasi', [BUDGET]: 'anggaran', [INNOVATION]: 'inovasi', [INTERVIEW]: 'wawancara' } as const;
type CriterionName = keyof typeof IDS;

/** What three jurors type while network, host and address fail is what the edition holds in the end. Each step stands on the one before. */
describe('Three jurors on their own devices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-ruang-'));
  const typed = new Map<number, Record<string, number>>();
  const pins = new Map<number, string>();
  const path = join(folder, 'Kaltim 2025.paritrana');
  let panel: LaunchedPanel;
  let browser: Browser;
  let phone: JurorDevice;
  let laptop: JurorDevice;
  let tablet: JurorDevice;
  let origin: string;
  const devices = (): readonly JurorDevice[] => [phone, laptop, tablet];

  const launch = (): Promise<LaunchedPanel> => launchPanel({ userDataDirectory: join(folder, 'profil'), args: [path] });
  const score = async (device: JurorDevice, criterion: CriterionName, points: number): Promise<void> => {
    await typeScore(device, criterion, points);
    typed.set(device.seat, { ...typed.get(device.seat), [IDS[criterion]]: points * 100 });
  };
  const says = (device: JurorDevice, criterion: CriterionName, state: RegExp) =>
    expect.poll(() => stateOf(device, criterion), { timeout: PATIENCE_MS, interval: 300 }).toMatch(state);

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await panel.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  test('enter by the code of their seat and their PIN, one of them past the browser’s warning', async () => {
    const room = await openScoringRoom();
    for (const seat of [3, 5, 7]) pins.set(seat, (await room.secretariat.must('panel.resetPin', { seat: seatNumber(seat) })).pin);
    room.host.close();
    copyFileSync(room.path, path);
    panel = await launch();
    phone = await openDevice(browser, 3, pins.get(3) ?? '', {
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      ignoreHTTPSErrors: true,
    });
    laptop = await openDevice(browser, 5, pins.get(5) ?? '', { viewport: { width: 1280, height: 800 } });
    tablet = await openDevice(browser, 7, pins.get(7) ?? '', { viewport: { width: 820, height: 1180 }, ignoreHTTPSErrors: true });
    await panel.window.getByRole('navigation').first().waitFor();
    origin = (await askWindow(panel.window, 'room.open', {})).addresses[0]?.origin ?? '';
    for (const device of devices()) {
      const { link } = await askWindow(panel.window, 'room.issueTicket', { seat: seatNumber(device.seat) });
      if (device === laptop) await clickThroughWarning(device.page, link);
      else await device.page.goto(link);
      await enterSeat(device);
      await openSheetOf(device, PASER);
    }
    await score(phone, REGULATION, 81);
    await score(laptop, REGULATION, 82);
    await score(tablet, REGULATION, 83);
    for (const device of devices()) await says(device, REGULATION, /^Diterima \d\d\.\d\d$/u);
  });

  test('go on without a network, and see which scores are only with them', async () => {
    await phone.context.setOffline(true);
    await score(phone, BUDGET, 71);
    await score(phone, INNOVATION, 61);
    await score(laptop, BUDGET, 72);
    await says(phone, BUDGET, /^Hanya di sini$/u);
    await says(laptop, BUDGET, /^Diterima/u);
    // A page that is gone loses nothing of what it has said to be here; it cannot come back without a network, but its scores do.
    await phone.page.close();
  });

  test('go on while the host is killed, and what they typed arrives once it is there again', async () => {
    panel.app.process().kill('SIGKILL');
    await score(tablet, BUDGET, 74);
    await score(laptop, INNOVATION, 62);
    await says(tablet, BUDGET, /^Hanya di sini$/u);
    await says(laptop, INNOVATION, /^Hanya di sini$/u);
    panel = await launch();
    await panel.window.getByRole('navigation').first().waitFor();
    await phone.context.setOffline(false);
    phone = { ...phone, page: await phone.context.newPage() };
    phone.page.setDefaultTimeout(PATIENCE_MS);
    // The room opens again by itself, under its own port.
    const opened = () => askWindow(panel.window, 'room.read', {}).then((state) => state.opened?.addresses[0]?.origin);
    await expect.poll(opened, { timeout: PATIENCE_MS }).toBe(origin);
    await phone.page.goto(origin);
    for (const device of devices()) await unlockIfAsked(device);
    await openSheetOf(phone, PASER);
    for (const [device, criterion] of [
      [phone, BUDGET],
      [phone, INNOVATION],
      [tablet, BUDGET],
      [laptop, INNOVATION],
    ] as const) {
      await says(device, criterion, /^Diterima/u);
    }
  });

  test('reach the room where it has moved, from the page that they have open', async () => {
    await askWindow(panel.window, 'room.close', {});
    await score(phone, INTERVIEW, 51);
    await score(laptop, INTERVIEW, 52);
    await says(phone, INTERVIEW, /^Hanya di sini$/u);
    const before = (await askWindow(panel.window, 'room.read', {})).port ?? 0;
    const moved = await askWindow(panel.window, 'room.open', { port: before > 60_000 ? before - 1 : before + 1 });
    const address = (moved.addresses[0]?.origin ?? '').replace('https://', '');
    for (const device of devices()) await typeAddress(device, address);
    await says(phone, INTERVIEW, /^Diterima/u);
    await says(laptop, INTERVIEW, /^Diterima/u);
    await score(tablet, INNOVATION, 63);
    await says(tablet, INNOVATION, /^Diterima/u);
  });

  test('are followed by a substitute, who comes in by the code made for them and an own PIN', async () => {
    const { window } = panel;
    const seat = seatNumber(7);
    const { number } = await askWindow(window, 'panel.registerSubstitute', { seat, personName: 'Rina Astuti', institution: '' });
    const { pin } = await askWindow(window, 'panel.resetSubstitutePin', { seat, number });
    await window.evaluate(() => {
      location.hash = '#/panel/room';
    });
    await window.getByRole('button', { name: 'Kode QR pengganti Rina Astuti' }).click();
    const link = await window
      .getByRole('dialog', { name: /pengganti Rina Astuti/u })
      .locator('code')
      .textContent();
    const substitute = await openDevice(browser, 7, pin, { viewport: { width: 360, height: 740 }, ignoreHTTPSErrors: true });
    await substitute.page.goto(link ?? '');
    await enterSeat(substitute);
    await openSheetOf(substitute, PASER);
    await score(substitute, INTERVIEW, 53);
    await says(substitute, INTERVIEW, /^Diterima/u);
    const [entry] = await askWindow(window, 'audit.list', { limit: 1 });
    expect(entry?.actor).toBe('kursi:7/pengganti:1');
    await substitute.context.close();
  });

  test('find on record exactly what they typed, each score once', async () => {
    await panel.close();
    const { scores, entered } = await scoresOnRecord(path, [...typed.keys()], '64.01');
    expect([scores, entered]).toEqual([Object.fromEntries(typed), 12]);
  });
});
