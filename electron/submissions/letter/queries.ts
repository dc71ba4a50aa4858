import { z } from 'zod';
import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import type { IssuedDocument, IssuedDocumentId } from '../../../shared/papers/paper.ts';
import {
  answeredValueSchema,
  askedQuestionSchema,
  answerOutcomeSchema,
  type GivenAnswer,
  type IssuedLetter,
  type LetterId,
  letterIdSchema,
} from '../../../shared/submissions/letter/issued-letter.ts';
import type { Database } from '../../database/sqlite.ts';

type DocumentRow = Omit<IssuedDocument, 'sizeBytes' | 'issuedAt' | 'issuedBy'> & {
  readonly code: string;
  readonly letter: string | null;
  readonly size_bytes: number;
  readonly issued_at: string;
  readonly issued_by: string;
};

/** What is kept beside the list entry: the document as data and its bytes. */
export type KeptDocument = IssuedDocument & {
  readonly code: RegionCode;
  readonly letter: LetterId;
  readonly model: string;
  readonly bytes: Uint8Array;
};

export type KeptLetter = Omit<IssuedLetter, 'id' | 'withdrawn' | 'documents' | 'answers'> & { readonly id: LetterId };

/** An answer before it is known by which revision it came. */
export type KeptAnswer = Pick<GivenAnswer, 'question' | 'outcome' | 'values' | 'explanation' | 'source' | 'fingerprint' | 'revision'> & {
  readonly letter: LetterId;
  readonly code: RegionCode;
};

type LetterRow = {
  readonly id: string;
  readonly code: string;
  readonly number: string;
  readonly date: string;
  readonly answerBy: string | null;
  readonly questions: string;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
};

type AnswerRow = Omit<GivenAnswer, 'outcome' | 'values'> & {
  readonly letter: string;
  readonly outcome: string;
  readonly answeredValues: string;
};

const questionsSchema = z.array(askedQuestionSchema);
const valuesSchema = z.array(answeredValueSchema);

const documentOf = ({ code: _code, letter: _letter, size_bytes, issued_at, issued_by, ...rest }: DocumentRow): IssuedDocument => ({
  ...rest,
  sizeBytes: size_bytes,
  issuedAt: issued_at,
  issuedBy: issued_by,
});

const answerOf = ({ letter: _letter, outcome, answeredValues, ...rest }: AnswerRow): GivenAnswer => ({
  ...rest,
  outcome: answerOutcomeSchema.parse(outcome),
  values: valuesSchema.parse(JSON.parse(answeredValues)),
});

/** Papers from before letters were records: what was issued in one write is one letter, of which no more is known. */
const letterOfDocuments = (documents: readonly DocumentRow[]): IssuedLetter | null => {
  const [first] = documents;
  if (first === undefined) return null;
  return {
    id: null,
    code: regionCodeSchema.parse(first.code),
    number: first.number,
    date: first.date,
    answerBy: null,
    issuedAt: first.issued_at,
    issuedBy: first.issued_by,
    withdrawn: null,
    documents: documents.map(documentOf),
    questions: [],
    answers: [],
  };
};

