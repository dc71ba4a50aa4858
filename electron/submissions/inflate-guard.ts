import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { FileLook, ImportProblem } from '../../shared/submissions/preview.ts';
import { problem } from '../../shared/submissions/problem.ts';
import { parseAddress } from '../../shared/submissions/template.ts';
import type { CellRange } from '../../shared/submissions/workbook-grid.ts';

/**
 * First look at a file that somebody sent. Every part is inflated once with a counter that stops it, before any parser
 * sees the file; nothing of it is executed or followed. What comes out is the list of its parts with checked sizes.
 */

export const LIMITS = {
  /** Of the file as it lies on the disk. */
  fileBytes: 20_000_000,
  /** Of all parts together. */
  totalBytes: 100_000_000,
  /** Inflated to compressed, per part. */
  ratio: 200,
  /** Parts up to this size may be compressed as well as they can: a sheet of empty cells often is. */
  ratioFloorBytes: 1_000_000,
  /** Of all sheets together. */
  rows: 200_000,
  /** Of a part that is read as a whole to find the sheets. */
  smallPartBytes: 2_000_000,
  /** Of all parts that are kept inflated from the look at them until they are read. */
  keptBytes: 2_000_000,
  merges: 20_000,
  /** The last row that a sheet can have; a number beyond it makes the library walk through all rows before it. */
  lastRow: 1_048_576,
} as const;

export type Limits = { readonly [Name in keyof typeof LIMITS]: number };

export type ZipPart = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly compressed: Uint8Array;
  /** As counted, not as declared. */
  readonly size: number;
  /** Inflated, where the part is small enough to be kept until it is read; `contentOf` gives every part. */
  readonly content: Uint8Array | null;
};

export type CheckedWorkbook = {
  readonly parts: ReadonlyMap<string, ZipPart>;
  /** Text of the few small parts that say where the sheets are. */
  readonly texts: ReadonlyMap<string, string>;
  /** Merged ranges by the name of the sheet's part. */
  readonly merges: ReadonlyMap<string, readonly CellRange[]>;
};

export type GuardResult =
  { readonly ok: true; readonly workbook: CheckedWorkbook } | { readonly ok: false; readonly problem: ImportProblem };

/** Carries a refusal out of the loops below. */
class Refusal extends Error {
  readonly problem: ImportProblem;

  constructor(refused: ImportProblem) {
    super(refused.code);
    this.problem = refused;
  }
}

const refuse = (refused: ImportProblem): never => {
  throw new Refusal(refused);
};

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

const OLE_SECTOR = 512;
const OLE_ENTRY_BYTES = 128;
const OLE_NAME_BYTES = 64;

/** Names of the streams in an OLE compound file, wherever its directory lies: entries are aligned to 128 bytes. */
const hasOleStream = (bytes: Uint8Array, name: string): boolean => {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = OLE_SECTOR; at + OLE_ENTRY_BYTES <= bytes.length; at += OLE_ENTRY_BYTES) {
    if (view.getUint16(at + OLE_NAME_BYTES, true) !== wanted.length) continue;
    if (wanted.equals(bytes.subarray(at, at + wanted.length))) return true;
  }
  return false;
};

const lookOfForeignFile = (bytes: Uint8Array): FileLook => {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'image';
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (/^\s*(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype html|html|head|table|meta)/iu.test(head)) return 'web-page';
  return /[\0-\u0008\u000E-\u001F]/u.test(head) ? 'unknown' : 'text';
};

const lookOfForeignZip = (names: ReadonlySet<string>, mimetype: string): FileLook => {
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) return 'open-document';
  if (names.has('xl/workbook.bin')) return 'binary-workbook';
  if (names.has('word/document.xml')) return 'word';
  if (names.has('ppt/presentation.xml')) return 'presentation';
  return 'archive';
};

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END_RECORD = 0x06064b50;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ZIP64_EXTRA = 0x0001;
const UNKNOWN_32 = 0xffffffff;
const UNKNOWN_16 = 0xffff;

type Directory = { readonly offset: number; readonly count: number };

const truncated = (): never => refuse(problem('blocks', 'truncated', null, {}));

const findDirectory = (view: DataView): Directory => {
  const earliest = Math.max(0, view.byteLength - END_RECORD_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== UNKNOWN_16 && offset !== UNKNOWN_32) return { offset, count };
    const locator = at - ZIP64_LOCATOR_BYTES;
    if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return { offset, count };
    const end = Number(view.getBigUint64(locator + 8, true));
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== ZIP64_END_RECORD) return truncated();
    return { count: Number(view.getBigUint64(end + 32, true)), offset: Number(view.getBigUint64(end + 48, true)) };
  }
  return truncated();
};

type DirectoryEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly localOffset: number;
};

/** Sizes and offsets above 4 GB stand in an extra field, in a fixed order, only those whose plain field says so. */
const zip64Values = (view: DataView, from: number, to: number, wanted: number): readonly number[] => {
  for (let at = from; at + 4 <= to;) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === ZIP64_EXTRA) {
      const values: number[] = [];
      for (let value = at + 4; value + 8 <= Math.min(at + 4 + length, to) && values.length < wanted; value += 8) {
        values.push(Number(view.getBigUint64(value, true)));
      }
      return values;
    }
    at += 4 + length;
  }
  return [];
};

/** UTF-8, as it should be; older programs write the letters of their own code page, of which only ASCII is sure. */
const decodeName = (bytes: Buffer): string => {
  const name = bytes.toString('utf8');
  return name.includes('\uFFFD') ? bytes.toString('latin1') : name;
};

const readDirectory = (bytes: Uint8Array, view: DataView, directory: Directory): readonly DirectoryEntry[] => {
  const entries: DirectoryEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + CENTRAL_HEADER_BYTES > view.byteLength || view.getUint32(at, true) !== CENTRAL_HEADER) return truncated();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const nameEnd = at + CENTRAL_HEADER_BYTES + nameLength;
    const next = nameEnd + extraLength + commentLength;
    if (next > view.byteLength) return truncated();
    const plain = { size: view.getUint32(at + 24, true), compressed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
    const unknown = [plain.size, plain.compressed, plain.offset].filter((value) => value === UNKNOWN_32).length;
    const large = unknown === 0 ? [] : [...zip64Values(view, nameEnd, nameEnd + extraLength, unknown)];
    if (plain.size === UNKNOWN_32) large.shift();
    const compressedSize = plain.compressed === UNKNOWN_32 ? (large.shift() ?? plain.compressed) : plain.compressed;
    const localOffset = plain.offset === UNKNOWN_32 ? (large.shift() ?? plain.offset) : plain.offset;
    entries.push({
      name: decodeName(Buffer.from(bytes.subarray(at + CENTRAL_HEADER_BYTES, nameEnd))),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      compressedSize,
      localOffset,
    });
    at = next;
  }
  return entries;
};

const compressedBytes = (bytes: Uint8Array, view: DataView, entry: DirectoryEntry): Uint8Array => {
  const { localOffset } = entry;
  if (localOffset + LOCAL_HEADER_BYTES > view.byteLength || view.getUint32(localOffset, true) !== LOCAL_HEADER) return truncated();
  const from = localOffset + LOCAL_HEADER_BYTES + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
  const to = from + entry.compressedSize;
  if (to > view.byteLength) return truncated();
  return bytes.subarray(from, to);
};

/** How much is inflated between two looks at the counter. */
const CHUNK_BYTES = 65_536;
/** Parts up to this size are inflated at once, which is many times faster for the small parts of an ordinary workbook. */
const AT_ONCE_BYTES = 65_536;
/** And only when they stay below this. */
const MOST_AT_ONCE = 4_000_000;

/**
 * Inflates a part in pieces, so that whoever counts may leave; a part of at most `mostBytes` may come in one piece. Throws when
 * the data are not deflated or end too early.
 */
async function* inflated(compressed: Uint8Array, method: 0 | 8, mostBytes: number): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    yield compressed;
    return;
  }
  if (compressed.length <= AT_ONCE_BYTES) {
    const whole = inflateWithin(compressed, mostBytes);
    if (whole !== null) {
      yield whole;
      return;
    }
  }
  const stream = createInflateRaw({ chunkSize: CHUNK_BYTES });
  stream.end(compressed);
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk;
}

/** What a part of a checked workbook holds, in pieces. It was inflated before: here nothing is counted. */
export async function* contentOf(part: ZipPart): AsyncGenerator<Uint8Array> {
  if (part.content === null) yield* inflated(part.compressed, part.method, MOST_AT_ONCE);
  else yield part.content;
}

