import { createStore } from 'zustand/vanilla';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import type { Failure, Reply } from '../../shared/failure.ts';
import type { GuestNumber } from '../../shared/panel/guests/guest.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { Proof } from '../../shared/panel/staff/staff.ts';
import type { SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';
import type { StoreFactory } from '../noun-stores.tsx';
import { oneAtATime } from '../one-at-a-time.ts';

export type EditionState = {
  readonly overview: EditionOverview | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly lockRubric: (pins: { readonly chairPin: string; readonly secretaryPin: string }) => Promise<Reply<null>>;
  readonly openScoring: () => Promise<Reply<null>>;
  /** Turns the window from a juror's back into the secretariat's. */
  readonly leaveSeat: () => Promise<Reply<unknown>>;
  /** Leaves the window to nobody until a PIN is typed. */
  readonly lockWindow: () => Promise<Reply<unknown>>;
  /** From the locked window: the next juror or substitute, an observer or auditor, or the secretariat again. */
  readonly sitDown: (seat: SeatId, pin: string, substitute?: SubstituteNumber) => Promise<Reply<unknown>>;
  readonly lookOn: (guest: GuestNumber, pin: string) => Promise<Reply<unknown>>;
  readonly reopen: (proof: Proof) => Promise<Reply<unknown>>;
  /** The seat that was taken at the locked window and has not been told of its PIN yet. */
  readonly satDown: SeatId | null;
  readonly toldOfPin: () => void;
  /** Who the window was when the panel took the place away, without a word from here; null once it has been told. */
  readonly lostPlace: EditionOverview['identity'] | null;
  readonly toldOfLoss: () => void;
};

type Identity = EditionOverview['identity'];

/** A person of the panel or a guest, in the words of the door. */
const isSomebody = ({ seat, guest }: Identity): boolean => seat !== null || guest !== undefined;
const isSame = (a: Identity, b: Identity): boolean => a.seat === b.seat && a.substitute === b.substitute && a.guest === b.guest;

/** Every change of a noun moves one of the numbers that the rail shows. */
const COUNTED = ['edition.changed', 'submissions.changed', 'rubric.changed', 'panel.changed', 'scoring.changed'] as const;

export const createEditionStore: StoreFactory<EditionState> = ({ client, listen }) =>
  createStore((set, get) => {
    /** Acts of this window that change who it is: what follows from them is no surprise. */
    let acting = 0;
    const refresh = oneAtATime(async () => {
      const before = get().overview;
      const reply = await client('edition.read', {});
      const after = reply.ok ? reply.value : null;
      const locked = !reply.ok && reply.failure.code === 'window-locked';
      if (acting === 0 && before !== null && isSomebody(before.identity) && (after !== null || locked)) {
        const sameEdition = after === null || after.edition.id === before.edition.id;
        if (sameEdition && (after === null || !isSame(before.identity, after.identity))) set({ lostPlace: before.identity });
      }
      if (reply.ok) set({ overview: reply.value, failure: null });
      // Nothing of whom the window was outlasts it.
      else if (locked) set({ overview: null, failure: reply.failure, satDown: null });
      else set({ failure: reply.failure });
    });

    for (const topic of COUNTED) listen(topic, () => void refresh());

    const thenRefresh = async <Value>(reply: Reply<Value>): Promise<Reply<Value>> => {
      await get().refresh();
      return reply;
    };
    /** For acts that change who this window is. */
    const byOwnAct = async <Value>(act: () => Promise<Reply<Value>>): Promise<Reply<Value>> => {
      acting += 1;
      try {
        return await thenRefresh(await act());
      } finally {
        acting -= 1;
      }
    };

    return {
      overview: null,
      failure: null,
      refresh,
      lockRubric: async (pins) => thenRefresh(await client('rubric.lock', pins)),
      openScoring: async () => thenRefresh(await client('scoring.open', {})),
      leaveSeat: () => byOwnAct(() => client('panel.leaveSeat', {})),
      lockWindow: () => byOwnAct(() => client('panel.lockWindow', {})),
      sitDown: (seat, pin, substitute) =>
        byOwnAct(async () => {
          const reply = await client('panel.takeSeat', { seat, pin, ...(substitute === undefined ? {} : { substitute }) });
          if (reply.ok && substitute === undefined) set({ satDown: seat });
          return reply;
        }),
      lookOn: (number, pin) => byOwnAct(() => client('panel.enterAsGuest', { number, pin })),
      reopen: (proof) => byOwnAct(() => client('panel.unlockSecretariat', proof)),
      satDown: null,
      toldOfPin: () => set({ satDown: null }),
      lostPlace: null,
      toldOfLoss: () => set({ lostPlace: null }),
    };
  });
