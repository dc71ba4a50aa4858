import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findElectronRuntime } from '../scripts/electron-runtime.mjs';
import { createRecordsHost, directSession, type RecordsHost } from '../electron/records-host.ts';
import { createSample } from '../electron/sample.ts';
import type { PanelBridge } from '../shared/desktop.ts';
import type { LaunchedPanel, LaunchOptions } from '../test/journeys/launch.ts';
import { atMost, type BenchFigure, percentile, reported } from './figure.ts';

/** Small blocks in turn, so that what else the machine does falls on both alike. */
const COMMITS = 100;
const ROUNDS = 12;
const run = promisify(execFile);
const RAW = fileURLToPath(new URL('raw-commit.mjs', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../resources/sample', import.meta.url));

type Launch = (options?: LaunchOptions) => Promise<LaunchedPanel>;
declare const window: { readonly panel: PanelBridge };

/** A PIN for a seat whose sheet is still open, set in the file before the application opens it. */
const prepareEdition = async (path: string): Promise<{ readonly seat: number; readonly pin: string; readonly code: string }> => {
  const host: RecordsHost = createRecordsHost({
    applicationVersion: 'bench',
    logIncident: (_incident, call, error) => {
      throw new Error(call, { cause: error });
    },
  });
  const created = await createSample(host, { path, variant: 'complete', sampleDirectory: SAMPLE });
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  const clerk = directSession('bench', null);
  host.connect(clerk);
  const reply = await host.handle(clerk, { name: 'panel.resetPin', input: { seat: 5 } });
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  host.close();
  return { seat: 5, pin: (reply.value as { readonly pin: string }).pin, code: '64.72' };
};

const rawCommits = async (folder: string, round: number, pace: 'at-once' | 'after-waits'): Promise<readonly number[]> => {
  const runtime = await findElectronRuntime({ quiet: true });
  const { stdout } = await run(runtime.executable, [RAW, join(folder, `raw-${pace}-${String(round)}.db`), String(COMMITS), pace], {
    env: { ...process.env, ...runtime.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return JSON.parse(stdout) as readonly number[];
};

/** Score by score from the page's request to the answer that it is committed, beside raw commits on the same disk and runtime. */
export const measureCommit = async (launch: Launch): Promise<readonly BenchFigure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-bench-'));
  try {
    const path = join(folder, 'bench.paritrana');
    const { seat, pin, code } = await prepareEdition(path);
    const panel = await launch({ args: [path] });
    await panel.window.getByRole('navigation').first().waitFor();
    await panel.window.evaluate(
      async ({ seat: number, pin: digits }) => {
        const reply = await window.panel.ask({
          name: 'panel.takeSeat',
          input: { seat: number, pin: digits },
          writeId: crypto.randomUUID(),
        });
        if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
      },
      { seat, pin },
    );
    const commits = async (): Promise<readonly number[]> =>
      panel.window.evaluate(
        async ({ region, count }) => {
          const times: number[] = [];
          for (let index = 0; index < count; index += 1) {
            const input = { code: region, criterion: 'inovasi', valueHundredths: (40 + (index % 60)) * 100 };
            const begun = performance.now();
            const reply = await window.panel.ask({ name: 'scoring.enter', input, writeId: crypto.randomUUID() });
            times.push(performance.now() - begun);
            if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
          }
          return times;
        },
        { region: code, count: COMMITS },
      );
    await commits();
    const rounds: { readonly raw: readonly number[]; readonly rested: readonly number[]; readonly panel: readonly number[] }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        raw: await rawCommits(folder, round, 'at-once'),
        rested: await rawCommits(folder, round, 'after-waits'),
        panel: await commits(),
      });
    }
    await panel.close();
    const raw = rounds.flatMap((round) => round.raw);
    const through = rounds.flatMap((round) => round.panel);
    return [
      reported('raw commit p50', percentile(raw, 0.5), 'ms'),
      reported('raw commit p99', percentile(raw, 0.99), 'ms'),
      reported(
        'raw commit p99, each after a wait',
        percentile(
          rounds.flatMap((round) => round.rested),
          0.99,
        ),
        'ms',
      ),
      reported('score commit to answer p50', percentile(through, 0.5), 'ms'),
      reported('score commit to answer p99', percentile(through, 0.99), 'ms'),
      atMost('score commit p99 against raw commit p99', percentile(through, 0.99) / percentile(raw, 0.99), '×', 3),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
