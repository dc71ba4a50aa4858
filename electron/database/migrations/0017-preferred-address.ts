import type { Migration } from '../migrate.ts';

/** The name or address of this machine that stands first in links and QR codes, where somebody has chosen one. */
export const preferredAddress: Migration = {
  number: 17,
  sql: `
ALTER TABLE room ADD COLUMN preferred_name TEXT CHECK (preferred_name IS NULL OR length(preferred_name) BETWEEN 1 AND 260);
`,
};
