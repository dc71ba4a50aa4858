import { createStore } from 'zustand/vanilla';
import type { CallRequest } from '../../../shared/contract.ts';
import type { OfferedFile } from '../../../shared/edition/file-token.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { RegionEvidence } from '../../../shared/submissions/evidence/contract.ts';
import type { StoreFactory } from '../../noun-stores.tsx';
import { oneAtATime } from '../../one-at-a-time.ts';

/** What became of one file that was brought. */
export type AttachedFile = {
  readonly file: OfferedFile;
  readonly state: 'waiting' | 'underWay' | 'attached' | 'refused';
  readonly failure: Failure | null;
};

type Target = Pick<CallRequest<'submissions.attachEvidence'>, 'code' | 'place' | 'anchor'>;

export type EvidenceState = {
  /** Of the region that is looked at; null until it is read. */
  readonly evidence: RegionEvidence | null;
  readonly code: RegionCode | null;
  readonly failure: Failure | null;
  /** Files of the last time that some were brought, in their order. */
  readonly brought: readonly AttachedFile[];
  readonly read: (code: RegionCode) => Promise<void>;
  /** One after another; what is refused holds none of the others up. */
  readonly attach: (target: Target, files: readonly OfferedFile[]) => Promise<void>;
  readonly forgetBrought: () => void;
  readonly place: (evidence: CallRequest<'submissions.placeEvidence'>) => Promise<Reply<null>>;
  readonly remove: (evidence: CallRequest<'submissions.removeEvidence'>) => Promise<Reply<null>>;
};

export const createEvidenceStore: StoreFactory<EvidenceState> = ({ client, listen }) =>
  createStore((set, get) => {
    const refresh = oneAtATime(async () => {
      const { code } = get();
      if (code === null) return;
      const reply = await client('submissions.evidence', { code });
      if (get().code !== code) return;
      set(reply.ok ? { evidence: reply.value, failure: null } : { failure: reply.failure });
    });

    listen('submissions.changed', () => void refresh());

    return {
      evidence: null,
      code: null,
      failure: null,
      brought: [],
      read: async (code) => {
        if (get().code !== code) set({ code, evidence: null, failure: null, brought: [] });
        await refresh();
      },
      attach: async (target, files) => {
        const underWay = get().brought.some(({ state }) => state === 'waiting' || state === 'underWay');
        if (underWay || files.length === 0) return;
        set({ brought: files.map((file) => ({ file, state: 'waiting', failure: null })) });
        const mark = (file: OfferedFile, change: Partial<AttachedFile>): void =>
          set({ brought: get().brought.map((one) => (one.file.token === file.token ? { ...one, ...change } : one)) });
        for (const file of files) {
          mark(file, { state: 'underWay' });
          const reply = await client('submissions.attachEvidence', { ...target, file: file.token });
          mark(file, reply.ok ? { state: 'attached' } : { state: 'refused', failure: reply.failure });
        }
        await refresh();
      },
      forgetBrought: () => set({ brought: [] }),
      place: (evidence) => client('submissions.placeEvidence', evidence),
      remove: (evidence) => client('submissions.removeEvidence', evidence),
    };
  });
