import type { Client } from '../../../shared/contract.ts';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';

type Reading = {
  readonly signal: AbortSignal;
  /** How much of it is here, from 0 to 1. */
  readonly onProgress: (share: number) => void;
};

const hexOf = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A file of evidence piece by piece through the door, held against its fingerprint; null when nobody waits for it any more. */
export const readWholeFile = async (
  client: Client,
  { id, sha256, sizeBytes, fileName }: Pick<Evidence, 'id' | 'sha256' | 'sizeBytes' | 'fileName'>,
  { signal, onProgress }: Reading,
): Promise<Reply<Uint8Array<ArrayBuffer>> | null> => {
  const whole = new Uint8Array(sizeBytes);
  let filled = 0;
  for (let piece = 0; filled < sizeBytes; piece += 1) {
    const reply = await client('submissions.readEvidence', { evidence: id, piece });
    if (signal.aborted) return null;
    if (!reply.ok) return reply;
    const { bytes } = reply.value;
    if (filled + bytes.byteLength > sizeBytes) break;
    whole.set(bytes, filled);
    filled += bytes.byteLength;
    onProgress(filled / sizeBytes);
  }
  const found = hexOf(await crypto.subtle.digest('SHA-256', whole));
  return found === sha256 ? succeed(whole) : fail({ code: 'evidence-damaged', fileName });
};
