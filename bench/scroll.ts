import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NATIONAL_NAME, writeNationalEdition } from '../scripts/national-edition.ts';
import { type LaunchedPanel, type LaunchOptions, resizeWindow } from '../test/journeys/launch.ts';
import { goTo } from '../test/journeys/panel-day.ts';
import { atLeast, atMost, type BenchFigure, percentile, reported } from './figure.ts';

const BARE = fileURLToPath(new URL('bare-list', import.meta.url));
const ROUNDS = 5;
const SCROLL_MS = 2_000;
/** Twenty notches a second, as fast as a finger turns a wheel: 2400 pixels, about fifty rows of the list. */
const NOTCH_MS = 50;
const NOTCH_PIXELS = 120;
/** A frame of 60 in a second, and what a clock may be off. */
const FRAME_MS = 16.7 + 1.7;

type Launch = (options?: LaunchOptions) => Promise<LaunchedPanel>;

/** Intervals between frames of the page while the wheel turns; the wheel is turned by the main process, which the page does not share. */
const scrollByWheel = async ({ app, window: page }: LaunchedPanel, down: boolean): Promise<readonly number[]> => {
  const frames = page.evaluate(
    (duration) =>
      new Promise<readonly number[]>((resolve) => {
        const times: number[] = [];
        const frame = (now: number): void => {
          times.push(now);
          if (now - (times[0] ?? now) < duration) requestAnimationFrame(frame);
          else resolve(times.slice(1).map((time, at) => time - (times[at] ?? time)));
        };
        requestAnimationFrame(frame);
      }),
    SCROLL_MS,
  );
  await app.evaluate(
    async ({ BrowserWindow }, { every, duration, deltaY }) => {
      const [window] = BrowserWindow.getAllWindows();
      const begun = Date.now();
      await new Promise<void>((resolve) => {
        const timer = setInterval(() => {
          window?.webContents.sendInputEvent({ type: 'mouseWheel', x: 700, y: 500, deltaX: 0, deltaY, canScroll: true });
          if (Date.now() - begun < duration) return;
          clearInterval(timer);
          resolve();
        }, every);
      });
    },
    { every: NOTCH_MS, duration: SCROLL_MS, deltaY: down ? -NOTCH_PIXELS : NOTCH_PIXELS },
  );
  return frames;
};

type Turn = { readonly frames: readonly number[]; readonly workMs: number };

/** One turn, and for how long the page's thread worked during it: what else the machine does counts in the intervals, but not in that. */
const turnWheel = async (panel: LaunchedPanel, down: boolean): Promise<Turn> => {
  const protocol = await panel.window.context().newCDPSession(panel.window);
  await protocol.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await protocol.send('Performance.enable');
  const worked = async (): Promise<number> => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await worked();
  const frames = await scrollByWheel(panel, down);
  const workMs = (await worked()) - before;
  await protocol.detach();
  return { frames, workMs };
};

const scrolled = ({ window: page }: LaunchedPanel, selector: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.scrollTop ?? 0, selector);

/** Down and up in turn, beside a bare page of as many plain rows in the same runtime. */
export const measureScroll = async (launch: Launch): Promise<readonly BenchFigure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-bench-'));
  try {
    const path = join(folder, 'seluruh.paritrana');
    await writeNationalEdition(path);
    const bare = await launch({ applicationDirectory: BARE });
    const panel = await launch({ args: [path] });
    await resizeWindow(bare, 1280, 800);
    await resizeWindow(panel, 1280, 800);
    await panel.window.getByRole('heading', { name: NATIONAL_NAME }).waitFor({ timeout: 60_000 });
    await goTo(panel.window, 'Berkas');
    await panel.window.getByRole('rowheader').first().waitFor();
    const bareTurns: Turn[] = [];
    const panelTurns: Turn[] = [];
    const far: number[] = [];
    for (let round = 0; round < ROUNDS * 2; round += 1) {
      const down = round % 2 === 0;
      bareTurns.push(await turnWheel(bare, down));
      panelTurns.push(await turnWheel(panel, down));
      if (down) far.push(await scrolled(panel, '[data-scrolls]'), await scrolled(bare, 'main'));
    }
    await bare.close();
    await panel.close();
    if (Math.min(...far) < 1_000) throw new Error(`A wheel turned and little moved: ${far.join(', ')}.`);
    const framesOf = (turns: readonly Turn[]): readonly number[] => turns.flatMap(({ frames }) => frames);
    const workOf = (turns: readonly Turn[]): number => turns.reduce((sum, { workMs }) => sum + workMs, 0) / framesOf(turns).length;
    const [bareFrames, panelFrames] = [framesOf(bareTurns), framesOf(panelTurns)];
    const inTime = (frames: readonly number[]): number => frames.filter((interval) => interval <= FRAME_MS).length / frames.length;
    return [
      reported('plain list: frames in time', inTime(bareFrames) * 100, '%'),
      reported('plain list: interval of frames p95', percentile(bareFrames, 0.95), 'ms'),
      reported('plain list: longest interval', Math.max(...bareFrames), 'ms'),
      reported('list of 514 regions: frames in time', inTime(panelFrames) * 100, '%'),
      reported('list of 514 regions: interval of frames p95', percentile(panelFrames, 0.95), 'ms'),
      reported('list of 514 regions: longest interval', Math.max(...panelFrames), 'ms'),
      reported('plain list: work of the page for a frame', workOf(bareTurns), 'ms'),
      atMost('list of 514 regions: work of the page for a frame', workOf(panelTurns), 'ms', 10),
      atLeast('frames in time against a plain list', inTime(panelFrames) / inTime(bareFrames), '×', 0.95),
      atMost('interval of frames p95 against a plain list', percentile(panelFrames, 0.95) / percentile(bareFrames, 0.95), '×', 1.25),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
