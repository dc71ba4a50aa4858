import { readFile } from 'node:fs/promises';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { roomHostName } from '../../shared/room/room-home.ts';
import type { OpenedRoom, RoomAddress, RoomCertificate } from '../../shared/room/room.ts';
import type { DeviceId } from '../../shared/room/wire.ts';
import { directSession, type RecordsHost } from '../records-host.ts';
import { announceRoom } from './announce-room.ts';
import { ROOM_ACTOR } from './handlers.ts';
import { type OwnAddress, ownAddresses } from './own-addresses.ts';
import { roomQueries } from './queries.ts';
import { type CurrentCertificate, openRoomCertificates } from './room-certificates.ts';
import type { RoomControl } from './room-control.ts';
import { isFresh, openRoomMemory, type RoomMemory } from './room-memory.ts';
import { createRoomServer, type RoomServer, type RoomServerSetup } from './room-server.ts';

export type RoomControlSetup = {
  readonly host: () => RecordsHost;
  /** Where keys, certificates and what is remembered of open rooms lie. */
  readonly folder: string;
  readonly pageFolder: string;
  readonly logIncident: (error: unknown) => void;
  readonly now?: () => string;
  readonly addresses?: () => readonly OwnAddress[];
  /** False where nothing should be said on the network: in tests. */
  readonly announce?: boolean;
  readonly server?: Partial<Pick<RoomServerSetup, 'limits' | 'times' | 'listenOn'>>;
};

export type OwnedRoomControl = RoomControl & {
  /** Opens the room again when the records ended while it was open. Called after an edition was opened. */
  readonly resume: () => Promise<void>;
};

/** How often addresses are looked at and what devices are unlocked is remembered. */
const LOOK_EVERY_MS = 5_000;

type Running = {
  readonly server: RoomServer;
  readonly since: string;
  readonly memory: RoomMemory;
  readonly hostName: string;
  readonly timer: NodeJS.Timeout;
  certificate: CurrentCertificate;
  names: readonly OwnAddress[];
  unannounce: () => void;
};

