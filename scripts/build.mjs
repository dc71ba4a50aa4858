// Builds the application into out/ unless what lies there was made from exactly these sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, cacheDirectory, projectNode, projectRoot, runProgram, say } from './project.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
];
const output = join(projectRoot, 'out');
const builtFrom = join(output, 'built-from.txt');
const lock = join(cacheDirectory, 'build.lock');
const waitLimitMs = 5 * 60 * 1000;

/** Two starts at once build one after the other; the second one finds the work done. */
export async function ensureBuild() {
  await holdLock();
  try {
    // Taken before the build: a source that changes meanwhile makes the next start build again.
    const fingerprint = fingerprintOfSources();
    if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === fingerprint) return;
    forgetBuild();
    say('Building ...');
    const builder = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    if (!existsSync(builder)) throw new Refusal('The packages of the project are not installed. Run npm ci first.');
    const status = await runProgram(projectNode, [builder, 'build'], { stdout: 'stderr' });
    if (status !== 0) throw new Refusal('The build failed; the reason stands above.');
    writeFileSync(builtFrom, fingerprint);
  } finally {
    rmSync(lock, { force: true });
  }
}

/** What lies in out/ was made by another command, the watching one, and is not what `ensureBuild` would make. */
export function forgetBuild() {
  rmSync(builtFrom, { force: true });
}

/** Over names, sizes and times of change: a removed file counts, and so does a file that came with an older date. */
function fingerprintOfSources() {
  const hash = createHash('sha256').update(process.versions.node);
  const add = (name) => {
    const stats = statSync(join(projectRoot, name), { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (stats.isDirectory()) for (const child of readdirSync(join(projectRoot, name)).sort()) add(`${name}/${child}`);
    else hash.update(`${name}\0${stats.size}\0${stats.mtimeMs}\n`);
  };
  for (const name of sources) add(name);
  return `${hash.digest('hex')}\n`;
}

async function holdLock() {
  mkdirSync(cacheDirectory, { recursive: true });
  const giveUpAt = Date.now() + waitLimitMs;
  for (let told = false; ;) {
    try {
      writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
      process.once('exit', () => {
        if (holderOfLock() === process.pid) rmSync(lock, { force: true });
      });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOfLock();
    if (holder !== undefined && !isRunning(holder)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (Date.now() > giveUpAt) throw new Refusal(`Another build (process ${holder}) does not come to an end. ${lock}`);
    if (!told) say('Waiting for another build ...');
    told = true;
    await wait(200);
  }
}

/** The process that builds; undefined in the instant between making the file and writing into it. */
function holderOfLock() {
  if (!existsSync(lock)) return undefined;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
