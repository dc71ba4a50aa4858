import { z } from 'zod';
import { regionCodeSchema } from '../shared/edition/region.ts';
import { type Figure, type FigureMark, figureMarkSchema, type FigureSubject } from '../shared/submissions/figure.ts';
import {
  REGULATION_TYPES,
  regulationStatusSchema,
  type SubmissionContent,
  submissionContentSchema,
} from '../shared/submissions/submission.ts';

/** How the sample edition lies in `resources/sample/kaltim-2025.json`: reported, derived and invented figures, each marked. */
const figureSchema = z.object({
  value: z.int(),
  mark: figureMarkSchema,
  source: z.string().optional(),
  asOf: z.string().optional(),
});
const segmentSchema = z.object({ population: figureSchema, participants: figureSchema });

export const sampleSchema = z.object({
  edition: z.object({ assessmentYear: z.int(), category: z.string() }),
  regions: z.array(
    z.object({
      code: regionCodeSchema,
      name: z.string(),
      coverage: z.object({ formal: segmentSchema, informal: segmentSchema }),
      vulnerableWorkers: z.array(z.object({ payer: z.string(), workers: figureSchema })),
      budget: z.array(z.object({ purpose: z.string(), amountIdr: figureSchema })),
      regulations: z.array(
        z.object({
          type: z.enum(REGULATION_TYPES),
          number: z.string().nullable(),
          year: z.int().nullable(),
          title: z.string().nullable(),
          scope: z.string().nullable().default(null),
          status: regulationStatusSchema.nullable().default(null),
          mark: figureMarkSchema,
        }),
      ),
      innovations: z.array(z.object({ name: z.string(), mark: figureMarkSchema })),
      delegationLead: z.object({ office: z.string(), inPerson: z.boolean(), mark: figureMarkSchema }).nullable(),
    }),
  ),
});
export type Sample = z.infer<typeof sampleSchema>;
export type SampleRegion = Sample['regions'][number];

type SampleFigure = {
  readonly value: number;
  readonly mark: FigureMark;
  readonly source?: string | undefined;
  readonly asOf?: string | undefined;
};

/** What the sample does not say, such as a cut-off or a denominator, stays empty. */
const figureOf = (subject: FigureSubject, label: string, position: number, { value, mark, source, asOf }: SampleFigure): Figure => ({
  subject,
  label,
  position,
  value,
  previousValue: null,
  cutOff: asOf ?? null,
  source: source ?? null,
  denominator: null,
  mark,
  fromFormula: false,
  cell: null,
});

/** The submission of one region of the sample, as its workbook will say it. */
export const sampleContent = (region: SampleRegion, category: string): SubmissionContent => {
  const { formal, informal } = region.coverage;
  return submissionContentSchema.parse({
    code: region.code,
    category,
    figures: [
      figureOf('formal.population', '', 0, formal.population),
      figureOf('formal.participants', '', 0, formal.participants),
      figureOf('informal.population', '', 0, informal.population),
      figureOf('informal.participants', '', 0, informal.participants),
      ...region.vulnerableWorkers.map(({ payer, workers }, position) => figureOf('vulnerable.workers', payer, position, workers)),
      ...region.budget.map(({ purpose, amountIdr }, position) => figureOf('budget.amount', purpose, position, amountIdr)),
    ],
    regulations: region.regulations.map((regulation, position) => ({ position, ...regulation })),
    innovations: region.innovations.map(({ name, mark }, position) => ({ position, name, year: null, description: null, mark })),
    delegation:
      region.delegationLead === null
        ? null
        : {
            leadName: null,
            leadOffice: region.delegationLead.office,
            inPerson: region.delegationLead.inPerson,
            mark: region.delegationLead.mark,
          },
  });
};
