import { z } from 'zod';
import { canonicalJson } from '../../audit/canonical-json.ts';
import { regionCodeSchema } from '../../edition/region.ts';
import { type Figure, figureSchema, figureSubjectSchema, LARGEST_FIGURE } from '../figure.ts';

/** What of a figure is checked: all that it says. Where it stood and how it was read is not among it. */
export const declaredFigureSchema = figureSchema.pick({ label: true, value: true, cutOff: true, source: true, denominator: true });
export type DeclaredFigure = z.infer<typeof declaredFigureSchema>;

export const declaredFigure = ({ label, value, cutOff, source, denominator }: DeclaredFigure): DeclaredFigure => ({
  label,
  value,
  cutOff,
  source,
  denominator,
});

/** What a verification rests on, written out: it holds as long as this stays the same. */
export const figureFingerprint = (figure: DeclaredFigure): string => canonicalJson(declaredFigure(figure));

export const figurePlaceSchema = z.strictObject({
  code: regionCodeSchema,
  subject: figureSubjectSchema,
  position: figureSchema.shape.position,
});
/** One figure of one region. */
export type FigurePlace = z.infer<typeof figurePlaceSchema>;

export const correctedValueSchema = z.int().min(0).max(LARGEST_FIGURE);

/** The document on which a verification stands, named so that it can be found again. */
export const namedDocumentSchema = z.strictObject({ document: z.string().trim().max(300), documentDate: z.iso.date() });
export type NamedDocument = z.infer<typeof namedDocumentSchema>;

/** What the secretariat found when it held a figure against a document, and what was declared then. */
export type FigureVerification = FigurePlace &
  NamedDocument & {
    readonly declared: DeclaredFigure;
    readonly at: string;
    readonly by: string;
  } & (
    | { readonly kind: 'verified' }
    /** The declared value stays what it is; this one counts beside it. */
    | { readonly kind: 'corrected'; readonly value: number; readonly reason: string }
  );
export type FigureCorrection = Extract<FigureVerification, { readonly kind: 'corrected' }>;

/** Tells the figures of one region apart. */
export const figureKey = ({ subject, position }: Pick<Figure, 'subject' | 'position'>): string => `${subject}/${String(position)}`;
