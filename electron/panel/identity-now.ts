import type { Identity } from '../../shared/edition/contract.ts';
import type { Database } from '../database/sqlite.ts';
import { guestQueries } from './guests/queries.ts';
import { panelQueries } from './queries.ts';
import { substituteQueries } from './substitutes/queries.ts';

/**
 * Who somebody is by what the panel says now, not by what it said when they came in: a seat may have another role by then. Null for
 * whoever has no place in the panel any longer: the seat is removed, the substitute or guest dismissed.
 */
export const identityNow = (database: Database): ((identity: Identity) => Identity | null) => {
  const panel = panelQueries(database);
  const substitutes = substituteQueries(database);
  const guests = guestQueries(database);
  return (identity) => {
    const { role, seat, substitute, guest } = identity;
    if (guest !== undefined) return guests.find(guest) === null ? null : identity;
    if (seat === null) return identity;
    const roleNow = panel.roleOf(seat);
    if (roleNow === null) return null;
    if (substitute !== undefined) return substitutes.isRegistered(seat, substitute) ? identity : null;
    return roleNow === role ? identity : { ...identity, role: roleNow };
  };
};
