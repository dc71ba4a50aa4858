/** The records process: the only one that opens an edition. It runs the host for the windows that the main process connects. */
import process from 'node:process';
import { z } from 'zod';
import { fail, type Reply, succeed } from '../shared/failure.ts';
import type { HostMessage, HostReply, PortMessage } from './ipc/protocol.ts';
import { createRecordsHost, directSession, type RecordsHost } from './records-host.ts';
import { laterRoomControl } from './room/later-room-control.ts';
import { openRoomMemory } from './room/room-memory.ts';
import { createSample } from './sample.ts';
import { SECRETARIAT, type Session } from './session.ts';

type Port = {
  postMessage: (message: PortMessage) => void;
  on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => void;
  start: () => void;
};
type ParentPort = {
  postMessage: (message: HostReply) => void;
  on: (event: 'message', listener: (event: { readonly data: HostMessage; readonly ports: readonly Port[] }) => void) => void;
};

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

const applicationVersion = process.env.APP_VERSION ?? '0.0.0';

const logIncident = (incident: string, call: string, error: unknown): void => {
  parentPort.postMessage({ incident, call, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
};

const roomFolder = process.env.APP_ROOM_FOLDER ?? '';

const roomWasOpen = (): boolean => {
  const edition = host.records()?.edition();
  return edition !== undefined && openRoomMemory(roomFolder, edition.id).wasOpen();
};

const network = laterRoomControl(roomWasOpen, async () => {
  const { createRoomControl } = await import('./room/create-room-control.ts');
  return createRoomControl({
    host: () => host,
    folder: roomFolder,
    pageFolder: process.env.APP_PAGE_FOLDER ?? '',
    logIncident: (error) => {
      logIncident('RUANG', 'room', error);
    },
  });
});

/** The main process keeps the machine awake while jurors depend on it. */
const sayWhetherOpen = (): void => {
  parentPort.postMessage({ roomOpen: network.opened() !== null });
};
const room: typeof network = {
  ...network,
  open: (port) => network.open(port).finally(sayWhetherOpen),
  close: () => network.close().finally(sayWhetherOpen),
  resume: () => network.resume().finally(sayWhetherOpen),
};

const host: RecordsHost = createRecordsHost({ applicationVersion, logIncident, room });

const requestSchema = z.object({
  id: z.int(),
  request: z.object({ name: z.string(), input: z.unknown(), writeId: z.string().optional() }),
});

/** The windows' sessions by device, for what the desktop asks in their name. */
const sessions = new Map<string, Session>();

const serve = (device: string, port: Port): void => {
  const session: Session = {
    id: device,
    wire: 'host',
    device,
    identity: SECRETARIAT,
    locked: false,
    actorName: null,
    push: (push) => {
      port.postMessage({ push });
    },
  };
  host.connect(session, { shared: true });
  sessions.set(device, session);
  port.on('message', ({ data }) => {
    const parsed = requestSchema.safeParse(data);
    if (!parsed.success) return;
    const { id, request } = parsed.data;
    const { writeId, name, input } = request;
    void host.handle(session, { name, input, ...(writeId === undefined ? {} : { writeId }) }).then((reply) => {
      port.postMessage({ id, reply });
    });
  });
  port.on('close', () => {
    host.disconnect(session);
    if (sessions.get(device) === session) sessions.delete(device);
  });
  port.start();
};

const secretariat = directSession('aplikasi', null);

const answer = async (message: Exclude<HostMessage, { call: 'connect' }>): Promise<Reply<unknown>> => {
  switch (message.call) {
    case 'open': {
      const opened = host.open(message.input.path, 'open');
      // Not awaited: the window is not to wait for the network.
      if (opened.ok) void room.resume();
      return opened;
    }
    case 'create':
      return host.create(message.input.path, message.input, secretariat);
    case 'createSample':
      return createSample(host, message.input);
    case 'openCopy': {
      const path = host.files.source(message.input.token);
      return path === null ? fail({ code: 'file-gone', fileName: '' }) : host.openCopy(path, message.input.code, message.input.folder);
    }
    case 'close':
      host.close();
      return succeed(null);
    case 'offer':
      return succeed(message.input.paths.flatMap((path) => host.files.offerAll(path)));
    case 'offerDestination':
      return succeed(host.files.offerDestination(message.input.path));
    case 'askDoor': {
      const session = sessions.get(message.input.device);
      return session === undefined ? fail({ code: 'no-edition' }) : host.handle(session, message.input.request);
    }
    case 'offerBytes':
      return succeed(host.files.offerBytes(message.input.bytes));
    case 'destinationPath':
      return succeed(host.files.destination(message.input.token));
  }
};

parentPort.on('message', ({ data, ports }) => {
  if (data.call === 'connect') {
    const port = ports[0];
    if (port !== undefined) serve(data.device, port);
    return;
  }
  const { id } = data;
  answer(data).then(
    (reply) => {
      parentPort.postMessage({ id, reply });
    },
    (error: unknown) => {
      parentPort.postMessage({
        incident: 'host',
        call: data.call,
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      parentPort.postMessage({ id, reply: fail({ code: 'incident', incident: 'HOST' }) });
    },
  );
});
