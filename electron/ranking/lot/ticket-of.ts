import { createHash } from 'node:crypto';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { type DrawnLot, ticketText } from '../../../shared/ranking/lot.ts';

/** What the lot gave a region: SHA-256 in hexadecimal. */
export const ticketOf = (lot: DrawnLot, code: RegionCode): string => createHash('sha256').update(ticketText(lot, code)).digest('hex');
