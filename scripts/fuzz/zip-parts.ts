import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One entry of a zip; whoever changes it does so on a copy of its own. */
export type Part = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
};

/** A packed zip with the places of its records, for those who want to falsify them. */
export type Packed = {
  readonly bytes: Buffer;
  readonly locals: readonly number[];
  readonly centrals: readonly number[];
  readonly end: number;
};

const LOCAL_HEADER = 0x04034b50;
const LOCAL_BYTES = 30;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_BYTES = 46;
const END_RECORD = 0x06054b50;
const END_BYTES = 22;

/** Parts of a zip that is known to be whole, without comment and without folders. */
export const readParts = (zip: Uint8Array): readonly Part[] => {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.length - END_BYTES;
  const count = bytes.readUInt16LE(end + 10);
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const name = bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength);
    if (!name.endsWith('/')) {
      parts.push({
        name,
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        size: bytes.readUInt32LE(at + 24),
        data: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)),
      });
    }
    at += CENTRAL_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
};

export const contentOf = (part: Part): Buffer => (part.method === 0 ? Buffer.from(part.data) : inflateRawSync(part.data));

/** Level 1: the bytes matter, not how few they are. */
export const partOf = (name: string, content: Uint8Array, stored = false): Part => ({
  name,
  method: stored ? 0 : 8,
  crc: crc32(content),
  size: content.length,
  data: stored ? content : deflateRawSync(content, { level: 1 }),
});

export const packParts = (parts: readonly Part[]): Packed => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const locals: number[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.method, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(part.crc, 10);
    common.writeUInt32LE(part.data.length, 14);
    common.writeUInt32LE(part.size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.alloc(LOCAL_BYTES);
    local.writeUInt32LE(LOCAL_HEADER, 0);
    common.copy(local, 4);
    const central = Buffer.alloc(CENTRAL_BYTES);
    central.writeUInt32LE(CENTRAL_HEADER, 0);
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(at, 42);
    locals.push(at);
    pieces.push(local, name, Buffer.from(part.data.buffer, part.data.byteOffset, part.data.byteLength));
    directory.push(Buffer.concat([central, name]));
    at += LOCAL_BYTES + name.length + part.data.length;
  }
  const centrals: number[] = [];
  let centralAt = at;
  for (const entry of directory) {
    centrals.push(centralAt);
    centralAt += entry.length;
  }
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END_RECORD, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(centralAt - at, 12);
  end.writeUInt32LE(at, 16);
  return { bytes: Buffer.concat([...pieces, ...directory, end]), locals, centrals, end: centralAt };
};
