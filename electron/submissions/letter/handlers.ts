import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import { fail, succeed } from '../../../shared/failure.ts';
import { issuedDocumentIdSchema, type PaperFormat } from '../../../shared/papers/paper.ts';
import { findingPlaceKey } from '../../../shared/submissions/findings/finding.ts';
import type { StandingFinding } from '../../../shared/submissions/findings/standing-finding.ts';
import { headTexts, traceOf } from '../../../shared/submissions/letter/answer-sheet.ts';
import { type LetterDraftId, letterDraftIdSchema } from '../../../shared/submissions/letter/contract.ts';
import { type AskedQuestion, type LetterId, letterIdSchema } from '../../../shared/submissions/letter/issued-letter.ts';
import { composeLetter, type Letter, type LetterDraft } from '../../../shared/submissions/letter/letter.ts';
import { type AskedCell, cellsOfFinding, cellsOfPlace, questionCells } from '../../../shared/submissions/letter/question-cells.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { writeWhole } from '../../database/save-copy.ts';
import type { FileTokens } from '../../file-tokens.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { findingQueries } from '../findings/queries.ts';
import { findingsReader } from '../findings/read-findings.ts';
import { submissionQueries } from '../queries.ts';
import { answerSheetHead } from './answer-intake.ts';
import { type KeptDocument, letterQueries } from './queries.ts';
import { traceDigest } from './trace-digest.ts';

type LetterCall =
  | 'submissions.composeLetter'
  | 'submissions.issueLetter'
  | 'submissions.issuedLetters'
  | 'submissions.withdrawLetter'
  | 'submissions.saveLetter';

/** A draft lives from composing to issuing; more than a few are left over only by failures in between. */
const KEPT_DRAFTS = 8;

const HEAD: Readonly<Record<PaperFormat, string>> = { pdf: '%PDF-', docx: 'PK' };

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The questions as they will be kept; null when one is about something that is no longer as it was shown. */
const askedQuestions = (
  { questions }: Letter,
  { content }: Submission,
  standing: readonly StandingFinding[],
): readonly AskedQuestion[] | null => {
  const subjects: { readonly finding: AskedQuestion['finding']; readonly cells: readonly AskedCell[] }[] = [];
  for (const { about } of questions) {
    if (about === null) {
      subjects.push({ finding: null, cells: [] });
      continue;
    }
    if (about.finding === null) {
      const cells = cellsOfPlace(about.place, content);
      if (cells === null) return null;
      subjects.push({ finding: null, cells });
      continue;
    }
    const { code, fingerprint } = about.finding;
    const found = standing.find(({ finding }) => finding.code === code && findingPlaceKey(finding.place) === about.place)?.finding;
    if (found?.fingerprint !== fingerprint) return null;
    subjects.push({ finding: { code, place: about.place, fingerprint }, cells: cellsOfFinding(found, content) });
  }
  const cells = questionCells(subjects.map((subject) => subject.cells));
  return questions.map(({ place, claim, question }, index) => ({
    place,
    claim,
    question,
    finding: subjects[index]?.finding ?? null,
    cells: [...(cells[index] ?? [])],
  }));
};

