import type { OwnedRoomControl } from './create-room-control.ts';

/**
 * The room's network side, read in when it is first needed: most windows of most days open no room, and what a server is made of
 * takes a while to read. `wasOpen` says whether the room of the edition that was opened just now is to be opened again.
 */
export const laterRoomControl = (wasOpen: () => boolean, read: () => Promise<OwnedRoomControl>): OwnedRoomControl => {
  let control: OwnedRoomControl | null = null;
  let reading: Promise<OwnedRoomControl> | null = null;
  const ready = (): Promise<OwnedRoomControl> => {
    reading ??= read().then((made) => (control = made));
    return reading;
  };
  return {
    open: async (port) => (await ready()).open(port),
    close: async () => {
      await control?.close();
    },
    opened: () => control?.opened() ?? null,
    presence: (device) => control?.presence(device) ?? null,
    dismiss: (device) => control?.dismiss(device),
    nudge: (seat, nudge) => control?.nudge(seat, nudge),
    importCertificate: async (paths, passphrase) => (await ready()).importCertificate(paths, passphrase),
    forgetCertificate: async () => {
      await (await ready()).forgetCertificate();
    },
    resume: async () => {
      if (wasOpen()) await (await ready()).resume();
    },
  };
};
