import { X509Certificate } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { roomHome, roomHostName } from '../../shared/room/room-home.ts';
import type { RememberedRoom } from '../desktop-memory.ts';
import { answerRoomPage } from '../room/entry/answer-room-page.ts';
import type { AnsweringRoom } from '../room/entry/ask-room.ts';
import { createRoomReach } from '../room/entry/room-reach.ts';
import { openRoomTunnel } from '../room/entry/room-tunnel.ts';
import { searchRooms } from '../room/entry/search-rooms.ts';
import { publicKeyHash } from '../room/public-key.ts';
import { SEALED_PAGE } from '../window.ts';
import type { JurorRooms } from './juror-calls.ts';

export type JurorWindowSetup = {
  readonly pageFolder: string;
  /** Where the room turned out to be: remembered for the next start. */
  readonly onFound: (room: AnsweringRoom) => void;
  readonly background: () => string;
};

/** What a juror's page may ask of the system: that its storage is kept, and that a text is copied. */
const isHarmless = (permission: string): boolean => ['persistent-storage', 'clipboard-sanitized-write'].includes(permission);

const ACCEPTED = 0;
const REFUSED = -2;

const keyOf = (pem: string): string | null => {
  try {
    return publicKeyHash(new X509Certificate(pem).publicKey);
  } catch {
    return null;
  }
};

/**
 * Binds a session to one room: its one name leads through the tunnel, only its key is accepted there, whatever the certificate
 * says, and no other address exists.
 */
const bind = (own: Session, home: string, isRoom: (pem: string) => boolean): void => {
  own.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
    answer(hostname === new URL(home).hostname && isRoom(certificate.data) ? ACCEPTED : REFUSED);
  });
  own.setPermissionRequestHandler((_page, permission, answer) => {
    answer(isHarmless(permission));
  });
  own.setPermissionCheckHandler((_page, permission) => isHarmless(permission));
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    const of = (origin: string): boolean => url === origin || url.startsWith(`${origin}/`);
    // Requests to other addresses end where the page is answered, sockets here.
    answer({ cancel: !of(home.replace(/^https/u, 'wss')) && !/^(https|blob|data|devtools):/u.test(url) });
  });
  // A file of unsent scores is made by the page itself; nothing is fetched.
  own.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${home}/`)) event.preventDefault();
  });
};

/** Windows in which somebody sits as a juror of a room on another machine; at most one for an edition. */
export const openJurorRooms = ({ pageFolder, onFound, background }: JurorWindowSetup): JurorRooms => {
  const open = new Map<string, BrowserWindow>();

  const load = async (room: RememberedRoom, hash: string): Promise<void> => {
    const home = roomHome(room.edition);
    const own = session.fromPartition(`persist:ruang-${room.edition}`);
    const reach = createRoomReach({
      publicKey: room.publicKey,
      addresses: room.addresses,
      search: async () => (await searchRooms()).filter(({ edition }) => edition === room.edition).flatMap(({ addresses }) => addresses),
      onFound,
    });
    const tunnel = await openRoomTunnel(roomHostName(room.edition), reach);
    bind(own, home, (pem) => {
      const isRoom = keyOf(pem) === room.publicKey;
      // Somebody else has the address now.
      if (!isRoom) reach.lost();
      return isRoom;
    });
    await own.setProxy({ proxyRules: `127.0.0.1:${String(tunnel.port)}`, proxyBypassRules: '<-loopback>' });
    own.protocol.handle(
      'https',
      answerRoomPage(pageFolder, home, {
        onAddress: reach.suggest,
        forward: async (request) =>
          own.fetch(request.url, {
            method: request.method,
            headers: request.headers,
            signal: request.signal,
            redirect: 'error',
            bypassCustomProtocolHandlers: true,
            ...(request.method === 'GET' ? {} : { body: await request.arrayBuffer() }),
          }),
      }),
    );
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      minWidth: 360,
      minHeight: 480,
      title: `Ruang juri – ${room.editionName}`,
      backgroundColor: background(),
      autoHideMenuBar: true,
      webPreferences: {
        session: own,
        ...SEALED_PAGE,
      },
    });
    open.set(room.edition, window);
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    window.once('closed', () => {
      open.delete(room.edition);
      own.protocol.unhandle('https');
      own.removeAllListeners('will-download');
      void tunnel.close();
    });
    const page = window.webContents;
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
    const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
      if (!event.url.startsWith(`${home}/`)) event.preventDefault();
    };
    page.on('will-navigate', stay);
    page.on('will-redirect', stay);
    await window.loadURL(`${home}/${hash}`);
  };

  return {
    enter: async (room, hash) => {
      const shown = open.get(room.edition);
      if (shown === undefined) {
        await load(room, hash);
        return;
      }
      // A code for another seat, or of an edition that has moved: the page begins again, what it keeps stays.
      if (hash !== '') {
        const gone = new Promise<void>((resolve) => {
          shown.once('closed', () => {
            resolve();
          });
        });
        shown.close();
        await gone;
        await load(room, hash);
        return;
      }
      shown.show();
      shown.focus();
    },
  };
};
