import { z } from 'zod';
import { COVERAGE_COLUMNS, type ColumnKind, COVERAGE_ROWS, IDENTITY_ROWS, SHEET_NAMES, type TemplateColumn } from '../template.ts';
import { BUDGET_COLUMNS, INNOVATION_COLUMNS, REGULATION_COLUMNS, VULNERABLE_COLUMNS } from '../template.ts';

/** What a submission is made of, each part on a sheet of its own. */
export const PARTS = ['identity', 'coverage', 'vulnerable', 'budget', 'regulations', 'innovations'] as const;
export const partSchema = z.enum(PARTS);
export type Part = z.infer<typeof partSchema>;
export type TablePart = Exclude<Part, 'identity'>;

/** Longer names of sheets than these are not offered; a place in a file must fit the records. */
export const LONGEST_SHEET_NAME = 80;

const columnSchema = z.int().min(1).max(16_384);
const rowSchema = z.int().min(1).max(1_048_576);
const keySchema = z.string().min(1).max(40);

/**
 * Where one part stands in a file, by the rows and columns of that very file. A field that is null is one that the file does
 * not have. Nothing is computed with what stands there: a mapping says where a figure is, never what it is worth.
 */
export const partMappingSchema = z.strictObject({
  part: partSchema,
  sheet: z.string().min(1).max(LONGEST_SHEET_NAME),
  /** Row of the heads; null for the sheet of who sends it, which has labels and answers. */
  headRow: rowSchema.nullable(),
  columns: z.record(keySchema, columnSchema.nullable()),
  /** For lines that the template names itself: who sends it, and the four counts of coverage. */
  rows: z.record(keySchema, rowSchema.nullable()),
});
export type PartMapping = z.infer<typeof partMappingSchema>;

/** A field that a column or a row of the file is assigned to. */
export type MappedField = {
  readonly key: string;
  readonly header: string;
  /** Without it the part cannot be read. */
  readonly needed: boolean;
  readonly kind: ColumnKind;
};

const fieldsOf = (columns: readonly TemplateColumn[]): readonly MappedField[] =>
  columns.map(({ key, header, needed, kind }) => ({ key, header, needed, kind }));

type Fields = { readonly columns: readonly MappedField[]; readonly rows: readonly MappedField[] };

export const PART_FIELDS: Readonly<Record<Part, Fields>> = {
  identity: {
    columns: [
      { key: 'label', header: 'Isian', needed: true, kind: 'text' },
      { key: 'answer', header: 'Jawaban', needed: true, kind: 'text' },
    ],
    rows: IDENTITY_ROWS.map(({ key, label }) => ({ key, header: label, needed: key === 'code', kind: 'text' })),
  },
  coverage: {
    columns: fieldsOf(COVERAGE_COLUMNS),
    rows: COVERAGE_ROWS.map(({ subject, label }) => ({ key: subject, header: label, needed: true, kind: 'people' })),
  },
  vulnerable: { columns: fieldsOf(VULNERABLE_COLUMNS), rows: [] },
  budget: { columns: fieldsOf(BUDGET_COLUMNS), rows: [] },
  regulations: { columns: fieldsOf(REGULATION_COLUMNS), rows: [] },
  innovations: { columns: fieldsOf(INNOVATION_COLUMNS), rows: [] },
};

export const sheetOfPart = (part: Part): string => SHEET_NAMES[part];
