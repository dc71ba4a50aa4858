import type { Failure } from '../../shared/failure.ts';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import type { SheetPlace } from './draft-shelf.ts';

/** A score that is kept on this device and for which the records have not answered yet; null empties the cell. */
export type KeptScore = {
  readonly criterion: CriterionId;
  readonly valueHundredths: number | null;
  /** By the clock of this device; shown, never compared with the host's. */
  readonly keptAt: string;
  /** Why the records did not take it. It stays here until the juror decides. */
  readonly failure: Failure | null;
};

export type OutboxNews =
  /** What of this sheet is kept here has changed. */
  | { readonly news: 'kept'; readonly place: SheetPlace }
  /** A score has come on record; the instant is the host's. */
  | {
      readonly news: 'received';
      readonly place: SheetPlace;
      readonly criterion: CriterionId;
      readonly valueHundredths: number | null;
      readonly enteredAt: string;
    };

/**
 * Where the scores of a juror's own device wait for the network. A window of the host has none: nothing stands between it
 * and the records.
 */
export type ScoreOutbox = {
  /**
   * Resolves once the score is kept so that it outlives the page, and rejects when the device cannot keep it. A value that was
   * never sent gives way to the newer one of its cell; one that was sent stays until it is answered. `base` is what the juror
   * knew to be on record.
   */
  readonly keep: (
    place: SheetPlace,
    criterion: CriterionId,
    valueHundredths: number | null,
    base: { readonly valueHundredths: number | null },
  ) => Promise<void>;
  /** Of one sheet, the newest of each cell. */
  readonly ofSheet: (place: SheetPlace) => readonly KeptScore[];
  /** Gives up what is kept of a cell. What has already left the device cannot be called back. */
  readonly drop: (place: SheetPlace, criterion: CriterionId) => Promise<void>;
  /** Resolves when all of the sheet is answered for, or as soon as that cannot be waited for. */
  readonly whenSent: (place: SheetPlace) => Promise<void>;
  readonly listen: (heard: (news: OutboxNews) => void) => () => void;
};
