import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type SeatId, seatIdSchema } from '../../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../../shared/panel/substitutes/substitute.ts';
import { type CriterionId, criterionIdSchema } from '../../../shared/rubric/rubric.ts';
import type { PrivateNote, SheetComment, StandingComment } from '../../../shared/scoring/remarks/remark.ts';
import type { Database } from '../../database/sqlite.ts';

/** In the file a comment on the whole sheet stands under no criterion's name: a key is never null. */
const WHOLE_SHEET = '';
/** And a note of who holds the seat under no substitute's number. */
const NOBODY_ELSE = 0;

type CommentRow = { readonly criterion: string; readonly text: string; readonly writtenAt: string };
type CommentKey = { readonly seat: SeatId; readonly code: RegionCode; readonly criterion: CriterionId | null };
/** A note belongs to a person: to the substitute of this number, or to who holds the seat. */
type NoteKey = { readonly seat: SeatId; readonly substitute: SubstituteNumber | null; readonly code: RegionCode };

export const remarkQueries = (database: Database) => {
  const selectComments = database.prepare<[SeatId, RegionCode], CommentRow>(
    `SELECT criterion, text, written_at AS writtenAt
       FROM sheet_comment
      WHERE seat = ?
        AND code = ?
      ORDER BY criterion`,
  );
  const selectCommentsOfSeat = database.prepare<[SeatId], CommentRow & { readonly code: string }>(
    `SELECT code, criterion, text, written_at AS writtenAt
       FROM sheet_comment
      WHERE seat = ?
      ORDER BY code, criterion`,
  );
  const selectSubmitted = database.prepare<[], CommentRow & { readonly seat: number; readonly code: string }>(
    `SELECT seat, code, criterion, text, written_at AS writtenAt
       FROM sheet_comment
       JOIN sheet USING (seat, code)
       JOIN submission USING (code)
      WHERE submitted_at IS NOT NULL
        AND status = 'kandidat'
        AND NOT EXISTS (SELECT 1 FROM recusal WHERE recusal.seat = sheet.seat AND recusal.code = sheet.code)
      ORDER BY code, seat, criterion`,
  );
  const upsertComment = database.prepare<{ seat: SeatId; code: RegionCode; criterion: string; text: string; at: string }>(
    `INSERT INTO sheet_comment (seat, code, criterion, text, written_at)
     VALUES (@seat, @code, @criterion, @text, @at)
         ON CONFLICT (seat, code, criterion) DO UPDATE
        SET text = excluded.text, written_at = excluded.written_at`,
  );
  const deleteComment = database.prepare<[SeatId, RegionCode, string]>(
    `DELETE FROM sheet_comment
      WHERE seat = ?
        AND code = ?
        AND criterion = ?`,
  );
  const selectNote = database.prepare<[SeatId, number, RegionCode], PrivateNote>(
    `SELECT text, kept_at AS keptAt
       FROM private_note
      WHERE seat = ?
        AND substitute = ?
        AND code = ?`,
  );
  const upsertNote = database.prepare<{ seat: SeatId; substitute: number; code: RegionCode; text: string; at: string }>(
    `INSERT INTO private_note (seat, substitute, code, text, kept_at)
     VALUES (@seat, @substitute, @code, @text, @at)
         ON CONFLICT (seat, substitute, code) DO UPDATE
        SET text = excluded.text, kept_at = excluded.kept_at`,
  );
  const deleteNote = database.prepare<[SeatId, number, RegionCode]>(
    `DELETE FROM private_note
      WHERE seat = ?
        AND substitute = ?
        AND code = ?`,
  );

  const toComment = ({ criterion, text, writtenAt }: CommentRow): SheetComment => ({
    criterion: criterion === WHOLE_SHEET ? null : criterionIdSchema.parse(criterion),
    text,
    writtenAt,
  });

  const comments = (seat: SeatId, code: RegionCode): readonly SheetComment[] => selectComments.all(seat, code).map(toComment);
  return {
    comments,
    comment: ({ seat, code, criterion }: CommentKey): SheetComment | null =>
      comments(seat, code).find((one) => one.criterion === criterion) ?? null,
    /** Of all sheets of one seat; nobody else's. */
    ofSeat: (seat: SeatId): readonly (SheetComment & { readonly code: RegionCode })[] =>
      selectCommentsOfSeat.all(seat).map((row) => ({ ...toComment(row), code: regionCodeSchema.parse(row.code) })),
    /** Of submitted sheets that count; nobody else's words are anybody's before. */
    submitted: (): readonly StandingComment[] =>
      selectSubmitted
        .all()
        .map((row) => ({ ...toComment(row), seat: seatIdSchema.parse(row.seat), code: regionCodeSchema.parse(row.code) })),
    write: ({ seat, code, criterion }: CommentKey, text: string, at: string): void =>
      void upsertComment.run({ seat, code, criterion: criterion ?? WHOLE_SHEET, text, at }),
    erase: ({ seat, code, criterion }: CommentKey): void => void deleteComment.run(seat, code, criterion ?? WHOLE_SHEET),
    note: ({ seat, substitute, code }: NoteKey): PrivateNote | null => selectNote.get(seat, substitute ?? NOBODY_ELSE, code) ?? null,
    keepNote: ({ seat, substitute, code }: NoteKey, text: string, at: string): void =>
      void upsertNote.run({ seat, substitute: substitute ?? NOBODY_ELSE, code, text, at }),
    eraseNote: ({ seat, substitute, code }: NoteKey): void => void deleteNote.run(seat, substitute ?? NOBODY_ELSE, code),
  };
};

export type RemarkQueries = ReturnType<typeof remarkQueries>;
