import { type Examined, picture, refused, tooManyPixels } from './examined.ts';

/** Baseline, extended and progressive: those that a screen can show. */
const SHOWN_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const [TABLES, SCAN, END] = [0xc4, 0xda, 0xd9];

/** More scans than any camera or scanner makes; each costs a viewer a pass over the whole picture. */
const MOST_SCANS = 200;

type Frame = { readonly progressive: boolean; readonly blocks: number; readonly width: number; readonly height: number };

const readFrame = (marker: number, data: Buffer): Frame | null => {
  const components = data[5] ?? 0;
  if (data[0] !== 8 || ![1, 3, 4].includes(components) || data.byteLength !== 6 + components * 3) return null;
  const [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)];
  const factors = Array.from({ length: components }, (_, index) => data[7 + index * 3] ?? 0);
  const across = factors.map((factor) => factor >> 4);
  const down = factors.map((factor) => factor & 15);
  if ([...across, ...down].some((factor) => factor < 1 || factor > 4) || width === 0 || height === 0) return null;
  const [widest, highest] = [Math.max(...across), Math.max(...down)];
  const blocks = across.reduce(
    (sum, one, index) => sum + Math.ceil((width * one) / widest / 8) * Math.ceil((height * (down[index] ?? 1)) / highest / 8),
    0,
  );
  return { progressive: marker === 0xc2, blocks, width, height };
};

/** Huffman tables: sixteen counts and as many symbols, one table behind the other. */
const tablesAreWhole = (data: Buffer): boolean => {
  let at = 0;
  while (at < data.byteLength) {
    if (at + 17 > data.byteLength || ((data[at] ?? 0) & 15) > 3) return false;
    const symbols = data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    if (symbols > 256) return false;
    at += 17 + symbols;
  }
  return at === data.byteLength;
};

/** Where the compressed data of a scan ends: at the next marker that is neither a restart nor an escaped byte. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
};

/** Marker by marker to the end of the picture, with at least as much data as its blocks need. */
export const examineJpeg = (bytes: Buffer): Examined => {
  let frame: Frame | null = null;
  let [tables, scans, dataBytes] = [false, 0, 0];
  for (let at = 2; ;) {
    if (at >= bytes.byteLength) return refused('cut-off');
    if (bytes[at] !== 0xff) return refused('corrupt');
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    at += 1;
    if (marker === undefined) return refused('cut-off');
    if (marker === END) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) continue;
    if (marker < 0xc0) return refused('corrupt');
    if (at + 2 > bytes.byteLength) return refused('cut-off');
    const length = bytes.readUInt16BE(at);
    if (length < 2) return refused('corrupt');
    if (at + length > bytes.byteLength) return refused('cut-off');
    const data = bytes.subarray(at + 2, at + length);
    at += length;
    if (OTHER_FRAMES.has(marker)) return refused('not-supported');
    if (SHOWN_FRAMES.has(marker)) {
      if (frame !== null) return refused('corrupt');
      frame = readFrame(marker, data);
      if (frame === null) return refused('corrupt');
      if (tooManyPixels(frame.width, frame.height)) return refused('too-many-pixels');
    }
    if (marker === TABLES) {
      if (!tablesAreWhole(data)) return refused('corrupt');
      tables = true;
    }
    if (marker === SCAN) {
      scans += 1;
      if (frame === null || !tables || scans > MOST_SCANS) return refused('corrupt');
      const end = endOfScan(bytes, at);
      if (end < 0) return refused('cut-off');
      dataBytes += end - at;
      at = end;
    }
  }
  if (frame === null || scans === 0) return refused('corrupt');
  // A block takes at least one bit, and where it is written in one go a second one that ends it.
  const needed = (frame.blocks * (frame.progressive ? 1 : 2)) / 8;
  return dataBytes < Math.floor(needed) ? refused('corrupt') : picture('image/jpeg');
};
