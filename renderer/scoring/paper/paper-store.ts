import { createStore } from 'zustand/vanilla';
import type { CallOutput } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { PaperSheet } from '../../../shared/scoring/paper/paper-sheet.ts';
import type { StoreFactory } from '../../noun-stores.tsx';

export type PaperState = {
  readonly papers: readonly PaperSheet[] | null;
  readonly panel: CallOutput<'panel.read'> | null;
  readonly staff: CallOutput<'panel.staff'> | null;
  readonly monitor: CallOutput<'scoring.monitor'> | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
};

/** What was printed and what became of it. Values never come here: they live in the dialogs in which they are typed and compared. */
export const createPaperStore: StoreFactory<PaperState> = ({ client, listen }) =>
  createStore((set, get) => {
    const refresh = async (): Promise<void> => {
      const [papers, panel, staff, monitor] = await Promise.all([
        client('scoring.papers', {}),
        client('panel.read', {}),
        client('panel.staff', {}),
        client('scoring.monitor', {}),
      ]);
      if (!papers.ok) set({ failure: papers.failure });
      else if (!panel.ok) set({ failure: panel.failure });
      else if (!staff.ok) set({ failure: staff.failure });
      else if (!monitor.ok) set({ failure: monitor.failure });
      else set({ papers: papers.value, panel: panel.value, staff: staff.value, monitor: monitor.value, failure: null });
    };
    const again = (): void => {
      if (get().papers !== null) void refresh();
    };
    listen('scoring.changed', again);
    listen('panel.changed', again);
    return { papers: null, panel: null, staff: null, monitor: null, failure: null, refresh };
  });
