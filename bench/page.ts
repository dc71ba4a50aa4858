import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { type RoomProcess, roomProcess } from '../scripts/storm/room-host.ts';
import { createStormEdition } from '../scripts/storm/storm-edition.ts';
import { seatIdSchema } from '../shared/panel/panel.ts';
import { writeRoomLink } from '../shared/room/room-link.ts';
import { atMost, type BenchFigure, median, reported } from './figure.ts';

const ROUNDS = 7;
/** Loads that are not counted: they fill the caches of disk and code. */
const WARM_UP = 2;
const CHROMIUM = '/usr/bin/chromium';
const PAGE_FOLDER = fileURLToPath(new URL('../out/renderer', import.meta.url));
const BARE = '<!doctype html><title>Kosong</title><button>Masuk</button><script>document.title="Siap"</script>';

type Load = { readonly ms: number; readonly bytes: number };

/** From the address to the first thing that can be pressed, in a browser that knows nothing; with what came over the wire until then. */
const loadOnce = async (browser: Browser, url: string, first: string): Promise<Load> => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    let bytes = 0;
    await wire.send('Network.enable');
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const begun = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(first).first().click({ trial: true });
    return { ms: performance.now() - begun, bytes };
  } finally {
    await context.close();
  }
};

const serveBare = (): Promise<{ readonly url: string; readonly close: () => void }> =>
  new Promise((resolve) => {
    const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(BARE));
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${String(port)}/`, close: () => server.close() });
    });
  });

/** The juror's page as a browser first meets it: from the code to the field for the PIN, beside a page that holds one button. */
export const measurePage = async (): Promise<readonly BenchFigure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-bench-'));
  let room: RoomProcess | null = null;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const bare = await serveBare();
  try {
    const edition = await createStormEdition(join(folder, 'ukur.paritrana'), 1, [seatIdSchema.parse(1)]);
    room = roomProcess({
      path: edition.path,
      pageFolder: PAGE_FOLDER,
      devices: 100,
      onIncident: (incident) => {
        throw new Error(incident);
      },
    });
    const url = await room.start('same-port');
    const link = writeRoomLink({ ticket: edition.invitations[0]?.ticket ?? null, addresses: [url], publicKey: null });
    const [empty, juror]: [Load[], Load[]] = [[], []];
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const pair = [await loadOnce(browser, bare.url, 'button'), await loadOnce(browser, link, 'form input')] as const;
      if (round < WARM_UP) continue;
      empty.push(pair[0]);
      juror.push(pair[1]);
    }
    return [
      reported('juror’s page: a bare page on the same loopback', median(empty.map(({ ms }) => ms)), 'ms'),
      atMost('juror’s page: interactive over the loopback', median(juror.map(({ ms }) => ms)), 'ms', 1_000),
      atMost('juror’s page: first load', Math.max(...juror.map(({ bytes }) => bytes)) / 1_000, 'kB', 500),
    ];
  } finally {
    bare.close();
    await browser.close();
    await room?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};
