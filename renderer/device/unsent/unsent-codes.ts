/** How much one code holds: read by the camera of a laptop from the screen of a phone. */
const CHARACTERS = 520;
const MARK = 'PRT1';
const PIECE = /^PRT1\/([\da-f]{8})\/(\d{1,3})\/(\d{1,3})\/([\w-]+)$/u;

const through = async (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

/** A text as the contents of as many codes as it needs, each with the mark of the whole, its number and how many there are. */
export const splitIntoCodes = async (text: string): Promise<readonly string[]> => {
  const packed = toText(await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw')));
  const id = crypto.randomUUID().slice(0, 8);
  const count = Math.ceil(packed.length / CHARACTERS);
  return Array.from({ length: count }, (_, index) =>
    [MARK, id, String(index + 1), String(count), packed.slice(index * CHARACTERS, (index + 1) * CHARACTERS)].join('/'),
  );
};

export type CodesRead = { readonly id: string; readonly count: number; readonly pieces: ReadonlyMap<number, string> };
export const NO_CODES: CodesRead = { id: '', count: 0, pieces: new Map() };

/** With one more code; codes of another whole begin anew, and what is no code of ours changes nothing. */
export const withCode = (read: CodesRead, text: string): CodesRead => {
  const match = PIECE.exec(text);
  if (match === null) return read;
  const [, id = '', number = '', count = '', piece = ''] = match;
  const before = read.id === id && read.count === Number(count) ? read.pieces : new Map<number, string>();
  return { id, count: Number(count), pieces: new Map(before).set(Number(number), piece) };
};

/** The text once all its codes have been read; null before, or when they do not fit together. */
export const joinCodes = async ({ count, pieces }: CodesRead): Promise<string | null> => {
  if (count === 0 || pieces.size < count) return null;
  try {
    const packed = Array.from({ length: count }, (_, index) => pieces.get(index + 1) ?? '').join('');
    return new TextDecoder().decode(await through(toBytes(packed), new DecompressionStream('deflate-raw')));
  } catch {
    return null;
  }
};
