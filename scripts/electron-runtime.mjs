// Finds the Electron on which the application runs from this folder, and makes one when there is none.
//
//   node scripts/electron-runtime.mjs      prints the path of the executable
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, cacheDirectory, continueUnderProjectNode, projectNode, projectRoot, runScript, say } from './project.mjs';

const installLimitMs = 60_000;

/** After a failure with a stand-in at hand the installer is left in peace for so long: a firewall can cost a minute. */
const askAgainAfterMs = 12 * 60 * 60 * 1000;

const installFailed = join(cacheDirectory, 'install-electron-failed');

const executableIn = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/**
 * In this order: the folder named in ELECTRON_OVERRIDE_DIST_PATH, the installed Electron, the installer of the package
 * with a time limit, the stand-in (Electron 33 from the package registry, Linux x64, never for shipping).
 * @param {{quiet?: boolean}} [options]
 * @returns {Promise<import("./electron-runtime.d.mts").ElectronRuntime>}
 */
export async function findElectronRuntime({ quiet = false } = {}) {
  const tell = quiet ? () => {} : say;
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return describe(resolve(named));

  const installed = join(projectRoot, 'node_modules', 'electron', 'dist');
  if (isComplete(installed)) return describe(installed);

  const standIn = await loadStandIn();
  if (!(standIn.hasStandIn() && failedLately()) && installElectron(tell) && isComplete(installed)) return describe(installed);

  await standIn.ensureStandIn();
  tell(`Electron ${standIn.standInVersion} stands in for the real one: for development and tests only. ${standIn.standInDirectory}`);
  return describe(standIn.standInDist);
}

/** Its packages need Node 22, which those who only ask for an installed Electron may not have. */
function loadStandIn() {
  return import('./electron-stand-in.mjs');
}

/** The installer writes `path.txt` last, so a broken download is not taken for an Electron. */
function isComplete(installed) {
  return existsSync(join(installed, executableIn)) && existsSync(join(dirname(installed), 'path.txt'));
}

function installElectron(tell) {
  const installer = join(projectRoot, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) throw new Refusal('The packages of the project are not installed. Run npm ci first.');
  tell('Installing Electron ...');
  const run = spawnSync(projectNode, [installer], { cwd: projectRoot, stdio: 'pipe', encoding: 'utf8', timeout: installLimitMs });
  if (run.status === 0) {
    rmSync(installFailed, { force: true });
    return true;
  }
  const reason = run.error?.code === 'ETIMEDOUT' ? `no answer in ${installLimitMs / 1000} s` : firstLine(run.stderr);
  tell(`Electron could not be installed: ${reason}`);
  mkdirSync(cacheDirectory, { recursive: true });
  writeFileSync(installFailed, `${reason}\n`);
  return false;
}

function failedLately() {
  return existsSync(installFailed) && Date.now() - statSync(installFailed).mtimeMs < askAgainAfterMs;
}

function firstLine(text) {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'no reason given';
}

/** A folder of Electron; a stand-in is known by the SQLite that lies beside it. */
function describe(dist) {
  const executable = join(dist, executableIn);
  if (!existsSync(executable)) throw new Refusal(`There is no Electron in ${dist} (ELECTRON_OVERRIDE_DIST_PATH).`);
  const beside = join(dirname(dist), 'sqlite', 'node_modules', 'better-sqlite3');
  const sqliteModule = existsSync(join(beside, 'package.json')) ? beside : null;
  const env = { ELECTRON_OVERRIDE_DIST_PATH: dist, ...(sqliteModule === null ? {} : { APP_SQLITE_MODULE: sqliteModule }) };
  return { executable, version: versionOf(dist, executable), standIn: sqliteModule !== null, sqliteModule, env };
}

function versionOf(dist, executable) {
  const written = join(dist, 'version');
  if (existsSync(written)) return readFileSync(written, 'utf8').trim().replace(/^v/u, '');
  const asked = spawnSync(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  if (asked.status !== 0) throw new Refusal(`The Electron in ${dist} does not start: ${firstLine(asked.stderr ?? '')}`);
  return asked.stdout.trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  continueUnderProjectNode();
  await runScript(async () => {
    const { executable } = await findElectronRuntime();
    process.stdout.write(`${executable}\n`);
    return 0;
  });
}
