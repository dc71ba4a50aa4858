// npm run demo -- --out DIR: drives the real application through one panel day and leaves its results in DIR.
import { mkdirSync } from 'node:fs';
import { ensureBuild } from './build.mjs';
import { hasDisplay, onVirtualDisplay } from './display.mjs';
import { findElectronRuntime } from './electron-runtime.mjs';
import { Refusal, continueUnderProjectNode, pathFromCaller, readArguments, runScript, say } from './project.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

continueUnderProjectNode();
await runScript(async () => {
  const { named, rest } = readArguments(process.argv.slice(2), { values: ['out'] });
  if (named.out === undefined || rest.length > 0) throw new Refusal('Usage: npm run demo -- --out DIR');
  const out = pathFromCaller(named.out);
  mkdirSync(out, { recursive: true });

  await ensureSystemPackages([hasDisplay() ? 'window' : 'journeys', 'browser']);
  await ensureBuild();
  const runtime = await findElectronRuntime();
  const { runDemo } = await import('./demo/run-demo.ts');
  const { launchPanel } = await import('../test/journeys/launch.ts');
  const drive = (env) => runDemo({ out, launch: (options) => launchPanel({ ...options, env: { ...env, ...options?.env } }) });
  const ok = await (hasDisplay() ? drive(process.env) : onVirtualDisplay(drive));
  say(ok ? `Demonstration complete on Electron ${runtime.version}: ${out}` : `A step of the demonstration failed: ${out}`);
  return ok ? 0 : 1;
});
