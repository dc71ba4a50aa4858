import { z } from 'zod';
import type { RegionCode } from '../../edition/region.ts';
import type { AskedQuestion, GivenAnswer, IssuedLetter, LetterId } from '../letter/issued-letter.ts';
import { type Finding, type FindingCode, type FindingPlace, findingPlaceKey } from './finding.ts';

export const FINDING_ANSWERS = ['explained', 'corrected', 'asked'] as const;
export const answerKindSchema = z.enum(FINDING_ANSWERS);
export type AnswerKind = z.infer<typeof answerKindSchema>;

/**
 * What may be said to a finding. A figure is corrected where it stands, and the finding follows: there is no second record of
 * it. What is no figure can only be noted as corrected.
 */
export const answersTo = (place: Pick<FindingPlace, 'item'>): readonly AnswerKind[] =>
  place.item === 'figure' ? ['explained', 'asked'] : FINDING_ANSWERS;

/** What the secretariat said to a finding, and on what it stood then. */
export type FindingAnswer = {
  readonly code: RegionCode;
  readonly finding: FindingCode;
  readonly place: string;
  readonly fingerprint: string;
  /** Version of the rules under which it was given. */
  readonly rules: string;
  readonly answer: AnswerKind;
  readonly note: string;
  readonly answeredAt: string;
  readonly answeredBy: string;
};

/**
 * `corrected`: it rests on a figure that the secretariat has corrected, with reason and evidence; that is the answer.
 * `detached`: answered once, but what it rested on has changed since.
 */
export type Standing = 'open' | 'answered' | 'corrected' | 'detached';

/** The letter that asked about a finding as it stands now, and what the region answered. */
export type FindingLetter = {
  readonly id: LetterId;
  readonly number: string;
  readonly date: string;
  readonly question: AskedQuestion;
  /** Null until an answer has come. It explains nothing by itself: the secretariat takes it over, or does not. */
  readonly reply: GivenAnswer | null;
};

/** A finding as it stands now. Computed on read; of it only the answer and what came by letter are stored. */
export type StandingFinding = {
  readonly finding: Finding;
  readonly standing: Standing;
  readonly answer: FindingAnswer | null;
  /** Set for those who may read letters, when one asked about it. */
  readonly letter?: FindingLetter;
};

const keyOf = (code: RegionCode, finding: FindingCode, place: string): string => `${code} ${finding} ${place}`;

/** By finding, what letters asked about it, oldest first. A letter that was withdrawn asks nothing; what it was answered stays. */
const lettersByFinding = (letters: readonly IssuedLetter[]): ReadonlyMap<string, readonly FindingLetter[]> => {
  const known = new Map<string, FindingLetter[]>();
  for (const { id, code, number, date, withdrawn, questions, answers } of letters) {
    if (id === null) continue;
    questions.forEach((question, index) => {
      const reply = answers.find((answer) => answer.question === index + 1) ?? null;
      if (question.finding === null || (withdrawn !== null && reply === null)) return;
      const key = keyOf(code, question.finding.code, question.finding.place);
      known.set(key, [...(known.get(key) ?? []), { id, number, date, question, reply }]);
    });
  }
  return known;
};

/** Asked or answered about what the finding still rests on; the newest that was answered, otherwise the newest. */
const letterOf = (letters: readonly FindingLetter[], { fingerprint }: Finding): FindingLetter | undefined => {
  const answered = letters.filter(({ reply }) => reply?.fingerprint === fingerprint);
  return answered.at(-1) ?? letters.findLast(({ question, reply }) => reply === null && question.finding?.fingerprint === fingerprint);
};

/**
 * Puts answers and letters to the findings that they belong to. An answer to what is no longer found waits, in case it is
 * found again.
 */
export const standingFindings = (
  findings: readonly Finding[],
  answers: readonly FindingAnswer[],
  letters: readonly IssuedLetter[] = [],
): readonly StandingFinding[] => {
  const known = new Map(answers.map((answer) => [keyOf(answer.code, answer.finding, answer.place), answer]));
  const asked = lettersByFinding(letters);
  return findings.map((finding) => {
    const key = keyOf(finding.region, finding.code, findingPlaceKey(finding.place));
    const answer = known.get(key) ?? null;
    const letter = letterOf(asked.get(key) ?? [], finding);
    const asStands = { finding, ...(letter === undefined ? {} : { letter }) };
    if (answer?.fingerprint === finding.fingerprint) return { ...asStands, answer, standing: 'answered' };
    // An answer to the declared figures waits until they count again.
    if (finding.corrected.length > 0) return { ...asStands, answer: null, standing: 'corrected' };
    return { ...asStands, answer, standing: answer === null ? 'open' : 'detached' };
  });
};

/**
 * What blocks does so until it is explained, or until the figures that count are such that it is no longer found. A question
 * that was asked is not yet an answer, and a correction that leaves it standing has not settled it.
 */
export const holdsUp = ({ finding, standing, answer }: StandingFinding): boolean =>
  finding.severity === 'blocks' && !(standing === 'answered' && answer?.answer === 'explained');

/** Waits for an answer of the secretariat. A blocking finding on a corrected figure does, for the correction did not settle it. */
export const isOpen = ({ finding, standing }: Pick<StandingFinding, 'finding' | 'standing'>): boolean =>
  standing === 'open' || standing === 'detached' || (standing === 'corrected' && finding.severity === 'blocks');

/** `siap dinilai`: nothing holds the region up. */
export const isReady = (findingsOfRegion: readonly StandingFinding[]): boolean => !findingsOfRegion.some(holdsUp);

export type OpenCounts = { readonly blocks: number; readonly attention: number; readonly information: number };

/**
 * Findings of one region that wait for the secretariat, by severity. Blocking ones count as long as they hold up.
 */
export const openCounts = (findingsOfRegion: readonly StandingFinding[]): OpenCounts => {
  const count = (severity: keyof OpenCounts): number =>
    findingsOfRegion.filter((one) => one.finding.severity === severity && (severity === 'blocks' ? holdsUp(one) : isOpen(one))).length;
  return { blocks: count('blocks'), attention: count('attention'), information: count('information') };
};
