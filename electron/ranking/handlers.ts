import { type Failure, fail, succeed } from '../../shared/failure.ts';
import type { SeatRole } from '../../shared/panel/panel.ts';
import { rank } from '../../shared/ranking/rank.ts';
import { editionQueries } from '../edition/queries.ts';
import { readSnapshot } from '../edition/read-snapshot.ts';
import type { SliceHandlers } from '../handler.ts';
import { countAttempt, pinMatches } from '../panel/pin.ts';
import { panelQueries } from '../panel/queries.ts';
import type { Records } from '../records-file.ts';

export const rankingHandlers = (records: Records): SliceHandlers<'ranking'> => {
  const { database } = records.file;
  const edition = editionQueries(database);
  const panel = panelQueries(database);

  const seatOf = (role: SeatRole) => panel.seats().find((seat) => seat.role === role) ?? null;

  const matches = async (role: SeatRole, pin: string): Promise<boolean> => {
    const seat = seatOf(role);
    return seat !== null && (await pinMatches(panel, seat.seat, pin));
  };

  return {
    'ranking.openPleno': {
      prepare: async ({ chairPin, secretaryPin }) => {
        const [ketua, sekretaris] = await Promise.all([matches('ketua', chairPin), matches('sekretaris', secretaryPin)]);
        const matched = { ketua, sekretaris };
        return ({ at, keepThoughRefused }) => {
          const failures: Failure[] = [];
          for (const role of ['ketua', 'sekretaris'] as const) {
            const seat = seatOf(role);
            const failure: Failure | null =
              seat === null ? { code: 'not-found', noun: 'seat', id: role } : countAttempt(panel, seat.seat, matched[role], at);
            if (failure !== null) failures.push(failure);
          }
          const first = failures[0];
          if (first !== undefined) {
            keepThoughRefused();
            return fail(first);
          }
          edition.updatePhase('pleno');
          return succeed(null);
        };
      },
    },
    'ranking.read': {
      answer: () => {
        const snapshot = readSnapshot(database);
        return succeed({ ranking: rank(snapshot), snapshot });
      },
    },
  };
};
