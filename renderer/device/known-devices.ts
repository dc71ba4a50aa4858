import type { EditionId } from '../../shared/edition/edition.ts';
import type { RoomWelcome } from '../../shared/room/wire.ts';
import { type DeviceMemory, type KnownDevice, STRICT } from './device-memory.ts';

const MOST_ADDRESSES = 12;

/** Every seat that this browser was paired for, the one used last first. */
export const knownDevices = async (memory: DeviceMemory): Promise<readonly KnownDevice[]> =>
  (await memory.getAll('device')).toSorted((a, b) => b.usedAt.localeCompare(a.usedAt));

export const rememberDevice = async (memory: DeviceMemory, device: KnownDevice): Promise<void> => {
  const change = memory.transaction('device', 'readwrite', STRICT);
  await change.store.put(device);
  await change.done;
};

/** The address that answered first, then those that the room names, then those from before. */
export const addressesAfter = (answered: string, told: readonly string[], before: readonly string[]): readonly string[] =>
  [...new Set([answered, ...told, ...before])].slice(0, MOST_ADDRESSES);

export const deviceAfter = (device: KnownDevice, welcome: RoomWelcome, address: string): KnownDevice => ({
  ...device,
  editionName: welcome.editionName,
  addresses: addressesAfter(address, welcome.addresses, device.addresses),
  usedAt: new Date().toISOString(),
});

export const ofEdition = (devices: readonly KnownDevice[], edition: EditionId): readonly KnownDevice[] =>
  devices.filter((device) => device.edition === edition);
