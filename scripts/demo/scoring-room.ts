// What happens in the room beside nine jurors at one window: own devices while the network fails, a substitute, a sheet that is
// opened again, and who was there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  askWindow,
  CHROMIUM,
  enterSeat,
  JUDGED,
  type JurorDevice,
  launchChromium,
  openDevice,
  openSheetOf,
  stateOf,
  typeScore,
} from '../../test/journeys/jurors-devices.ts';
import { isProvedByCode, lookAtRoom, openJurorDoor, pressEnter, windowAfter } from '../../test/journeys/juror-door.ts';
import { type LaunchedPanel, takeScreenshot } from '../../test/journeys/launch.ts';
import {
  goTo,
  leaveSeat,
  openSheet,
  PIN_DIGITS,
  sendSheet,
  type SheetScores,
  takeSeat,
  typeScores,
} from '../../test/journeys/panel-day.ts';
import { markRestPresent, openAttendance, registerSubstitute, takeSeatAs } from '../../test/journeys/panel-persons.ts';
import type { Page } from 'playwright-core';
import { seatIdSchema } from '../../shared/panel/panel.ts';

export type RoomReport = {
  /** Scores that were typed on own devices, and how many of them while the device had no network; the same are on record. */
  readonly fromDevices: number;
  readonly withoutNetwork: number;
  /** Scores that were typed in the application's own window for jurors, on another machine of the room. */
  readonly fromOwnWindow: number;
};

type RoomStep = {
  readonly page: Page;
  readonly out: string;
  readonly picture: (name: string) => Promise<void>;
};

const CRITERIA: Readonly<Record<string, string>> = JUDGED;

const SUBSTITUTE = 'Rina Astuti';
const REASON = 'Juri menemukan dokumen inovasi yang belum dibaca saat wawancara.';

/** Where the machine has a browser for jurors' devices; elsewhere these sheets are typed at the window like the others. */
export const hasDevices = (): boolean => existsSync(CHROMIUM);

export const comesFromDevice = ({ seat, code }: Pick<SheetScores, 'seat' | 'code'>): boolean =>
  hasDevices() && (seat === 8 || seat === 9) && code === '64.02';
export const comesFromOwnWindow = ({ seat, code }: Pick<SheetScores, 'seat' | 'code'>): boolean => seat === 7 && code === '64.02';
export const comesFromSubstitute = ({ seat, code }: Pick<SheetScores, 'seat' | 'code'>): boolean => seat === 4 && code === '64.03';

const until = async (device: JurorDevice, criterion: string, state: RegExp): Promise<void> => {
  const end = performance.now() + 20_000;
  let said = '';
  while (performance.now() < end) {
    said = await stateOf(device, criterion);
    if (state.test(said)) return;
    await device.page.waitForTimeout(200);
  }
  throw new Error(`Does not hold: ${criterion} of seat ${String(device.seat)} is ${String(state)}, but "${said}"`);
};

/** Two jurors score with a phone and a laptop of their own; the phone loses its network in the middle and gets it back. */
export const scoreOnDevices = async (
  { page, out, picture }: RoomStep,
  sheets: readonly SheetScores[],
  pins: ReadonlyMap<number, string>,
  nameOf: (code: string) => string,
): Promise<Omit<RoomReport, 'fromOwnWindow'>> => {
  await goTo(page, 'Tim 9');
  await page.evaluate(() => {
    location.hash = '#/panel/room';
  });
  await page.getByRole('button', { name: 'Buka ruang juri' }).click();
  await page.getByText('Empat kata ruang ini').waitFor();
  const browser = await launchChromium();
  let withoutNetwork = 0;
  try {
    for (const sheet of sheets) {
      const isPhone = sheet.seat === 9;
      await page.getByRole('button', { name: new RegExp(`^Kode QR untuk kursi ${String(sheet.seat)},`, 'u') }).click();
      const dialog = page.getByRole('dialog');
      const link = await dialog.locator('code').textContent();
      if (isPhone) await picture('34-kode-qr');
      const device = await openDevice(browser, sheet.seat, pins.get(sheet.seat) ?? '', {
        viewport: isPhone ? { width: 360, height: 740 } : { width: 1280, height: 800 },
        ignoreHTTPSErrors: true,
      });
      await device.page.goto(link ?? '');
      await enterSeat(device);
      await dialog.getByText(/^Dipakai pukul/u).waitFor();
      await page.keyboard.press('Escape');
      await openSheetOf(device, nameOf(sheet.code));
      for (const [index, [id, points]] of Object.entries(sheet.scores).entries()) {
        const criterion = CRITERIA[id] ?? id;
        if (isPhone && index === 1) await device.context.setOffline(true);
        await typeScore(device, criterion, points);
        const away = isPhone && index >= 1;
        withoutNetwork += away ? 1 : 0;
        await until(device, criterion, away ? /^Hanya di sini$/u : /^Diterima/u);
      }
      if (isPhone) {
        await takeScreenshot(device.page, join(out, 'screens', '35-ponsel-tanpa-jaringan.png'));
        await device.context.setOffline(false);
        for (const id of Object.keys(sheet.scores)) await until(device, CRITERIA[id] ?? id, /^Diterima/u);
      }
      await sendSheet(device.page);
      await takeScreenshot(device.page, join(out, 'screens', isPhone ? '36-ponsel-dikirim.png' : '37-laptop-juri.png'));
      await device.context.close();
    }
  } finally {
    await browser.close();
  }
  await picture('38-ruang-juri');
  await askWindow(page, 'room.close', {});
  const { cells } = await askWindow(page, 'scoring.monitor', {});
  const sent = sheets.filter(({ seat, code }) =>
    cells.some((cell) => cell.seat === seat && cell.code === code && cell.state === 'submitted'),
  );
  if (sent.length !== sheets.length) throw new Error('Does not hold: every sheet of a device is in.');
  return { fromDevices: sheets.reduce((sum, { scores }) => sum + Object.keys(scores).length, 0), withoutNetwork };
};

