// The Debian packages that a bare machine lacks, installed as root or named in one line to copy.
//
//   node scripts/system-packages.mjs [window] [journeys] [browser] [papers]
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { Refusal, cacheDirectory, runScript, say } from './project.mjs';

/**
 * What each group needs. Newer Debian and Ubuntu renamed libraries for the 64-bit time transition; the names of one
 * need stand together, the newer first, and any one of them satisfies it.
 * @type {Readonly<Record<"window" | "journeys" | "browser" | "papers", readonly (readonly string[])[]>>}
 */
const groups = {
  // The shared libraries that Electron links to or opens at start.
  window: [
    ['libnss3'],
    ['libatk1.0-0t64', 'libatk1.0-0'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libcups2t64', 'libcups2'],
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libgbm1'],
    ['libasound2t64', 'libasound2'],
    ['libxss1'],
  ],
  // A display without a screen.
  journeys: [['xvfb'], ['xauth']],
  // A browser for the devices of jurors; Ubuntu ships it only as a snap, which containers cannot run.
  browser: [['chromium']],
  papers: [['libreoffice-writer-nogui'], ['libreoffice-calc-nogui'], ['poppler-utils'], ['unzip'], ['fonts-liberation']],
};

/** Groups that include another one. */
const includes = { journeys: ['window'], browser: [], papers: [], window: [] };

/**
 * Makes sure that the packages of the groups are there. Installs what is missing when run as root: at a terminal after
 * a typed yes, without a terminal (container, CI) at once. Otherwise prints the one line to copy.
 * @param {readonly (keyof typeof groups)[]} wanted
 * @returns {Promise<boolean>} whether everything is there now; false means that the caller goes on at its own risk
 */
export async function ensureSystemPackages(wanted) {
  if (process.platform !== 'linux') return true;
  const needs = [...new Set(wanted.flatMap((group) => [...includes[group], group]))].flatMap((group) => groups[group]);

  if (!hasCommand('dpkg-query') || !hasCommand('apt-get')) {
    mentionOnce(needs.map((names) => names.at(-1)));
    return true;
  }

  const missing = needs.filter((names) => !names.some(isInstalled));
  if (missing.length === 0) return true;

  if (process.getuid?.() !== 0) {
    say('System packages are missing. This line installs them:');
    say(`  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${chooseNames(missing).join(' ')}`);
    return false;
  }

  say('System packages are missing and will be installed:');
  for (const names of missing) say(`  ${names.join(' or ')}`);
  if (!(await mayInstall())) {
    say('Nothing was installed. This line installs them later:');
    say(`  apt-get update && apt-get install -y --no-install-recommends ${chooseNames(missing).join(' ')}`);
    return false;
  }

  say('Reading the package lists (apt-get update) ...');
  if (!apt(['update', '-qq'])) say('The package lists could not be read anew; going on with those that are here.');
  const names = chooseNames(missing);
  say(`Installing ${names.length} packages (apt-get install) ...`);
  for (const name of names) say(`  ${name}`);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);

  const still = missing.filter((alternatives) => !alternatives.some(isInstalled));
  for (const alternatives of still) say(`Not installed: ${alternatives.join(' or ')}`);
  return still.length === 0;
}

/** Other distributions know what they miss better than we do: said once for each list, not at every start. */
function mentionOnce(names) {
  const mentioned = join(cacheDirectory, 'mentioned-packages.txt');
  const list = `${names.join(' ')}\n`;
  const before = existsSync(mentioned) ? readFileSync(mentioned, 'utf8') : '';
  if (before.includes(list)) return;
  say('This Linux is not a Debian. If something does not start, install what these Debian packages hold:');
  say(`  ${names.join(' ')}`);
  mkdirSync(cacheDirectory, { recursive: true });
  appendFileSync(mentioned, list);
}

function isInstalled(name) {
  const answer = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}\n', name], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.split('\n').includes('installed');
}

/** For each need the first name that this release can install; the oldest name when the lists know none. */
function chooseNames(needs) {
  return needs.map((names) => names.find(hasCandidate) ?? names.at(-1));
}

function hasCandidate(name) {
  const answer = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return /^ {2}Candidate: (?!\(none\))/mu.test(answer.stdout ?? '');
}

async function mayInstall() {
  const atTerminal = process.stdin.isTTY && process.stderr.isTTY && !process.env.CI;
  if (!atTerminal) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Install them now? Type yes to go on: ');
  terminal.close();
  return /^(?:yes|y|ya)$/iu.test(answer.trim());
}

/** apt's own words go to stderr: a caller's stdout holds results only. */
function apt(args) {
  const run = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

function hasCommand(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const asked = process.argv.slice(2);
    const unknown = asked.find((group) => !Object.hasOwn(groups, group));
    if (unknown !== undefined) throw new Refusal(`There is no group ${unknown}: ${Object.keys(groups).join(', ')}.`);
    return (await ensureSystemPackages(asked.length === 0 ? ['journeys'] : asked)) ? 0 : 1;
  });
}
