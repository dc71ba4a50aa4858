import { fail, succeed } from '../../../shared/failure.ts';
import type { GuestNumber } from '../../../shared/panel/guests/guest.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { countAttempt, hashPin, newPin, pinMatches } from '../pin.ts';
import { guestQueries } from './queries.ts';

type GuestCall = 'panel.guests' | 'panel.registerGuest' | 'panel.resetGuestPin' | 'panel.revokeGuest' | 'panel.enterAsGuest';

export const guestHandlers = (records: Records): Pick<SliceHandlers<'panel'>, GuestCall> => {
  const guests = guestQueries(records.file.database);
  const notAGuest = (number: GuestNumber) => fail({ code: 'not-found', noun: 'guest', id: String(number) });

  return {
    'panel.guests': { answer: () => succeed(guests.all()) },
    'panel.registerGuest': {
      answer: (details) => {
        const number = guests.nextNumber();
        guests.insert({ ...details, number });
        return succeed({ number });
      },
    },
    'panel.resetGuestPin': {
      prepare: async ({ number }) => {
        const pin = newPin();
        const hashed = await hashPin(pin);
        return ({ session, at }) => {
          if (guests.find(number) === null) return notAGuest(number);
          guests.setPin({ number, ...hashed, at, by: actorOf(session) });
          return succeed({ pin });
        };
      },
    },
    'panel.revokeGuest': { answer: ({ number }, { at }) => (guests.revoke(number, at) ? succeed(null) : notAGuest(number)) },
    'panel.enterAsGuest': {
      prepare: async ({ number, pin }) => {
        const matched = await pinMatches(guests, number, pin);
        return ({ at, become, keepThoughRefused }) => {
          const guest = guests.find(number);
          if (guest === null) return notAGuest(number);
          const failure = countAttempt(guests, number, matched, at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          const identity = { role: guest.role, seat: null, guest: number };
          become(identity);
          return succeed(identity);
        };
      },
    },
  };
};
