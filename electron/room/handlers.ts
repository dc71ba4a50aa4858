import { randomUUID } from 'node:crypto';
import { fail, succeed } from '../../shared/failure.ts';
import { writeRoomLink } from '../../shared/room/room-link.ts';
import { TICKET_MINUTES } from '../../shared/room/wire.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { SliceHandlers } from '../handler.ts';
import { panelQueries } from '../panel/queries.ts';
import { substituteQueries } from '../panel/substitutes/queries.ts';
import type { Records } from '../records-file.ts';
import { actorOf } from '../session.ts';
import { checklistHandlers } from './checklist/handlers.ts';
import { hashCredential, newTicket } from './credentials.ts';
import { roomQueries } from './queries.ts';
import type { RoomControl } from './room-control.ts';

/** Who notes what the room refused; no window and no device is called so. */
export const ROOM_ACTOR = 'ruang';

export type RoomHandlerSetup = {
  readonly files: FileTokens;
  /** Missing where there is no network side: on the command line. */
  readonly room?: RoomControl | undefined;
};

export const roomHandlers = (records: Records, { files, room: control }: RoomHandlerSetup): SliceHandlers<'room'> => {
  const queries = roomQueries(records.file.database);
  const panel = panelQueries(records.file.database);
  const substitutes = substituteQueries(records.file.database);

  return {
    'room.read': {
      answer: () =>
        succeed({
          opened: control?.opened() ?? null,
          port: queries.port(),
          devices: queries.devices().map((device) => ({ ...device, presence: control?.presence(device.id) ?? null })),
          tickets: queries.newestTickets(),
          refusals: queries.refusals(),
        }),
    },
    'room.open': {
      prepare: async ({ port }) => {
        const opened = control === undefined ? fail({ code: 'room-closed' }) : await control.open(port ?? queries.port());
        return ({ at }) => {
          if (!opened.ok) return opened;
          queries.setPort(opened.value.port);
          for (const { origin } of opened.value.addresses) queries.addAddress(origin, at);
          return opened;
        };
      },
    },
    'room.useCertificate': {
      prepare: async ({ files: tokens, passphrase }) => {
        const paths = tokens.map((token) => files.source(token));
        const known = paths.filter((path) => path !== null);
        const used =
          control === undefined
            ? fail({ code: 'room-closed' })
            : known.length < paths.length
              ? fail({ code: 'file-gone', fileName: '' })
              : await control.importCertificate(known, passphrase);
        return () => used;
      },
    },
    'room.dropCertificate': {
      prepare: async () => {
        await control?.forgetCertificate();
        return () => succeed(null);
      },
    },
    'room.preferAddress': {
      answer: ({ origin }) => {
        const opened = control?.opened() ?? null;
        if (opened === null) return fail({ code: 'room-closed' });
        if (origin !== null && !opened.addresses.some((address) => address.origin === origin))
          return fail({ code: 'not-found', noun: 'address', id: origin });
        // The name alone: the port may be another tomorrow.
        queries.prefer(origin?.replace(/^https?:\/\/|:\d+$/gu, '') ?? null);
        return succeed(null);
      },
    },
    'room.close': {
      prepare: async () => {
        await control?.close();
        return () => succeed(null);
      },
    },
    'room.issueTicket': {
      answer: ({ seat, substitute }, { session, at }) => {
        const opened = control?.opened() ?? null;
        if (opened === null) return fail({ code: 'room-closed' });
        const holder = panel.seat(seat);
        if (holder === null) return fail({ code: 'not-found', noun: 'seat', id: String(seat) });
        const person = substitute === undefined ? holder : substitutes.find(seat, substitute);
        if (person === null || (substitute !== undefined && !substitutes.isRegistered(seat, substitute)))
          return fail({ code: 'not-found', noun: 'substitute', id: `${String(seat)}/${String(substitute)}` });
        if (!person.hasPin) return fail({ code: 'pin-missing' });
        const ticket = newTicket();
        const id = randomUUID();
        const expiresAt = new Date(Date.parse(at) + TICKET_MINUTES * 60_000).toISOString();
        queries.expireTickets(seat, at);
        queries.insertTicket({ id, seat, hash: hashCredential(ticket), at, by: actorOf(session), expiresAt });
        const link = writeRoomLink({
          ticket,
          addresses: opened.addresses.filter(({ kind }, _index, all) => kind !== 'own' || all.length === 1).map(({ origin }) => origin),
          publicKey: opened.certificate?.publicKey ?? null,
          seat,
          ...(substitute === undefined ? {} : { substitute }),
        });
        return succeed({ id, seat, ...(substitute === undefined ? {} : { substitute }), link, expiresAt });
      },
    },
    'room.revokeDevice': {
      answer: ({ device }, { session, at }) => {
        if (!queries.revoke(device, at, actorOf(session))) return fail({ code: 'not-found', noun: 'device', id: device });
        control?.dismiss(device);
        return succeed(null);
      },
    },
    'room.nudge': {
      answer: ({ seat, code }, { at }) => {
        if (panel.seat(seat) === null) return fail({ code: 'not-found', noun: 'seat', id: String(seat) });
        control?.nudge(seat, { at, code: code ?? null });
        return succeed(null);
      },
    },
    'room.pair': {
      answer: ({ ticket, token, device, deviceName }, { session, at }) => {
        const stored = queries.ticket(hashCredential(ticket));
        if (stored === null) return fail({ code: 'ticket-unknown' });
        if (stored.seat !== session.identity.seat) return fail({ code: 'ticket-unknown' });
        if (stored.usedAt !== null) return fail({ code: 'ticket-used', usedAt: stored.usedAt });
        if (stored.expiresAt <= at) return fail({ code: 'ticket-expired', expiredAt: stored.expiresAt });
        const tokenHash = hashCredential(token);
        const known = queries.deviceOfToken(tokenHash);
        if (known === null) queries.insertDevice({ id: device, seat: stored.seat, name: deviceName, tokenHash, at });
        else if (known.seat === stored.seat && known.id === device) queries.pairAgain({ id: device, name: deviceName, at });
        else return fail({ code: 'device-unknown' });
        queries.useTicket(stored.id, at, device);
        return succeed({ device });
      },
    },
    'room.note': {
      answer: ({ refusals, addresses }, { session, at }) => {
        if (session.actorName !== ROOM_ACTOR) return fail({ code: 'not-permitted', call: 'room.note', role: session.identity.role });
        for (const refusal of refusals) queries.insertRefusal({ ...refusal, id: randomUUID() });
        for (const origin of addresses) queries.addAddress(origin, at);
        return succeed(null);
      },
    },
    ...checklistHandlers(records, ROOM_ACTOR),
  };
};
