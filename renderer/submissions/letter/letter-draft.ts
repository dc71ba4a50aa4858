import type { Edition } from '../../../shared/edition/edition.ts';
import { isOpen, type StandingFinding } from '../../../shared/submissions/findings/standing-finding.ts';
import { sayAsked } from '../../../shared/submissions/letter/answer-note.ts';
import { columnOfCell } from '../../../shared/submissions/letter/answer-sheet.ts';
import { addresseeOf, type LetterQuestion } from '../../../shared/submissions/letter/letter.ts';
import {
  type AskedCell,
  cellsOfFinding,
  cellsOfPlace,
  questionCells,
  type QuestionCell,
} from '../../../shared/submissions/letter/question-cells.ts';
import { questionOf } from '../../../shared/submissions/letter/question-of.ts';
import { findingPlaceKey } from '../../../shared/submissions/findings/finding.ts';
import type { Submission, SubmissionContent } from '../../../shared/submissions/submission.ts';
import { findingSentence } from '../../../shared/wording/finding-sentence.ts';

/** A question while it is typed; the key only tells the rows apart. */
export type QuestionDraft = LetterQuestion & {
  readonly key: string;
  /** What the answer sheet takes a new value for, in the words of the template. */
  readonly takes: readonly string[];
};

const cellsOf = (asked: readonly AskedCell[]): readonly QuestionCell[] => questionCells([asked])[0] ?? [];

const takesOf = (asked: readonly AskedCell[]): readonly string[] =>
  cellsOf(asked)
    .filter(({ open }) => open)
    .map((cell) => (cell.property === 'value' ? cell.name : `${cell.name}, ${columnOfCell(cell).header}`));

/** `Jumlah orang: 77.074.`, for the region to see what is asked about. */
const claimOf = (asked: readonly AskedCell[]): string =>
  cellsOf(asked)
    .map((cell) => `${columnOfCell(cell).header}: ${sayAsked(cell.declared, cell)}.`)
    .join(' ')
    .slice(0, 500);

export const emptyQuestion = (): QuestionDraft => ({
  key: crypto.randomUUID(),
  place: '',
  claim: '',
  question: '',
  about: null,
  takes: [],
});

type AskedPlace = { readonly place: string; readonly name: string };

/** The question about another item of the submission, or about none. What nobody typed follows the choice. */
export const askAbout = (
  draft: QuestionDraft,
  chosen: AskedPlace | null,
  before: AskedPlace | null,
  content: SubmissionContent,
): QuestionDraft => {
  const asked = (one: AskedPlace | null) => (one === null ? [] : (cellsOfPlace(one.place, content) ?? []));
  const isOwn = (text: string, written: string): boolean => text !== '' && text !== written;
  return {
    ...draft,
    about: chosen === null ? null : { place: chosen.place, finding: null },
    takes: takesOf(asked(chosen)),
    place: isOwn(draft.place, before?.name ?? '') ? draft.place : (chosen?.name ?? ''),
    claim: isOwn(draft.claim, claimOf(asked(before))) ? draft.claim : claimOf(asked(chosen)),
  };
};

export type LetterFields = {
  readonly number: string;
  readonly place: string;
  readonly date: string;
  readonly addressee: string;
  readonly addresseePlace: string;
  readonly answerBy: string;
  readonly signerOffice: string;
  readonly signerName: string;
};

const draftOf = (standing: StandingFinding, index: number, content: SubmissionContent): QuestionDraft => {
  const { finding } = standing;
  const { place, claim, arithmetic, corrected } = findingSentence(finding, 'id');
  const { cell } = finding.place;
  return {
    key: `${String(index)} ${finding.code}`,
    place: (cell === null ? place : `${place} (${cell})`).slice(0, 200),
    claim: [claim, arithmetic, corrected]
      .filter((part) => part !== '')
      .join(' ')
      .slice(0, 500),
    question: questionOf(standing),
    about: { place: findingPlaceKey(finding.place), finding: { code: finding.code, fingerprint: finding.fingerprint } },
    takes: takesOf(cellsOfFinding(finding, content)),
  };
};

/** Findings that were answered with a question; before there are any, those that wait for an answer. */
export const firstQuestions = (findings: readonly StandingFinding[], content: SubmissionContent): readonly QuestionDraft[] => {
  const asked = findings.filter(({ standing, answer }) => standing === 'answered' && answer?.answer === 'asked');
  const waiting = findings.filter((one) => isOpen(one) && one.finding.severity !== 'information');
  return (asked.length > 0 ? asked : waiting).map((one, index) => draftOf(one, index, content));
};

/** `2025-07-14` in the zone of the edition. */
export const dayIn = (instant: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

/** The place is what stands last in the venue, most often its town; everything can be typed over. */
export const firstFields = (
  edition: Pick<Edition, 'venue' | 'timeZone'>,
  submission: Pick<Submission, 'region'>,
  now: Date,
): LetterFields => ({
  number: '',
  place: edition.venue.split(',').at(-1)?.trim() ?? '',
  date: dayIn(now, edition.timeZone),
  addressee: addresseeOf(submission.region),
  addresseePlace: submission.region.capital ?? '',
  answerBy: '',
  signerOffice: 'Ketua Tim Penilai',
  signerName: '',
});
