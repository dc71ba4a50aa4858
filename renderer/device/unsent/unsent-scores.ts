import { z } from 'zod';
import { editionIdSchema } from '../../../shared/edition/edition.ts';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import { deviceIdSchema } from '../../../shared/room/wire.ts';
import type { KnownDevice, OutboxEntry } from '../device-memory.ts';
import { keptScoreSchema } from '../kept-score.ts';

const contentSchema = z.strictObject({
  kind: z.literal('paritrana-nilai'),
  version: z.literal(1),
  edition: editionIdSchema,
  editionName: z.string().max(300),
  seat: seatIdSchema,
  device: deviceIdSchema,
  savedAt: z.iso.datetime(),
  /** In the order in which they were typed, each under the id with which the device will send it one day. */
  scores: z
    .array(z.strictObject({ writeId: z.uuid(), keptAt: z.iso.datetime(), input: keptScoreSchema }))
    .min(1)
    .max(5_000),
});
const sealedSchema = z.strictObject({ content: contentSchema, sha256: z.string().regex(/^[\da-f]{64}$/u) });
/** Scores that have not come on record, as a device hands them out where no network carries them. */
export type UnsentScores = z.infer<typeof contentSchema>;

/** Against damage on the way, not against forgery: whoever brings them in has to be the juror of the seat. */
const checksum = async (content: UnsentScores): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content))));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

export const unsentOf = (device: KnownDevice, entries: readonly OutboxEntry[], savedAt: string): UnsentScores => ({
  kind: 'paritrana-nilai',
  version: 1,
  edition: device.edition,
  editionName: device.editionName,
  seat: device.seat,
  device: device.device,
  savedAt,
  scores: entries.map(({ writeId, keptAt, input }) => ({ writeId, keptAt, input: keptScoreSchema.parse(input) })),
});

export const writeUnsent = async (content: UnsentScores): Promise<string> => JSON.stringify({ content, sha256: await checksum(content) });

/** Null when the text is not what a device has written, or was damaged. */
export const readUnsent = async (text: string): Promise<UnsentScores | null> => {
  try {
    const sealed = sealedSchema.safeParse(JSON.parse(text));
    return sealed.success && (await checksum(sealed.data.content)) === sealed.data.sha256 ? sealed.data.content : null;
  } catch {
    return null;
  }
};
