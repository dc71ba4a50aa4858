import { fail, succeed } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { SliceHandlers } from '../handler.ts';
import type { Records } from '../records-file.ts';
import { actorOf, SECRETARIAT } from '../session.ts';
import { attendanceHandlers } from './attendance/handlers.ts';
import { type ConflictReaders, conflictHandlers } from './conflict-handlers.ts';
import { countAttempt, hashPin, newPin, pinMatches } from './pin.ts';
import { panelQueries } from './queries.ts';
import { staffHandlers } from './staff/handlers.ts';
import { staffQueries } from './staff/queries.ts';

export const panelHandlers = (records: Records, readers: ConflictReaders): SliceHandlers<'panel'> => {
  const queries = panelQueries(records.file.database);
  const staff = staffQueries(records.file.database);
  const notASeat = (seat: SeatId) => fail({ code: 'not-found', noun: 'seat', id: String(seat) });

  return {
    ...conflictHandlers(records, readers),
    ...staffHandlers(records),
    ...attendanceHandlers(records),
    'panel.read': { answer: () => succeed({ seats: queries.seats(), recusals: queries.recusals() }) },
    'panel.updateSeat': {
      answer: (details) => {
        if (queries.seat(details.seat) === null) return notASeat(details.seat);
        const holder = queries.seats().find((seat) => seat.role === details.role && seat.seat !== details.seat);
        if (details.role !== 'anggota' && holder !== undefined) return fail({ code: 'role-taken', role: details.role, seat: holder.seat });
        queries.updateSeat(details);
        return succeed(null);
      },
    },
    'panel.addSeat': {
      answer: (details) => {
        if (queries.seat(details.seat) !== null) return fail({ code: 'seat-taken', seat: details.seat });
        const holder = queries.seats().find((seat) => seat.role === details.role);
        if (details.role !== 'anggota' && holder !== undefined) return fail({ code: 'role-taken', role: details.role, seat: holder.seat });
        queries.insertSeat(details);
        return succeed(null);
      },
    },
    'panel.removeSeat': {
      answer: ({ seat }) => {
        if (queries.seat(seat) === null) return notASeat(seat);
        queries.deleteSeat(seat);
        return succeed(null);
      },
    },
    'panel.resetPin': {
      prepare: async ({ seat }) => {
        const pin = newPin();
        const hashed = await hashPin(pin);
        return ({ session, at }) => {
          if (queries.seat(seat) === null) return notASeat(seat);
          queries.setPin({ seat, ...hashed, at, by: actorOf(session) });
          return succeed({ pin });
        };
      },
    },
    'panel.takeSeat': {
      prepare: async ({ seat, pin }) => {
        const matched = await pinMatches(queries, seat, pin);
        return ({ session, at, become, keepThoughRefused }) => {
          // A device belongs to one seat and does not try the PINs of others.
          if (session.wire === 'room' && session.identity.seat !== seat) return fail({ code: 'seat-differs', seat });
          const taken = queries.seat(seat);
          if (taken === null) return notASeat(seat);
          const failure = countAttempt(queries, seat, matched, at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          const identity = { role: taken.role, seat };
          become(identity);
          return succeed(identity);
        };
      },
    },
    'panel.leaveSeat': {
      answer: (_input, { become, lock }) => {
        // The machine is handed on: whoever comes next shows who they are.
        if (staff.lock().inForce) lock();
        else become(SECRETARIAT);
        return succeed(SECRETARIAT);
      },
    },
  };
};
