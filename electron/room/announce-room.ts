import type { Bonjour } from 'bonjour-service';
import { openSigns } from './open-signs.ts';

export type RoomSign = {
  readonly name: string;
  readonly hostName: string;
  readonly port: number;
  readonly editionId: string;
  readonly publicKey: string;
};

/**
 * Hangs the room's sign out on the network (mDNS, RFC 6762; DNS-SD, RFC 6763), so that the application on a juror's laptop finds
 * it by itself. A help and nothing more: where the network does not carry it, the QR code says the same.
 */
export const announceRoom = async ({ name, hostName, port, editionId, publicKey }: RoomSign): Promise<() => void> => {
  let service: Bonjour | null = null;
  const stop = (): void => {
    const ended = service;
    service = null;
    ended?.unpublishAll(() => {
      ended.destroy();
    });
  };
  service = await openSigns(stop);
  service.publish({ name: name.slice(0, 60), type: 'paritrana', port, host: hostName, probe: false, txt: { e: editionId, k: publicKey } });
  return stop;
};