/** Runs the network side of the room of whichever edition is open. */
export const createRoomControl = (setup: RoomControlSetup): OwnedRoomControl => {
  const now = setup.now ?? (() => new Date().toISOString());
  const addresses = setup.addresses ?? (() => ownAddresses());
  const certificates = openRoomCertificates(setup.folder, () => new Date(now()));
  const self = directSession('ruang juri', ROOM_ACTOR);
  let running: Running | null = null;
  let opening: { readonly edition: string | undefined; readonly done: Promise<Reply<OpenedRoom>> } | null = null;

  const namesWith = (found: readonly OwnAddress[], hostName: string): readonly string[] =>
    found.length === 0 ? ['127.0.0.1'] : [...found.map(({ name }) => name), hostName];

  /**
   * All names under which the room answers, the best first: what the secretariat chose, the office's, whose certificate no browser
   * warns of, then this machine's own.
   */
  const namesInOrder = (certificate: RoomCertificate, found: readonly OwnAddress[], hostName: string): readonly string[] => {
    const official = certificate.kind === 'office' ? certificate.names.filter((name) => !name.includes('*')) : [];
    const all = new Set([...official, ...namesWith(found, hostName)]);
    const records = setup.host().records();
    const chosen = records === null ? null : roomQueries(records.file.database).preferredName();
    return chosen !== null && all.has(chosen) ? [...new Set([chosen, ...all])] : [...all];
  };

  const describe = ({ server, since, certificate, names, hostName }: Running): OpenedRoom => {
    const cards = new Map(names.map(({ name, card }) => [name, card]));
    const own = new Set(namesWith(names, hostName));
    const list = namesInOrder(certificate.certificate, names, hostName).map((name): RoomAddress => ({
      origin: `https://${name}:${String(server.port)}`,
      kind: name === hostName || !own.has(name) ? 'name' : cards.has(name) ? 'lan' : 'own',
      card: cards.get(name) ?? '',
    }));
    return {
      port: server.port,
      since,
      addresses: list,
      certificate: certificate.certificate,
    };
  };

  const hang = (room: Running): void => {
    room.unannounce();
    room.unannounce = () => undefined;
    const edition = setup.host().records()?.edition();
    if (setup.announce === false || edition === undefined) return;
    const sign = {
      name: edition.name,
      hostName: room.hostName,
      port: room.server.port,
      editionId: edition.id,
      publicKey: room.certificate.certificate.publicKey,
    };
    announceRoom(sign).then(
      (stop) => {
        if (running === room) room.unannounce = stop;
        else stop();
      },
      (error: unknown) => {
        setup.logIncident(error);
      },
    );
  };

  const remember = ({ server, memory }: Running): void => {
    const unlocked = new Map<DeviceId, string>();
    for (const device of server.desk.devices()) {
      const touchedAt = device.touchedAt();
      if (touchedAt !== null) unlocked.set(device.id, touchedAt);
    }
    memory.keep(unlocked);
  };

  /** Another network, another address: the certificate follows, and pages from before may come in from where they were loaded. */
  const follow = async (room: Running): Promise<void> => {
    const found = addresses();
    if (found.length === room.names.length && found.every(({ name }, index) => room.names[index]?.name === name)) return;
    room.names = found;
    const certificate = await certificates.current(namesWith(found, room.hostName));
    if (certificate.certificate.fingerprint !== room.certificate.certificate.fingerprint) room.server.useCertificate(certificate.material);
    room.certificate = certificate;
    const host = setup.host();
    await host.handle(self, { name: 'room.note', input: { refusals: [], addresses: room.server.origins() } });
    host.announce('room.changed');
    hang(room);
  };

  const start = async (port: number | null): Promise<Reply<OpenedRoom>> => {
    const host = setup.host();
    const edition = host.records()?.edition();
    if (edition === undefined) return fail({ code: 'no-edition' });
    const found = addresses();
    const hostName = roomHostName(edition.id);
    const certificate = await certificates.current(namesWith(found, hostName));
    const memory = openRoomMemory(setup.folder, edition.id);
    const held: { room: Running | null } = { room: null };
    const opened = await createRoomServer(host, {
      port,
      certificate: certificate.material,
      pageFolder: setup.pageFolder,
      names: () => {
        const { room } = held;
        return namesInOrder((room?.certificate ?? certificate).certificate, room?.names ?? found, hostName);
      },
      now,
      touchedAt: (device) => {
        const at = memory.touchedAt(device);
        return memory.wasOpen() && at !== null && isFresh(at, now()) ? at : null;
      },
      logIncident: setup.logIncident,
      ...setup.server,
    });
    if (!opened.ok) return opened;
    // The edition was closed meanwhile: nobody would ever close a room that opens after it.
    if (host.records()?.edition().id !== edition.id) {
      await opened.value.close();
      return fail({ code: 'no-edition' });
    }
    const room: Running = {
      server: opened.value,
      since: now(),
      memory,
      hostName,
      certificate,
      names: found,
      unannounce: () => undefined,
      timer: setInterval(() => {
        remember(room);
        follow(room).catch(setup.logIncident);
      }, LOOK_EVERY_MS),
    };
    room.timer.unref();
    held.room = room;
    running = room;
    remember(room);
    hang(room);
    return succeed(describe(room));
  };

  const closeRunning = async (): Promise<void> => {
    const room = running;
    if (room === null) return;
    running = null;
    clearInterval(room.timer);
    room.memory.forget();
    room.unannounce();
    await room.server.close();
  };
  const close = async (): Promise<void> => {
    await opening?.done.catch(() => undefined);
    await closeRunning();
  };

  const open = async (port: number | null): Promise<Reply<OpenedRoom>> => {
    if (running !== null && (port === null || port === running.server.port)) return succeed(describe(running));
    const edition = setup.host().records()?.edition().id;
    if (opening !== null && opening.edition !== edition) await opening.done.catch(() => undefined);
    // Two presses of the button open one room.
    opening ??= {
      edition,
      done: closeRunning()
        .then(() => start(port))
        .finally(() => {
          opening = null;
        }),
    };
    return opening.done;
  };

  /** From now on; devices that are connected stay so. */
  const adopt = async (): Promise<void> => {
    if (running === null) return;
    const room = running;
    room.certificate = await certificates.current(namesWith(room.names, room.hostName));
    room.server.useCertificate(room.certificate.material);
    hang(room);
    setup.host().announce('room.changed');
  };

  return {
    open,
    close,
    opened: () => (running === null ? null : describe(running)),
    presence: (device) => running?.server.desk.device(device)?.presence() ?? null,
    dismiss: (device) => running?.server.desk.dismiss(device, { code: 'device-unknown' }),
    nudge: (seat, nudge) => {
      for (const device of running?.server.desk.devices() ?? []) if (device.seat === seat) device.nudge(nudge);
    },
    importCertificate: async (paths, passphrase) => {
      const files = await Promise.all(paths.map((path) => readFile(path)));
      const imported = await certificates.importOffice(files, passphrase);
      if (imported.ok) await adopt();
      return imported;
    },
    forgetCertificate: async () => {
      certificates.forgetOffice();
      await adopt();
    },
    resume: async () => {
      const records = setup.host().records();
      if (records?.file.readOnlyBecause() !== null) return;
      if (!openRoomMemory(setup.folder, records.edition().id).wasOpen()) return;
      const opened = await open(roomQueries(records.file.database).port());
      if (opened.ok) setup.host().announce('room.changed');
    },
  };
};
