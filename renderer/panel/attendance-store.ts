import { createStore } from 'zustand/vanilla';
import type { Failure, Reply } from '../../shared/failure.ts';
import type { Attendance, AttendanceMark } from '../../shared/panel/attendance.ts';
import type { StoreFactory } from '../noun-stores.tsx';

export type AttendanceState = {
  readonly attendance: readonly Attendance[] | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
  readonly record: (marks: readonly AttendanceMark[], reason: string) => Promise<Reply<null>>;
};

export const createAttendanceStore: StoreFactory<AttendanceState> = ({ client, listen }) =>
  createStore((set, get) => {
    const refresh = async (): Promise<void> => {
      const reply = await client('panel.attendance', {});
      set(reply.ok ? { attendance: reply.value, failure: null } : { failure: reply.failure });
    };
    listen('panel.changed', () => {
      if (get().attendance !== null) void refresh();
    });
    return {
      attendance: null,
      failure: null,
      refresh,
      record: async (marks, reason) => {
        const reply = await client('panel.recordAttendance', { marks: [...marks], reason });
        if (reply.ok) await refresh();
        return reply;
      },
    };
  });
