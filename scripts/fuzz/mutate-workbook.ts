import type { Random } from '../random.ts';
import { BYTE_CHANGES } from './mutate-bytes.ts';
import { CELL_CHANGES, ENCODING_CHANGES, XML_CHANGES } from './mutate-parts.ts';
import { SIZE_CHANGES } from './mutate-sizes.ts';
import { PACKED_CHANGES, ZIP_CHANGES } from './mutate-zip.ts';
import { packParts, type Packed, type Part } from './zip-parts.ts';

export type PartsChange = (parts: readonly Part[], random: Random) => readonly Part[];
export type PackedChange = (packed: Packed, random: Random) => void;
export type BytesChange = (bytes: Buffer, random: Random) => Buffer;

export type Mutated = { readonly bytes: Uint8Array; readonly changes: readonly string[] };

type Named<Change> = Readonly<Record<string, Change>>;

/** Each level of a workbook with how often it is chosen, of 100. */
const LEVELS = [
  { level: 'cells', share: 40, changes: CELL_CHANGES },
  { level: 'xml', share: 20, changes: XML_CHANGES },
  { level: 'encodings', share: 9, changes: ENCODING_CHANGES },
  { level: 'zip', share: 9, changes: ZIP_CHANGES },
  { level: 'packed', share: 9, changes: PACKED_CHANGES },
  { level: 'bytes', share: 9, changes: BYTE_CHANGES },
  { level: 'sizes', share: 4, changes: SIZE_CHANGES },
] as const;

const pickLevel = (random: Random): (typeof LEVELS)[number] => {
  let left = random.below(100);
  for (const one of LEVELS) {
    left -= one.share;
    if (left < 0) return one;
  }
  return LEVELS[0];
};

const chooseFrom = <Change>(changes: Named<Change>, random: Random): readonly [string, Change] => random.pick(Object.entries(changes));

/**
 * A valid workbook with one to three things done to it, now and then with none. Changes of parts come before those of the
 * packed file, whatever the order in which they were drawn. Same parts and same random numbers, same bytes.
 */
export const mutateWorkbook = (whole: readonly Part[], random: Random): Mutated => {
  const count = random.chance(0.03) ? 0 : random.pick([1, 1, 1, 2, 2, 3]);
  const changes: string[] = [];
  const afterwards: ((packed: Packed) => void)[] = [];
  const last: ((bytes: Buffer) => Buffer)[] = [];
  let parts = whole;
  for (let index = 0; index < count; index += 1) {
    const chosen = pickLevel(random);
    if (chosen.level === 'packed') {
      const [name, change] = chooseFrom<PackedChange>(chosen.changes, random);
      changes.push(`packed/${name}`);
      afterwards.push((packed) => {
        change(packed, random);
      });
    } else if (chosen.level === 'bytes') {
      const [name, change] = chooseFrom<BytesChange>(chosen.changes, random);
      changes.push(`bytes/${name}`);
      last.push((bytes) => change(bytes, random));
    } else {
      const [name, change] = chooseFrom<PartsChange>(chosen.changes, random);
      changes.push(`${chosen.level}/${name}`);
      if (parts.length > 0) parts = change(parts, random);
    }
  }
  const packed = packParts(parts);
  for (const change of afterwards) change(packed);
  return { bytes: last.reduce((bytes, change) => change(bytes), packed.bytes), changes };
};
