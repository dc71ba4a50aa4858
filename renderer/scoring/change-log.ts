import type { CriterionId } from '../../shared/rubric/rubric.ts';

/** One score of a sheet that became another; null is an empty cell. */
export type ScoreChange = {
  readonly criterion: CriterionId;
  readonly beforeHundredths: number | null;
  readonly afterHundredths: number | null;
};

/** What was changed on one sheet while this window has been open, newest last, and what of it was taken back. */
export type ChangeLog = {
  readonly done: readonly ScoreChange[];
  readonly undone: readonly ScoreChange[];
  /** The newest change goes on: its field has not been left since, and another value of it is the same change. */
  readonly going: boolean;
};

export const EMPTY_LOG: ChangeLog = { done: [], undone: [], going: false };

/** As many steps as anybody wishes to take back. */
const KEPT = 100;

/** Adds what was typed. Values of one field between which it was not left are one change; back to the first, and there is none. */
export const noteChange = (log: ChangeLog, change: ScoreChange): ChangeLog => {
  const last = log.done.at(-1);
  if (last === undefined || !log.going || last.criterion !== change.criterion)
    return { done: [...log.done, change].slice(-KEPT), undone: [], going: true };
  const rest = log.done.slice(0, -1);
  const whole = { ...change, beforeHundredths: last.beforeHundredths };
  return whole.beforeHundredths === whole.afterHundredths
    ? { done: rest, undone: [], going: false }
    : { done: [...rest, whole], undone: [], going: true };
};

/** The field is left: what is typed into it next is another change. */
export const closeChange = (log: ChangeLog): ChangeLog => (log.going ? { ...log, going: false } : log);

/** What stands in each cell now. */
type Standing = (criterion: CriterionId) => number | null;

type Step = { readonly log: ChangeLog; readonly change: ScoreChange };

/**
 * The newest change that can be taken back, and the log without it. A change over which something else has been written since,
 * on another device, is passed by: taking it back would take back somebody else's value.
 */
export const undoStep = ({ done, undone }: ChangeLog, standing: Standing): Step | null => {
  const at = done.findLastIndex((change) => standing(change.criterion) === change.afterHundredths);
  const change = done[at];
  return change === undefined ? null : { change, log: { done: done.slice(0, at), undone: [...undone, change], going: false } };
};

/** The change that was taken back last, to be made again. */
export const redoStep = ({ done, undone }: ChangeLog, standing: Standing): Step | null => {
  const at = undone.findLastIndex((change) => standing(change.criterion) === change.beforeHundredths);
  const change = undone[at];
  return change === undefined ? null : { change, log: { done: [...done, change], undone: undone.slice(0, at), going: false } };
};
