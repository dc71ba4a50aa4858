import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../../shared/audit/canonical-json.ts';
import type { Ranking } from '../../../shared/ranking/ranking.ts';

/** The one text of a ranking, and its SHA-256. */
export const rankingText = (ranking: Ranking): { readonly text: string; readonly sha256: string } => {
  // A ranking is plain data by its law; the way through text says so to the compiler.
  const text = canonicalJson(JSON.parse(JSON.stringify(ranking)) as Json);
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
};
