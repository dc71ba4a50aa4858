import type { Migration } from '../migrate.ts';

/** What the template asks of regulations since 2026.2: whom they cover, and whether they still hold. Of older ones neither is known. */
export const regulationStatus: Migration = {
  number: 8,
  sql: `
ALTER TABLE regulation ADD COLUMN scope TEXT;
ALTER TABLE regulation ADD COLUMN status TEXT CHECK (status IN ('in-force', 'amended', 'revoked'));
`,
};
