import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type FindingCode, findingCodeSchema } from '../../../shared/submissions/findings/finding.ts';
import { answerKindSchema, type FindingAnswer } from '../../../shared/submissions/findings/standing-finding.ts';
import type { Database } from '../../database/sqlite.ts';

type AnswerRow = Omit<FindingAnswer, 'code' | 'finding' | 'answer'> & {
  readonly code: string;
  readonly finding: string;
  readonly answer: string;
};

export const findingQueries = (database: Database) => {
  const selectAnswers = database.prepare<[], AnswerRow>(
    `SELECT code, finding, place, fingerprint, rules, answer, note, answered_at AS answeredAt, answered_by AS answeredBy
       FROM finding_answer
      ORDER BY code, finding, place`,
  );
  const upsertAnswer = database.prepare<AnswerRow>(
    `INSERT INTO finding_answer (code, finding, place, fingerprint, rules, answer, note, answered_at, answered_by)
     VALUES (@code, @finding, @place, @fingerprint, @rules, @answer, @note, @answeredAt, @answeredBy)
         ON CONFLICT (code, finding, place) DO UPDATE
        SET fingerprint = excluded.fingerprint, rules = excluded.rules, answer = excluded.answer, note = excluded.note,
            answered_at = excluded.answered_at, answered_by = excluded.answered_by`,
  );
  const deleteAnswer = database.prepare<{ code: RegionCode; finding: FindingCode; place: string }>(
    `DELETE FROM finding_answer
      WHERE code = @code
        AND finding = @finding
        AND place = @place`,
  );

  return {
    /** An answer to a rule that this version does not know is left in the file and not shown. */
    answers: (): readonly FindingAnswer[] =>
      selectAnswers.all().flatMap((row) => {
        const finding = findingCodeSchema.safeParse(row.finding);
        return finding.success
          ? [{ ...row, code: regionCodeSchema.parse(row.code), finding: finding.data, answer: answerKindSchema.parse(row.answer) }]
          : [];
      }),
    write: (answer: FindingAnswer): void => void upsertAnswer.run(answer),
    /** Whether there was one. */
    remove: (code: RegionCode, finding: FindingCode, place: string): boolean => deleteAnswer.run({ code, finding, place }).changes > 0,
  };
};
