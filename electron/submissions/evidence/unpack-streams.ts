import { createInflate } from 'node:zlib';

/** A page at 600 dpi in colours has 100 million bytes; ten times of that is no page. */
const MOST_UNPACKED = 1_000_000_000;

/** How far before its data the dictionary of a stream is looked for. */
const DICTIONARY_REACH = 4_096;

const PACKED = /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)(?=[\s\]/>])/u;

/** Where packed streams begin, in the order of the file. */
function* packedStreams(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at)) {
    const keyword = at;
    at += 6;
    if (bytes.toString('latin1', Math.max(0, keyword - 3), keyword) === 'end') continue;
    const before = bytes.toString('latin1', Math.max(0, keyword - DICTIONARY_REACH), keyword);
    const dictionary = /(?:^|\s)obj(?:(?!\sobj)[^])*>>\s*$/u.exec(before)?.[0];
    if (dictionary === undefined) continue;
    if (bytes[at] === 13) at += 1;
    if (bytes[at] === 10) at += 1;
    const end = bytes.indexOf('endstream', at);
    const stream = bytes.subarray(at, end < 0 ? undefined : end);
    at += stream.byteLength;
    if (PACKED.test(dictionary)) yield stream;
  }
}

type Unpacked = 'whole' | 'broken' | 'too-much';

/** Unpacks and drops. What only ends too early or has a wrong sum is shown by every viewer and passes. */
const unpack = (stream: Buffer): Promise<Unpacked> =>
  new Promise((resolve) => {
    const inflate = createInflate();
    let size = 0;
    inflate.on('data', (piece: Buffer) => {
      size += piece.byteLength;
      if (size <= MOST_UNPACKED) return;
      inflate.destroy();
      resolve('too-much');
    });
    inflate.on('end', () => {
      resolve('whole');
    });
    inflate.on('error', (error: Error & { readonly code?: string }) => {
      resolve(error.code === 'Z_DATA_ERROR' && !error.message.includes('incorrect data check') ? 'broken' : 'whole');
    });
    inflate.end(stream);
  });

/**
 * Whether every packed stream of a PDF unpacks. The reader of PDF passes over broken ones and shows an empty page in their
 * place; a file that was damaged on its way is told by them. Encrypted streams cannot be looked at this way.
 */
export const unpackStreams = async (bytes: Buffer): Promise<Unpacked> => {
  if (bytes.includes('/Encrypt')) return 'whole';
  for (const stream of packedStreams(bytes)) {
    const outcome = await unpack(stream);
    if (outcome !== 'whole') return outcome;
  }
  return 'whole';
};
