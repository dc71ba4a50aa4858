/** JSON has no bytes: they travel as `{ "§bytes": "<base64>" }`. No answer has a field of that name. */
const BYTES = '§bytes';

/** Writes an answer as text. `toBase64` is the machine's own; the two rooms have different ones. */
export const packReply = (message: unknown, toBase64: (bytes: Uint8Array) => string): string =>
  JSON.stringify(message, (_name, value: unknown) => (value instanceof Uint8Array ? { [BYTES]: toBase64(value) } : value));

const bytesIn = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, BYTES)) return null;
  const text: unknown = (value as Readonly<Record<string, unknown>>)[BYTES];
  return typeof text === 'string' ? text : null;
};

/** Reads what `packReply` wrote. Throws when the text is no JSON. */
export const unpackReply = (text: string, fromBase64: (base64: string) => Uint8Array): unknown =>
  JSON.parse(text, (_name, value: unknown): unknown => {
    const base64 = bytesIn(value);
    return base64 === null ? value : fromBase64(base64);
  });
