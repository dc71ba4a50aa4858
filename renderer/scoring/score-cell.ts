import type { Failure } from '../../shared/failure.ts';
import { readScore, type ScoreProblem, type ScoreReading, type ScoreScale } from '../../shared/notation/read-score.ts';

/** A value on its way to the records; null empties the cell. */
type Errand = { readonly valueHundredths: number | null };

/** One field of a sheet: what is on record, what stands in the field, and what is on the way between the two. */
export type ScoreCell = {
  readonly committedHundredths: number | null;
  /** When the committed value was committed, as the records say it. */
  readonly enteredAt: string | null;
  /** What stands in the field; null while it shows what is on record. */
  readonly typed: string | null;
  /** Whether the field has been left since the last key; its text may then take the form of the value. */
  readonly left: boolean;
  readonly sending: Errand | null;
  /** Goes out after the answer to `sending`; a later value takes its place. */
  readonly waiting: Errand | null;
  readonly problem: ScoreProblem | null;
  readonly failure: Failure | null;
  /** A request broke off on the way: the record may hold either value until it is read again. */
  readonly uncertain: boolean;
};

export const EMPTY_CELL: ScoreCell = {
  committedHundredths: null,
  enteredAt: null,
  typed: null,
  left: true,
  sending: null,
  waiting: null,
  problem: null,
  failure: null,
  uncertain: false,
};

export const CELL_STATES = ['empty', 'typed', 'saving', 'saved', 'refused', 'failed'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** Value of a reading; undefined when it has none. */
export const valueOfReading = (reading: ScoreReading): number | null | undefined => {
  switch (reading.kind) {
    case 'empty':
      return null;
    case 'score':
      return reading.hundredths;
    case 'refused':
      return undefined;
  }
};

/** What the record will hold once everything under way has arrived. */
export const latestOf = (cell: ScoreCell): number | null =>
  (cell.waiting ?? cell.sending ?? { valueHundredths: cell.committedHundredths }).valueHundredths;

/** What the field says now; undefined when it says no score. */
export const valueInField = (cell: ScoreCell, scale: ScoreScale): number | null | undefined =>
  cell.typed === null ? latestOf(cell) : valueOfReading(readScore(cell.typed, scale));

/** Whether the field says something that is neither on record nor on the way there. */
export const isUnsent = (cell: ScoreCell, scale: ScoreScale): boolean =>
  cell.typed !== null && ((cell.uncertain && cell.sending === null) || valueInField(cell, scale) !== latestOf(cell));

export const cellState = (cell: ScoreCell, scale: ScoreScale): CellState => {
  if (cell.problem !== null) return 'refused';
  if (isUnsent(cell, scale)) return cell.failure === null ? 'typed' : 'failed';
  if (cell.sending !== null) return 'saving';
  if (cell.failure !== null) return 'failed';
  return cell.committedHundredths === null ? 'empty' : 'saved';
};
