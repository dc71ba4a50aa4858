import { z } from 'zod';
import { type RubricContent, rubricContentSchema } from './rubric.ts';

/** Marks the file as one of ours, whatever it is called. */
export const TEMPLATE_FORMAT = 'paritrana-rubrik';
export const TEMPLATE_VERSION = 1;

/** As large as a rubric of sixty described criteria in two languages can be, and more. */
export const TEMPLATE_LIMIT_BYTES = 2_000_000;

const templateSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(TEMPLATE_VERSION),
  name: z.string().trim().min(1).max(160),
  content: rubricContentSchema,
});

/** A rubric that belongs to no edition. */
export type RubricTemplate = { readonly name: string; readonly content: RubricContent };

export const TEMPLATE_PROBLEMS = ['too-large', 'not-json', 'not-a-template', 'newer'] as const;
export type TemplateProblem = (typeof TEMPLATE_PROBLEMS)[number];

export const writeTemplate = ({ name, content }: RubricTemplate): string =>
  `${JSON.stringify({ format: TEMPLATE_FORMAT, version: TEMPLATE_VERSION, name, content }, undefined, 2)}\n`;

const versionSchema = z.object({ format: z.literal(TEMPLATE_FORMAT), version: z.int() });

/** Reads the text of a file that anybody may have written; nothing of it counts unless all of it is a template. */
export const readTemplate = (text: string): RubricTemplate | { readonly problem: TemplateProblem } => {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  const parsed = templateSchema.safeParse(read);
  if (parsed.success) return { name: parsed.data.name, content: parsed.data.content };
  const version = versionSchema.safeParse(read);
  return { problem: version.success && version.data.version > TEMPLATE_VERSION ? 'newer' : 'not-a-template' };
};
