// npm start: everything a fresh clone needs, then the window.
//
//   npm start [-- FILE.paritrana]      npm run dev      (--dev: sources are watched, the window follows)
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuild, forgetBuild } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { findElectronRuntime } from './electron-runtime.mjs';
import { continueUnderProjectNode, projectNode, projectRoot, readArguments, runProgram, runScript, say } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

continueUnderProjectNode();
await runScript(async () => {
  const { raised, rest } = readArguments(process.argv.slice(2), { flags: ['dev'] });

  if (!hasDisplay()) {
    const folder = mkdtempSync(join(tmpdir(), 'paritrana-demo-'));
    say('There is no display here, so the demonstration runs instead. Its results lie in:');
    process.stdout.write(`${folder}\n`);
    return runProgram(projectNode, [join(projectRoot, 'scripts', 'demo.mjs'), '--out', folder], { stdout: 'stderr' });
  }

  await ensureSystemPackages(['window']);
  const runtime = await findElectronRuntime();
  explainSandbox(runtime.executable);
  const env = { ...process.env, ...runtime.env };
  // Chromium refuses its sandbox to root. In development only: the shipped application is never started with it.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

  if (raised.has('dev')) {
    forgetBuild();
    const builder = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    return runProgram(projectNode, [builder, 'dev', ...(asRoot ? ['--noSandbox'] : []), ...(rest.length > 0 ? ['--', ...rest] : [])], {
      env: { ...env, ELECTRON_EXEC_PATH: runtime.executable },
    });
  }
  await ensureBuild();
  return runProgram(runtime.executable, [...(asRoot ? ['--no-sandbox'] : []), projectRoot, ...rest], { env });
});

/** Some distributions let only programs they know make a sandbox; without this line Electron ends with a bare crash. */
function explainSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const restricted = readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1';
  const forbidden = readSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0';
  if (!restricted && !forbidden) return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  say('This system restricts sandboxes. If the window does not open, this line allows the one of Electron:');
  say(`  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`);
}

function readSetting(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
