import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DesktopPush, PanelBridge } from '../shared/desktop.ts';
import type { Push, Reply } from '../shared/contract.ts';
import { CHANNELS, type PortMessage, type PortRequest } from './ipc/protocol.ts';

const waiting = new Map<number, { readonly sent: PortRequest; readonly answer: (reply: Reply<unknown>) => void }>();
const listeners = new Set<(push: Push | DesktopPush) => void>();
let port: MessagePort | null = null;
let next = 1;

const tell = (push: Push | DesktopPush): void => {
  for (const listener of listeners) listener(push);
};

ipcRenderer.on(CHANNELS.door, (event) => {
  port?.close();
  port = event.ports[0] ?? null;
  if (port === null) return;
  port.onmessage = ({ data }: MessageEvent<PortMessage>) => {
    if ('push' in data) {
      tell(data.push);
      return;
    }
    waiting.get(data.id)?.answer(data.reply);
    waiting.delete(data.id);
  };
  // What the old wire had not answered goes again: a write carries its own id and is applied once.
  for (const { sent } of waiting.values()) port.postMessage(sent);
});

const WANT_DOOR_AFTER_MS = 400;
let wanted = false;
const wantDoor = (): void => {
  if (wanted) return;
  wanted = true;
  ipcRenderer.send(CHANNELS.wantDoor);
};

let gone = false;
const lost: Reply<unknown> = { ok: false, failure: { code: 'incident', incident: 'REC-END' } };

// The records do not come back: nobody is left waiting.
ipcRenderer.on(CHANNELS.doorGone, () => {
  gone = true;
  for (const { answer } of waiting.values()) answer(lost);
  waiting.clear();
});

ipcRenderer.on(CHANNELS.push, (_event, push: DesktopPush) => {
  tell(push);
});

const bridge: PanelBridge = {
  ask: (request) =>
    new Promise((answer) => {
      if (gone) {
        answer(lost);
        return;
      }
      const sent = { id: next, request };
      next += 1;
      waiting.set(sent.id, { sent, answer });
      if (port === null) wantDoor();
      else port.postMessage(sent);
    }),
  desktop: (name, input) => ipcRenderer.invoke(CHANNELS.desktop, name, input) as Promise<Reply<unknown>>,
  offerDropped: (files) => {
    const paths = files.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file));
    return ipcRenderer.invoke(
      CHANNELS.offerDropped,
      paths.filter((path) => path !== ''),
    ) as ReturnType<PanelBridge['offerDropped']>;
  },
  listen: (listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('panel', bridge);
// Drawing the first screen needs no records; they start once it stands.
window.addEventListener('load', () => window.setTimeout(wantDoor, WANT_DOOR_AFTER_MS));
