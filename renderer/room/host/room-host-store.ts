import { createStore } from 'zustand/vanilla';
import type { FileToken } from '../../../shared/edition/file-token.ts';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { SeatId } from '../../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../../shared/panel/substitutes/substitute.ts';
import type { IssuedTicket } from '../../../shared/room/contract.ts';
import type { OpenedRoom, RoomState } from '../../../shared/room/room.ts';
import type { DeviceId } from '../../../shared/room/wire.ts';
import type { StoreFactory } from '../../noun-stores.tsx';
import { oneAtATime } from '../../one-at-a-time.ts';

export type RoomHostState = {
  readonly room: RoomState | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly open: (port?: number) => Promise<Reply<OpenedRoom>>;
  readonly preferAddress: (origin: string) => Promise<Reply<null>>;
  readonly close: () => Promise<Reply<null>>;
  readonly issueTicket: (seat: SeatId, substitute?: SubstituteNumber) => Promise<Reply<IssuedTicket>>;
  readonly revokeDevice: (device: DeviceId) => Promise<Reply<null>>;
  readonly useCertificate: (files: readonly FileToken[], passphrase: string) => Promise<Reply<null>>;
  readonly dropCertificate: () => Promise<Reply<null>>;
};

/** The jurors' room as the host sees it: whether it is open, where, and who is there. */
export const createRoomHostStore: StoreFactory<RoomHostState> = ({ client, listen }) =>
  createStore((set) => {
    const refresh = oneAtATime(async () => {
      const reply = await client('room.read', {});
      set(reply.ok ? { room: reply.value, failure: null } : { failure: reply.failure });
    });
    const thenRead = async <Value>(reply: Reply<Value>): Promise<Reply<Value>> => {
      await refresh();
      return reply;
    };

    listen('room.changed', () => void refresh());

    return {
      room: null,
      failure: null,
      refresh,
      open: async (port) => thenRead(await client('room.open', port === undefined ? {} : { port })),
      preferAddress: async (origin) => thenRead(await client('room.preferAddress', { origin })),
      close: async () => thenRead(await client('room.close', {})),
      issueTicket: async (seat, substitute) =>
        thenRead(await client('room.issueTicket', { seat, ...(substitute === undefined ? {} : { substitute }) })),
      revokeDevice: async (device) => thenRead(await client('room.revokeDevice', { device })),
      useCertificate: async (files, passphrase) => thenRead(await client('room.useCertificate', { files: [...files], passphrase })),
      dropCertificate: async () => thenRead(await client('room.dropCertificate', {})),
    };
  });
