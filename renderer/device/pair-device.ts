import { type Reply, succeed } from '../../shared/failure.ts';
import type { SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';
import { type DeviceToken, deviceTokenSchema, type RoomWelcome, ROOM_PATHS, type Ticket } from '../../shared/room/wire.ts';
import { type DeviceMemory, deviceKeyOf, type KnownDevice } from './device-memory.ts';
import { deviceName } from './device-name.ts';
import { addressesAfter, knownDevices, rememberDevice } from './known-devices.ts';
import { makePinCheck } from './pin-check.ts';
import { postToRoom } from './room-wire.ts';

const PAIR_MS = 15_000;

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const newToken = (): DeviceToken => deviceTokenSchema.parse(toBase64Url(crypto.getRandomValues(new Uint8Array(32))));

export type PairInput = {
  readonly address: string;
  readonly ticket: Ticket;
  readonly pin: string;
  /** Whose PIN it is, where it is not the juror's of the seat. */
  readonly substitute: SubstituteNumber | undefined;
  /** Other addresses of the room that the link named. */
  readonly others: readonly string[];
  /** What this browser was for the same person before in this edition, if anything: it stays the same device, with its queue. */
  readonly before: KnownDevice | null;
};

/** A ticket and a PIN make this browser a device of the seat. Rejects with `WireBroken` when the room does not answer. */
export const pairDevice = async (memory: DeviceMemory, input: PairInput): Promise<Reply<KnownDevice>> => {
  const { address, ticket, pin, substitute, others, before } = input;
  const pairWith = (token: DeviceToken): Promise<Reply<RoomWelcome>> =>
    postToRoom<RoomWelcome>(
      address,
      ROOM_PATHS.pair,
      { ticket, pin, substitute, token, deviceName: deviceName(navigator.userAgent) },
      PAIR_MS,
      null,
    );

  let token = before?.token ?? newToken();
  let reply = await pairWith(token);
  if (!reply.ok && reply.failure.code === 'device-unknown' && before !== null) {
    // The code is another seat's, or the seat has let go of the device that this browser was.
    token = newToken();
    reply = await pairWith(token);
  }
  if (!reply.ok) return reply;
  const { editionId, editionName, seat, device, addresses } = reply.value;
  const key = deviceKeyOf({ edition: editionId, seat, substitute });
  const known = (await knownDevices(memory)).find((one) => one.key === key);
  const paired: KnownDevice = {
    key,
    edition: editionId,
    editionName,
    seat,
    ...(substitute === undefined ? {} : { substitute }),
    device,
    token,
    addresses: addressesAfter(address, [...addresses, ...others], known?.addresses ?? []),
    pinCheck: await makePinCheck(pin),
    locked: false,
    usedAt: new Date().toISOString(),
  };
  await rememberDevice(memory, paired);
  return succeed(paired);
};
