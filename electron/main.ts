import { join, resolve } from 'node:path';
import { app, type BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, Menu, protocol } from 'electron';
import log from 'electron-log/main';
import { z } from 'zod';
import type { DesktopPush } from '../shared/desktop.ts';
import { type Failure, fail } from '../shared/failure.ts';
import { openDesktopMemory } from './desktop-memory.ts';
import { answerDesktop, desktopCalls, type DesktopHost } from './ipc/desktop-calls.ts';
import { openJurorRooms } from './ipc/juror-window.ts';
import { PAGE_ORIGIN, PAGE_SCHEME, servePage } from './ipc/page-files.ts';
import { CHANNELS } from './ipc/protocol.ts';
import { type RecordsProcess, startRecords } from './ipc/records-process.ts';
import { menuTemplate } from './menu.ts';
import type { OpenedEdition } from './records-host.ts';
import { ground, openWindow } from './window.ts';

// A shipped application takes its database from its own package, whatever the environment says.
if (app.isPackaged) delete process.env.APP_SQLITE_MODULE;

log.transports.file.level = 'info';
log.transports.console.level = false;

protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

/** One window with its own records process: what happens to one edition does not touch another. */
type PanelWindow = {
  readonly window: BrowserWindow;
  records: RecordsProcess;
  opened: OpenedEdition | null;
  notice: Failure | null;
  /** Instants at which its records process ended on its own, of the last minute. */
  ends: readonly number[];
  answer: (name: unknown, input: unknown) => ReturnType<typeof answerDesktop>;
};

const windows = new Map<number, PanelWindow>();
const memory = openDesktopMemory(app.getPath('userData'));

// What Chromium draws itself, such as date fields, follows the language from the next start on; 05/08 is read day first here.
app.commandLine.appendSwitch('lang', memory.preferences().language === 'id' ? 'id' : 'en-GB');

const PAGE_FOLDER = join(app.getAppPath(), 'out', 'renderer');

const jurorRooms = openJurorRooms({
  pageFolder: PAGE_FOLDER,
  background: ground,
  onFound: ({ edition, editionName, publicKey, addresses }) => {
    const known = memory.rooms().find((room) => room.edition === edition);
    if (known?.publicKey === publicKey) memory.rememberRoom({ ...known, editionName, addresses: [...addresses] });
  },
});

const push = (panel: PanelWindow, message: DesktopPush): void => {
  if (!panel.window.isDestroyed()) panel.window.webContents.send(CHANNELS.push, message);
};

const recordsEnvironment = (): Record<string, string> => ({
  APP_VERSION: app.getVersion(),
  APP_ROOM_FOLDER: join(app.getPath('userData'), 'ruang'),
  APP_PAGE_FOLDER: PAGE_FOLDER,
});

/** The page that sent a message, if it is the main frame of one of our windows showing our own page; otherwise null. */
const senderOf = (event: IpcMainEvent | IpcMainInvokeEvent): PanelWindow | null => {
  const panel = windows.get(event.sender.id);
  const frame = event.senderFrame;
  if (panel === undefined || frame === null || frame !== panel.window.webContents.mainFrame) return null;
  return frame.url.startsWith(`${PAGE_ORIGIN}/`) ? panel : null;
};

const setOpened = (panel: PanelWindow, edition: OpenedEdition | null): void => {
  panel.opened = edition;
  panel.window.setTitle(edition === null ? 'Paritrana Panel' : `${edition.fileName} – Paritrana Panel`);
  push(panel, { topic: edition === null ? 'desktop.editionClosed' : 'desktop.editionOpened', payload: null });
};

let nextWindow = 1;

const createPanelWindow = (pathToOpen: string | null): void => {
  const window = openWindow(memory.preferences());
  const device = `jendela ${String(nextWindow)}`;
  nextWindow += 1;
  const begin = (panel: () => PanelWindow): RecordsProcess =>
    startRecords(recordsEnvironment(), () => {
      void recover(panel(), device);
    });
  const panel: PanelWindow = {
    window,
    records: begin(() => panel),
    opened: null,
    notice: null,
    ends: [],
    answer: () => Promise.resolve(fail({ code: 'no-edition' })),
  };
  const host: DesktopHost = {
    window,
    device,
    memory,
    records: () => panel.records,
    opened: () => panel.opened,
    setOpened: (edition) => {
      setOpened(panel, edition);
    },
    takeNotice: () => {
      const { notice } = panel;
      panel.notice = null;
      return notice;
    },
    jurorRooms: {
      // The window in which nothing is open gives way to the juror's.
      enter: async (room, hash) => {
        await jurorRooms.enter(room, hash);
        if (panel.opened === null) setImmediate(() => window.close());
      },
    },
  };
  const calls = desktopCalls(host);
  panel.answer = (name, input) => answerDesktop(calls, name, input);
  const id = window.webContents.id;
  windows.set(id, panel);
  connectWhenWanted.set(id, () => {
    panel.records.connect(window.webContents, device);
  });
  window.on('closed', () => {
    windows.delete(id);
    connectWhenWanted.delete(id);
    void endRecords(panel.records);
  });
  if (pathToOpen !== null) void openAtStart(panel, pathToOpen);
};

