import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import type { SearchedText, SearchHit, SearchResult } from '../../../shared/submissions/search/search.ts';
import { openSqlite } from '../../database/sqlite.ts';

/** One regulation or innovation as it is found: by its heading, by what it says, and by further names for it. */
export type Searchable = {
  readonly code: RegionCode;
  readonly regionName: string;
  readonly item: 'regulation' | 'innovation';
  readonly position: number;
  readonly heading: string;
  readonly body: string;
  readonly also: string;
};

type HitRow = {
  readonly code: string;
  readonly regionName: string;
  readonly item: 'regulation' | 'innovation';
  readonly position: number;
  readonly heading: string;
  readonly passage: string;
};

/** Control characters that no stored text holds: what stands between them is a hit. */
const [BEGIN, END] = ['\u0001', '\u0002'];

const LISTED = 50;

const pieces = (marked: string): readonly SearchedText[] =>
  marked.split(/(\u0001[^\u0002]*\u0002)/u).flatMap((piece): readonly SearchedText[] => {
    if (piece === '') return [];
    return piece.startsWith(BEGIN) ? [{ text: piece.slice(1, -1), hit: true }] : [{ text: piece, hit: false }];
  });

/** Each word as a phrase of its own that may go on: no word can be an operator. */
const matchAll = (words: readonly string[]): string => words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ');

/**
 * An index of words in memory, beside the edition and never in it: it is derived, and the file stays the same whichever
 * version of the index a version of the application makes.
 */
export const searchIndex = () => {
  const database = openSqlite(':memory:', { readOnly: false });
  database.exec(`
CREATE VIRTUAL TABLE searchable USING fts5 (
  heading, body, also, code UNINDEXED, region_name UNINDEXED, item UNINDEXED, position UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);`);
  const clear = database.prepare('DELETE FROM searchable');
  const insert = database.prepare<Searchable>(
    `INSERT INTO searchable (heading, body, also, code, region_name, item, position)
     VALUES (@heading, @body, @also, @code, @regionName, @item, @position)`,
  );
  const count = database
    .prepare<{ match: string; hidden: string }, number>(
      `SELECT count(*)
         FROM searchable
        WHERE searchable MATCH @match
          AND code NOT IN (SELECT value FROM json_each(@hidden))`,
    )
    .pluck();
  const select = database.prepare<{ match: string; hidden: string; limit: number; begin: string; end: string }, HitRow>(
    `SELECT code, region_name AS regionName, item, position, highlight(searchable, 0, @begin, @end) AS heading,
            snippet(searchable, 1, @begin, @end, '…', 24) AS passage
       FROM searchable
      WHERE searchable MATCH @match
        AND code NOT IN (SELECT value FROM json_each(@hidden))
      ORDER BY bm25(searchable, 4.0, 1.0, 2.0), code, item DESC, position
      LIMIT @limit`,
  );
  return {
    fill: (all: readonly Searchable[]): void => {
      database.transaction(() => {
        clear.run();
        for (const one of all) insert.run(one);
      })();
    },
    /** Items that hold every word, or words that begin so. `hidden` are regions that the asker gets nothing of. */
    find: (words: readonly string[], hidden: readonly RegionCode[]): SearchResult => {
      if (words.length === 0) return { hits: [], count: 0 };
      const asked = { match: matchAll(words), hidden: JSON.stringify(hidden) };
      return {
        count: count.get(asked) ?? 0,
        hits: select
          .all({ ...asked, limit: LISTED, begin: BEGIN, end: END })
          .map(({ code, regionName, item, position, heading, passage }): SearchHit => ({
            code: regionCodeSchema.parse(code),
            regionName,
            place: { item, position },
            heading: pieces(heading),
            passage: pieces(passage),
          })),
      };
    },
  };
};
