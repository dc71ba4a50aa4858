import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type SubmissionContent, submissionContentSchema } from '../../../shared/submissions/submission.ts';
import type { Database } from '../../database/sqlite.ts';

type Place = { readonly code: RegionCode; readonly number: number };

export const revisionQueries = (database: Database) => {
  const selectContent = database.prepare<Place, { readonly content: string | null }>(
    `SELECT content
       FROM revision
      WHERE code = @code
        AND number = @number`,
  );
  const selectStanding = database
    .prepare<[RegionCode], number>(
      `SELECT number
         FROM revision
        WHERE code = ?
          AND withdrawn_at IS NULL
        ORDER BY number DESC`,
    )
    .pluck();
  const updateWithdrawn = database.prepare<Place & { readonly at: string; readonly by: string; readonly reason: string }>(
    `UPDATE revision
        SET withdrawn_at = @at, withdrawn_by = @by, withdrawn_reason = @reason
      WHERE code = @code
        AND number = @number`,
  );
  const selectNewestWithoutContent = database.prepare<[], { readonly code: string; readonly number: number }>(
    `SELECT code, number
       FROM revision
      WHERE content IS NULL
        AND withdrawn_at IS NULL
        AND number = (SELECT max(number) FROM revision AS newest WHERE newest.code = revision.code)
      ORDER BY code`,
  );
  const updateContent = database.prepare<Place & { readonly content: string }>(
    `UPDATE revision
        SET content = @content
      WHERE code = @code
        AND number = @number`,
  );

  return {
    /** Undefined when there is no such revision, null when it was imported before contents were kept. */
    content: (code: RegionCode, number: number): SubmissionContent | null | undefined => {
      const row = selectContent.get({ code, number });
      if (row === undefined || row.content === null) return row === undefined ? undefined : null;
      return submissionContentSchema.parse(JSON.parse(row.content));
    },
    /** Numbers of the revisions that are not withdrawn, newest first. */
    standing: (code: RegionCode): readonly number[] => selectStanding.all(code),
    withdraw: (place: Place & { readonly at: string; readonly by: string; readonly reason: string }): void =>
      void updateWithdrawn.run(place),
    newestWithoutContent: (): readonly Place[] =>
      selectNewestWithoutContent.all().map(({ code, number }) => ({ code: regionCodeSchema.parse(code), number })),
    keepContent: (place: Place, content: SubmissionContent): void => void updateContent.run({ ...place, content: canonicalJson(content) }),
  };
};
