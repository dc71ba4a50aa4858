import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { RoomReach } from './room-reach.ts';

export type RoomTunnel = { readonly port: number; readonly close: () => Promise<void> };

/** A laptop in the same room answers at once, or it is not there. */
const CONNECT_MS = 2_500;

const connectTo = (address: string): Promise<Socket | null> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    const socket = connect({ host: hostname.replace(/^\[|\]$/gu, ''), port: port === '' ? 443 : Number(port) });
    const fail = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(null);
    };
    const timer = setTimeout(fail, CONNECT_MS);
    socket.once('error', fail);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', fail);
      socket.setNoDelay(true);
      resolve(socket);
    });
  });

const join = (one: Duplex, other: Duplex): void => {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
};

/**
 * The way of one window to one room: a proxy on the loopback that carries connections for the room's one name, and for nothing
 * else, to wherever the room answers now (HTTP CONNECT, RFC 9110 § 9.3.6). It sees nothing of what goes through: TLS ends in the window
 * and in the room.
 */
export const openRoomTunnel = async (hostName: string, reach: RoomReach): Promise<RoomTunnel> => {
  const sockets = new Set<Duplex>();
  const hold = (socket: Duplex): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  /** Twice: what was found before may be gone, what is found anew is there. */
  const reachRoom = async (): Promise<Socket | null> => {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const address = await reach.address();
      if (address === null) return null;
      const socket = await connectTo(address);
      if (socket !== null) return socket;
      reach.lost(address);
    }
    return null;
  };

  const server = createServer((_request, response) => {
    response.writeHead(403).end();
  });
  server.on('connection', hold);
  server.on('connect', (request, client, head) => {
    client.on('error', () => client.destroy());
    if (request.url !== `${hostName}:443`) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    void reachRoom().then((room) => {
      if (room === null || client.destroyed) {
        room?.destroy();
        client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
        return;
      }
      hold(room);
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.byteLength > 0) room.write(head);
      join(client, room);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
