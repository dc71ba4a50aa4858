import { createStore } from 'zustand/vanilla';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { Failure, Reply } from '../../shared/failure.ts';
import type { Submission, SubmissionStatus, SubmissionSummary } from '../../shared/submissions/submission.ts';
import type { StoreFactory } from '../noun-stores.tsx';
import { oneAtATime } from '../one-at-a-time.ts';

export type StatusChange = { readonly code: RegionCode; readonly failure: Failure | null };

export type SubmissionsState = {
  readonly list: readonly SubmissionSummary[] | null;
  readonly listFailure: Failure | null;
  /** The one region that is looked at. */
  readonly one: Submission | null;
  readonly oneFailure: Failure | null;
  readonly readList: () => Promise<void>;
  readonly readOne: (code: RegionCode) => Promise<void>;
  readonly setStatus: (code: RegionCode, status: SubmissionStatus, reason: string) => Promise<Reply<null>>;
  /** One after another, each a change of its own; what fails holds none of the others up. */
  readonly makeCandidates: (codes: readonly RegionCode[]) => Promise<readonly StatusChange[]>;
};

export const createSubmissionsStore: StoreFactory<SubmissionsState> = ({ client, listen }) =>
  createStore((set, get) => {
    let asked: RegionCode | null = null;

    const readList = oneAtATime(async () => {
      const reply = await client('submissions.list', {});
      set(reply.ok ? { list: reply.value, listFailure: null } : { listFailure: reply.failure });
    });

    const readOne = async (code: RegionCode): Promise<void> => {
      if (asked !== code) set({ one: null, oneFailure: null });
      asked = code;
      const reply = await client('submissions.read', { code });
      if (asked !== code) return;
      set(reply.ok ? { one: reply.value, oneFailure: null } : { oneFailure: reply.failure });
    };

    listen('submissions.changed', () => {
      if (get().list !== null) void readList();
      if (asked !== null) void readOne(asked);
    });

    return {
      list: null,
      listFailure: null,
      one: null,
      oneFailure: null,
      readList,
      readOne,
      setStatus: (code, status, reason) => client('submissions.setStatus', { code, status, reason }),
      makeCandidates: async (codes) => {
        const changes: StatusChange[] = [];
        for (const code of codes) {
          const reply = await client('submissions.setStatus', { code, status: 'kandidat', reason: '' });
          changes.push({ code, failure: reply.ok ? null : reply.failure });
        }
        return changes;
      },
    };
  });
