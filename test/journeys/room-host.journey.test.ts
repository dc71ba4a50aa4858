import { randomBytes } from 'node:crypto';
import { request } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRoomLink } from '../../shared/room/room-link.ts';
import { CONTRACT_HEADER, ROOM_CONTRACT, ROOM_PATHS } from '../../shared/room/wire.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, openSample } from './panel-day.ts';

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly failure?: { readonly code: string } };

/** A device that speaks HTTP and nothing else, over the certificate that the room made for itself. */
const post = (origin: string, path: string, body: unknown, token?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      [CONTRACT_HEADER]: String(ROOM_CONTRACT),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const sent = request(new URL(path, origin), { method: 'POST', headers, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      response.on('end', () => {
        resolve(JSON.parse(text) as Answer);
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });

let panel: LaunchedPanel;
beforeAll(async () => {
  panel = await launchPanel();
  panel.window.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await panel.close();
});

test('The secretariat opens the room, a device comes in with its code and PIN, is seen, and is sent away', async () => {
  const page = panel.window;
  await openSample(page, 'complete');
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: /^Ganti PIN kursi 3/u }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti PIN' }).click();
  const shown = page.getByRole('dialog', { name: /^PIN kursi 3/u });
  const pin = (await shown.locator('output').innerText()).replace(/\s/gu, '');
  await shown.getByRole('button', { name: 'Sudah dicatat' }).click();
  await page.getByRole('link', { name: 'Ke ruang juri' }).click();
  await page.getByRole('button', { name: 'Buka ruang juri' }).click();
  await page.getByText('Empat kata ruang ini').waitFor();
  await page.getByRole('button', { name: /^Kode QR untuk kursi 3/u }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Tautan sebagai teks').click();
  const link = readRoomLink(await dialog.locator('code').innerText());
  if (link?.ticket == null) throw new Error('The dialog shows no link into the room.');
  const port = new URL(link.addresses[0] ?? '').port;
  const origin = `https://127.0.0.1:${port}`;
  const token = randomBytes(32).toString('base64url');

  const guessed = await post(origin, ROOM_PATHS.pair, {
    ticket: link.ticket,
    pin: pin === '000000' ? '000001' : '000000',
    token,
    deviceName: '',
  });
  const paired = await post(origin, ROOM_PATHS.pair, { ticket: link.ticket, pin, token, deviceName: 'Chrome di Android' });
  await dialog.getByText(/^Dipakai pukul/u).waitFor();
  const sheets = await post(origin, ROOM_PATHS.ask, { name: 'scoring.mySheets', input: {} }, token);
  await page.keyboard.press('Escape');
  const card = page.getByRole('region', { name: /^Kursi 3/u });
  await card.getByText('Tersambung', { exact: true }).waitFor();
  await card.getByRole('button', { name: 'Keluarkan Chrome di Android dari kursi 3' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluarkan perangkat' }).click();
  await card.getByText('Belum ada perangkat.').waitFor();
  const after = await post(origin, ROOM_PATHS.ask, { name: 'scoring.mySheets', input: {} }, token);

  expect([guessed.failure?.code, paired.ok, sheets.ok, after.failure?.code]).toEqual(['pin-wrong', true, true, 'device-unknown']);
  expect(await panel.problems()).toEqual([]);
});
