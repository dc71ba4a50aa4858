import { AFTER_FINAL, opensEverything, type Phase } from '../../shared/edition/edition.ts';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import type { Role } from '../../shared/edition/edition.ts';
import { nextStep } from '../../shared/edition/next-step.ts';

export const STAGE_NAMES = ['home', 'submissions', 'rubric', 'panel', 'schedule', 'scoring', 'ranking', 'results'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

export const STAGE_PATHS: Readonly<Record<StageName, string>> = {
  home: '/',
  submissions: '/submissions',
  rubric: '/rubric',
  panel: '/panel',
  schedule: '/schedule',
  scoring: '/scoring',
  ranking: '/ranking',
  results: '/results',
};

export const HISTORY_PATH = '/history';

/** What the mark of a rail entry tells, by shape and colour. */
export type StageMark = 'home' | 'done' | 'underWay' | 'attention' | 'later';

const EVERY_STAGE: readonly StageName[] = STAGE_NAMES;
const JUROR_STAGES: readonly StageName[] = ['scoring', 'rubric'];
const LEADING_STAGES: readonly StageName[] = ['scoring', 'rubric', 'panel', 'ranking'];
const WATCHING_STAGES: readonly StageName[] = ['home', 'submissions', 'rubric', 'panel', 'scoring'];

const STAGES_OF: Readonly<Record<Role, readonly StageName[]>> = {
  sekretariat: EVERY_STAGE,
  auditor: EVERY_STAGE,
  ketua: LEADING_STAGES,
  sekretaris: LEADING_STAGES,
  anggota: JUROR_STAGES,
  pengganti: JUROR_STAGES,
  pengamat: WATCHING_STAGES,
};

type Reader = {
  readonly edition: Pick<EditionOverview['edition'], 'phase' | 'mark'>;
  readonly identity: Pick<EditionOverview['identity'], 'role'>;
};

/** An auditor reads when the result stands; in an edition marked sample or rehearsal at any time. */
export const auditorWaits = ({ edition, identity }: Reader): boolean =>
  identity.role === 'auditor' && !opensEverything(edition.mark) && !AFTER_FINAL.some((phase) => phase === edition.phase);

/** What this identity may open, in the order of the rail. The door decides; the rail only spares a way that ends at it. */
export const stagesFor = (overview: Reader & Pick<EditionOverview, 'rankingOpen'>): readonly StageName[] => {
  if (auditorWaits(overview)) return ['home'];
  const stages = STAGES_OF[overview.identity.role];
  return overview.identity.role === 'pengamat' && overview.rankingOpen ? [...stages, 'ranking'] : stages;
};

export const mayOpenHistory = (role: Role): boolean => role === 'sekretariat' || role === 'auditor';

const BEFORE_PLENO: readonly Phase[] = ['persiapan', 'aturan-terkunci', 'penilaian'];

const markOf = (stage: StageName, { edition, progress, rankingOpen }: EditionOverview): StageMark => {
  switch (stage) {
    case 'home':
      return 'home';
    case 'submissions':
      if (progress.submissions === 0) return 'later';
      if (progress.candidates === 0) return 'attention';
      return progress.ready < progress.candidates ? 'underWay' : 'done';
    case 'rubric':
      if (progress.rubricLocked) return 'done';
      return progress.candidates > 0 && progress.seatsWithPin >= progress.seats ? 'attention' : 'later';
    case 'panel':
      if (progress.seats > 0 && progress.seatsWithPin >= progress.seats) return progress.openConflicts > 0 ? 'attention' : 'done';
      return progress.candidates > 0 ? 'attention' : progress.seatsWithPin > 0 ? 'underWay' : 'later';
    case 'schedule':
      return 'later';
    case 'scoring':
      if (edition.phase === 'persiapan' || edition.phase === 'aturan-terkunci') return 'later';
      if (progress.reopeningsWaiting > 0) return 'attention';
      return progress.sheetsExpected > 0 && progress.sheetsSubmitted >= progress.sheetsExpected ? 'done' : 'underWay';
    case 'ranking':
      if (!rankingOpen || BEFORE_PLENO.includes(edition.phase)) return 'later';
      return edition.phase === 'pleno' || edition.phase === 'ralat' ? 'underWay' : 'done';
    case 'results':
      return edition.phase === 'final' || edition.phase === 'diumumkan' || edition.phase === 'diserahkan'
        ? 'done'
        : edition.phase === 'pleno'
          ? 'underWay'
          : 'later';
  }
};

const NEXT_FACTS = {
  import: 'nextImport',
  'choose-candidates': 'nextCandidates',
  'lock-rubric': 'nextRubric',
  'give-pins': 'nextPins',
  'open-scoring': 'nextOpenScoring',
  score: 'nextScore',
  'open-pleno': 'nextPleno',
  'examine-ranking': 'nextRanking',
  'keep-result': 'nextKeep',
  none: 'nextNone',
} as const;

export type FactName =
  | (typeof NEXT_FACTS)[keyof typeof NEXT_FACTS]
  | 'submissionsNone'
  | 'submissionsReady'
  | 'submissionsRegistered'
  | 'rubricLocked'
  | 'rubricOpen'
  | 'panelReady'
  | 'panelNone'
  | 'panelConflicts'
  | 'scheduleAbsent'
  | 'scoringSheets'
  | 'scoringReopenings'
  | 'scoringClosed'
  | 'rankingClosed'
  | 'rankingOpen'
  | 'rankingSample'
  | 'rankingRehearsal'
  | 'resultsNone'
  | 'resultsDraft';

/** Which of the rail's one-line facts holds, with the numbers of its sentence. */
export type StageFact = { readonly name: FactName; readonly done?: number; readonly count?: number };

const factOf = (stage: StageName, overview: EditionOverview): StageFact => {
  const { edition, progress, rankingOpen } = overview;
  switch (stage) {
    case 'home':
      return { name: NEXT_FACTS[nextStep(overview).step], count: progress.sheetsExpected - progress.sheetsSubmitted };
    case 'submissions':
      if (progress.submissions === 0) return { name: 'submissionsNone' };
      return progress.candidates === 0
        ? { name: 'submissionsRegistered', count: progress.submissions }
        : { name: 'submissionsReady', done: progress.ready, count: progress.candidates };
    case 'rubric':
      return { name: progress.rubricLocked ? 'rubricLocked' : 'rubricOpen' };
    case 'panel':
      if (progress.openConflicts > 0 && progress.seatsWithPin >= progress.seats)
        return { name: 'panelConflicts', count: progress.openConflicts };
      return progress.seats === 0 ? { name: 'panelNone' } : { name: 'panelReady', done: progress.seatsWithPin, count: progress.seats };
    case 'schedule':
      return { name: 'scheduleAbsent' };
    case 'scoring':
      if (edition.phase === 'persiapan' || edition.phase === 'aturan-terkunci') return { name: 'scoringClosed' };
      return progress.reopeningsWaiting > 0
        ? { name: 'scoringReopenings', count: progress.reopeningsWaiting }
        : { name: 'scoringSheets', done: progress.sheetsSubmitted, count: progress.sheetsExpected };
    case 'ranking':
      if (!rankingOpen) return { name: 'rankingClosed' };
      if (edition.phase === 'persiapan' || edition.phase === 'aturan-terkunci' || edition.phase === 'penilaian')
        return { name: edition.mark === 'contoh' ? 'rankingSample' : 'rankingRehearsal' };
      return { name: 'rankingOpen' };
    case 'results':
      return { name: rankingOpen ? 'resultsDraft' : 'resultsNone' };
  }
};

export type Stage = { readonly name: StageName; readonly path: string; readonly mark: StageMark; readonly fact: StageFact };

/** The rail: what may be opened by this identity, how each stands, and its one fact. */
export const railOf = (overview: EditionOverview): readonly Stage[] =>
  stagesFor(overview).map((name) => ({
    name,
    path: STAGE_PATHS[name],
    mark: markOf(name, overview),
    fact: factOf(name, overview),
  }));
