import { type Examined, picture, refused, tooManyPixels } from './examined.ts';

type Size = { readonly width: number; readonly height: number };

/** A key frame begins with three bytes that say so, a start code and fourteen bits for each side (RFC 6386, 9.1). */
const lossySize = (data: Buffer): Size | null => {
  if (data.byteLength < 10 || ((data[0] ?? 1) & 1) !== 0 || data.readUIntBE(3, 3) !== 0x9d012a) return null;
  const firstPartition = data.readUIntLE(0, 3) >> 5;
  if (firstPartition > data.byteLength - 10) return null;
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
};

const losslessSize = (data: Buffer): Size | null => {
  if (data.byteLength < 6 || data[0] !== 0x2f) return null;
  const bits = data.readUInt32LE(1);
  return bits >>> 29 === 0 ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : null;
};

/** The container chunk by chunk, and one still picture in it. */
export const examineWebp = (bytes: Buffer): Examined => {
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.byteLength) return refused('cut-off');
  let size: Size | null = null;
  for (let at = 12; at < end;) {
    if (at + 8 > end) return refused('corrupt');
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) return refused('corrupt');
    const data = bytes.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
    if (type === 'ANIM' || type === 'ANMF') return refused('animated');
    if (type !== 'VP8 ' && type !== 'VP8L') continue;
    if (size !== null) return refused('corrupt');
    size = type === 'VP8 ' ? lossySize(data) : losslessSize(data);
    if (size === null || size.width === 0 || size.height === 0) return refused('corrupt');
  }
  if (size === null) return refused('corrupt');
  return tooManyPixels(size.width, size.height) ? refused('too-many-pixels') : picture('image/webp');
};
