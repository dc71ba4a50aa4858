// npm run check: types, lint, format, layers, dead code. Runs all of them and says which did not hold.
import { continueUnderProjectNode, projectNode, projectRoot, runProgram, runScript, say } from './project.mjs';
import { join } from 'node:path';

continueUnderProjectNode();

const tool = (...path) => join(projectRoot, 'node_modules', ...path);

const CHECKS = [
  ['types', [tool('typescript', 'bin', 'tsc'), '--build']],
  ['lint', [tool('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.']],
  ['format', [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['layers', [tool('vitest', 'vitest.mjs'), 'run', '--project', 'node', '--reporter', 'dot', 'test/architecture']],
  ['dead code', [tool('knip', 'bin', 'knip.js')]],
];

await runScript(async () => {
  const failed = [];
  for (const [name, command] of CHECKS) {
    say(`${name} ...`);
    const status = await runProgram(projectNode, command, { stdout: 'stderr' });
    if (status !== 0) failed.push(name);
  }
  process.stdout.write(failed.length === 0 ? 'clean: types, lint, format, layers, dead code\n' : `not clean: ${failed.join(', ')}\n`);
  return failed.length === 0 ? 0 : 1;
});
