// npm run bench -- [--only NAME] [--json FILE]: prints each named figure beside its aim; exits 0 only when all aims hold.
import { writeFileSync } from 'node:fs';
import { ensureBuild } from '../scripts/build.mjs';
import { onTestDisplay } from '../scripts/display.mjs';
import { continueUnderProjectNode, pathFromCaller, readArguments, Refusal, runScript, say } from '../scripts/project.mjs';
import { ensureSystemPackages } from '../scripts/system-packages.mjs';

continueUnderProjectNode();

const MEASUREMENTS = {
  ranking: async () => (await import('./ranking.ts')).measureRanking(),
  import: async () => (await import('./import.ts')).measureImport(),
  findings: async () => (await import('./findings.ts')).measureFindings(),
  window: async (launch) => (await import('./window.ts')).measureWindow(launch),
  scroll: async (launch) => (await import('./scroll.ts')).measureScroll(launch),
  launch: async (launch) => (await import('./launch.ts')).measureLaunch(launch),
  commit: async (launch) => (await import('./commit.ts')).measureCommit(launch),
  room: async () => (await import('./room.ts')).measureRoom(),
  analysis: async () => (await import('./analysis.ts')).measureAnalysis(),
  page: async () => (await import('./page.ts')).measurePage(),
};
const NEEDS_WINDOW = new Set(['window', 'scroll', 'launch', 'commit']);
const NEEDS_BROWSER = new Set(['page']);

await runScript(async () => {
  const { named, rest } = readArguments(process.argv.slice(2), { values: ['only', 'json'] });
  if (rest.length > 0 || (named.only !== undefined && !(named.only in MEASUREMENTS))) {
    throw new Refusal(`Usage: npm run bench -- [--only ${Object.keys(MEASUREMENTS).join('|')}] [--json FILE]`);
  }
  const chosen = named.only === undefined ? Object.keys(MEASUREMENTS) : [named.only];
  const figures = [];
  const measure = async (launch) => {
    for (const name of chosen) {
      say(`Measuring ${name} ...`);
      figures.push(...(await MEASUREMENTS[name](launch)));
    }
  };
  if (chosen.some((name) => NEEDS_BROWSER.has(name))) {
    await ensureSystemPackages(['browser']);
    await ensureBuild();
  }
  if (chosen.some((name) => NEEDS_WINDOW.has(name))) {
    await ensureSystemPackages(['journeys']);
    await ensureBuild();
    const { launchPanel } = await import('../test/journeys/launch.ts');
    await onTestDisplay((env) => measure((options) => launchPanel({ ...options, env: { ...env, ...options?.env } })));
  } else {
    await measure();
  }
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit, aim, holds } of figures) {
    const verdict = holds === null ? '' : `${aim} ${unit}  ${holds ? 'holds' : 'FALLS SHORT'}`;
    process.stdout.write(`${name.padEnd(width)}  ${value.toFixed(2).padStart(10)} ${unit.padEnd(3)} ${verdict}\n`);
  }
  if (named.json !== undefined) writeFileSync(pathFromCaller(named.json), `${JSON.stringify(figures, null, 1)}\n`);
  return figures.every(({ holds }) => holds !== false) ? 0 : 1;
});
