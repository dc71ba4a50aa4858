import { createHash, randomBytes } from 'node:crypto';
import { type Ticket, ticketSchema } from '../../shared/room/wire.ts';

const TICKET_BYTES = 16;

export const newTicket = (): Ticket => ticketSchema.parse(randomBytes(TICKET_BYTES).toString('base64url'));

/** Of 128 or 256 random bits one round of SHA-256 tells nothing; unlike a PIN they need no slow hash. */
export const hashCredential = (credential: string): string => createHash('sha256').update(credential).digest('hex');
