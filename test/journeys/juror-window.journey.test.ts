import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openScoringRoom, seatNumber } from '../fixtures/edition.ts';
import {
  askWindow,
  enterSeat,
  type JurorDevice,
  JUDGED,
  openSheetOf,
  PASER,
  PATIENCE_MS,
  sayAddress,
  scoresOnRecord,
  stateOf,
  typeScore,
  unlockIfAsked,
  unlockWhenAsked,
} from './jurors-devices.ts';
import { isProvedByCode, lookAtRoom, openJurorDoor, pressEnter, windowAfter } from './juror-door.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';

const { regulasi: REGULATION, anggaran: BUDGET, inovasi: INNOVATION, wawancara: INTERVIEW } = JUDGED;

/** Two applications in one room: the edition is open in one, a juror sits at the other. Each step stands on the one before. */
describe('A juror in the application’s own window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-juri-'));
  const path = join(folder, 'Kaltim 2025.paritrana');
  let host: LaunchedPanel;
  let own: LaunchedPanel;
  let juror: JurorDevice;
  let link: string;
  let pin: string;

  const launchHost = (): Promise<LaunchedPanel> => launchPanel({ userDataDirectory: join(folder, 'penyelenggara'), args: [path] });
  const launchOwn = (): Promise<LaunchedPanel> => launchPanel({ userDataDirectory: join(folder, 'juri') });
  const says = (criterion: string, state: RegExp) =>
    expect.poll(() => stateOf(juror, criterion), { timeout: PATIENCE_MS, interval: 300 }).toMatch(state);
  const sit = (page: Page): void => {
    page.setDefaultTimeout(PATIENCE_MS);
    juror = { seat: 5, pin, context: page.context(), page };
  };
  afterAll(async () => {
    await own.close().catch(() => undefined);
    await host.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  test('is shown no room where another key answers than the code names, or other words than are typed', async () => {
    const room = await openScoringRoom();
    pin = (await room.secretariat.must('panel.resetPin', { seat: seatNumber(5) })).pin;
    room.host.close();
    copyFileSync(room.path, path);
    host = await launchHost();
    await host.window.getByRole('navigation').first().waitFor();
    const opened = await askWindow(host.window, 'room.open', {});
    ({ link } = await askWindow(host.window, 'room.issueTicket', { seat: seatNumber(5) }));

    own = await launchOwn();
    const { window } = own;
    await openJurorDoor(window);
    await lookAtRoom(window, link.replace(/&k=[\w-]{43}/u, `&k=${'A'.repeat(43)}`));
    await window.getByText('kuncinya bukan kunci di kode QR').waitFor();

    await lookAtRoom(window, (opened.addresses[0]?.origin ?? '').replace('https://', ''));
    const words = window.getByRole('textbox', { name: 'Empat kata di layar ruangan' });
    const right = opened.certificate?.words ?? [];
    await words.fill([...right.slice(0, 3), right[3] === 'abadi' ? 'acar' : 'abadi'].join(' '));
    await pressEnter(window);
    await window.getByText('bukan kata dari kunci yang menjawab').waitFor();
    expect(own.app.windows()).toHaveLength(1);
  });

  test('enters by the code of the seat, whose key is the one that answers, past no warning', async () => {
    const { window } = own;
    await lookAtRoom(window, link);
    await isProvedByCode(window);
    sit(await windowAfter(own, () => pressEnter(window)));
    await enterSeat(juror);
    await openSheetOf(juror, PASER);
    await typeScore(juror, REGULATION, 81);
    await says(REGULATION, /^Diterima/u);
    await expect.poll(() => own.app.windows().length).toBe(1);
    const way = () => askWindow(host.window, 'room.read', {}).then(({ devices }) => devices[0]?.presence?.way);
    await expect.poll(way).toBe('socket');
    // The page is the application's, under the room's one name, and may go nowhere else.
    expect(new URL(juror.page.url()).origin).toMatch(/^https:\/\/paritrana-[\da-f]{6}\.local$/u);
    expect(
      await juror.page.evaluate(() =>
        fetch('https://127.0.0.1:1/').then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
    const sealed = await own.app.evaluate(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      const { contextIsolation, sandbox, nodeIntegration, webviewTag, preload } = page.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webviewTag, preload };
    });
    expect(sealed).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, preload: undefined });
    expect(await juror.page.evaluate(() => 'panel' in window || 'require' in window)).toBe(false);
  });

  test('goes on while the host is gone, also after this laptop was started again', async () => {
    host.app.process().kill('SIGKILL');
    await typeScore(juror, BUDGET, 72);
    await says(BUDGET, /^Hanya di sini$/u);
    await own.close();
    own = await launchOwn();
    const again = own.window.getByRole('button', { name: /^Masuk ke ruang / });
    sit(await windowAfter(own, () => again.click()));
    await unlockIfAsked(juror);
    await openSheetOf(juror, PASER);
    await says(BUDGET, /^Hanya di sini$/u);
    await typeScore(juror, INNOVATION, 62);
    await says(INNOVATION, /^Hanya di sini$/u);
  });

  test('is there again by itself once the host is back, and after the new address was typed where the room has moved', async () => {
    host = await launchHost();
    await host.window.getByRole('navigation').first().waitFor();
    const isThere = () => askWindow(host.window, 'room.read', {}).then(({ devices }) => devices[0]?.presence?.online ?? false);
    await expect.poll(isThere, { timeout: PATIENCE_MS }).toBe(true);
    await unlockIfAsked(juror);
    await says(INNOVATION, /^Diterima/u);

    const { addresses, port: before } = await askWindow(host.window, 'room.open', {});
    await askWindow(host.window, 'room.close', {});
    await typeScore(juror, INTERVIEW, 52);
    await says(INTERVIEW, /^Hanya di sini$/u);
    // Said before the room opens there: its sign on the network would lead there, too, where the network carries it.
    const port = before > 60_000 ? before - 1 : before + 1;
    await sayAddress(juror, (addresses[0]?.origin ?? '').replace('https://', '').replace(String(before), String(port)));
    await askWindow(host.window, 'room.open', { port });
    await unlockWhenAsked(juror);
    await says(INTERVIEW, /^Diterima/u);
  });

  test('is on record with exactly what was typed, each score once', async () => {
    await own.close();
    await host.close();
    const { scores, entered } = await scoresOnRecord(path, [5], '64.01');
    expect([scores, entered]).toEqual([{ 5: { regulasi: 8_100, anggaran: 7_200, inovasi: 6_200, wawancara: 5_200 } }, 4]);
  });
});
