// npm run fuzz -- [--count N] [--seed S] [--from INDEX]: sends mutated files through preview and import of a real edition. The
// last line is the summary; exits 1 when a promise of the intake was broken, and keeps the file that broke it.
import { continueUnderProjectNode, readArguments, Refusal, runScript, say } from './project.mjs';

const wholeNumber = (text, name, least) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) throw new Refusal(`--${name} needs a whole number from ${least}.`);
  return number;
};

// The records run in Electron, whose V8 keeps what is short-lived in 16 MB. Node's own lets it grow to 134 MB before it looks
// at it, which has nothing to do with what a file costs and would hide it.
continueUnderProjectNode(['--max-semi-space-size=8']);
await runScript(async () => {
  const { named, rest } = readArguments(process.argv.slice(2), { values: ['count', 'seed', 'from'] });
  if (rest.length > 0) throw new Refusal('Usage: npm run fuzz -- [--count N] [--seed S] [--from INDEX]');
  const count = wholeNumber(named.count ?? '500', 'count', 1);
  const seed = wholeNumber(named.seed ?? '1', 'seed', 0);
  const from = wholeNumber(named.from ?? '0', 'from', 0);
  const { runFuzz } = await import('./fuzz/run-fuzz.ts');
  const { files, breaches, blocked, imported, unchanged, slowestMs, peakMb } = await runFuzz({ count, seed, from, say });
  process.stdout.write(
    `${files} files: ${breaches} breaches, ${blocked} blocked, ${imported} imported, ${unchanged} unchanged, ` +
      `slowest ${slowestMs.toFixed(0)} ms, peak ${peakMb.toFixed(0)} MB, seed ${seed}\n`,
  );
  return breaches === 0 ? 0 : 1;
});
