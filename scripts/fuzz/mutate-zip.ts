import type { Random } from '../random.ts';
import type { PackedChange, PartsChange } from './mutate-workbook.ts';
import { contentOf, type Part, partOf } from './zip-parts.ts';

const indexOfAny = (parts: readonly Part[], random: Random): number => random.below(parts.length);

const renamed = (parts: readonly Part[], random: Random, rename: (name: string) => string): readonly Part[] => {
  const at = indexOfAny(parts, random);
  return parts.map((part, index) => (index === at ? { ...part, name: rename(part.name) } : part));
};

const added = (parts: readonly Part[], name: string, text: string): readonly Part[] => [...parts, partOf(name, Buffer.from(text, 'utf8'))];

/** Other parts, other names, another order. */
export const ZIP_CHANGES: Readonly<Record<string, PartsChange>> = {
  'drop-a-part': (parts, random) => {
    const at = indexOfAny(parts, random);
    return parts.filter((_, index) => index !== at);
  },
  'drop-all': () => [],
  'part-twice': (parts, random) => [...parts, random.pick(parts)],
  'part-twice-and-different': (parts, random) => {
    const part = random.pick(parts);
    const content = contentOf(part);
    return [...parts, partOf(part.name, content.subarray(0, Math.floor(content.length / 2)))];
  },
  'swap-two': (parts, random) => {
    const [one, other] = [indexOfAny(parts, random), indexOfAny(parts, random)];
    return parts.map((part, index) => {
      const taken = index === one ? parts[other] : index === other ? parts[one] : part;
      return { ...(taken ?? part), name: part.name };
    });
  },
  reverse: (parts) => parts.toReversed(),
  'upper-case': (parts, random) => renamed(parts, random, (name) => name.toUpperCase()),
  backslashes: (parts) => parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })),
  'climb-out': (parts, random) => renamed(parts, random, (name) => `../../../${name}`),
  'absolute-name': (parts, random) => renamed(parts, random, (name) => `/${name}`),
  'no-name': (parts, random) => renamed(parts, random, () => ''),
  'proto-name': (parts, random) => renamed(parts, random, () => '__proto__'),
  'long-name': (parts, random) => renamed(parts, random, (name) => name + 'x'.repeat(random.between(1, 60_000))),
  'store-all': (parts) => parts.map((part) => partOf(part.name, contentOf(part), true)),
  macros: (parts, random) => added(parts, 'xl/vbaProject.bin', 'x'.repeat(random.below(5_000))),
  'external-link': (parts) =>
    added(
      parts,
      'xl/externalLinks/_rels/externalLink1.xml.rels',
      '<Relationships><Relationship Id="rId1" TargetMode="External" Target="http://127.0.0.1:9/a.xlsx"/></Relationships>',
    ),
  comments: (parts, random) =>
    added(parts, 'xl/comments1.xml', `<comments><commentList>${'<comment ref="A1"/>'.repeat(random.below(500))}</commentList></comments>`),
  'many-empty-parts': (parts, random) => [
    ...parts,
    ...Array.from({ length: random.between(10, 2_000) }, (_, index) => partOf(`xl/media/${String(index)}.bin`, Buffer.alloc(0), true)),
  ],
  'looks-like-open-document': (parts) => [
    partOf('mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), true),
    ...parts.filter((part) => part.name !== 'xl/workbook.xml'),
  ],
};

const EXTREMES = [0, 1, 8, 9, 12, 99, 0x7fff, 0xffff] as const;
const LARGE_EXTREMES = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const;

const set16 = (bytes: Buffer, at: number, random: Random): void => void bytes.writeUInt16LE(random.pick(EXTREMES), at);
const set32 = (bytes: Buffer, at: number, random: Random): void => {
  bytes.writeUInt32LE(random.chance(0.5) ? random.pick(LARGE_EXTREMES) : random.below(bytes.length * 2), at);
};

/** A change of one field in the directory or in the header of a part; offsets as in the ZIP application note 4.3. */
const central =
  (offset: number, set: (bytes: Buffer, at: number, random: Random) => void): PackedChange =>
  ({ bytes, centrals }, random) => {
    if (centrals.length > 0) set(bytes, random.pick(centrals) + offset, random);
  };
const local =
  (offset: number, set: (bytes: Buffer, at: number, random: Random) => void): PackedChange =>
  ({ bytes, locals }, random) => {
    if (locals.length > 0) set(bytes, random.pick(locals) + offset, random);
  };

/** Records of the zip that lie. */
export const PACKED_CHANGES: Readonly<Record<string, PackedChange>> = {
  'directory-flags': central(8, set16),
  'directory-method': central(10, set16),
  'directory-time': central(12, set32),
  'directory-crc': central(16, set32),
  'directory-compressed-size': central(20, set32),
  'directory-size': central(24, set32),
  'directory-name-length': central(28, set16),
  'directory-extra-length': central(30, set16),
  'directory-comment-length': central(32, set16),
  'directory-offset': central(42, set32),
  'same-offset': ({ bytes, centrals, locals }, random) => {
    if (centrals.length > 0) bytes.writeUInt32LE(random.pick(locals), random.pick(centrals) + 42);
  },
  'header-signature': local(0, set32),
  'header-flags': local(6, set16),
  'header-method': local(8, set16),
  'header-crc': local(14, set32),
  'header-size': local(18, set32),
  'header-name-length': local(26, set16),
  'header-extra-length': local(28, set16),
  'end-count': ({ bytes, end }, random) => {
    set16(bytes, end + 10, random);
  },
  'end-offset': ({ bytes, end }, random) => {
    set32(bytes, end + 16, random);
  },
  'end-zip64': ({ bytes, end }) => {
    bytes.writeUInt16LE(0xffff, end + 10);
    bytes.writeUInt32LE(0xffffffff, end + 16);
  },
  'end-comment-length': ({ bytes, end }, random) => {
    set16(bytes, end + 20, random);
  },
  'data-bit': ({ bytes, locals }, random) => {
    if (locals.length === 0) return;
    const at = Math.min(bytes.length - 1, random.pick(locals) + 40 + random.below(400));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  },
};
