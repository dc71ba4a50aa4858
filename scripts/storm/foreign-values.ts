import type { SeatId } from '../../shared/panel/panel.ts';
import { seatOfValue, seatsInText } from './marked-values.ts';

/** Numbers that count messages, and may grow as large as a score. */
const COUNTERS: ReadonlySet<string> = new Set(['id', 'next', 'port']);

/** Everything in a message to a device of the seat that only another seat has given: scores and comments, wherever they stand. */
export const foreignValues = (message: unknown, seat: SeatId, seats: number): readonly (number | string)[] => {
  const found: (number | string)[] = [];
  const look = (value: unknown, name: string): void => {
    if (typeof value === 'number') {
      const owner = COUNTERS.has(name) ? null : seatOfValue(value, seats);
      if (owner !== null && owner !== seat) found.push(value);
    } else if (typeof value === 'string') {
      if (seatsInText(value).some((owner) => owner !== seat)) found.push(value);
    } else if (Array.isArray(value)) {
      for (const one of value as readonly unknown[]) look(one, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) look(one, key);
    }
  };
  look(message, '');
  return found;
};
