import { z } from 'zod';
import type { RegionCode } from '../../edition/region.ts';
import { type Finding, type FindingCode, findingPlaceKey } from './finding.ts';

export const FINDING_ANSWERS = ['explained', 'corrected', 'asked'] as const;
export const answerKindSchema = z.enum(FINDING_ANSWERS);
export type AnswerKind = z.infer<typeof answerKindSchema>;

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

/** `detached`: answered once, but what it rested on has changed since. */
export type Standing = 'open' | 'answered' | 'detached';

/** A finding as it stands now. Computed on read; of it only the answer is stored. */
export type StandingFinding = { readonly finding: Finding; readonly standing: Standing; readonly answer: FindingAnswer | null };

const keyOf = (code: RegionCode, finding: FindingCode, place: string): string => `${code} ${finding} ${place}`;

/** Puts answers to the findings they were given to. An answer to what is no longer found waits, in case it is found again. */
export const standingFindings = (findings: readonly Finding[], answers: readonly FindingAnswer[]): readonly StandingFinding[] => {
  const known = new Map(answers.map((answer) => [keyOf(answer.code, answer.finding, answer.place), answer]));
  return findings.map((finding) => {
    const answer = known.get(keyOf(finding.region, finding.code, findingPlaceKey(finding.place))) ?? null;
    return { finding, answer, standing: answer === null ? 'open' : answer.fingerprint === finding.fingerprint ? 'answered' : 'detached' };
  });
};

export const isOpen = ({ standing }: Pick<StandingFinding, 'standing'>): boolean => standing !== 'answered';

/**
 * What blocks does so until it is explained, or until the figures change so that it is no longer found. A question that was
 * asked is not yet an answer, and a correction shows in the figures.
 */
export const holdsUp = ({ finding, standing, answer }: StandingFinding): boolean =>
  finding.severity === 'blocks' && !(standing === 'answered' && answer?.answer === 'explained');

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
