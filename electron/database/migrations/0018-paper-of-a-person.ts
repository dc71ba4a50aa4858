import type { Migration } from '../migrate.ts';

/** Who a printed sheet is for: the substitute who sat in the seat then, or with null its own person. */
export const paperOfAPerson: Migration = {
  number: 18,
  sql: `
ALTER TABLE paper_sheet ADD COLUMN substitute INTEGER CHECK (substitute IS NULL OR substitute BETWEEN 1 AND 99);

CREATE TRIGGER paper_sheet_keeps_its_person BEFORE UPDATE OF substitute ON paper_sheet
BEGIN SELECT RAISE(ABORT, 'what was printed never changes'); END;
`,
};
