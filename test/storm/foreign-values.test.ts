import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignValues } from '../../scripts/storm/foreign-values.ts';
import { markedComment, markedValues, seatOfValue } from '../../scripts/storm/marked-values.ts';
import { seatNumber } from '../fixtures/edition.ts';

const scoreOf = (seat: number, seats = 9): number => markedValues(seatNumber(seat), seats).next('sel') ?? 0;

describe('A message to a juror’s device', () => {
  test('may hold the seat’s own scores and comments, counters, figures, years, weights and whole points', () => {
    const message = {
      id: scoreOf(4),
      next: scoreOf(5),
      year: 2024,
      weightHundredths: 2500,
      figures: [44_000, 37_531],
      scores: [{ valueHundredths: scoreOf(3), enteredAt: '2026-07-28T41:41:41.734Z' }],
      comments: [{ text: markedComment(seatNumber(3), 1) }],
    };
    expect(foreignValues(message, seatNumber(3), 9)).toEqual([]);
  });

  test('leaks whatever of another seat stands in it, wherever', () => {
    const foreign = markedComment(seatNumber(7), 12);
    const message = { push: [{ deep: { valueHundredths: scoreOf(4) } }], text: `Kata kursi lain: ${foreign}` };
    expect(foreignValues(message, seatNumber(3), 9)).toEqual([scoreOf(4), `Kata kursi lain: ${foreign}`]);
  });

  test('tells the seat of every score, and no cell gets a score twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (one, other) => {
        const [seats, seat] = [Math.max(one, other), Math.min(one, other)];
        const values = markedValues(seatNumber(seat), seats);
        const given = Array.from({ length: 200 }, (_, index) => values.next(index % 2 === 0 ? 'a' : 'b'));
        const ofA = given.filter((value, index) => index % 2 === 0 && value !== null);
        expect(given.every((value) => value === null || seatOfValue(value, seats) === seat)).toBe(true);
        expect(new Set(ofA).size).toBe(ofA.length);
      }),
      { numRuns: 50 },
    );
  });
});
