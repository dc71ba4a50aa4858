import { createStore } from 'zustand/vanilla';
import type { CallRequest } from '../../../shared/contract.ts';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { StandingFinding } from '../../../shared/submissions/findings/standing-finding.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type FindingsState = {
  /** Of all regions: rules that compare them need them all anyway. */
  readonly all: readonly StandingFinding[] | null;
  readonly failure: Failure | null;
  readonly read: () => Promise<void>;
  readonly answer: (answer: CallRequest<'submissions.answerFinding'>) => Promise<Reply<null>>;
  readonly withdraw: (answer: CallRequest<'submissions.withdrawAnswer'>) => Promise<Reply<null>>;
};

export const createFindingsStore: StoreFactory<FindingsState> = ({ client, listen }) =>
  createStore((set, get) => {
    let reading: Promise<void> | null = null;
    let changedMeanwhile = false;

    /** An import of many files pushes many changes: at most one read is under way and one waits. */
    const read = async (): Promise<void> => {
      if (reading) {
        changedMeanwhile = true;
        return reading;
      }
      reading = client('submissions.findings', { code: null }).then((reply) =>
        set(reply.ok ? { all: reply.value, failure: null } : { failure: reply.failure }),
      );
      await reading;
      reading = null;
      if (changedMeanwhile) {
        changedMeanwhile = false;
        await read();
      }
    };

    listen('submissions.changed', () => {
      if (get().all !== null) void read();
    });

    return {
      all: null,
      failure: null,
      read,
      answer: (answer) => client('submissions.answerFinding', answer),
      withdraw: (answer) => client('submissions.withdrawAnswer', answer),
    };
  });
