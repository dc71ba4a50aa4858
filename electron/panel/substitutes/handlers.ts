import { fail, succeed } from '../../../shared/failure.ts';
import type { SubstituteKey } from '../../../shared/panel/substitutes/substitute.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { hashPin, newPin } from '../pin.ts';
import { panelQueries } from '../queries.ts';
import { substituteQueries } from './queries.ts';

type SubstituteCall = 'panel.registerSubstitute' | 'panel.resetSubstitutePin' | 'panel.revokeSubstitute';

export const substituteHandlers = (records: Records): Pick<SliceHandlers<'panel'>, SubstituteCall> => {
  const panel = panelQueries(records.file.database);
  const substitutes = substituteQueries(records.file.database);
  const notOne = ({ seat, number }: SubstituteKey) =>
    fail({ code: 'not-found', noun: 'substitute', id: `${String(seat)}/${String(number)}` });
  const sits = ({ seat, number }: SubstituteKey): boolean => substitutes.find(seat, number)?.revokedAt === null;

  return {
    'panel.registerSubstitute': {
      answer: (details) => {
        if (panel.seat(details.seat) === null) return fail({ code: 'not-found', noun: 'seat', id: String(details.seat) });
        const number = substitutes.nextNumber(details.seat);
        substitutes.insert({ ...details, number });
        return succeed({ number });
      },
    },
    'panel.resetSubstitutePin': {
      prepare: async (key) => {
        const pin = newPin();
        const hashed = await hashPin(pin);
        return ({ session, at }) => {
          if (!sits(key)) return notOne(key);
          substitutes.setPin({ ...key, ...hashed, at, by: actorOf(session) });
          return succeed({ pin });
        };
      },
    },
    'panel.revokeSubstitute': {
      answer: (key, { at }) => {
        const { seat, number } = key;
        if (substitutes.sitting(seat) === number) substitutes.sitDown(seat, null);
        return substitutes.revoke(seat, number, at) ? succeed(null) : notOne(key);
      },
    },
  };
};
