import { createStore } from 'zustand/vanilla';
import type { CallRequest } from '../../../shared/contract.ts';
import type { Reply } from '../../../shared/failure.ts';
import type { CorrectionEffect } from '../../../shared/ranking/correction-effect.ts';
import type { NamedDocument, FigurePlace } from '../../../shared/submissions/verification/verification.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

/** What is done with the figure in hand. */
export type VerificationStep = 'check' | 'correct' | 'withdraw';

type Question = FigurePlace & { /** Null: as declared. */ readonly value: number | null };

export type VerificationState = {
  /** The figure whose form is open. */
  readonly opened: (FigurePlace & { readonly step: VerificationStep }) | null;
  /** The answer to the newest question that was answered; null before there is any. */
  readonly effect: { readonly value: number | null; readonly answer: Reply<CorrectionEffect> } | null;
  /** The document of the last verification of the region in hand: the next figure often stands in it, too. */
  readonly lastDocument: (NamedDocument & { readonly code: string }) | null;
  readonly open: (place: FigurePlace, step: VerificationStep) => void;
  readonly close: () => void;
  /** Nothing is written by asking. An answer to an older question is not heard. */
  readonly askEffect: (question: Question) => Promise<void>;
  readonly verify: (check: CallRequest<'submissions.verifyFigure'>) => Promise<Reply<null>>;
  readonly correct: (correction: CallRequest<'submissions.correctFigure'>) => Promise<Reply<null>>;
  readonly withdraw: (place: CallRequest<'submissions.withdrawVerification'>) => Promise<Reply<null>>;
};

/** What an effect depends on; a sheet that comes in moves the official order. */
const CHANGES = ['submissions.changed', 'scoring.changed', 'rubric.changed'] as const;

export const createVerificationStore: StoreFactory<VerificationState> = ({ client, listen }) =>
  createStore((set, get) => {
    let asked: Question | null = null;

    const ask = async (question: Question): Promise<void> => {
      asked = question;
      const answer = await client('ranking.correctionEffect', question);
      if (asked === question) set({ effect: { value: question.value, answer } });
    };

    for (const topic of CHANGES) {
      listen(topic, () => {
        if (get().opened !== null && asked !== null) void ask({ ...asked });
      });
    }

    const remember = ({ code, document, documentDate }: NamedDocument & { readonly code: string }): void =>
      set({ lastDocument: { code, document, documentDate } });

    return {
      opened: null,
      effect: null,
      lastDocument: null,
      open: (place, step) => {
        asked = null;
        set({ opened: { ...place, step }, effect: null });
      },
      close: () => {
        asked = null;
        set({ opened: null, effect: null });
      },
      askEffect: ask,
      verify: async (check) => {
        const reply = await client('submissions.verifyFigure', check);
        if (reply.ok) remember(check);
        return reply;
      },
      correct: async (correction) => {
        const reply = await client('submissions.correctFigure', correction);
        if (reply.ok) remember(correction);
        return reply;
      },
      withdraw: (place) => client('submissions.withdrawVerification', place),
    };
  });