export const letterQueries = (database: Database) => {
  const insertDocument = database.prepare<KeptDocument>(
    `INSERT INTO issued_document
       (id, kind, code, letter, number, title, date, format, model, sha256, size_bytes, issued_at, issued_by, bytes)
     VALUES
       (@id, @kind, @code, @letter, @number, @title, @date, @format, @model, @sha256, @sizeBytes, @issuedAt, @issuedBy, @bytes)`,
  );
  const insertLetter = database.prepare<Omit<KeptLetter, 'questions'> & { readonly questions: string }>(
    `INSERT INTO letter (id, code, number, date, answer_by, questions, issued_at, issued_by)
     VALUES (@id, @code, @number, @date, @answerBy, @questions, @issuedAt, @issuedBy)`,
  );
  const insertAnswer = database.prepare<Omit<KeptAnswer, 'values'> & { readonly answeredValues: string }>(
    `INSERT INTO letter_answer (letter, question, code, revision, outcome, answered_values, explanation, source, fingerprint)
     VALUES (@letter, @question, @code, @revision, @outcome, @answeredValues, @explanation, @source, @fingerprint)`,
  );
  const updateWithdrawn = database.prepare<{ id: LetterId; at: string; by: string; reason: string }>(
    `UPDATE letter
        SET withdrawn_at = @at, withdrawn_by = @by, withdrawn_reason = @reason
      WHERE id = @id`,
  );
  const selectLetters = database.prepare<[], LetterRow>(
    `SELECT id, code, number, date, answer_by AS answerBy, questions, issued_at AS issuedAt, issued_by AS issuedBy,
            withdrawn_at AS withdrawnAt, withdrawn_by AS withdrawnBy, withdrawn_reason AS withdrawnReason
       FROM letter
      ORDER BY issued_at, id`,
  );
  const selectDocuments = database.prepare<[], DocumentRow>(
    `SELECT id, kind, code, letter, number, title, date, format, sha256, size_bytes, issued_at, issued_by
       FROM issued_document
      WHERE kind IN ('surat-pertanyaan', 'lembar-jawaban')
      ORDER BY issued_at DESC, CASE format WHEN 'pdf' THEN 0 WHEN 'docx' THEN 1 ELSE 2 END`,
  );
  // Of a withdrawn revision nothing holds, and of two answers to one question the newer.
  const selectAnswers = database.prepare<[], AnswerRow>(
    `SELECT letter, question, outcome, answered_values AS answeredValues, explanation, source, fingerprint, revision,
            file_name AS fileName, imported_at AS arrivedAt, imported_by AS importedBy
       FROM letter_answer
       JOIN revision ON revision.code = letter_answer.code
                    AND revision.number = letter_answer.revision
      WHERE withdrawn_at IS NULL
        AND revision = (SELECT max(newer.revision)
                          FROM letter_answer AS newer
                          JOIN revision AS standing ON standing.code = newer.code
                                                   AND standing.number = newer.revision
                         WHERE newer.letter = letter_answer.letter
                           AND newer.question = letter_answer.question
                           AND standing.withdrawn_at IS NULL)
      ORDER BY letter, question`,
  );
  const selectBytes = database.prepare<[IssuedDocumentId], { readonly sha256: string; readonly bytes: Uint8Array }>(
    `SELECT sha256, bytes
       FROM issued_document
      WHERE id = ?
        AND kind IN ('surat-pertanyaan', 'lembar-jawaban')`,
  );

  const letters = (): readonly IssuedLetter[] => {
    const rows = selectLetters.all();
    if (rows.length === 0) return [];
    const [documents, answers] = [selectDocuments.all(), selectAnswers.all()];
    return rows.map(({ withdrawnAt, withdrawnBy, withdrawnReason, questions, ...row }) => ({
      ...row,
      id: letterIdSchema.parse(row.id),
      code: regionCodeSchema.parse(row.code),
      withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy ?? '', reason: withdrawnReason ?? '' },
      questions: questionsSchema.parse(JSON.parse(questions)),
      documents: documents.filter(({ letter }) => letter === row.id).map(documentOf),
      answers: answers.filter(({ letter }) => letter === row.id).map(answerOf),
    }));
  };

  return {
    keepLetter: (letter: KeptLetter): void => {
      insertLetter.run({ ...letter, questions: canonicalJson(letter.questions) });
    },
    keepDocument: (document: KeptDocument): void => {
      insertDocument.run(document);
    },
    keepAnswer: ({ values, ...answer }: KeptAnswer): void => {
      insertAnswer.run({ ...answer, answeredValues: canonicalJson(values) });
    },
    withdraw: (withdrawn: { readonly id: LetterId; readonly at: string; readonly by: string; readonly reason: string }): void => {
      updateWithdrawn.run(withdrawn);
    },
    /** Letters that are records, oldest first. */
    letters,
    letter: (id: LetterId): IssuedLetter | null => letters().find((one) => one.id === id) ?? null,
    /** Everything that was sent to one region, newest first. */
    issuedTo: (code: RegionCode): readonly IssuedLetter[] => {
      const earlier = new Map<string, DocumentRow[]>();
      for (const row of selectDocuments.all()) {
        if (row.letter !== null || row.code !== code) continue;
        earlier.set(row.issued_at, [...(earlier.get(row.issued_at) ?? []), row]);
      }
      return [
        ...letters()
          .filter((letter) => letter.code === code)
          .toReversed(),
        ...[...earlier.values()].map(letterOfDocuments).filter((letter) => letter !== null),
      ];
    },
    bytesOf: (id: IssuedDocumentId) => selectBytes.get(id) ?? null,
  };
};
