import type { EditionOverview, EditionProgress } from './contract.ts';
import type { Phase } from './edition.ts';

export type NextStepName =
  | 'import'
  | 'choose-candidates'
  | 'lock-rubric'
  | 'give-pins'
  | 'open-scoring'
  | 'score'
  | 'open-pleno'
  | 'examine-ranking'
  | 'keep-result'
  | 'none';

/** How far one condition has come: `done` of `total`; `total` null where only yes or no is meant. */
export type ChecklistItem = {
  readonly item: 'submissions' | 'candidates' | 'rubric' | 'pins' | 'scoring' | 'sheets' | 'pleno';
  readonly met: boolean;
  readonly done: number;
  readonly total: number | null;
};

export type NextStep = { readonly step: NextStepName; readonly checklist: readonly ChecklistItem[] };

type NextStepInput = { readonly edition: { readonly phase: Phase }; readonly progress: EditionProgress };

const BEFORE_SCORING: readonly Phase[] = ['persiapan', 'aturan-terkunci'];
const BEFORE_PLENO: readonly Phase[] = [...BEFORE_SCORING, 'penilaian'];

const allPinsGiven = (progress: EditionProgress): boolean => progress.seats > 0 && progress.seatsWithPin >= progress.seats;
const allSheetsIn = (progress: EditionProgress): boolean =>
  progress.sheetsExpected > 0 && progress.sheetsSubmitted >= progress.sheetsExpected;

const stepOf = ({ edition: { phase }, progress }: NextStepInput): NextStepName => {
  switch (phase) {
    case 'persiapan':
    case 'aturan-terkunci':
      if (progress.submissions === 0) return 'import';
      if (progress.candidates === 0) return 'choose-candidates';
      if (!allPinsGiven(progress)) return 'give-pins';
      return progress.rubricLocked ? 'open-scoring' : 'lock-rubric';
    case 'penilaian':
      return allSheetsIn(progress) ? 'open-pleno' : 'score';
    case 'pleno':
    case 'ralat':
      return 'examine-ranking';
    case 'final':
    case 'diumumkan':
    case 'diserahkan':
      return 'keep-result';
    case 'dibatalkan':
      return 'none';
  }
};

/**
 * The one thing to do next, and the conditions of the day in the order in which they are met. The order is that of the
 * award: what is scored (submissions, candidates), by whom (PINs), by which rule (the rubric, which takes two of those PINs to
 * lock), then the scoring itself.
 */
export const nextStep = (overview: NextStepInput | EditionOverview): NextStep => {
  const { edition, progress } = overview;
  const scoringOpen = !BEFORE_SCORING.includes(edition.phase);
  const plenoOpen = !BEFORE_PLENO.includes(edition.phase);
  return {
    step: stepOf(overview),
    checklist: [
      { item: 'submissions', met: progress.submissions > 0, done: progress.submissions, total: null },
      { item: 'candidates', met: progress.candidates > 0, done: progress.candidates, total: progress.submissions },
      { item: 'pins', met: allPinsGiven(progress), done: progress.seatsWithPin, total: progress.seats },
      { item: 'rubric', met: progress.rubricLocked, done: progress.rubricLocked ? 1 : 0, total: null },
      { item: 'scoring', met: scoringOpen, done: scoringOpen ? 1 : 0, total: null },
      { item: 'sheets', met: allSheetsIn(progress), done: progress.sheetsSubmitted, total: progress.sheetsExpected },
      { item: 'pleno', met: plenoOpen, done: plenoOpen ? 1 : 0, total: null },
    ],
  };
};
