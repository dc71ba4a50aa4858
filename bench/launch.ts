import { fileURLToPath } from 'node:url';
import type { LaunchedPanel, LaunchOptions } from '../test/journeys/launch.ts';
import { atMost, type BenchFigure, median, reported } from './figure.ts';

const ROUNDS = 7;
const BARE = fileURLToPath(new URL('bare-window', import.meta.url));

type Launch = (options?: LaunchOptions) => Promise<LaunchedPanel>;

/** From the start of the process until the first button can be pressed. */
const timeToButton = async (launch: Launch, options: LaunchOptions): Promise<number> => {
  const begun = performance.now();
  const panel = await launch(options);
  await panel.window.locator('main button').first().click({ trial: true });
  const took = performance.now() - begun;
  await panel.close();
  return took;
};

/** Launch to interactive against a bare window on the same runtime, in turn, after one start of each to warm the disk. */
export const measureLaunch = async (launch: Launch): Promise<readonly BenchFigure[]> => {
  const bare: number[] = [];
  const panel: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [await timeToButton(launch, { applicationDirectory: BARE }), await timeToButton(launch, {})] as const;
    if (round === 0) continue;
    bare.push(pair[0]);
    panel.push(pair[1]);
  }
  return [
    reported('launch to interactive, bare window', median(bare), 'ms'),
    reported('launch to interactive', median(panel), 'ms'),
    atMost('launch to interactive against a bare window', median(panel) / median(bare), '×', 1.5),
  ];
};
