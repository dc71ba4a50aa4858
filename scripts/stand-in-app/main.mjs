// What `electron <folder>` starts in the stand-in for Electron, which has no such thing of its own: it lends the
// application its name, version and folder and then runs it.
import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

if (process.argv.includes('--version')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const described = join(folder, 'package.json');
if (!existsSync(described)) leave(`There is no application in ${folder}.`);
const manifest = JSON.parse(readFileSync(described, 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
process.defaultApp = true;

// Awaited at the top level: only so may the application still register privileged schemes before `ready`.
try {
  await import(pathToFileURL(join(folder, manifest.main)).href);
} catch (error) {
  // Electron would show a box, which nobody can press on a virtual display.
  leave(String(error?.stack ?? error));
}

function leave(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
