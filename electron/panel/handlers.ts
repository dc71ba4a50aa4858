import type { Identity } from '../../shared/edition/contract.ts';
import { fail, succeed } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { SliceHandlers } from '../handler.ts';
import type { Records } from '../records-file.ts';
import { actorOf, SECRETARIAT } from '../session.ts';
import { attendanceHandlers } from './attendance/handlers.ts';
import { type ConflictReaders, conflictHandlers } from './conflict-handlers.ts';
import { countAttempt, hashPin, newPin, pinMatches } from './pin.ts';
import { panelQueries } from './queries.ts';
import { guestHandlers } from './guests/handlers.ts';
import { substituteHandlers } from './substitutes/handlers.ts';
import { substituteQueries } from './substitutes/queries.ts';
import { staffHandlers } from './staff/handlers.ts';
import { staffQueries } from './staff/queries.ts';

export type PanelReaders = ConflictReaders & {
  /** Whether a sheet was ever begun in the seat, also one that was voided. */
  readonly hasSheets: (seat: SeatId) => boolean;
};

export const panelHandlers = (records: Records, readers: PanelReaders): SliceHandlers<'panel'> => {
  const queries = panelQueries(records.file.database);
  const staff = staffQueries(records.file.database);
  const substitutes = substituteQueries(records.file.database);
  const notASeat = (seat: SeatId) => fail({ code: 'not-found', noun: 'seat', id: String(seat) });

  return {
    ...conflictHandlers(records, readers),
    ...staffHandlers(records),
    ...substituteHandlers(records),
    ...guestHandlers(records),
    ...attendanceHandlers(records),
    'panel.read': { answer: () => succeed({ seats: queries.seats(), recusals: queries.recusals(), substitutes: substitutes.all() }) },
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
        if (readers.hasSheets(seat)) return fail({ code: 'seat-used', seat });
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
      prepare: async ({ seat, pin, substitute }) => {
        const matched =
          substitute === undefined ? await pinMatches(queries, seat, pin) : await pinMatches(substitutes.keeperOf(seat), substitute, pin);
        return ({ session, at, become, keepThoughRefused }) => {
          // A device belongs to one seat and does not try the PINs of others.
          if (session.wire === 'room' && session.identity.seat !== seat) return fail({ code: 'seat-differs', seat });
          const taken = queries.seat(seat);
          if (taken === null) return notASeat(seat);
          const failure =
            substitute === undefined
              ? countAttempt(queries, seat, matched, at)
              : countAttempt(substitutes.keeperOf(seat), substitute, matched, at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          // A substitute scores; what chair and secretary decide stays with those whom the decree names.
          const identity: Identity = substitute === undefined ? { role: taken.role, seat } : { role: 'pengganti', seat, substitute };
          if (taken.sittingSubstitute !== (substitute ?? null)) substitutes.sitDown(seat, substitute ?? null);
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
