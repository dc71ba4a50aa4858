import { actorOf } from '../session.ts';
import type { WriteContext } from '../handler.ts';
import type { ScoringQueries } from './queries.ts';

/**
 * Takes every sheet that holds a score out of the judging: that it was there and why it is not any more stays as a record, what
 * was scored on it in the history. The sheet itself is empty and open again.
 */
export const voidSheets = (
  scoring: ScoringQueries,
  { at, session }: WriteContext,
  { rubricHash, reason }: { readonly rubricHash: string; readonly reason: string },
): number => {
  const sheets = scoring.sheets().filter(({ seat, code }) => scoring.countIn(seat, code) > 0);
  for (const { seat, code, submittedAt } of sheets) {
    scoring.keepVoided({
      seat,
      code,
      submittedAt,
      filled: scoring.countIn(seat, code),
      rubricHash,
      reason,
      voidedAt: at,
      voidedBy: actorOf(session),
    });
    scoring.empty(seat, code);
  }
  return sheets.length;
};
