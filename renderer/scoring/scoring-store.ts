import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../shared/failure.ts';
import type { Seat } from '../../shared/panel/panel.ts';
import { judgedCriteria } from '../../shared/rubric/rubric.ts';
import type { Monitor, SheetListItem } from '../../shared/scoring/scoring.ts';
import type { StoreFactory } from '../noun-stores.tsx';

export type ScoringState = {
  /** Own sheets of a juror; null before they are read. */
  readonly sheets: readonly SheetListItem[] | null;
  readonly seats: readonly Seat[] | null;
  readonly monitor: Monitor | null;
  /** Criteria that a juror scores on one sheet. */
  readonly judged: number;
  readonly failure: Failure | null;
  readonly readOwn: () => Promise<void>;
  readonly readMonitor: () => Promise<void>;
};

export const createScoringStore: StoreFactory<ScoringState> = ({ client, listen }) =>
  createStore((set, get) => {
    const readSeats = async (): Promise<void> => {
      const reply = await client('panel.read', {});
      set(reply.ok ? { seats: reply.value.seats } : { failure: reply.failure });
    };
    const readSheets = async (): Promise<void> => {
      const reply = await client('scoring.mySheets', {});
      set(reply.ok ? { sheets: reply.value, failure: null } : { failure: reply.failure });
    };
    const readStates = async (): Promise<void> => {
      const reply = await client('scoring.monitor', {});
      set(reply.ok ? { monitor: reply.value, failure: null } : { failure: reply.failure });
    };
    const readJudged = async (): Promise<void> => {
      const reply = await client('rubric.read', {});
      if (reply.ok) set({ judged: judgedCriteria(reply.value).length });
    };
    const readAgain = (): void => {
      if (get().sheets !== null) void readSheets();
      if (get().monitor !== null) void readStates();
    };

    listen('scoring.changed', readAgain);
    listen('submissions.changed', readAgain);
    listen('panel.changed', () => {
      readAgain();
      if (get().seats !== null) void readSeats();
    });
    listen('rubric.changed', () => void readJudged());

    return {
      sheets: null,
      seats: null,
      monitor: null,
      judged: 0,
      failure: null,
      readOwn: async () => {
        await Promise.all([readSheets(), readSeats()]);
      },
      readMonitor: async () => {
        await Promise.all([readStates(), readSeats(), readJudged()]);
      },
    };
  });
