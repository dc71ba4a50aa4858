import { createStore } from 'zustand/vanilla';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { Failure, Reply } from '../../../shared/failure.ts';
import type { PaperFormat } from '../../../shared/papers/paper.ts';
import type { IssuedLetter, LetterId } from '../../../shared/submissions/letter/issued-letter.ts';
import type { Letter } from '../../../shared/submissions/letter/letter.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type LettersState = {
  /** Of the region that is looked at; newest first. */
  readonly issued: readonly IssuedLetter[] | null;
  readonly failure: Failure | null;
  readonly read: (code: RegionCode) => Promise<void>;
  readonly issue: (letter: Letter, formats: readonly PaperFormat[]) => Promise<Reply<IssuedLetter>>;
  readonly withdraw: (letter: LetterId, reason: string) => Promise<Reply<null>>;
};

export const createLettersStore: StoreFactory<LettersState> = ({ client, desktop, listen }) =>
  createStore((set) => {
    let asked: RegionCode | null = null;

    const read = async (code: RegionCode): Promise<void> => {
      if (asked !== code) set({ issued: null, failure: null });
      asked = code;
      const reply = await client('submissions.issuedLetters', { code });
      if (asked !== code) return;
      set(reply.ok ? { issued: reply.value, failure: null } : { failure: reply.failure });
    };

    listen('submissions.changed', () => {
      if (asked !== null) void read(asked);
    });

    return {
      issued: null,
      failure: null,
      read,
      issue: (letter, formats) => desktop('issuePaper', { letter, formats: [...formats] }),
      withdraw: (letter, reason) => client('submissions.withdrawLetter', { letter, reason }),
    };
  });
