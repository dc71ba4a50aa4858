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
  /**
   * What was on record, or on its way there, when the field was taken up; null while nobody types. What comes on record elsewhere
   * meanwhile does not change it, since whoever types does not see that.
   */
  readonly base: Errand | null;
  /** Whether the field has been left since the last key; its text may then take the form of the value. */
  readonly left: boolean;
  readonly sending: Errand | null;
  /** Goes out after the answer to `sending`; a later value takes its place. */
  readonly waiting: Errand | null;
  /** Kept on this device, and not answered for by the records. Always null in a window of the host. */
  readonly here: (Errand & { readonly keptAt: string }) | null;
  readonly problem: ScoreProblem | null;
  readonly failure: Failure | null;
  /** A request broke off on the way: the record may hold either value until it is read again. */
  readonly uncertain: boolean;
};

export const EMPTY_CELL: ScoreCell = {
  committedHundredths: null,
  enteredAt: null,
  typed: null,
  base: null,
  left: true,
  sending: null,
  waiting: null,
  here: null,
  problem: null,
  failure: null,
  uncertain: false,
};

/** `here`: on this device only. `differs`: another device has put something else on record, and the juror has to say which counts. */
export const CELL_STATES = ['empty', 'typed', 'saving', 'here', 'saved', 'refused', 'differs', 'failed'] as const;
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
  (cell.waiting ?? cell.sending ?? cell.here ?? { valueHundredths: cell.committedHundredths }).valueHundredths;

/** What stands in a field in which nobody is typing. */
export const shownHundredths = (cell: ScoreCell): number | null =>
  (cell.here ?? { valueHundredths: cell.committedHundredths }).valueHundredths;

/** What the field says now; undefined when it says no score. */
export const valueInField = (cell: ScoreCell, scale: ScoreScale): number | null | undefined =>
  cell.typed === null ? latestOf(cell) : valueOfReading(readScore(cell.typed, scale));

/** Whether the field says something that is neither on record nor on the way there. */
export const isUnsent = (cell: ScoreCell, scale: ScoreScale): boolean =>
  cell.typed !== null && ((cell.uncertain && cell.sending === null) || valueInField(cell, scale) !== latestOf(cell));

const failedState = (failure: Failure): CellState => (failure.code === 'score-differs' ? 'differs' : 'failed');

export const cellState = (cell: ScoreCell, scale: ScoreScale): CellState => {
  if (cell.problem !== null) return 'refused';
  if (isUnsent(cell, scale)) return cell.failure === null ? 'typed' : failedState(cell.failure);
  if (cell.sending !== null) return 'saving';
  if (cell.failure !== null) return failedState(cell.failure);
  if (cell.here !== null) return 'here';
  return cell.committedHundredths === null ? 'empty' : 'saved';
};

/** Whether the field holds something that neither the records nor, on a juror's own device, the device has taken. */
export const isUnsafe = (state: CellState): boolean =>
  state === 'typed' || state === 'refused' || state === 'differs' || state === 'failed';