export const letterHandlers = (
  records: Records,
  { files }: { readonly files: FileTokens },
): Pick<SliceHandlers<'submissions'>, LetterCall> => {
  const { database } = records.file;
  const queries = letterQueries(database);
  const submissions = submissionQueries(database);
  const answers = findingQueries(database);
  const findings = findingsReader(records);
  const drafts = new Map<LetterDraftId, LetterDraft>();

  const answerSheetOf = async ({ code, paper, answerBy, questions }: LetterDraft, id: LetterId) => {
    const submission = submissions.read(code);
    if (submission === null) return null;
    const { writeAnswerSheet } = await import('./write-answer-sheet.ts');
    const head = answerSheetHead(records, submission, { number: paper.reference.number, date: paper.date, answerBy });
    const trace = traceOf({ id, code, questions }, records.edition().id, traceDigest);
    const bytes = await writeAnswerSheet({ head, trace, questions });
    return { title: headTexts(head)[0] ?? '', bytes, model: { head, trace, questions } };
  };

  /** A finding that a letter asks about is asked; one that was answered otherwise stays so. */
  const markAsAsked = ({ code, questions }: LetterDraft, at: string, by: string): void => {
    const standing = findings.read().filter(({ finding }) => finding.region === code);
    for (const { finding: asked, question } of questions) {
      const one = standing.find(({ finding }) => finding.code === asked?.code && findingPlaceKey(finding.place) === asked.place);
      if (asked === null || one === undefined || one.standing === 'answered') continue;
      answers.write({
        code,
        finding: asked.code,
        place: asked.place,
        fingerprint: one.finding.fingerprint,
        rules: one.finding.version,
        answer: 'asked',
        note: question,
        answeredAt: at,
        answeredBy: by,
      });
    }
  };

  return {
    'submissions.composeLetter': {
      answer: (letter, { now }) => {
        const submission = submissions.read(letter.code);
        if (submission === null) return fail({ code: 'not-found', noun: 'submission', id: letter.code });
        const standing = findings.read().filter(({ finding }) => finding.region === letter.code);
        const questions = askedQuestions(letter, submission, standing);
        if (questions === null) return fail({ code: 'finding-changed' });
        const edition = records.edition();
        const last = records.audit.last();
        const paper = composeLetter(letter, {
          edition,
          submission,
          foot: {
            editionName: edition.name,
            fingerprint: last?.hash ?? '',
            events: last?.sequence ?? 0,
            drawnAt: now(),
            timeZone: edition.timeZone,
          },
        });
        const draft = letterDraftIdSchema.parse(randomUUID());
        drafts.set(draft, { code: letter.code, paper, answerBy: letter.answerBy, questions, revision: submission.revision.number });
        const oldest = drafts.keys().next().value;
        if (drafts.size > KEPT_DRAFTS && oldest !== undefined) drafts.delete(oldest);
        return succeed({ draft, paper });
      },
    },
    'submissions.issueLetter': {
      prepare: async ({ draft, copies }) => {
        const composed = drafts.get(draft);
        const id = letterIdSchema.parse(randomUUID());
        const sheet = composed === undefined ? null : await answerSheetOf(composed, id);
        return ({ session, at }) => {
          if (composed === undefined || sheet === null || drafts.get(draft) !== composed) return fail({ code: 'preview-gone' });
          const { code, paper, answerBy, questions, revision } = composed;
          // What is asked is what was composed: the workbook names the figures that stood then.
          if (submissions.read(code)?.revision.number !== revision) return fail({ code: 'finding-changed' });
          const [issuedAt, issuedBy] = [at, actorOf(session)];
          const { number } = paper.reference;
          const { date } = paper;
          const documentOf = (document: Pick<KeptDocument, 'kind' | 'title' | 'format' | 'model'>, bytes: Uint8Array): KeptDocument => ({
            ...document,
            id: issuedDocumentIdSchema.parse(randomUUID()),
            code,
            letter: id,
            number,
            date,
            sha256: sha256Of(bytes),
            sizeBytes: bytes.byteLength,
            issuedAt,
            issuedBy,
            bytes: Buffer.from(bytes),
          });
          const documents: KeptDocument[] = [];
          for (const { format, bytes: token } of copies) {
            const bytes = files.takeBytes(token);
            if (bytes === null || !Buffer.from(bytes).subarray(0, 8).toString('latin1').startsWith(HEAD[format])) {
              return fail({ code: 'file-gone', fileName: '' });
            }
            documents.push(documentOf({ kind: paper.kind, title: paper.title, format, model: canonicalJson(paper) }, bytes));
          }
          documents.push(
            documentOf({ kind: 'lembar-jawaban', title: sheet.title, format: 'xlsx', model: canonicalJson(sheet.model) }, sheet.bytes),
          );
          queries.keepLetter({ id, code, number, date, answerBy, questions, issuedAt, issuedBy });
          for (const document of documents) queries.keepDocument(document);
          markAsAsked(composed, issuedAt, issuedBy);
          drafts.delete(draft);
          const issued = queries.letter(id);
          return issued === null ? fail({ code: 'not-found', noun: 'letter', id }) : succeed(issued);
        };
      },
    },
    'submissions.issuedLetters': { answer: ({ code }) => succeed(queries.issuedTo(code)) },
    'submissions.withdrawLetter': {
      answer: ({ letter, reason }, { session, at, giveReason }) => {
        const issued = queries.letter(letter);
        if (issued === null) return fail({ code: 'not-found', noun: 'letter', id: letter });
        if (issued.withdrawn !== null) return fail({ code: 'already-applied' });
        if (reason === '') return fail({ code: 'reason-needed' });
        giveReason(reason);
        queries.withdraw({ id: letter, at, by: actorOf(session), reason });
        return succeed(null);
      },
    },
    'submissions.saveLetter': {
      answer: async ({ document, destination }) => {
        const path = files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const kept = queries.bytesOf(document);
        if (kept === null) return fail({ code: 'not-found', noun: 'letter', id: document });
        // What does not match its recorded fingerprint is not handed out as the paper that was issued.
        if (sha256Of(kept.bytes) !== kept.sha256)
          return fail({ code: 'damaged-file', fileName: basename(path), detail: `SHA-256 ${kept.sha256.slice(0, 12)}` });
        const written = await writeWhole(path, kept.bytes);
        return written.ok ? succeed({ fileName: basename(path) }) : written;
      },
    },
  };
};