/** Null when there is more than `mostBytes`. */
const inflateWithin = (compressed: Uint8Array, mostBytes: number): Uint8Array | null => {
  try {
    return inflateRawSync(compressed, { maxOutputLength: mostBytes });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
};

const SHEET_PART = /^xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/iu;
const XML_PART = /\.(?:xml|rels|vml)$/iu;
const MARKS =
  /<(?:row(?:[>/]|(?=\s)(?:[^<>]*?\sr\s*=\s*["'](\d+)["'])?)|!DOCTYPE|!ENTITY|mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["'])/gu;
/** A tag that is longer than this is none that matters. */
const LONGEST_TAG = 512;

/** Looks for tags in a part as it is inflated; a tag may be cut by the border between two chunks. */
const tagScanner = (onTag: (tag: string, row: string | undefined, from: string | undefined, to: string | undefined) => void) => {
  let rest = '';
  const scan = (text: string): void => {
    for (const match of text.matchAll(MARKS)) onTag(match[0], match[1], match[2], match[3]);
  };
  return {
    take: (chunk: Uint8Array): void => {
      const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
      const lastTag = text.lastIndexOf('<');
      const cut = lastTag >= 0 && text.length - lastTag <= LONGEST_TAG ? lastTag : text.length;
      scan(text.slice(0, cut));
      rest = text.slice(cut);
    },
    end: (): void => {
      scan(rest);
    },
  };
};

/** Parts in which cells, their texts or their formats may stand; which of them do is known when the workbook is read. */
const READ_PART = /^xl\/(?:[^/]*\/)?[^/]+\.xml$/iu;

const joined = (pieces: readonly Uint8Array[]): Uint8Array =>
  pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);

const KEPT_TEXTS = /^(?:_rels\/\.rels|docProps\/core\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|mimetype)$/iu;

const checkParts = async (bytes: Uint8Array, limits: Limits): Promise<CheckedWorkbook> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, ZipPart>();
  const texts = new Map<string, string>();
  const merges = new Map<string, CellRange[]>();
  let total = 0;
  let rows = 0;
  let mergeCount = 0;
  let keptBytes = 0;

  for (const entry of readDirectory(bytes, view, findDirectory(view))) {
    const { name, method } = entry;
    if (entry.encrypted) return refuse(problem('blocks', 'password-protected', null, {}));
    if (method !== 0 && method !== 8) return refuse(problem('blocks', 'damaged', null, { part: name }));
    const compressed = compressedBytes(bytes, view, entry);
    const ratioLimit = Math.max(limits.ratioFloorBytes, compressed.length * limits.ratio);
    const kept: Uint8Array[] | null = KEPT_TEXTS.test(name) ? [] : null;
    const pieces: Uint8Array[] | null = READ_PART.test(name) ? [] : null;
    const isSheet = SHEET_PART.test(name);
    const scanner = XML_PART.test(name)
      ? tagScanner((tag, row, from, to) => {
          if (tag.startsWith('<!')) refuse(problem('blocks', 'declares-entities', null, { part: name }));
          if (!isSheet) return;
          if (tag.startsWith('<row')) {
            rows += 1;
            if (rows > limits.rows) refuse(problem('blocks', 'too-many-rows', null, { limit: limits.rows }));
            if (Number(row ?? 0) > limits.lastRow) refuse(problem('blocks', 'damaged', null, { part: name }));
            return;
          }
          const [first, last] = [parseAddress(from ?? ''), parseAddress(to ?? '')];
          mergeCount += 1;
          if (first === null || last === null || mergeCount > limits.merges)
            return refuse(problem('blocks', 'damaged', null, { part: name }));
          const ranges = merges.get(name) ?? [];
          ranges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
          merges.set(name, ranges);
        })
      : null;

    let size = 0;
    let crc = 0;
    try {
      for await (const chunk of inflated(compressed, method, Math.min(ratioLimit, MOST_AT_ONCE))) {
        size += chunk.length;
        total += chunk.length;
        if (size > ratioLimit) {
          refuse(problem('blocks', 'inflates-too-much', null, { limitBytes: limits.totalBytes, ratio: limits.ratio, part: name }));
        }
        if (total > limits.totalBytes) {
          refuse(problem('blocks', 'inflates-too-much', null, { limitBytes: limits.totalBytes, ratio: null, part: name }));
        }
        crc = crc32(chunk, crc);
        scanner?.take(chunk);
        if (kept !== null && size <= limits.smallPartBytes) kept.push(chunk);
        if (pieces !== null && keptBytes + size <= limits.keptBytes) pieces.push(chunk);
      }
      scanner?.end();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return refuse(problem('blocks', 'damaged', null, { part: name }));
    }
    // A flipped bit may leave valid XML with another number in it; the checksum is what tells.
    if (crc !== entry.crc) return refuse(problem('blocks', 'damaged', null, { part: name }));
    if (kept !== null) texts.set(name, Buffer.concat(kept).toString('utf8'));
    const content = pieces === null || keptBytes + size > limits.keptBytes ? null : joined(pieces);
    if (content !== null) keptBytes += size;
    parts.set(name, { name, method, compressed, size, content });
  }
  return { parts, texts, merges };
};

/** Whether the bytes are an ordinary workbook that may be handed on; never throws. */
export const checkWorkbook = async (bytes: Uint8Array, limits: Limits = LIMITS): Promise<GuardResult> => {
  try {
    if (bytes.length > limits.fileBytes) {
      return refuse(problem('blocks', 'too-large', null, { sizeBytes: bytes.length, limitBytes: limits.fileBytes }));
    }
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
      if (hasOleStream(bytes, 'EncryptedPackage')) return refuse(problem('blocks', 'password-protected', null, {}));
      if (hasOleStream(bytes, 'Workbook') || hasOleStream(bytes, 'Book')) return refuse(problem('blocks', 'old-excel', null, {}));
      return refuse(problem('blocks', 'not-a-workbook', null, { looksLike: hasOleStream(bytes, 'WordDocument') ? 'word' : 'unknown' }));
    }
    const zipped = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
    if (!zipped) return refuse(problem('blocks', 'not-a-workbook', null, { looksLike: lookOfForeignFile(bytes) }));

    const workbook = await checkParts(bytes, limits);
    const names = new Set(workbook.parts.keys());
    if (!names.has('xl/workbook.xml')) {
      const looksLike = lookOfForeignZip(names, workbook.texts.get('mimetype') ?? '');
      return refuse(problem('blocks', 'not-a-workbook', null, { looksLike }));
    }
    return { ok: true, workbook };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    if (error instanceof RangeError) return { ok: false, problem: problem('blocks', 'truncated', null, {}) };
    throw error;
  }
};

