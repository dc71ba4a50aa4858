// npm run storm -- [--seats N] [--minutes M] [--kills K] [--seed S] [--electron] [--json FILE]: jurors' devices score over real
// sockets while the network fails and the host is killed; afterwards the edition is held against what the devices were told.
// The last line is the figures as JSON; exits 0 only when nothing was lost, doubled or leaked, and something was acknowledged.
import { writeFileSync } from 'node:fs';
import { continueUnderProjectNode, pathFromCaller, readArguments, Refusal, runScript, say } from './project.mjs';

const USAGE = 'Usage: npm run storm -- [--seats N] [--minutes M] [--kills K] [--seed S] [--electron] [--json FILE]';

const numberOf = (text, name, { least, most = Number.MAX_SAFE_INTEGER, whole = true }) => {
  const number = Number(text);
  if (!Number.isFinite(number) || number < least || number > most || (whole && !Number.isSafeInteger(number)))
    throw new Refusal(`--${name} needs a ${whole ? 'whole number' : 'number'} from ${least}${most < 1e9 ? ` to ${most}` : ''}.`);
  return number;
};

/** The application as the host needs a build of it and a display. */
const stormOnApplication = async (runStorm, options) => {
  const [{ ensureSystemPackages }, { ensureBuild }, { onTestDisplay }, { applicationHost }] = await Promise.all([
    import('./system-packages.mjs'),
    import('./build.mjs'),
    import('./display.mjs'),
    import('./storm/application-host.ts'),
  ]);
  await ensureSystemPackages(['journeys']);
  await ensureBuild();
  return onTestDisplay((env) => runStorm({ ...options, startApplication: (path) => applicationHost({ path, env }) }));
};

/** One kill in every so many seconds, and never fewer than two. */
const SECONDS_PER_KILL = 12;

continueUnderProjectNode();
await runScript(async () => {
  const { named, raised, rest } = readArguments(process.argv.slice(2), {
    values: ['seats', 'minutes', 'kills', 'seed', 'json'],
    flags: ['electron'],
  });
  if (rest.length > 0) throw new Refusal(USAGE);
  const seats = numberOf(named.seats ?? '9', 'seats', { least: 1, most: 99, whole: false });
  const minutes = numberOf(named.minutes ?? '0.5', 'minutes', { least: 0.01, most: 24 * 60, whole: false });
  const kills = numberOf(named.kills ?? String(Math.max(2, Math.round((minutes * 60) / SECONDS_PER_KILL))), 'kills', {
    least: 0,
    whole: false,
  });
  const seed = numberOf(named.seed ?? '1', 'seed', { least: 0 });
  const { runStorm } = await import('./storm/run-storm.ts');
  const options = { seats: Math.round(seats), minutes, kills: Math.round(kills), seed, say };
  const figures = raised.has('electron') ? await stormOnApplication(runStorm, options) : await runStorm(options);
  const line = JSON.stringify(figures);
  if (named.json !== undefined) writeFileSync(pathFromCaller(named.json), `${line}\n`);
  process.stdout.write(`${line}\n`);
  const { acknowledged, lost, duplicated, leaked } = figures;
  return acknowledged > 0 && lost === 0 && duplicated === 0 && leaked === 0 ? 0 : 1;
});
