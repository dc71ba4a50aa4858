import type { TemplateProblem } from './rubric/rubric-template.ts';
import type { EvidenceProblem } from './submissions/evidence/evidence.ts';
import type { PanelFailure } from './panel/panel-failure.ts';
import type { StudyFailure } from './analysis/study-failure.ts';
import type { RankingFailure } from './ranking/ranking-failure.ts';
import type { RoomFailure } from './room/wire.ts';
import type { PaperFailure } from './scoring/paper/paper-failure.ts';
import type { StickFailure } from './scoring/stick/stick-failure.ts';
import type { MappingFault } from './submissions/mapping/check-mapping.ts';

/**
 * What can go wrong when a request is made, as values: each carries the fields that its sentence needs.
 * A bug is not listed here; it is thrown, caught once at the door and answered as `incident`.
 */
export type Failure =
  | { readonly code: 'unknown-call'; readonly call: string }
  | { readonly code: 'malformed-request'; readonly path: string; readonly problem: string }
  | { readonly code: 'no-edition' }
  | { readonly code: 'read-only'; readonly holder: string }
  | { readonly code: 'not-permitted'; readonly call: string; readonly role: string }
  | { readonly code: 'wrong-phase'; readonly call: string; readonly phase: string }
  | { readonly code: 'not-found'; readonly noun: string; readonly id: string }
  | { readonly code: 'already-applied' }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'file-gone'; readonly fileName: string }
  | { readonly code: 'file-not-saved'; readonly fileName: string; readonly cause: string; readonly keptAs: string | null }
  | { readonly code: 'preview-gone' }
  | { readonly code: 'file-blocked'; readonly fileName: string }
  | { readonly code: 'file-changed'; readonly fileName: string }
  | { readonly code: 'file-not-readable'; readonly fileName: string }
  | { readonly code: 'mapping-refused'; readonly fault: MappingFault }
  | { readonly code: 'revision-content-unknown'; readonly number: number }
  | { readonly code: 'revision-only-one' }
  | { readonly code: 'revision-not-latest'; readonly number: number; readonly latest: number }
  | { readonly code: 'finding-changed' }
  | { readonly code: 'finding-needs-correction' }
  | { readonly code: 'figure-changed' }
  | { readonly code: 'figure-blank' }
  | { readonly code: 'document-needed' }
  | { readonly code: 'correction-equals-declared'; readonly value: number }
  | { readonly code: 'evidence-too-large'; readonly fileName: string; readonly sizeBytes: number; readonly limitBytes: number }
  | {
      readonly code: 'evidence-room-full';
      readonly fileName: string;
      readonly sizeBytes: number;
      readonly usedBytes: number;
      readonly limitBytes: number;
    }
  | { readonly code: 'evidence-refused'; readonly fileName: string; readonly problem: EvidenceProblem }
  | { readonly code: 'evidence-there-already'; readonly fileName: string }
  | { readonly code: 'evidence-item-changed' }
  | { readonly code: 'evidence-damaged'; readonly fileName: string }
  | { readonly code: 'status-not-reachable'; readonly from: string; readonly to: string }
  | { readonly code: 'rubric-locked'; readonly lockedAt: string }
  | { readonly code: 'rubric-incomplete'; readonly problems: readonly RubricProblem[] }
  | { readonly code: 'not-ready'; readonly missing: readonly ('candidates' | 'pins' | 'rubric')[] }
  | { readonly code: 'pin-wrong'; readonly attemptsLeft: number }
  | { readonly code: 'pin-blocked'; readonly until: string }
  | { readonly code: 'pin-missing' }
  | { readonly code: 'role-taken'; readonly role: string; readonly seat: number }
  | { readonly code: 'seat-taken'; readonly seat: number }
  /** Typed for this seat, while the window or device is another's. */
  | { readonly code: 'seat-differs'; readonly seat: number }
  /** Another device of the seat has put something else on record; null is an empty cell. */
  | { readonly code: 'score-differs'; readonly storedHundredths: number | null; readonly storedAt: string | null }
  /** As with a score: another device of the seat has written something else; empty is nothing. */
  | { readonly code: 'text-differs'; readonly storedText: string; readonly storedAt: string | null }
  | { readonly code: 'sheet-not-submitted' }
  | { readonly code: 'reopening-waits' }
  | { readonly code: 'reopening-decided' }
  | { readonly code: 'reopening-own-sheet'; readonly seat: number }
  | { readonly code: 'reopening-stale' }
  | { readonly code: 'stage-closed'; readonly stage: string; readonly closedAt: string }
  | { readonly code: 'stage-not-closed'; readonly stage: string }
  | { readonly code: 'stage-empty'; readonly stage: string }
  | { readonly code: 'outside-reopening' }
  | RoomFailure
  | PaperFailure
  | StickFailure
  | PanelFailure
  | RankingFailure
  | StudyFailure
  /** This window was handed on and waits for a PIN. */
  | { readonly code: 'window-locked' }
  | { readonly code: 'lock-not-in-force' }
  /** Chair or secretary must agree, with their PIN. */
  | { readonly code: 'approval-needed' }
  | { readonly code: 'recused'; readonly reason: string }
  | { readonly code: 'score-not-allowed'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly code: 'criterion-computed' }
  | { readonly code: 'sheet-submitted' }
  | { readonly code: 'sheet-incomplete'; readonly blanks: readonly string[] }
  | { readonly code: 'has-scores' }
  | { readonly code: 'has-no-scores' }
  | { readonly code: 'template-refused'; readonly fileName: string; readonly problem: TemplateProblem }
  | { readonly code: 'rehearsal-closed'; readonly name: string; readonly phase: string }
  | { readonly code: 'rehearsal-other-scale'; readonly name: string }
  | { readonly code: 'rehearsal-nothing'; readonly name: string }
  | { readonly code: 'not-a-candidate'; readonly region: string }
  | { readonly code: 'not-an-edition'; readonly fileName: string }
  | { readonly code: 'newer-file'; readonly fileName: string; readonly fileVersion: number; readonly knownVersion: number }
  | { readonly code: 'damaged-file'; readonly fileName: string; readonly detail: string }
  | { readonly code: 'file-exists'; readonly fileName: string }
  | { readonly code: 'incident'; readonly incident: string };

export type RubricProblem =
  | { readonly problem: 'weights-do-not-sum'; readonly sumHundredths: number }
  | { readonly problem: 'no-criteria' }
  | { readonly problem: 'weight-not-positive'; readonly criterion: string }
  | { readonly problem: 'duplicate-name'; readonly criterion: string }
  | { readonly problem: 'empty-name' }
  | { readonly problem: 'tie-break-unknown'; readonly step: string }
  | { readonly problem: 'no-judged-criterion' }
  | { readonly problem: 'trim-unstated' }
  | { readonly problem: 'trim-too-much'; readonly trimEachSide: number; readonly seats: number }
  | { readonly problem: 'curve-out-of-order'; readonly criterion: string }
  | { readonly problem: 'curve-off-scale'; readonly criterion: string }
  | { readonly problem: 'band-twice'; readonly criterion: string }
  | { readonly problem: 'bands-off-scale'; readonly criterion: string }
  | { readonly problem: 'ladder-empty'; readonly criterion: string }
  | { readonly problem: 'ladder-off-scale'; readonly criterion: string }
  | { readonly problem: 'rung-without-name'; readonly criterion: string }
  | { readonly problem: 'rung-type-twice'; readonly criterion: string; readonly type: string };

export type FailureCode = Failure['code'];

export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export const succeed = <Value>(value: Value): Reply<Value> => ({ ok: true, value });

export const fail = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });
