// Unpacks chosen entries of a ZIP with their execute bits and symbolic links, which small unzip libraries drop and a
// bare Debian has no program for. Only for archives whose hash was checked before: no ZIP64, no encryption.
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

// Signatures and offsets: APPNOTE.TXT, .ZIP File Format Specification, sections 4.3.7, 4.3.12 and 4.3.16.
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const longestEnd = 22 + 0xffff;
const stored = 0;
const deflated = 8;
const fileTypeMask = 0o170000;
const symbolicLink = 0o120000;

/**
 * @param {string} archive path of the ZIP
 * @param {(name: string) => string | undefined} destinationOf where an entry goes; undefined leaves it out
 * @returns {Promise<number>} how many files and links were written
 */
export async function unpackZip(archive, destinationOf) {
  const file = await open(archive, 'r');
  try {
    let written = 0;
    for (const entry of await readDirectory(file)) {
      const destination = entry.name.endsWith('/') ? undefined : destinationOf(entry.name);
      if (destination === undefined) continue;
      if (entry.name.split('/').includes('..')) throw new Error(`The archive leaves its folder: ${entry.name}`);
      await mkdir(dirname(destination), { recursive: true });
      await writeEntry(archive, file, entry, destination);
      written += 1;
    }
    return written;
  } finally {
    await file.close();
  }
}

/** Maps entries below `from` to the same place below `to`. */
export function below(from, to) {
  return (name) => (name.startsWith(from) ? join(to, name.slice(from.length)) : undefined);
}

async function readDirectory(file) {
  const { size } = await file.stat();
  const tail = await readBytes(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('This is not a ZIP archive: it has no directory.');

  const count = tail.readUInt16LE(end + 10);
  const directory = await readBytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; entries.length < count;) {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new Error('The directory of the ZIP archive is damaged.');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function writeEntry(archive, file, entry, destination) {
  const header = await readBytes(file, entry.headerAt, 30);
  const dataAt = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.method !== stored && entry.method !== deflated) {
    throw new Error(`The archive packs ${entry.name} in a way that is not supported (${entry.method}).`);
  }
  const packed =
    entry.packedSize === 0 ? Readable.from([]) : createReadStream(archive, { start: dataAt, end: dataAt + entry.packedSize - 1 });
  const content = entry.method === deflated ? packed.pipe(createInflateRaw()) : packed;
  if (content !== packed) packed.once('error', (error) => content.destroy(error));

  if ((entry.mode & fileTypeMask) === symbolicLink) {
    const parts = [];
    for await (const part of content) parts.push(part);
    await symlink(Buffer.concat(parts).toString('utf8'), destination);
    return;
  }
  const target = createWriteStream(destination);
  await pipeline(content, target);
  if (target.bytesWritten !== entry.size) throw new Error(`The archive holds ${entry.name} incompletely.`);
  if (entry.mode !== 0) await chmod(destination, entry.mode & 0o777);
}

async function readBytes(file, position, length) {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead !== length) throw new Error('The ZIP archive ends too early.');
  return bytes;
}
