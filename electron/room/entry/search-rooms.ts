import type { Service } from 'bonjour-service';
import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { editionIdSchema } from '../../../shared/edition/edition.ts';
import type { RoomSuggestion } from '../../../shared/room/room.ts';
import { openSigns } from '../open-signs.ts';

const LISTEN_MS = 1_500;
const MOST = 12;

const signSchema = z.object({
  name: z.string().trim().min(1).max(200),
  port: z.int().min(1).max(65_535),
  txt: z.object({ e: editionIdSchema }),
  addresses: z.array(z.string().refine(isIPv4)).max(20).optional(),
});

/** Anybody on the network can hang out a sign; one that is not ours is not shown. Null when it is none. */
export const readSign = (service: Pick<Service, 'name' | 'port' | 'txt' | 'addresses'>): RoomSuggestion | null => {
  const ipv4 = (service.addresses ?? []).filter((address) => isIPv4(address));
  const parsed = signSchema.safeParse({ name: service.name, port: service.port, txt: service.txt as unknown, addresses: ipv4 });
  if (!parsed.success) return null;
  const addresses = (parsed.data.addresses ?? []).map((address) => `https://${address}:${String(parsed.data.port)}`);
  return addresses.length === 0 ? null : { edition: parsed.data.txt.e, editionName: parsed.data.name, addresses };
};

/**
 * Rooms that have hung out their sign on this network (mDNS, RFC 6762; DNS-SD, RFC 6763). Empty where the network does not
 * carry it. Suggestions and nothing more: who answers there is known by its key alone.
 */
export const searchRooms = async (listenMs = LISTEN_MS): Promise<readonly RoomSuggestion[]> => {
  const found = new Map<string, RoomSuggestion>();
  const signs = await openSigns(() => undefined);
  signs.find({ type: 'paritrana' }, (service) => {
    const sign = readSign(service);
    if (sign !== null && found.size < MOST) found.set(`${sign.edition} ${sign.addresses.join(' ')}`, sign);
  });
  await new Promise((resolve) => setTimeout(resolve, listenMs));
  signs.destroy();
  return [...found.values()];
};
