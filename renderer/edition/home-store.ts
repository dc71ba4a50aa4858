import { createStore } from 'zustand/vanilla';
import type { CallOutput } from '../../shared/contract.ts';
import type { Reply } from '../../shared/failure.ts';
import type { StoreFactory } from '../noun-stores.tsx';

export type HomeRegions = CallOutput<'submissions.list'>;
export type HomeSeats = CallOutput<'panel.read'>['seats'];
export type HomeMonitor = CallOutput<'scoring.monitor'>;

export type HomeFindings = CallOutput<'submissions.findings'>;

export type HomeState = {
  readonly regions: HomeRegions | null;
  readonly seats: HomeSeats | null;
  readonly monitor: HomeMonitor | null;
  readonly findings: HomeFindings | null;
  readonly refresh: () => Promise<void>;
};

/** What an answer gives, or what was known before: a monitor that may not be read leaves its column empty, not the page. */
const valueOr = <Value, Before>(reply: Reply<Value>, before: Before): Value | Before => (reply.ok ? reply.value : before);

export const createHomeStore: StoreFactory<HomeState> = ({ client, listen }) =>
  createStore((set, get) => {
    const readRegions = async () => set({ regions: valueOr(await client('submissions.list', {}), get().regions) });
    const readSeats = async () => {
      const reply = await client('panel.read', {});
      if (reply.ok) set({ seats: reply.value.seats });
    };
    const readMonitor = async () => set({ monitor: valueOr(await client('scoring.monitor', {}), get().monitor) });

    const readFindings = async () => set({ findings: valueOr(await client('submissions.findings', { code: null }), get().findings) });

    listen('submissions.changed', () => void Promise.all([readRegions(), readMonitor(), readFindings()]));
    listen('panel.changed', () => void Promise.all([readSeats(), readMonitor()]));
    listen('scoring.changed', () => void readMonitor());

    return {
      regions: null,
      seats: null,
      monitor: null,
      findings: null,
      refresh: async () => {
        await Promise.all([readRegions(), readSeats(), readMonitor(), readFindings()]);
      },
    };
  });
