import type { Random } from '../random.ts';
import type { BytesChange } from './mutate-workbook.ts';

const noise = (length: number, random: Random): Buffer => Buffer.from(Array.from({ length }, () => random.below(256)));

/** What disks, mail and chat programs do to a file, and what nobody does. */
export const BYTE_CHANGES: Readonly<Record<string, BytesChange>> = {
  'flip-bits': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = random.between(1, 8); count > 0; count -= 1) {
      const at = random.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  overwrite: (bytes, random) => {
    const copy = Buffer.from(bytes);
    noise(random.between(1, 64), random).copy(copy, random.below(copy.length));
    return copy;
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'lose-the-beginning': (bytes, random) => bytes.subarray(random.between(1, bytes.length - 1)),
  insert: (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), noise(random.between(1, 64), random), bytes.subarray(at)]);
  },
  remove: (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.between(1, 256))]);
  },
  repeat: (bytes, random) => {
    const at = random.below(bytes.length);
    const piece = bytes.subarray(at, at + random.between(1, 2_048));
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
  },
  'zero-a-block': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = random.below(copy.length);
    copy.fill(0, at, Math.min(copy.length, at + random.between(1, 4_096)));
    return copy;
  },
  'append-noise': (bytes, random) => Buffer.concat([bytes, noise(random.between(1, 4_096), random)]),
  'append-itself': (bytes) => Buffer.concat([bytes, bytes]),
  'begin-with-a-mark': (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  'line-ends': (bytes) => Buffer.from(bytes.toString('latin1').replace(/\n/gu, '\r\n'), 'latin1'),
  'read-as-text': (bytes) => Buffer.from(bytes.toString('utf8'), 'utf8'),
  'only-noise': (_bytes, random) => noise(random.below(2_000), random),
};
