import type { EventEmitter } from 'node:events';
import type { Bonjour } from 'bonjour-service';

/** What the library keeps to itself: without somebody who hears its errors, one of them would end the whole process. */
type WithSocket = { readonly server: { readonly mdns: EventEmitter } };

/** The place on the network where rooms hang out their signs (mDNS). `onBroken` is told when the system does not give it. */
export const openSigns = async (onBroken: () => void): Promise<Bonjour> => {
  const { Bonjour: Signs } = await import('bonjour-service');
  const signs = new Signs({}, onBroken);
  (signs as unknown as WithSocket).server.mdns.on('error', onBroken);
  return signs;
};
