import { type SeatId, seatIdSchema } from '../../shared/panel/panel.ts';
import { roomRefusalSchema, type RoomRefusal, type SeatTicket } from '../../shared/room/room.ts';
import { type DeviceId, deviceIdSchema } from '../../shared/room/wire.ts';
import type { Database } from '../database/sqlite.ts';

export type StoredDevice = {
  readonly id: DeviceId;
  readonly seat: SeatId;
  readonly name: string;
  readonly pairedAt: string;
  readonly revokedAt: string | null;
};
export type StoredTicket = SeatTicket & { readonly device: DeviceId | null };

type DeviceRow = Omit<StoredDevice, 'id' | 'seat'> & { readonly id: string; readonly seat: number };
type TicketRow = Omit<StoredTicket, 'seat' | 'device'> & { readonly seat: number; readonly device: string | null };
type RefusalRow = Omit<RoomRefusal, 'seat' | 'kind'> & { readonly kind: string; readonly seat: number | null };

/** How many refusals the panel shows. */
const SHOWN_REFUSALS = 30;

export const roomQueries = (database: Database) => {
  const selectPort = database.prepare<[], { readonly port: number }>(
    `SELECT port
       FROM room
      WHERE id = 1`,
  );
  const upsertPort = database.prepare<[number]>(
    `INSERT INTO room (id, port)
     VALUES (1, ?)
         ON CONFLICT (id) DO UPDATE
        SET port = excluded.port`,
  );
  const selectPreferred = database.prepare<[], { readonly name: string | null }>(
    `SELECT preferred_name AS name
       FROM room
      WHERE id = 1`,
  );
  const updatePreferred = database.prepare<[string | null]>(
    `UPDATE room
        SET preferred_name = ?
      WHERE id = 1`,
  );
  const selectAddresses = database.prepare<[], { readonly origin: string }>(
    `SELECT origin
       FROM room_address
      ORDER BY first_used_at DESC, origin`,
  );
  const insertAddress = database.prepare<[string, string]>(
    `INSERT INTO room_address (origin, first_used_at)
     VALUES (?, ?)
         ON CONFLICT (origin) DO NOTHING`,
  );
  const deviceColumns = 'id, seat, name, paired_at AS pairedAt, revoked_at AS revokedAt';
  const selectDevices = database.prepare<[], DeviceRow>(
    `SELECT ${deviceColumns}
       FROM room_device
      ORDER BY seat, paired_at, id`,
  );
  const selectDevice = database.prepare<[DeviceId], DeviceRow>(
    `SELECT ${deviceColumns}
       FROM room_device
      WHERE id = ?`,
  );
  const selectByToken = database.prepare<[string], DeviceRow>(
    `SELECT ${deviceColumns}
       FROM room_device
      WHERE token_hash = ?`,
  );
  const insertDevice = database.prepare<{ id: DeviceId; seat: SeatId; name: string; tokenHash: string; at: string }>(
    `INSERT INTO room_device (id, seat, name, token_hash, paired_at)
     VALUES (@id, @seat, @name, @tokenHash, @at)`,
  );
  const updateDevice = database.prepare<{ id: DeviceId; name: string; at: string }>(
    `UPDATE room_device
        SET name = @name, paired_at = @at, revoked_at = NULL, revoked_by = NULL
      WHERE id = @id`,
  );
  const revokeDevice = database.prepare<{ id: DeviceId; at: string; by: string }>(
    `UPDATE room_device
        SET revoked_at = @at, revoked_by = @by
      WHERE id = @id
        AND revoked_at IS NULL`,
  );
  const ticketColumns = 'id, seat, issued_at AS issuedAt, expires_at AS expiresAt, used_at AS usedAt, device';
  const selectTicket = database.prepare<[string], TicketRow>(
    `SELECT ${ticketColumns}
       FROM room_ticket
      WHERE hash = ?`,
  );
  const selectNewest = database.prepare<[], TicketRow>(
    `SELECT ${ticketColumns}
       FROM room_ticket AS ticket
      WHERE issued_at = (SELECT max(other.issued_at)
                           FROM room_ticket AS other
                          WHERE other.seat = ticket.seat)
      ORDER BY seat`,
  );
  const insertTicket = database.prepare<{ id: string; seat: SeatId; hash: string; at: string; by: string; expiresAt: string }>(
    `INSERT INTO room_ticket (id, seat, hash, issued_at, issued_by, expires_at)
     VALUES (@id, @seat, @hash, @at, @by, @expiresAt)`,
  );
  const expireTickets = database.prepare<{ seat: SeatId; at: string }>(
    `UPDATE room_ticket
        SET expires_at = @at
      WHERE seat = @seat
        AND used_at IS NULL
        AND expires_at > @at`,
  );
  const useTicket = database.prepare<{ id: string; at: string; device: DeviceId }>(
    `UPDATE room_ticket
        SET used_at = @at, device = @device
      WHERE id = @id`,
  );
  const insertRefusal = database.prepare<RoomRefusal & { readonly id: string }>(
    `INSERT INTO room_refusal (id, kind, seat, address, attempts, first_at, last_at)
     VALUES (@id, @kind, @seat, @address, @attempts, @firstAt, @lastAt)`,
  );
  const selectRefusals = database.prepare<[number], RefusalRow>(
    `SELECT kind, seat, address, attempts, first_at AS firstAt, last_at AS lastAt
       FROM room_refusal
      ORDER BY last_at DESC, id
      LIMIT ?`,
  );

  const toDevice = (row: DeviceRow): StoredDevice => ({ ...row, id: deviceIdSchema.parse(row.id), seat: seatIdSchema.parse(row.seat) });
  const toTicket = (row: TicketRow): StoredTicket => ({
    ...row,
    seat: seatIdSchema.parse(row.seat),
    device: row.device === null ? null : deviceIdSchema.parse(row.device),
  });

  return {
    port: (): number | null => selectPort.get()?.port ?? null,
    /** Name or address that stands first while the room has it; null where nobody chose. */
    preferredName: (): string | null => selectPreferred.get()?.name ?? null,
    prefer: (name: string | null): void => void updatePreferred.run(name),
    setPort: (port: number): void => void upsertPort.run(port),
    addresses: (): readonly string[] => selectAddresses.all().map(({ origin }) => origin),
    addAddress: (origin: string, at: string): void => void insertAddress.run(origin, at),
    devices: (): readonly StoredDevice[] => selectDevices.all().map(toDevice),
    device: (id: DeviceId): StoredDevice | null => {
      const row = selectDevice.get(id);
      return row === undefined ? null : toDevice(row);
    },
    deviceOfToken: (tokenHash: string): StoredDevice | null => {
      const row = selectByToken.get(tokenHash);
      return row === undefined ? null : toDevice(row);
    },
    insertDevice: (device: { id: DeviceId; seat: SeatId; name: string; tokenHash: string; at: string }): void =>
      void insertDevice.run(device),
    pairAgain: (device: { id: DeviceId; name: string; at: string }): void => void updateDevice.run(device),
    revoke: (id: DeviceId, at: string, by: string): boolean => revokeDevice.run({ id, at, by }).changes > 0,
    ticket: (hash: string): StoredTicket | null => {
      const row = selectTicket.get(hash);
      return row === undefined ? null : toTicket(row);
    },
    newestTickets: (): readonly SeatTicket[] =>
      selectNewest.all().map((row) => {
        const { device: _device, ...ticket } = toTicket(row);
        return ticket;
      }),
    insertTicket: (ticket: { id: string; seat: SeatId; hash: string; at: string; by: string; expiresAt: string }): void =>
      void insertTicket.run(ticket),
    expireTickets: (seat: SeatId, at: string): void => void expireTickets.run({ seat, at }),
    useTicket: (id: string, at: string, device: DeviceId): void => void useTicket.run({ id, at, device }),
    insertRefusal: (refusal: RoomRefusal & { readonly id: string }): void => void insertRefusal.run(refusal),
    refusals: (): readonly RoomRefusal[] => selectRefusals.all(SHOWN_REFUSALS).map((row) => roomRefusalSchema.parse(row)),
  };
};
