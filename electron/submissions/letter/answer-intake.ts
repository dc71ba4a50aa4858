import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import { markText } from '../../../shared/papers/paper.ts';
import { findingPlaceKey } from '../../../shared/submissions/findings/finding.ts';
import { answerNote } from '../../../shared/submissions/letter/answer-note.ts';
import {
  ANSWER_SHEET_NAMES,
  ANSWER_SHEET_VERSION,
  type AnswerSheetHead,
  traceOf,
} from '../../../shared/submissions/letter/answer-sheet.ts';
import { type IssuedLetter, letterIdSchema } from '../../../shared/submissions/letter/issued-letter.ts';
import { type AnswerPlan, planAnswers } from '../../../shared/submissions/letter/plan-answers.ts';
import type { ReturnedSheet } from '../../../shared/submissions/letter/read-answer-sheet.ts';
import { refusalOf } from '../../../shared/submissions/letter/refuse-sheet.ts';
import { type FileReading, previewFile } from '../../../shared/submissions/preview-file.ts';
import type { FilePreview } from '../../../shared/submissions/preview.ts';
import type { Revision, Submission } from '../../../shared/submissions/submission.ts';
import type { Records } from '../../records-file.ts';
import { findingQueries } from '../findings/queries.ts';
import { findingsReader } from '../findings/read-findings.ts';
import { submissionQueries } from '../queries.ts';
import { letterQueries } from './queries.ts';
import { traceDigest } from './trace-digest.ts';

/** A reading that came from an answer sheet. */
type ReturnedFile = FileReading & { readonly answers: ReturnedSheet };

export const isReturned = (reading: FileReading): reading is ReturnedFile => reading.answers !== undefined;

type By = { readonly at: string; readonly actor: string };

type PlannedReturn = AnswerPlan & { readonly letter: IssuedLetter; readonly submission: Submission };

/** What stands above the table of a letter's answer sheet, from the records. */
export const answerSheetHead = (
  { edition }: Pick<Records, 'edition'>,
  submission: Pick<Submission, 'region'>,
  letter: AnswerSheetHead['letter'],
): AnswerSheetHead => {
  const { assessmentYear, mark } = edition();
  return { regionName: submission.region.name, assessmentYear, notice: markText(mark), letter };
};

export const answerIntake = (records: Records) => {
  const { database } = records.file;
  const letters = letterQueries(database);
  const submissions = submissionQueries(database);
  const answers = findingQueries(database);
  const findings = findingsReader(records);

  /** Holds a returned sheet against the records. Its hidden ids only say which letter to look for. */
  const plan = (reading: ReturnedFile): PlannedReturn | { readonly refused: FileReading; readonly letter: IssuedLetter | null } => {
    const { answers: sheet } = reading;
    const edition = records.edition().id;
    const id = letterIdSchema.safeParse(sheet.trace.letter);
    const letter = id.success && sheet.trace.edition === edition ? letters.letter(id.data) : null;
    const submission = letter === null ? null : submissions.read(letter.code);
    const trace = letter === null ? null : traceOf(letter, edition, traceDigest);
    const refusal = refusalOf(sheet, { edition, letter, trace });
    if (refusal !== null || letter === null || submission === null) {
      return { refused: { ...reading, problems: refusal === null ? reading.problems : [refusal, ...reading.problems] }, letter };
    }
    const head = answerSheetHead(records, submission, letter);
    return { ...planAnswers(sheet, { letter, head, content: submission.content }), letter, submission };
  };

  /** How a returned sheet is shown: what the region would have said, had it sent the whole workbook with these answers. */
  const preview = (reading: ReturnedFile, planned = plan(reading)): FilePreview => {
    if ('refused' in planned) {
      const region = planned.letter === null ? null : submissions.summary(planned.letter.code);
      return previewFile({ ...planned.refused, code: planned.letter?.code ?? null, regionName: region?.region.name ?? null }, null);
    }
    const { letter, submission, content, places, answers: questions, keep } = planned;
    const problems = [...reading.problems, ...planned.problems];
    const { code, region } = submission;
    const shown = previewFile(
      { ...reading, code, regionName: region.name, content, places, problems },
      submission.content,
      submission.verifications,
    );
    return {
      ...shown,
      outcome: shown.outcome === 'blocked' ? 'blocked' : keep.length > 0 ? 'updated' : 'unchanged',
      answers: { letter: { number: letter.number, date: letter.date }, questions },
    };
  };

  /**
   * Keeps the answers that came with a revision, after its content was written. What was corrected is said at its finding,
   * should it still be found; an explanation waits for the secretariat.
   */
  const keepAnswers = ({ letter, keep }: PlannedReturn, revision: number, { at, actor }: By): void => {
    if (letter.id === null) return;
    const own = findings.read().filter(({ finding }) => finding.region === letter.code);
    for (const answer of keep) {
      const question = letter.questions[answer.question - 1];
      if (question === undefined) continue;
      const asked = question.finding;
      const found =
        own.find(({ finding }) => finding.code === asked?.code && findingPlaceKey(finding.place) === asked.place)?.finding ?? null;
      letters.keepAnswer({ ...answer, letter: letter.id, code: letter.code, revision, fingerprint: found?.fingerprint ?? null });
      if (answer.outcome !== 'corrected' || found === null || asked === null) continue;
      answers.write({
        code: letter.code,
        finding: asked.code,
        place: asked.place,
        fingerprint: found.fingerprint,
        rules: found.version,
        answer: 'corrected',
        note: answerNote(question, answer),
        answeredAt: at,
        answeredBy: actor,
      });
    }
  };

  return {
    preview,
    /** One revision: the stored content with exactly the answered values changed, and the answers that came with it. */
    write: (reading: ReturnedFile, shown: FilePreview | undefined, by: By): Reply<Revision> => {
      const planned = plan(reading);
      const now = preview(reading, planned);
      const { fileName, sha256 } = reading;
      if ('refused' in planned || now.outcome === 'blocked') return fail({ code: 'file-blocked', fileName });
      // What is written is what was shown.
      if (JSON.stringify(now.answers) !== JSON.stringify(shown?.answers)) {
        return planned.keep.length === 0 ? succeed(planned.submission.revision) : fail({ code: 'preview-gone' });
      }
      if (planned.keep.length === 0) return succeed(planned.submission.revision);
      const { code, region } = planned.submission;
      submissions.writeContent(region, planned.content);
      const revision = submissions.appendRevision(code, {
        fileName,
        sha256,
        templateVersion: `${ANSWER_SHEET_NAMES.answers} ${ANSWER_SHEET_VERSION}`,
        importedAt: by.at,
        importedBy: by.actor,
      });
      keepAnswers(planned, revision.number, by);
      return succeed(revision);
    },
  };
};

export type AnswerIntake = Pick<ReturnType<typeof answerIntake>, 'preview' | 'write'>;
