import type { RegionCode } from '../../../shared/edition/region.ts';
import type { SeatId } from '../../../shared/panel/panel.ts';
import type { CriterionId } from '../../../shared/rubric/rubric.ts';
import type { ReturnContent } from '../../../shared/scoring/stick/stick.ts';
import type { RemarkQueries } from '../remarks/queries.ts';
import type { ScoringQueries } from '../queries.ts';
import type { StickQueries } from './queries.ts';

type Place = { readonly code: RegionCode; readonly criterion: CriterionId | null };

const keyOf = ({ code, criterion }: Place): string => `${code} ${criterion ?? ''}`;

/** Each place that stands in one of the two, in the order of its name, with what stands there in either. */
const placesIn = <One extends Place>(before: readonly One[], now: readonly One[]) => {
  const [was, is] = [before, now].map((list) => new Map(list.map((one) => [keyOf(one), one])));
  const places = new Map([...before, ...now].map((one) => [keyOf(one), one]));
  return [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, place]) => ({ place, was: was?.get(key), is: is?.get(key) }));
};

/**
 * What a juror's copy brings back: the sheets that it has handed in, whole, and of the others what is not as the stick left with it.
 */
export const changesOf = (
  sticks: Pick<StickQueries, 'base'>,
  scoring: Pick<ScoringQueries, 'ofSeat' | 'sheets'>,
  remarks: Pick<RemarkQueries, 'ofSeat'>,
  seat: SeatId,
): Pick<ReturnContent, 'scores' | 'comments' | 'submitted'> => {
  const base = sticks.base();
  const submitted = scoring
    .sheets()
    .flatMap((sheet) => (sheet.submittedAt !== null && sheet.seat === seat && !base.submitted.includes(sheet.code) ? [sheet.code] : []))
    .toSorted();
  const whole = new Set(submitted);
  return {
    scores: placesIn(base.scores, scoring.ofSeat(seat)).flatMap(({ place: { code, criterion }, was, is }) => {
      const cell = { code, criterion, baseHundredths: was?.valueHundredths ?? null, valueHundredths: is?.valueHundredths ?? null };
      return whole.has(code) || cell.baseHundredths !== cell.valueHundredths ? [cell] : [];
    }),
    comments: placesIn(base.comments, remarks.ofSeat(seat)).flatMap(({ place: { code, criterion }, was, is }) => {
      const comment = { code, criterion, baseText: was?.text ?? '', text: is?.text ?? '' };
      return whole.has(code) || comment.baseText !== comment.text ? [comment] : [];
    }),
    submitted,
  };
};