const openAtStart = async (panel: PanelWindow, path: string): Promise<void> => {
  const reply = await panel.records.ask('open', { path });
  if (reply.ok) {
    // A juror's copy is opened with its code, never from the list of recent files.
    if (!reply.value.path.startsWith(join(app.getPath('userData'), 'juri'))) memory.remember(reply.value.path, reply.value.name);
    setOpened(panel, reply.value);
  } else {
    panel.notice = reply.failure;
    push(panel, { topic: 'desktop.editionClosed', payload: null });
  }
};

/** After so many unexpected ends within a minute something is wrong that a further start does not mend. */
const RESTARTS_A_MINUTE = 3;

/** The records process ended on its own: a new one opens the same file; what was committed is there, what was asked is asked again. */
const recover = async (panel: PanelWindow, device: string): Promise<void> => {
  if (panel.window.isDestroyed()) return;
  const now = Date.now();
  panel.ends = [...panel.ends.filter((at) => now - at < 60_000), now];
  if (panel.ends.length > RESTARTS_A_MINUTE) {
    panel.opened = null;
    panel.notice = { code: 'incident', incident: 'REC-END' };
    panel.window.webContents.send(CHANNELS.doorGone);
    push(panel, { topic: 'desktop.editionClosed', payload: null });
    return;
  }
  panel.records = startRecords(recordsEnvironment(), () => {
    void recover(panel, device);
  });
  const { opened } = panel;
  if (opened !== null) await openAtStart(panel, opened.path);
  panel.records.connect(panel.window.webContents, device);
};

const connectWhenWanted = new Map<number, () => void>();

const closing = new Set<Promise<void>>();
const endRecords = (records: RecordsProcess): Promise<void> => {
  const ended = records.end().finally(() => {
    closing.delete(ended);
  });
  closing.add(ended);
  return ended;
};

// The page asks when it is drawn, or when it first has something to ask.
ipcMain.on(CHANNELS.wantDoor, (event) => {
  if (senderOf(event) !== null) connectWhenWanted.get(event.sender.id)?.();
});

ipcMain.handle(CHANNELS.desktop, async (event, name: unknown, input: unknown) => {
  const panel = senderOf(event);
  if (panel === null) return fail({ code: 'not-permitted', call: String(name).slice(0, 80), role: '' });
  try {
    return await panel.answer(name, input);
  } catch (error) {
    const incident = Math.random().toString(36).slice(2, 8).toUpperCase();
    log.error(`Incident ${incident} in desktop ${String(name)}:`, error);
    return fail({ code: 'incident', incident });
  }
});

const pathsSchema = z.array(z.string().min(1).max(4096)).max(600);

ipcMain.handle(CHANNELS.offerDropped, async (event, paths: unknown) => {
  const panel = senderOf(event);
  const parsed = pathsSchema.safeParse(paths);
  if (panel === null || !parsed.success) return fail({ code: 'malformed-request', path: 'files', problem: '' });
  return panel.records.ask('offer', { paths: parsed.data.map((path) => resolve(path)) });
});

/** The edition that the system handed over, e.g. by a double click on its file. */
const editionIn = (commandLine: readonly string[]): string | null => {
  const path = commandLine.slice(1).find((argument) => argument.endsWith('.paritrana'));
  return path === undefined ? null : resolve(path);
};

const isFirst = app.requestSingleInstanceLock();
if (!isFirst) {
  app.quit();
} else {
  app.on('second-instance', (_event, commandLine) => {
    createPanelWindow(editionIn(commandLine));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void app.whenReady().then(() => {
      createPanelWindow(path);
    });
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // The edition is closed into one file before the last process goes.
  app.on('will-quit', (event) => {
    if (closing.size === 0) return;
    event.preventDefault();
    void Promise.allSettled(closing).then(() => {
      app.quit();
    });
  });
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(() => {
    protocol.handle(PAGE_SCHEME, servePage(PAGE_FOLDER));
    createPanelWindow(editionIn(process.argv));
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate(memory.preferences().language, (payload) => {
          for (const panel of windows.values()) if (panel.window.isFocused()) push(panel, { topic: 'desktop.menu', payload });
        }),
      ),
    );
  });
}
