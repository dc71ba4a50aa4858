// npm test: everything a fresh clone needs, then all tests. The last line says how many passed and how many failed.
//
//   npm test [-- --only node|dom|store|journeys] [-- vitest's own arguments, a file name for example]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { onTestDisplay } from './display.mjs';
import { findElectronRuntime } from './electron-runtime.mjs';
import { Refusal, continueUnderProjectNode, projectNode, projectRoot, readArguments, runProgram, runScript, say } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** @type {Promise<import("./electron-runtime.d.mts").ElectronRuntime> | undefined} */
let foundRuntime;

const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');

/** A test that loops without end cannot be stopped from within. */
const partLimitMs = 15 * 60_000;

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Count
 * @typedef {{filters: readonly string[], reports: string}} Run what the person asked for, and where reports go
 */

/** @type {Readonly<Record<string, {on: () => Promise<string>, run: (run: Run) => Promise<Count>}>>} */
const parts = {
  // shared/ and electron/ on Node, with the SQLite that ships.
  node: {
    on: async () => `Node ${process.versions.node}`,
    run: (run) => runVitest('node', run, { command: projectNode, env: process.env }),
  },
  // renderer/ in a simulated page.
  dom: {
    on: async () => `Node ${process.versions.node}`,
    run: (run) => runVitest('dom', run, { command: projectNode, env: process.env }),
  },
  // The tests of electron/ once more, inside the Electron that runs the application: other Node, other SQLite.
  store: {
    on: async () => describeRuntime(await runtime()),
    run: async (run) => {
      const { executable, env } = await runtime();
      return runVitest('store', run, { command: executable, env: { ...process.env, ...env, ELECTRON_RUN_AS_NODE: '1' } });
    },
  },
  // The built application, driven.
  journeys: {
    on: async () => describeRuntime(await runtime()),
    run: async (run) => {
      await ensureBuild();
      const { env } = await runtime();
      // Journeys look into editions on Node: the SQLite of the stand-in is for the application alone.
      const { APP_SQLITE_MODULE: _, ...settings } = env;
      return onTestDisplay((display) => runVitest('journeys', run, { command: projectNode, env: { ...display, ...settings } }));
    },
  },
};

continueUnderProjectNode();
await runScript(async () => {
  const { named, rest: filters } = readArguments(process.argv.slice(2), { values: ['only'] });
  if (named.only !== undefined && !Object.hasOwn(parts, named.only)) {
    throw new Refusal(`There is no part ${named.only}: ${Object.keys(parts).join(', ')}.`);
  }
  const reports = mkdtempSync(join(tmpdir(), 'paritrana-tests-'));
  const lines = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const name of named.only === undefined ? Object.keys(parts) : [named.only]) {
      const startedAt = performance.now();
      const { count, on } = await runPart(name, { filters, reports });
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      for (const outcome of Object.keys(total)) total[outcome] += count[outcome];
      lines.push(`${name.padEnd(9)} ${sentence(count)} in ${seconds} s on ${on}`);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  if (total.passed === 0 && total.failed === 0) say('No test was found.');
  process.stdout.write(`\n${lines.join('\n')}\n\n${sentence(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/** A part that cannot start counts as one failure, and the other parts still run. */
async function runPart(name, run) {
  let on = 'nothing';
  try {
    on = await parts[name].on();
    process.stdout.write(`\n${name}: ${on}\n`);
    return { count: await parts[name].run(run), on };
  } catch (error) {
    say(`${name}: ${error instanceof Refusal ? error.message : String(error?.stack ?? error)}`);
    return { count: { passed: 0, failed: 1, skipped: 0 }, on };
  }
}

/** Electron links to libraries that a bare machine lacks, even where it runs as plain Node. */
function runtime() {
  foundRuntime ??= ensureSystemPackages(['journeys', 'browser']).then(() => findElectronRuntime());
  return foundRuntime;
}

function describeRuntime({ version, standIn }) {
  return `Electron ${version}${standIn ? ' (stand-in)' : ''}`;
}

/** @returns {Promise<Count>} */
async function runVitest(project, { filters, reports }, { command, env }) {
  const report = join(reports, `${project}.json`);
  const status = await runProgram(
    command,
    [
      vitest,
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--passWithNoTests',
      ...filters,
    ],
    { env: { ...env, NODE_ENV: 'test' }, limitMs: partLimitMs },
  );
  const count = countReport(report);
  if (count === undefined) throw new Refusal(`vitest ended with ${status} and without a report.`);
  if (status !== 0 && count.failed === 0) {
    say(`${project}: no test failed, but vitest ended with ${status}; the reason stands above.`);
    count.failed = 1;
  }
  if (count.passed + count.failed + count.skipped === 0 && filters.length === 0) {
    say(`${project}: no test was found.`);
    count.failed = 1;
  }
  return count;
}

/** @returns {Count | undefined} */
function countReport(path) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
  // A file that fails before or around its tests fails none of them.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
