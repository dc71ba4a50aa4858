import { z } from 'zod';

/** What a figure counts. Every figure is a whole number: people or rupiah. */
export const FIGURE_SUBJECTS = [
  'formal.population',
  'formal.participants',
  'informal.population',
  'informal.participants',
  'vulnerable.workers',
  'budget.amount',
] as const;
export type FigureSubject = (typeof FIGURE_SUBJECTS)[number];
export const figureSubjectSchema = z.enum(FIGURE_SUBJECTS);

/** Subjects of which a submission has exactly one; the others have as many as there are payers or budget lines. */
export const COVERAGE_SUBJECTS = [
  'formal.population',
  'formal.participants',
  'informal.population',
  'informal.participants',
] as const satisfies readonly FigureSubject[];

/** Where a figure comes from as the sender marks it; only the sample uses derived and synthetic. */
export const FIGURE_MARKS = ['reported', 'derived', 'synthetic'] as const;
export const figureMarkSchema = z.enum(FIGURE_MARKS);
export type FigureMark = z.infer<typeof figureMarkSchema>;

/** Largest value that is accepted: Rp 9 quadrillion, still an exact integer in a double. */
export const LARGEST_FIGURE = 9_000_000_000_000_000;

export const figureSchema = z.strictObject({
  subject: figureSubjectSchema,
  /** Payer or purpose for lines; empty for coverage. */
  label: z.string().max(200),
  /** Order among the lines of one subject, from 0. */
  position: z.int().min(0).max(999),
  value: z.int().min(0).max(LARGEST_FIGURE).nullable(),
  previousValue: z.int().min(0).max(LARGEST_FIGURE).nullable(),
  /** Cut-off date as far as it is known: `2024`, `2024-04` or `2024-12-31`. */
  cutOff: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)
    .nullable(),
  source: z.string().max(500).nullable(),
  /** Definition of the denominator, e.g. `BPJS 17+` or `BPS 15+`; only populations have one. */
  denominator: z.string().max(200).nullable(),
  mark: figureMarkSchema,
  /** True when the cell held a formula and its cached value was read. */
  fromFormula: z.boolean(),
  /** `Cakupan!C5`, where the sender wrote it; null when it was not read from a file. */
  cell: z.string().max(120).nullable(),
});
export type Figure = z.infer<typeof figureSchema>;
