import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readBaseFiles } from '../../../scripts/fuzz/base-files.ts';
import { makeFile } from '../../../scripts/fuzz/make-file.ts';

const FUZZ = fileURLToPath(new URL('../../../scripts/fuzz.mjs', import.meta.url));
const run = promisify(execFile);

describe('files that nobody meant to send', () => {
  it('survives five hundred of them: each is refused in words or imported as its preview said', async () => {
    const { stdout } = await run(process.execPath, [FUZZ, '--count', '500', '--seed', '1']);
    expect(stdout).toMatch(/^500 files: 0 breaches, \d+ blocked, \d+ imported, \d+ unchanged, slowest \d+ ms, peak \d+ MB, seed 1\n$/u);
  }, 180_000);

  it('makes the same file from the same seed and number, and another from another', async () => {
    const bases = await readBaseFiles();
    const bytesOf = (seed: number, index: number): string => Buffer.from(makeFile(bases, seed, index).bytes).toString('base64');
    const indexes = Array.from({ length: 40 }, (_, index) => index);
    expect(indexes.map((index) => bytesOf(7, index))).toEqual(indexes.map((index) => bytesOf(7, index)));
    expect(indexes.map((index) => bytesOf(7, index))).not.toEqual(indexes.map((index) => bytesOf(8, index)));
  });
});