/** A juror enters with the application on a second laptop: the key of the code is compared, the window knows no other. */
export const scoreInOwnWindow = async (
  { page, out, launch }: RoomStep & { readonly launch: () => Promise<LaunchedPanel> },
  sheet: SheetScores,
  pin: string,
  regionName: string,
): Promise<{ readonly fromOwnWindow: number }> => {
  await askWindow(page, 'room.open', {});
  const { link } = await askWindow(page, 'room.issueTicket', { seat: seatIdSchema.parse(sheet.seat) });
  const own = await launch();
  try {
    await openJurorDoor(own.window);
    await lookAtRoom(own.window, link);
    await isProvedByCode(own.window);
    await takeScreenshot(own.window, join(out, 'screens', '43-masuk-sebagai-juri.png'));
    const jurorPage = await windowAfter(own, () => pressEnter(own.window));
    const device: JurorDevice = { seat: sheet.seat, pin, context: jurorPage.context(), page: jurorPage };
    await enterSeat(device);
    await openSheetOf(device, regionName);
    for (const [id, points] of Object.entries(sheet.scores)) {
      await typeScore(device, CRITERIA[id] ?? id, points);
      await until(device, CRITERIA[id] ?? id, /^Diterima/u);
    }
    await takeScreenshot(jurorPage, join(out, 'screens', '44-jendela-juri.png'));
    await sendSheet(jurorPage);
  } finally {
    await own.close();
    await askWindow(page, 'room.close', {});
  }
  const { cells } = await askWindow(page, 'scoring.monitor', {});
  if (!cells.some((cell) => cell.seat === sheet.seat && cell.code === sheet.code && cell.state === 'submitted'))
    throw new Error('Does not hold: the sheet of the juror’s own window is in.');
  return { fromOwnWindow: Object.keys(sheet.scores).length };
};

/** A substitute sits in for one session; the sheet is the seat's, and the monitor says who sent it. */
export const scoreAsSubstitute = async ({ page, picture }: RoomStep, sheet: SheetScores, regionName: string): Promise<void> => {
  const pin = await registerSubstitute(page, sheet.seat, SUBSTITUTE);
  await takeSeatAs(page, sheet.seat, SUBSTITUTE, pin);
  await goTo(page, 'Penilaian');
  await openSheet(page, regionName);
  await typeScores(page, sheet, null);
  await sendSheet(page);
  await page.getByText(`oleh ${SUBSTITUTE} (pengganti)`).first().waitFor();
  await picture('39-pengganti');
  await leaveSeat(page);
};

/** The secretariat proposes, the chair approves, the juror reads why and sends again; nothing is counted anew but what changed. */
export const reopenSheet = async (
  { page, picture }: RoomStep,
  {
    seat,
    code,
    regionName,
    pins,
  }: { readonly seat: number; readonly code: string; readonly regionName: string; readonly pins: ReadonlyMap<number, string> },
): Promise<void> => {
  const short = regionName.replace(/^(Kabupaten|Kota) /u, '');
  await goTo(page, 'Penilaian');
  await page.getByRole('button', { name: `Tindakan untuk lembar kursi ${String(seat)}, ${short}` }).click();
  await page.getByRole('menuitem', { name: 'Usulkan dibuka kembali…' }).click();
  const proposal = page.getByRole('dialog', { name: new RegExp(`^Usulkan membuka lembar kursi ${String(seat)}`, 'u') });
  await proposal.getByRole('textbox').fill(REASON);
  await proposal.getByRole('button', { name: 'Kirim usul' }).click();
  await proposal.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Putuskan' }).click();
  const decision = page.getByRole('dialog', { name: new RegExp(`^Buka lembar kursi ${String(seat)}`, 'u') });
  await decision.locator(PIN_DIGITS).first().focus();
  await page.keyboard.type(pins.get(1) ?? '');
  await picture('40-buka-kembali');
  await decision.getByRole('button', { name: 'Setujui dan buka' }).click();
  await decision.waitFor({ state: 'detached' });
  await takeSeat(page, seat, pins.get(seat) ?? '');
  await goTo(page, 'Penilaian');
  await openSheet(page, regionName);
  await page.getByText(/dibuka kembali oleh ketua \(kursi 1\)/u).waitFor();
  await page.getByText(REASON).first().waitFor();
  await picture('41-dibuka-kembali');
  await sendSheet(page);
  await leaveSeat(page);
  const decided = (await askWindow(page, 'scoring.reopenings', {})).filter((one) => one.seat === seat && one.code === code);
  if (decided.length !== 1 || decided[0]?.decision?.outcome !== 'approved' || decided[0].reason !== REASON)
    throw new Error('Does not hold: the sheet was opened again once, approved, with its reason.');
};

/** Everybody was there when the region was heard. */
export const recordAttendance = async ({ page, picture }: RoomStep, regionName: string): Promise<void> => {
  await openAttendance(page);
  await markRestPresent(page, regionName);
  await picture('42-kehadiran');
};
