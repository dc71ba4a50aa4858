import { type SeatId, seatIdSchema } from '../../shared/panel/panel.ts';
import { SCALE } from './storm-edition.ts';

/** Years, weights and bands of the rubric lie below or are whole hundreds: no score of a storm is. */
const LEAST = 2_101;
const WHOLE_POINT = 100;
const CELLS_APART = 7;

const isMarked = (value: number): boolean =>
  Number.isInteger(value) && value >= LEAST && value <= SCALE.maxHundredths && value % WHOLE_POINT !== 0;

/** The seat whose score this number can only be; null when it is nobody's. */
export const seatOfValue = (value: number, seats: number): SeatId | null =>
  isMarked(value) ? seatIdSchema.parse((value % seats) + 1) : null;

/** Scores that only this seat gives, each cell's in another order. */
export type MarkedValues = {
  /** One that was never given for the cell; null when there is none left. */
  readonly next: (cell: string) => number | null;
};

export const markedValues = (seat: SeatId, seats: number): MarkedValues => {
  const own = Array.from({ length: SCALE.maxHundredths - LEAST + 1 }, (_, index) => LEAST + index).filter(
    (value) => seatOfValue(value, seats) === seat,
  );
  const given = new Map<string, { readonly from: number; count: number }>();
  return {
    next: (cell) => {
      const known = given.get(cell) ?? { from: given.size * CELLS_APART, count: 0 };
      given.set(cell, known);
      if (known.count >= own.length) return null;
      const value = own[(known.from + known.count) % own.length] ?? null;
      known.count += 1;
      return value;
    },
  };
};

const COMMENT = /catatan-kursi-(\d+)-/gu;

/** A comment that tells whose it is; `number` makes it the only one of its kind. */
export const markedComment = (seat: SeatId, number: number): string => `catatan-kursi-${String(seat)}-${String(number)}`;

export const seatsInText = (text: string): readonly number[] => [...text.matchAll(COMMENT)].map((found) => Number(found[1]));
