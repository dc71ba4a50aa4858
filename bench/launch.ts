import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchedPanel, LaunchOptions } from '../test/journeys/launch.ts';
import { atMost, type BenchFigure, median, reported } from './figure.ts';

const ROUNDS = 7;
/** Starts that are not counted: they fill the caches of disk and code, as on any day but the first. */
const WARM_UP = 2;
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

/** Launch to interactive against a bare window on the same runtime, in turn, each on a profile of its own. */
export const measureLaunch = async (launch: Launch): Promise<readonly BenchFigure[]> => {
  const bare: number[] = [];
  const panel: number[] = [];
  const profiles = mkdtempSync(join(tmpdir(), 'paritrana-bench-'));
  const [bareProfile, panelProfile] = [join(profiles, 'bare'), join(profiles, 'panel')];
  try {
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const pair = [
        await timeToButton(launch, { applicationDirectory: BARE, userDataDirectory: bareProfile }),
        await timeToButton(launch, { userDataDirectory: panelProfile }),
      ] as const;
      if (round < WARM_UP) continue;
      bare.push(pair[0]);
      panel.push(pair[1]);
    }
  } finally {
    rmSync(profiles, { recursive: true, force: true });
  }
  return [
    reported('launch to interactive, bare window', median(bare), 'ms'),
    reported('launch to interactive', median(panel), 'ms'),
    atMost('launch to interactive against a bare window', median(panel) / median(bare), '×', 1.5),
  ];
};
