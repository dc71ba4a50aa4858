import { type AnsweringRoom, type AskRoom, askRoom } from './ask-room.ts';

export type Found = {
  /** The first that answered with the key; null when none did. */
  readonly room: AnsweringRoom | null;
  /** Whether something answered with another key. */
  readonly otherKey: boolean;
};

/** How long an address is asked before the next one is asked beside it. */
const HEAD_START_MS = 400;

/**
 * Asks a room's addresses, the best first, until one answers with the key (null: whichever key). One that fails gives way to
 * the next at once, and one that says nothing holds up nobody.
 */
export const findRoom = (
  addresses: readonly string[],
  publicKey: string | null,
  { ask = askRoom, headStartMs = HEAD_START_MS }: { readonly ask?: AskRoom; readonly headStartMs?: number } = {},
): Promise<Found> =>
  new Promise((resolve) => {
    const waiting = [...addresses];
    let asked = 0;
    let otherKey = false;
    let timer: NodeJS.Timeout | undefined;
    let settled = false;
    const settle = (room: AnsweringRoom | null): void => {
      settled = true;
      clearTimeout(timer);
      resolve({ room, otherKey });
    };
    const startNext = (): void => {
      clearTimeout(timer);
      const address = waiting.shift();
      if (settled || address === undefined) return;
      asked += 1;
      timer = setTimeout(startNext, headStartMs);
      void ask(address, publicKey).then((answer) => {
        asked -= 1;
        if (settled) return;
        if (answer.kind === 'room') {
          settle(answer.room);
          return;
        }
        otherKey ||= answer.kind === 'other-key';
        if (waiting.length > 0) startNext();
        else if (asked === 0) settle(null);
      });
    };
    if (waiting.length === 0) settle(null);
    else startNext();
  });
