import type { Migration } from '../migrate.ts';

/**
 * What the template asks of regulations since 2026.2: whom they cover, and whether they still hold; of older ones neither is
 * known. And which words of a sender mean which field: for one part of a submission under exactly these heads.
 */
export const regulationsAndMappings: Migration = {
  number: 8,
  sql: `
ALTER TABLE regulation ADD COLUMN scope TEXT;
ALTER TABLE regulation ADD COLUMN status TEXT CHECK (status IN ('in-force', 'amended', 'revoked'));

CREATE TABLE column_mapping (
  code TEXT NOT NULL REFERENCES submission (code),
  part TEXT NOT NULL CHECK (part IN ('identity', 'coverage', 'vulnerable', 'budget', 'regulations', 'innovations')),
  heads TEXT NOT NULL CHECK (length(heads) > 0),
  sheet TEXT NOT NULL CHECK (length(sheet) > 0),
  words TEXT NOT NULL CHECK (json_valid(words)),
  pairs TEXT NOT NULL CHECK (json_valid(pairs)),
  mapped_at TEXT NOT NULL,
  mapped_by TEXT NOT NULL,
  PRIMARY KEY (code, part, heads)
) STRICT, WITHOUT ROWID;
`,
};
