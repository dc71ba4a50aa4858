import { type ChildProcess, fork } from 'node:child_process';
import type { DeviceToken } from '../../shared/room/wire.ts';
import type { RoomNews, RoomOrder } from './room-process.ts';

/** The machine at the front table, as far as the devices notice it: it is there under an address, or it is not. */
export type RoomHost = {
  /** Opens the room, and answers where. */
  readonly start: (where: 'same-port' | 'other-port') => Promise<string>;
  /** Ends it in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
  /** Ends it properly: what it holds is one file afterwards. */
  readonly close: () => Promise<void>;
};

export type RoomProcess = RoomHost & { readonly unlock: (tokens: readonly DeviceToken[]) => Promise<void> };

export type RoomProcessSetup = {
  readonly path: string;
  readonly pageFolder: string;
  /** How many may come from one address. */
  readonly devices: number;
  /** Bugs that the door or the server has caught. */
  readonly onIncident: (incident: string) => void;
};

/** The room server with the real records in a Node process. */
export const roomProcess = ({ path, pageFolder, devices, onIncident }: RoomProcessSetup): RoomProcess => {
  let child: ChildProcess | null = null;
  let port: number | null = null;

  const tell = <News extends RoomNews>(order: RoomOrder, isAnswer: (news: RoomNews) => news is News): Promise<News> =>
    new Promise((resolve, reject) => {
      const running = child;
      if (running === null) {
        reject(new Error('The room is not running.'));
        return;
      }
      const leave = (status: number | null, signal: string | null): void => {
        reject(new Error(`The room's process ended with ${String(status ?? signal)}.`));
      };
      const hear = (news: RoomNews): void => {
        if (!isAnswer(news)) return;
        running.off('message', hear);
        running.off('exit', leave);
        resolve(news);
      };
      running.once('exit', leave);
      running.on('message', hear);
      running.send(order);
    });
  const gone = (running: ChildProcess): Promise<void> =>
    new Promise((resolve) => {
      if (running.exitCode !== null || running.signalCode !== null) resolve();
      else running.once('exit', () => resolve());
    });

  return {
    start: async (where) => {
      child = fork(new URL('room-process.ts', import.meta.url));
      child.on('message', (news: RoomNews) => {
        if ('incident' in news) onIncident(news.incident);
      });
      const order = { order: 'open', path, port: where === 'same-port' ? port : null, devices, pageFolder } as const;
      const opened = await tell(order, (news) => 'port' in news);
      port = opened.port;
      return `http://127.0.0.1:${String(port)}`;
    },
    kill: async () => {
      const running = child;
      if (running === null) return;
      child = null;
      running.kill('SIGKILL');
      await gone(running);
    },
    unlock: async (tokens) => {
      await tell({ order: 'unlock', tokens }, (news) => 'done' in news);
    },
    close: async () => {
      const running = child;
      if (running === null) return;
      await tell({ order: 'close' }, (news) => 'done' in news);
      child = null;
      await gone(running);
    },
  };
};
