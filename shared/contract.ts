import { analysisContract } from './analysis/contract.ts';
import { auditContract } from './audit/contract.ts';
import type { InputOf, OutputOf, RequestOf } from './call.ts';
import { editionContract } from './edition/contract.ts';
import type { Failure, Reply } from './failure.ts';
import { panelContract } from './panel/contract.ts';
import { rankingContract } from './ranking/contract.ts';
import { resultsContract } from './results/contract.ts';
import { roomContract } from './room/contract.ts';
import { rubricContract } from './rubric/contract.ts';
import { scoringContract } from './scoring/contract.ts';
import type { PreviewProgress } from './submissions/preview.ts';
import { submissionsContract } from './submissions/contract.ts';

/**
 * Every request that may cross the door to the records. Read this file first: who may ask for what, in which phase,
 * stands in the slices' contracts that it joins.
 */
export const contract = {
  ...auditContract,
  ...editionContract,
  ...submissionsContract,
  ...rubricContract,
  ...panelContract,
  ...scoringContract,
  ...roomContract,
  ...rankingContract,
  ...analysisContract,
  ...resultsContract,
};

export type PanelContract = typeof contract;
export type CallName = keyof PanelContract;
export type CallInput<Name extends CallName> = InputOf<PanelContract[Name]>;
export type CallRequest<Name extends CallName> = RequestOf<PanelContract[Name]>;
export type CallOutput<Name extends CallName> = OutputOf<PanelContract[Name]>;

/** The one function by which a screen, a juror's device or the command line reaches the records. */
export type Client = <Name extends CallName>(name: Name, input: CallRequest<Name>) => Promise<Reply<CallOutput<Name>>>;

/** A request on the wire. A write carries its own id, so that it may arrive twice and is applied once. */
export type Request = { readonly name: string; readonly input: unknown; readonly writeId?: string };

/** What the door tells those who listen: which noun changed, and progress of the listener's own work. */
export type Topics = {
  readonly 'edition.changed': null;
  readonly 'submissions.changed': null;
  readonly 'rubric.changed': null;
  readonly 'panel.changed': null;
  readonly 'scoring.changed': null;
  readonly 'room.changed': null;
  readonly 'submissions.preview': PreviewProgress;
};
export type TopicName = keyof Topics;
export type Push = { readonly [Name in TopicName]: { readonly topic: Name; readonly payload: Topics[Name] } }[TopicName];

export type { Failure, Reply };
