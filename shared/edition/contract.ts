import { z } from 'zod';
import { read, write } from '../call.ts';
import type { GuestNumber } from '../panel/guests/guest.ts';
import type { SeatId } from '../panel/panel.ts';
import type { SubstituteNumber } from '../panel/substitutes/substitute.ts';
import type { WindowLock } from '../panel/staff/staff.ts';
import { type Edition, editionDetailsSchema, PHASES, type Role, ROLES } from './edition.ts';
import { fileTokenSchema } from './file-token.ts';
import type { RegionCode } from './region.ts';

/** Who this window is at the moment. */
export type Identity = {
  readonly role: Role;
  readonly seat: SeatId | null;
  /** Only with the role `pengganti`: which substitute of the seat. */
  readonly substitute?: SubstituteNumber;
  /** Only with the roles `pengamat` and `auditor`: which guest. */
  readonly guest?: GuestNumber;
};

/** A candidate that a finding holds up: not yet `siap dinilai`. */
export type HeldCandidate = { readonly code: RegionCode; readonly name: string };

/** The one number of each rail entry, counted on read. */
export type EditionProgress = {
  readonly submissions: number;
  readonly candidates: number;
  /** Candidates that no finding holds up: `siap dinilai`. */
  readonly ready: number;
  /** The other candidates, by name. */
  readonly held: readonly HeldCandidate[];
  readonly seats: number;
  readonly seatsWithPin: number;
  /** Proposed conflicts of interest that nobody has answered; of seats that do not decide on them, the own ones. */
  readonly openConflicts: number;
  readonly rubricLocked: boolean;
  readonly sheetsSubmitted: number;
  readonly sheetsExpected: number;
  /** Proposals to reopen a sheet that wait for a decision which this identity may make or is waiting for; none for a member. */
  readonly reopeningsWaiting: number;
};

export type EditionOverview = {
  readonly edition: Edition;
  readonly identity: Identity;
  /** Who holds the file when it is open read-only; null when this window may write. */
  readonly readOnlyBecause: string | null;
  readonly progress: EditionProgress;
  /** Whether this identity may see ranking values now. */
  readonly rankingOpen: boolean;
  readonly history: { readonly events: number; readonly head: string; readonly since: string };
  readonly fileName: string;
  /** Whether this window locks when its juror leaves it, and after how long of nobody touching it. */
  readonly windowLock: WindowLock;
  /** This file is the copy that a juror took along on a stick. */
  readonly jurorCopy: boolean;
};

export const editionContract = {
  'edition.read': read<EditionOverview>()(z.strictObject({}), {
    roles: ROLES,
    phases: PHASES,
    // Who waits for the result sees that the edition is there and how far it is.
    only: { auditor: PHASES },
    inRoom: true,
  }),
  'edition.updateDetails': write<null>()(editionDetailsSchema, { roles: ['sekretariat'], phases: ['persiapan', 'aturan-terkunci'] }),
  'edition.saveCopy': read<{ readonly fileName: string; readonly sizeBytes: number }>()(z.strictObject({ destination: fileTokenSchema }), {
    roles: ['sekretariat'],
    phases: PHASES,
  }),
};
