import { fail, succeed } from '../../../shared/failure.ts';
import type { StaffNumber } from '../../../shared/panel/staff/staff.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { SECRETARIAT } from '../../session.ts';
import { guestQueries } from '../guests/queries.ts';
import { hashPin } from '../pin.ts';
import { panelQueries } from '../queries.ts';
import { substituteQueries } from '../substitutes/queries.ts';
import { checkProof, isLeaders } from './check-proof.ts';
import { staffQueries } from './queries.ts';

type StaffCall =
  | 'panel.staff'
  | 'panel.addStaff'
  | 'panel.replaceStaffPin'
  | 'panel.removeStaff'
  | 'panel.setIdleMinutes'
  | 'panel.lockWindow'
  | 'panel.lockScreen'
  | 'panel.unlockSecretariat';

export const staffHandlers = (records: Records): Pick<SliceHandlers<'panel'>, StaffCall> => {
  const { database } = records.file;
  const panel = panelQueries(database);
  const staff = staffQueries(database);
  const substitutes = substituteQueries(database);
  const guests = guestQueries(database);
  const notAMember = (number: StaffNumber) => fail({ code: 'not-found', noun: 'staff', id: String(number) });

  return {
    'panel.staff': { answer: () => succeed({ members: staff.members(), lock: staff.lock() }) },
    'panel.addStaff': {
      prepare: async ({ personName, pin, approval }) => {
        const hashed = await hashPin(pin);
        const checked = approval === null ? null : await checkProof(panel, staff, approval);
        return ({ at, keepThoughRefused }) => {
          if (staff.leadersHavePin()) {
            if (checked === null || !isLeaders(panel, checked.proof)) return fail({ code: 'approval-needed' });
            const failure = checked.count(at);
            if (failure !== null) {
              keepThoughRefused();
              return fail(failure);
            }
          }
          const number = staff.nextNumber();
          staff.insert({ number, personName, ...hashed, at });
          return succeed({ number });
        };
      },
    },
    'panel.replaceStaffPin': {
      prepare: async ({ number, pin, approval }) => {
        const hashed = await hashPin(pin);
        const checked = await checkProof(panel, staff, approval);
        return ({ at, keepThoughRefused }) => {
          if (staff.pin(number) === null) return notAMember(number);
          const own = approval.by === 'staff' && approval.number === number;
          if (!own && !isLeaders(panel, approval)) return fail({ code: 'approval-needed' });
          const failure = checked.count(at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          staff.setPin({ number, ...hashed, at });
          return succeed(null);
        };
      },
    },
    'panel.removeStaff': {
      prepare: async ({ number, approval }) => {
        const checked = await checkProof(panel, staff, approval);
        return ({ at, keepThoughRefused }) => {
          if (staff.pin(number) === null) return notAMember(number);
          const own = approval.by === 'staff' && approval.number === number;
          if (!own && !isLeaders(panel, approval)) return fail({ code: 'approval-needed' });
          const failure = checked.count(at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          staff.leave(number, at);
          return succeed(null);
        };
      },
    },
    'panel.setIdleMinutes': {
      answer: ({ minutes }) => {
        staff.setIdleMinutes(minutes);
        return succeed(null);
      },
    },
    'panel.lockWindow': {
      answer: (_input, { lock }) => {
        if (!staff.lock().inForce) return fail({ code: 'lock-not-in-force' });
        lock();
        return succeed(null);
      },
    },
    'panel.lockScreen': {
      answer: () => {
        const { name, mark } = records.edition();
        return succeed({
          editionName: name,
          mark,
          seats: panel.seats().map(({ seat, role, title, personName, hasPin, blockedUntil }) => ({
            seat,
            role,
            title,
            personName,
            hasPin,
            blockedUntil,
          })),
          substitutes: substitutes
            .all()
            .filter(({ hasPin, revokedAt }) => hasPin && revokedAt === null)
            .map(({ seat, number, personName, blockedUntil }) => ({ seat, number, personName, blockedUntil })),
          guests: guests
            .all()
            .filter(({ hasPin, revokedAt }) => hasPin && revokedAt === null)
            .map(({ number, role, personName, blockedUntil }) => ({ number, role, personName, blockedUntil })),
          staff: staff
            .members()
            .filter(({ leftAt }) => leftAt === null)
            .map(({ number, personName, blockedUntil }) => ({ number, personName, blockedUntil })),
        });
      },
    },
    'panel.unlockSecretariat': {
      prepare: async (proof) => {
        const checked = await checkProof(panel, staff, proof);
        return ({ at, become, keepThoughRefused }) => {
          if (proof.by === 'seat' && !isLeaders(panel, proof)) return fail({ code: 'approval-needed' });
          const failure = checked.count(at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          become(SECRETARIAT);
          return succeed(SECRETARIAT);
        };
      },
    },
  };
};
