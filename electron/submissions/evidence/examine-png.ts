import { constants, crc32, createInflate } from 'node:zlib';
import { type Examined, picture, refused, tooManyPixels } from './examined.ts';

/** Channels by colour type, and the depths that each may have (PNG, W3C 2003, table 11.1). */
const COLOURS: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** Start and step of the seven passes of an interlaced picture: x, y, dx, dy. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

type Header = { readonly width: number; readonly height: number; readonly bitsPerPixel: number; readonly interlaced: boolean };
type Rows = { readonly count: number; readonly bytes: number };

const readHeader = (data: Buffer): Header | null => {
  if (data.byteLength !== 13) return null;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, colour = -1, compression, filter, interlace] = data.subarray(8);
  const known = COLOURS[colour];
  if (width === 0 || height === 0 || known?.depths.includes(depth) !== true) return null;
  if (compression !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1)) return null;
  return { width, height, bitsPerPixel: known.channels * depth, interlaced: interlace === 1 };
};

/** How many rows of how many bytes the picture must unpack to, the filter byte of each row among them. */
const rowsOf = ({ width, height, bitsPerPixel, interlaced }: Header): readonly Rows[] => {
  const rows = (across: number, down: number): Rows => ({ count: down, bytes: 1 + Math.ceil((across * bitsPerPixel) / 8) });
  if (!interlaced) return [rows(width, height)];
  return PASSES.map(([x, y, dx, dy]) => rows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy))).filter(
    ({ count, bytes }) => count > 0 && bytes > 1,
  );
};

/** Unpacks the picture piece by piece and drops it: true when it has exactly the rows that its head says. */
const unpacks = async (parts: readonly Buffer[], expected: readonly Rows[]): Promise<boolean> => {
  const inflate = createInflate({ finishFlush: constants.Z_FINISH });
  let [pass, row, left] = [0, 0, expected[0]?.bytes ?? 0];
  let atFilter = true;
  const take = (piece: Buffer): boolean => {
    for (let at = 0; at < piece.byteLength;) {
      const rows = expected[pass];
      if (rows === undefined) return false;
      if (atFilter && (piece[at] ?? 5) > 4) return false;
      const taken = Math.min(left, piece.byteLength - at);
      at += taken;
      left -= taken;
      atFilter = left === 0;
      if (left > 0) continue;
      row += 1;
      if (row === rows.count) {
        pass += 1;
        row = 0;
      }
      left = expected[pass]?.bytes ?? 0;
    }
    return true;
  };
  return new Promise((resolve) => {
    const settle = (whole: boolean): void => {
      inflate.destroy();
      resolve(whole);
    };
    inflate.on('data', (piece: Buffer) => {
      if (!take(piece)) settle(false);
    });
    inflate.on('error', () => {
      settle(false);
    });
    inflate.on('end', () => {
      settle(pass === expected.length);
    });
    for (const part of parts) inflate.write(part);
    inflate.end();
  });
};

export const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Every chunk with its sum, and the picture unpacked to the byte. */
export const examinePng = async (bytes: Buffer): Promise<Examined> => {
  let header: Header | null = null;
  let palette = false;
  const parts: Buffer[] = [];
  for (let at = PNG_HEAD.byteLength; ;) {
    if (at + 12 > bytes.byteLength) return refused('cut-off');
    const length = bytes.readUInt32BE(at);
    if (length > bytes.byteLength - at - 12)
      return refused(/^[A-Za-z]{4}$/u.test(bytes.toString('latin1', at + 4, at + 8)) ? 'cut-off' : 'corrupt');
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length)) return refused('corrupt');
    at += 12 + length;
    if (header === null) {
      if (type !== 'IHDR') return refused('corrupt');
      header = readHeader(data);
      if (header === null) return refused('corrupt');
      if (tooManyPixels(header.width, header.height)) return refused('too-many-pixels');
      continue;
    }
    if (type === 'acTL') return refused('animated');
    if (type === 'PLTE') palette = length > 0 && length % 3 === 0;
    if (type === 'IDAT') parts.push(data);
    if (type === 'IEND') break;
  }
  // Of the colour types, only the third has one channel and needs a palette; its byte stands at a fixed place.
  if (bytes[25] === 3 && !palette) return refused('corrupt');
  return (await unpacks(parts, rowsOf(header))) ? picture('image/png') : refused('corrupt');
};
