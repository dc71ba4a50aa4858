import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import type { EvidenceLimits } from '../../../shared/submissions/evidence/evidence.ts';
import type { Examined } from './examined.ts';
import type { EvidenceFile, EvidenceQueries } from './queries.ts';

/** A file that may be attached, with its bytes where the edition does not have them yet. */
export type TakenFile = { readonly file: EvidenceFile; readonly bytes: Uint8Array };

export type Examine = (bytes: Uint8Array) => Promise<Examined>;

/** At most one byte more than the limit, should the file grow while it is read. */
const readUpTo = async (path: string, limitBytes: number): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(path, { end: limitBytes })) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

/** Measures a file, reads it, and has it examined unless the very same bytes are evidence already. */
export const takeIn = async (
  { path, fileName }: { readonly path: string; readonly fileName: string },
  queries: EvidenceQueries,
  limits: EvidenceLimits,
  examine: Examine,
): Promise<Reply<TakenFile>> => {
  const tooLarge = (sizeBytes: number) => fail({ code: 'evidence-too-large', fileName, sizeBytes, limitBytes: limits.fileBytes });
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) return tooLarge(size);
    bytes = await readUpTo(path, limits.fileBytes);
  } catch {
    return fail({ code: 'file-gone', fileName });
  }
  if (bytes.byteLength > limits.fileBytes) return tooLarge(bytes.byteLength);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = queries.file(sha256);
  if (known !== null) return succeed({ file: known, bytes });
  const full = roomFor(bytes.byteLength, fileName, queries, limits);
  if (full !== null) return fail(full);
  const examined = await examine(bytes);
  if (examined.kind === 'refused') return fail({ code: 'evidence-refused', fileName, problem: examined.problem });
  const { mediaType, pageCount } = examined;
  return succeed({ file: { sha256, mediaType, pageCount, sizeBytes: bytes.byteLength }, bytes });
};

/** Null when there is room for so many bytes more. */
export const roomFor = (sizeBytes: number, fileName: string, queries: EvidenceQueries, limits: EvidenceLimits) => {
  const usedBytes = queries.usedBytes();
  return usedBytes + sizeBytes <= limits.editionBytes
    ? null
    : ({ code: 'evidence-room-full', fileName, sizeBytes, usedBytes, limitBytes: limits.editionBytes } as const);
};
