import type { Reply } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { DevicePresence, OpenedRoom } from '../../shared/room/room.ts';
import type { DeviceId, Nudge } from '../../shared/room/wire.ts';

/** What the records may ask of the room's network side. The door has authorised it before. */
export type RoomControl = {
  /** Opens on the port, or on a free one. Opening an open room answers what is open. */
  readonly open: (port: number | null) => Promise<Reply<OpenedRoom>>;
  readonly close: () => Promise<void>;
  readonly opened: () => OpenedRoom | null;
  readonly presence: (device: DeviceId) => DevicePresence | null;
  /** Ends what a device has open; the edition no longer knows it. */
  readonly dismiss: (device: DeviceId) => void;
  /** The office's certificate, from now on the one with which the room answers. Files are hostile until read. */
  readonly importCertificate: (paths: readonly string[], passphrase: string) => Promise<Reply<null>>;
  /** Back to the certificate of this installation. */
  readonly forgetCertificate: () => Promise<void>;
  readonly nudge: (seat: SeatId, nudge: Nudge) => void;
};
