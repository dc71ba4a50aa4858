// The demonstration itself: one panel day in the real application.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions, LaunchedPanel } from '../../test/journeys/launch.ts';
import { takeScreenshot } from '../../test/journeys/launch.ts';

export type DemoStep = { readonly name: string; readonly ok: boolean; readonly ms: number };

export type DemoReport = {
  /** The version the demonstration ran on, as `33.2.1`; empty when the application did not start. */
  readonly electron: string;
  readonly steps: readonly DemoStep[];
};

/**
 * Writes screens/*.png and report.json into `out`; the first step that fails ends it.
 * @returns whether every step succeeded
 */
export async function runDemo({
  out,
  launch,
}: {
  readonly out: string;
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedPanel>;
}): Promise<boolean> {
  const steps: DemoStep[] = [];
  const step = async <Outcome>(name: string, act: () => Promise<Outcome>): Promise<Outcome> => {
    const startedAt = performance.now();
    const settle = (ok: boolean): void => {
      const ms = Math.round(performance.now() - startedAt);
      steps.push({ name, ok, ms });
      process.stderr.write(`${ok ? 'done  ' : 'FAILED'} ${name} (${ms} ms)\n`);
    };
    try {
      const outcome = await act();
      settle(true);
      return outcome;
    } catch (error) {
      settle(false);
      throw error;
    }
  };

  let electron = '';
  try {
    const panel = await step('start', () => launch());
    electron = panel.electronVersion;
    try {
      await step('first window', () => takeScreenshot(panel.window, join(out, 'screens', '01-start.png')));
      await step('nothing refused on the page', async () => {
        const problems = await panel.problems();
        if (problems.length > 0) throw new Error(problems.map(({ kind, text }) => `${kind}: ${text}`).join('\n'));
      });
    } finally {
      await step('close', () => panel.close());
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }

  const report: DemoReport = { electron, steps };
  const path = join(out, 'report.json');
  await writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`);
  process.stdout.write(`${path}\n`);
  return steps.every(({ ok }) => ok);
}
