import type { SeatId } from '../../shared/panel/panel.ts';
import type { RefusalKind, RoomRefusal } from '../../shared/room/room.ts';

export type RefusalNotes = {
  readonly add: (kind: RefusalKind, address: string, seat?: SeatId | null) => void;
  /** Hands over at once what has been gathered; done when it is noted. */
  readonly flush: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** The first refusal is noted soon, so that the secretariat sees it while it matters. */
const FIRST_AFTER_MS = 1_000;
const THEN_EVERY_MS = 60_000;
/** While it goes on for so long, it is noted rarely: whoever tries for hours fills no file. */
const RARELY_AFTER = 10;
const RARELY_EVERY_MS = 15 * 60_000;

/** Gathers what was refused, one line per kind, and hands it over now and then. */
export const createRefusalNotes = (now: () => string, note: (refusals: readonly RoomRefusal[]) => Promise<unknown>): RefusalNotes => {
  const gathered = new Map<RefusalKind, RoomRefusal>();
  let timer: NodeJS.Timeout | null = null;
  let notedInARow = 0;

  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (gathered.size === 0) {
      notedInARow = 0;
      return;
    }
    const refusals = [...gathered.values()];
    gathered.clear();
    notedInARow += 1;
    plan(notedInARow > RARELY_AFTER ? RARELY_EVERY_MS : THEN_EVERY_MS);
    await note(refusals);
  };
  const plan = (afterMs: number): void => {
    timer = setTimeout(() => void flush(), afterMs);
    timer.unref();
  };

  return {
    add: (kind, address, seat = null) => {
      const known = gathered.get(kind);
      const at = now();
      gathered.set(kind, {
        kind,
        seat: seat ?? known?.seat ?? null,
        address: address.slice(0, 100),
        attempts: (known?.attempts ?? 0) + 1,
        firstAt: known?.firstAt ?? at,
        lastAt: known === undefined || at > known.lastAt ? at : known.lastAt,
      });
      if (timer === null) plan(FIRST_AFTER_MS);
    },
    flush,
    end: async () => {
      const noted = flush();
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await noted;
    },
  };
};
