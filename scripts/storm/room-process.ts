// A host of the jurors' room in a process of its own, so that a kill is a real one. Started by `room-host.ts`.
import process from 'node:process';
import { createRecordsHost } from '../../electron/records-host.ts';
import { createRoomServer, type RoomServer } from '../../electron/room/room-server.ts';
import type { DeviceToken } from '../../shared/room/wire.ts';

/** To the process. `port` null takes a free one; `devices` says how many may share one address. */
export type RoomOrder =
  | { readonly order: 'open'; readonly path: string; readonly port: number | null; readonly devices: number; readonly pageFolder: string }
  /** Opens devices without their PINs; only the bench asks for it. */
  | { readonly order: 'unlock'; readonly tokens: readonly DeviceToken[] }
  | { readonly order: 'close' };
export type RoomNews = { readonly port: number } | { readonly done: true } | { readonly incident: string };

const say = (news: RoomNews): void => {
  process.send?.(news);
};

const host = createRecordsHost({
  applicationVersion: '0.0.0-storm',
  logIncident: (_incident, call, error) => {
    say({ incident: `${call}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` });
  },
});
let server: RoomServer | null = null;

const open = async ({ path, port, devices, pageFolder }: Extract<RoomOrder, { order: 'open' }>): Promise<void> => {
  const edition = host.open(path, 'open');
  if (!edition.ok) throw new Error(JSON.stringify(edition.failure));
  const opened = await createRoomServer(host, {
    port,
    certificate: null,
    pageFolder,
    names: () => ['127.0.0.1'],
    // In a room every device has an address of its own; here some may share one.
    limits: {
      address: { burst: 1_000 * devices, perSecond: 400 * devices },
      wrong: { burst: 5 * devices, perSecond: devices },
      mostConnectionsOfAddress: 128 * devices,
    },
    logIncident: (error) => {
      say({ incident: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  server = opened.value;
  say({ port: server.port });
};

const unlock = (tokens: readonly DeviceToken[]): void => {
  for (const token of tokens) {
    const device = server?.desk.recognise(token, '127.0.0.1');
    if (device?.ok !== true) throw new Error('A device is not known.');
    device.value.session.locked = false;
    device.value.unlocked();
  }
  say({ done: true });
};

const close = async (): Promise<void> => {
  await server?.close();
  host.close();
  say({ done: true });
  process.disconnect();
};

process.on('message', (order: RoomOrder) => {
  if (order.order === 'open') void open(order);
  else if (order.order === 'unlock') unlock(order.tokens);
  else void close();
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
process.on('unhandledRejection', (error) => {
  say({ incident: String(error instanceof Error ? error.stack : error) });
  process.exit(1);
});
