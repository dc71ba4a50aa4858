import { createStore } from 'zustand/vanilla';
import type { CallOutput } from '../../shared/contract.ts';
import type { Failure, Reply } from '../../shared/failure.ts';
import type { Panel, SeatDetails, SeatId } from '../../shared/panel/panel.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { StoreFactory } from '../noun-stores.tsx';

export type PanelRegions = CallOutput<'submissions.list'>;

/** A PIN that was made on this screen and has not been noted down yet. It is kept nowhere else in readable form. */
export type FreshPin = { readonly seat: SeatId; readonly pin: string };

export type PanelState = {
  readonly panel: Panel | null;
  /** Of all regions: who may be recused from which, and how a recused region is called. */
  readonly regions: PanelRegions | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly updateSeat: (details: SeatDetails) => Promise<Reply<null>>;
  readonly addSeat: (details: SeatDetails) => Promise<Reply<null>>;
  readonly removeSeat: (seat: SeatId) => Promise<Reply<null>>;
  readonly resetPin: (seat: SeatId) => Promise<Reply<FreshPin>>;
  readonly recuse: (seat: SeatId, code: RegionCode, reason: string) => Promise<Reply<null>>;
  readonly withdrawRecusal: (seat: SeatId, code: RegionCode, reason: string) => Promise<Reply<null>>;
};

export const createPanelStore: StoreFactory<PanelState> = ({ client, listen }) =>
  createStore((set, get) => {
    const readPanel = async (): Promise<void> => {
      const reply = await client('panel.read', {});
      set(reply.ok ? { panel: reply.value, failure: null } : { failure: reply.failure });
    };
    const readRegions = async (): Promise<void> => {
      const reply = await client('submissions.list', {});
      set(reply.ok ? { regions: reply.value } : { failure: reply.failure });
    };
    // A push may come after the reply of the write that caused it; what the screen does next needs the panel as it is now.
    const thenRead = async <Value>(reply: Reply<Value>): Promise<Reply<Value>> => {
      if (reply.ok) await readPanel();
      return reply;
    };

    listen('panel.changed', () => void readPanel());
    listen('submissions.changed', () => {
      if (get().regions !== null) void readRegions();
    });

    return {
      panel: null,
      regions: null,
      failure: null,
      refresh: async () => {
        await Promise.all([readPanel(), readRegions()]);
      },
      updateSeat: async (details) => thenRead(await client('panel.updateSeat', details)),
      addSeat: async (details) => thenRead(await client('panel.addSeat', details)),
      removeSeat: async (seat) => thenRead(await client('panel.removeSeat', { seat })),
      resetPin: async (seat) => {
        const reply = await client('panel.resetPin', { seat });
        if (!reply.ok) return reply;
        await readPanel();
        return { ok: true, value: { seat, pin: reply.value.pin } };
      },
      recuse: async (seat, code, reason) => thenRead(await client('panel.recuse', { seat, code, reason })),
      withdrawRecusal: async (seat, code, reason) => thenRead(await client('panel.withdrawRecusal', { seat, code, reason })),
    };
  });
