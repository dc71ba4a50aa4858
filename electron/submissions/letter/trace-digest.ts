import { createHash } from 'node:crypto';

/** How a fingerprint is told in a workbook that leaves the house: it may hold what other regions declared. */
export const traceDigest = (text: string): string => createHash('sha256').update(text).digest('hex');
