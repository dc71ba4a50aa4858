import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangeLog, closeChange, EMPTY_LOG, noteChange, redoStep, undoStep } from '../../../renderer/scoring/change-log.ts';
import type { CriterionId } from '../../../shared/rubric/rubric.ts';
import { criterionId } from '../../fixtures/edition.ts';

const INNOVATION = criterionId('inovasi');
const BUDGET = criterionId('anggaran');

type Sheet = { cells: Record<string, number | null>; log: ChangeLog };
const standing =
  ({ cells }: Sheet) =>
  (criterion: CriterionId) =>
    cells[criterion] ?? null;

/** Scores a cell and leaves the field. */
const score = (sheet: Sheet, criterion: CriterionId, afterHundredths: number | null): Sheet => {
  const beforeHundredths = standing(sheet)(criterion);
  if (beforeHundredths === afterHundredths) return sheet;
  const log = closeChange(noteChange(sheet.log, { criterion, beforeHundredths, afterHundredths }));
  return { cells: { ...sheet.cells, [criterion]: afterHundredths }, log };
};
const take = (sheet: Sheet, side: 'undo' | 'redo'): Sheet | null => {
  const step = (side === 'undo' ? undoStep : redoStep)(sheet.log, standing(sheet));
  if (step === null) return null;
  const value = side === 'undo' ? step.change.beforeHundredths : step.change.afterHundredths;
  return { cells: { ...sheet.cells, [step.change.criterion]: value }, log: step.log };
};
const repeat = (sheet: Sheet, side: 'undo' | 'redo'): Sheet => {
  const next = take(sheet, side);
  return next === null ? sheet : repeat(next, side);
};
const NEW_SHEET: Sheet = { cells: {}, log: EMPTY_LOG };

describe('What was changed on a sheet', () => {
  test('is taken back one change after another, whichever field it was in', () => {
    const sheet = score(score(score(NEW_SHEET, INNOVATION, 8000), BUDGET, 7000), INNOVATION, 8500);
    const once = take(sheet, 'undo');
    const twice = once === null ? null : take(once, 'undo');
    expect([once?.cells, twice?.cells]).toEqual([
      { inovasi: 8000, anggaran: 7000 },
      { inovasi: 8000, anggaran: null },
    ]);
  });

  test('with a pause between two keys is one change', () => {
    const typed = noteChange(EMPTY_LOG, { criterion: INNOVATION, beforeHundredths: null, afterHundredths: 800 });
    const whole = noteChange(typed, { criterion: INNOVATION, beforeHundredths: 800, afterHundredths: 8500 });
    const backAgain = noteChange(whole, { criterion: INNOVATION, beforeHundredths: 8500, afterHundredths: null });
    expect([whole.done, backAgain.done]).toEqual([[{ criterion: INNOVATION, beforeHundredths: null, afterHundredths: 8500 }], []]);
  });

  test('is not taken back where another device has written since', () => {
    const sheet = score(score(NEW_SHEET, BUDGET, 7000), INNOVATION, 8000);
    const elsewhere = { ...sheet, cells: { ...sheet.cells, [INNOVATION]: 6000 } };
    expect(take(elsewhere, 'undo')?.cells).toEqual({ inovasi: 6000, anggaran: null });
  });

  test('comes back whole when all is taken back and made again', () => {
    const entry = fc.record({
      criterion: fc.constantFrom(INNOVATION, BUDGET),
      value: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const sheet = entries.reduce((so, { criterion, value }) => score(so, criterion, value), NEW_SHEET);
        const back = repeat(sheet, 'undo');
        expect(Object.values(back.cells).every((value) => value === null)).toBe(true);
        expect(repeat(back, 'redo').cells).toEqual(sheet.cells);
      }),
    );
  });
});
