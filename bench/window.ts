import type { monitorEventLoopDelay } from 'node:perf_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createRecordsHost, directSession } from '../electron/records-host.ts';
import { answerOpenDialog, type LaunchedPanel, type LaunchOptions } from '../test/journeys/launch.ts';
import { goTo } from '../test/journeys/panel-day.ts';
import { atMost, type BenchFigure, percentile, reported } from './figure.ts';
import { DETAILS, writeWorkbooks } from './workbooks.ts';

type Launch = (options?: LaunchOptions) => Promise<LaunchedPanel>;

/** Of the timers that measure delays, in the window and in the main process alike. */
const TICK_MS = 10;
const MEMORY_MS = 500;
const PATIENCE_MS = 120_000;

const createEdition = (path: string): void => {
  const host = createRecordsHost({
    applicationVersion: 'bench',
    logIncident: (_incident, call, error) => {
      throw new Error(call, { cause: error });
    },
  });
  const created = host.create(path, { details: DETAILS, mark: 'latihan' }, directSession('bench', null));
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  host.close();
};

type Probe = { delays: number[]; stop: boolean };
declare global {
  // Where the probes keep what they measured, in the window and in the main process.
  var benchProbe: Probe | undefined;
  var benchMain:
    | { readonly delay: ReturnType<typeof monitorEventLoopDelay>; readonly memory: MemorySample[]; readonly timer: NodeJS.Timeout }
    | undefined;
}
type MemorySample = { readonly records: number; readonly all: number };

/**
 * How late a timer of 10 ms comes in the window: for so long could no key and no click be answered. A delay that swallows
 * several ticks counts as each of them would have waited, so that one long stop is not one mild sample among thousands.
 */
const startWindowProbe = (page: Page): Promise<void> =>
  page.evaluate((tick) => {
    const probe: Probe = { delays: [], stop: false };
    globalThis.benchProbe = probe;
    let due = performance.now() + tick;
    const beat = (): void => {
      const late = performance.now() - due;
      for (let waited = late; waited > -tick / 2; waited -= tick) probe.delays.push(Math.max(0, waited));
      due = performance.now() + tick;
      if (!probe.stop) setTimeout(beat, tick);
    };
    setTimeout(beat, tick);
  }, TICK_MS);

const takeWindowDelays = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const probe = globalThis.benchProbe;
    if (probe === undefined) return [];
    probe.stop = true;
    return probe.delays;
  });

/** Node's own monitor, and what the processes hold: the records' resident set, and the sum of all, shared pages counted in each. */
const startMainProbe = ({ app }: LaunchedPanel): Promise<void> =>
  app.evaluate(
    ({ app: electron }, { tick, every }) => {
      const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
      const memory: MemorySample[] = [];
      const sample = (): void => {
        const metrics = electron.getAppMetrics().map(({ serviceName, name, memory: { workingSetSize } }) => ({
          records: name === 'paritrana-records' || serviceName === 'paritrana-records',
          kilobytes: workingSetSize,
        }));
        const sum = (of: typeof metrics): number => of.reduce((total, { kilobytes }) => total + kilobytes, 0) / 1024;
        memory.push({ records: sum(metrics.filter(({ records }) => records)), all: sum(metrics) });
      };
      const delay = monitorEventLoopDelay({ resolution: tick });
      delay.enable();
      globalThis.benchMain = { delay, memory, timer: setInterval(sample, every) };
    },
    { tick: TICK_MS, every: MEMORY_MS },
  );

const takeMain = ({ app }: LaunchedPanel) =>
  app.evaluate(() => {
    const main = globalThis.benchMain;
    if (main === undefined) throw new Error('Nothing was measured.');
    clearInterval(main.timer);
    main.delay.disable();
    return { p999: main.delay.percentile(99.9) / 1e6, longest: main.delay.max / 1e6, memory: main.memory };
  });

/** Waits with a timer in the page: a driver that asks at every frame would be measured with what it drives. */
const untilShown = (page: Page, selector: string, text: RegExp): Promise<void> =>
  page.evaluate(
    ({ wanted, pattern, patience }) =>
      new Promise<void>((resolve, reject) => {
        const said = new RegExp(pattern, 'u');
        const begun = Date.now();
        const look = (): void => {
          if ([...document.querySelectorAll(wanted)].some((element) => said.test(element.textContent))) resolve();
          else if (Date.now() - begun > patience) reject(new Error(`No ${wanted} says ${pattern}.`));
          else setTimeout(look, 100);
        };
        look();
      }),
    { wanted: selector, pattern: text.source, patience: PATIENCE_MS },
  );
const press = (page: Page, label: RegExp): Promise<void> =>
  page.evaluate((pattern) => {
    const said = new RegExp(pattern, 'u');
    const button = [...document.querySelectorAll('button')].find((one) => said.test(one.textContent));
    if (button === undefined) throw new Error(`No button says ${pattern}.`);
    button.click();
  }, label.source);

const SAVE = /^Simpan \d+ berkas/u;

/** Until the files are listed as they were read. */
const preview = async (panel: LaunchedPanel, paths: readonly string[]): Promise<void> => {
  await answerOpenDialog(panel.app, paths);
  await press(panel.window, /^Impor berkas/u);
  await untilShown(panel.window, 'th button[aria-pressed="true"]', /./u);
};

/**
 * 514 workbooks through the window: previewed as many together as the largest province has regions, looked through by key
 * and saved, again and again; and at last all 514 previewed at once, as when somebody drops the wrong folder.
 */
export const measureWindow = async (launch: Launch): Promise<readonly BenchFigure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-bench-'));
  try {
    const rounds = await writeWorkbooks(folder);
    const path = join(folder, 'jendela.paritrana');
    createEdition(path);
    const panel = await launch({ args: [path] });
    const page = panel.window;
    await page.getByRole('heading', { name: DETAILS.name }).waitFor();
    await goTo(page, 'Berkas');
    await startMainProbe(panel);
    await startWindowProbe(page);
    const begun = performance.now();
    for (const paths of rounds) {
      await preview(panel, paths);
      for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');
      await press(page, SAVE);
      await untilShown(page, 'h1', /^Berkas$/u);
    }
    const took = performance.now() - begun;
    const working = await takeWindowDelays(page);
    await startWindowProbe(page);
    await preview(panel, rounds.flat());
    for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');
    const atOnce = await takeWindowDelays(page);
    const main = await takeMain(panel);
    const problems = await panel.problems();
    await panel.close();
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return [
      reported('514 workbooks through the window', took, 'ms'),
      atMost('window: delay of its loop p99.9, preview and commit', percentile(working, 0.999), 'ms', 50),
      reported('window: longest delay', Math.max(...working), 'ms'),
      atMost('window: delay of its loop p99.9, one preview of all', percentile(atOnce, 0.999), 'ms', 50),
      reported('window: longest delay, one preview of all', Math.max(...atOnce), 'ms'),
      atMost('main process: delay of its loop p99.9', main.p999, 'ms', 50),
      reported('main process: longest delay', main.longest, 'ms'),
      reported('records process: peak memory', Math.max(...main.memory.map(({ records }) => records)), 'MB'),
      reported('whole application: peak memory, shared pages in each', Math.max(...main.memory.map(({ all }) => all)), 'MB'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