/** One file of an archive. */
export type ArchiveEntry = {
  readonly name: string;
  /** Its bytes, or why there are none. Stops at the limits of one file, whatever the archive declares. */
  readonly inflate: () => Promise<Uint8Array | ImportProblem>;
};

const inflateEntry = async (bytes: Uint8Array, entry: DirectoryEntry, limits: Limits): Promise<Uint8Array> => {
  const { name, method } = entry;
  if (entry.encrypted) return refuse(problem('blocks', 'password-protected', null, {}));
  if (method !== 0 && method !== 8) return refuse(problem('blocks', 'damaged', null, { part: name }));
  const compressed = compressedBytes(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), entry);
  const ratioLimit = Math.max(limits.ratioFloorBytes, compressed.length * limits.ratio);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of inflated(compressed, method, Math.min(ratioLimit, limits.fileBytes, MOST_AT_ONCE))) {
      size += chunk.length;
      if (size > ratioLimit) {
        return refuse(problem('blocks', 'inflates-too-much', null, { limitBytes: limits.fileBytes, ratio: limits.ratio, part: name }));
      }
      if (size > limits.fileBytes) {
        return refuse(problem('blocks', 'too-large', null, { sizeBytes: size, limitBytes: limits.fileBytes }));
      }
      crc = crc32(chunk, crc);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse(problem('blocks', 'damaged', null, { part: name }));
  }
  if (crc !== entry.crc) return refuse(problem('blocks', 'damaged', null, { part: name }));
  // Its own memory: a piece of the archive would take the whole archive along wherever it is sent.
  return Uint8Array.from(Buffer.concat(chunks));
};

const whyRefused = (error: unknown): ImportProblem => {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof RangeError) return problem('blocks', 'truncated', null, {});
  throw error;
};

/** The files of a zip, none of them inflated yet. */
export const listArchive = (
  bytes: Uint8Array,
  limits: Limits = LIMITS,
): { readonly ok: true; readonly entries: readonly ArchiveEntry[] } | { readonly ok: false; readonly problem: ImportProblem } => {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = readDirectory(bytes, view, findDirectory(view)).map((entry): ArchiveEntry => ({
      name: entry.name,
      inflate: () => inflateEntry(bytes, entry, limits).catch(whyRefused),
    }));
    return { ok: true, entries };
  } catch (error) {
    return { ok: false, problem: whyRefused(error) };
  }
};
