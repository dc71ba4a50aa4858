import type { Identity } from '../shared/edition/contract.ts';
import type { Push } from '../shared/contract.ts';
import { actorSchema, type Actor } from '../shared/audit/audit.ts';

/** `host`: a window of this machine or the command line. `room`: a juror's own device, over the room network. */
export const WIRES = ['host', 'room'] as const;
export type Wire = (typeof WIRES)[number];

/** One window, one juror's device or one run of the command line, as the door knows it. */
export type Session = {
  readonly id: string;
  readonly wire: Wire;
  /** What the history calls the device, e.g. `jendela 1`. */
  readonly device: string;
  /** Who this session is now. Only the door changes it, after a committed call that says so. */
  identity: Identity;
  /**
   * A device that waits for its juror's PIN may take its own seat and nothing else. A window of the host that was handed on may be
   * taken by a juror or opened again by the secretariat, and nothing else.
   */
  locked: boolean;
  /** Set for the command line and the maker of the sample; otherwise the actor follows from the identity. */
  readonly actorName: string | null;
  readonly push: (push: Push) => void;
};

export const SECRETARIAT: Identity = { role: 'sekretariat', seat: null };

const nameOf = ({ identity: { role, seat, substitute, guest }, actorName }: Session): string => {
  if (guest !== undefined) return `${role}:${String(guest)}`;
  if (seat === null) return actorName ?? role;
  return `kursi:${String(seat)}${substitute === undefined ? '' : `/pengganti:${String(substitute)}`}`;
};

export const actorOf = (session: Session): Actor => actorSchema.parse(nameOf(session));
