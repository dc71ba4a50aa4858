import type { Migration } from '../migrate.ts';

/**
 * The jurors' room: its port and the addresses under which pages were loaded, tickets, devices, and what was refused. Of
 * tickets and devices only SHA-256 of 128 and 256 random bits are kept. A repeated write is now also known by its seat, so that
 * a juror's write is applied once whichever of the seat's devices brings it.
 */
export const jurorsRoom: Migration = {
  number: 14,
  sql: `
CREATE TABLE room (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  port INTEGER NOT NULL CHECK (port BETWEEN 1024 AND 65535)
) STRICT;

CREATE TABLE room_address (
  origin TEXT PRIMARY KEY CHECK (origin GLOB 'http*://*' AND length(origin) <= 300),
  first_used_at TEXT NOT NULL
) STRICT;

CREATE TABLE room_device (
  id TEXT PRIMARY KEY,
  seat INTEGER NOT NULL REFERENCES seat (seat) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) <= 80),
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  paired_at TEXT NOT NULL,
  revoked_at TEXT,
  revoked_by TEXT CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
) STRICT;

CREATE INDEX room_device_by_seat ON room_device (seat);

CREATE TRIGGER room_device_stays BEFORE UPDATE OF id, seat, token_hash ON room_device
BEGIN SELECT RAISE(ABORT, 'a device never becomes another one'); END;

CREATE TABLE room_ticket (
  id TEXT PRIMARY KEY,
  seat INTEGER NOT NULL REFERENCES seat (seat) ON DELETE CASCADE,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  device TEXT CHECK ((device IS NULL) = (used_at IS NULL))
) STRICT;

CREATE INDEX room_ticket_by_seat ON room_ticket (seat);

CREATE TRIGGER room_ticket_serves_once BEFORE UPDATE OF used_at, device ON room_ticket
WHEN OLD.used_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a ticket serves one device'); END;

CREATE TABLE room_refusal (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  seat INTEGER,
  address TEXT NOT NULL CHECK (length(address) <= 100),
  attempts INTEGER NOT NULL CHECK (attempts >= 1),
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL CHECK (last_at >= first_at)
) STRICT;

CREATE TRIGGER room_refusal_stays BEFORE UPDATE ON room_refusal
BEGIN SELECT RAISE(ABORT, 'what was refused never changes'); END;

ALTER TABLE applied_write ADD COLUMN seat INTEGER;
`,
};
