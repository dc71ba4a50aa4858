import type { RegionCode } from '../../edition/region.ts';
import type { EvidencePlace } from '../evidence/evidence.ts';

/** Longest text that is searched for, and words of it that count. */
export const SEARCH_TEXT = 200;
const WORDS = 12;

/** A piece of text; `hit` where a word of the search stands. */
export type SearchedText = { readonly text: string; readonly hit: boolean };

export type SearchHit = {
  readonly code: RegionCode;
  readonly regionName: string;
  readonly place: Extract<EvidencePlace, { readonly item: 'regulation' | 'innovation' }>;
  /** `Perbup 29/2024`, or the name of an innovation. */
  readonly heading: readonly SearchedText[];
  /** The part of title or description around the words; empty when there is none. */
  readonly passage: readonly SearchedText[];
};

export type SearchResult = {
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** Of all hits, also of those that are not listed. */
  readonly count: number;
};

/**
 * The words of what somebody typed. Everything but letters and digits only separates, so that no text can be more than
 * words: `Perbup 29/2024 "rentan"*` is Perbup, 29, 2024 and rentan.
 */
export const searchWords = (typed: string): readonly string[] =>
  typed
    .normalize('NFC')
    .slice(0, SEARCH_TEXT)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, WORDS);
