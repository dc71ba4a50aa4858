import { rational, toDecimal } from '../notation/fraction.ts';
import { type CellPlaces, placeOf, splitReference } from './cell-places.ts';
import { COVERAGE_SUBJECTS, type Figure, type FigureSubject } from './figure.ts';
import type { ImportProblem } from './preview.ts';
import { problem, type ProblemPlace } from './problem.ts';
import type { SubmissionContent } from './submission.ts';
import { COVERAGE_ROWS } from './template.ts';

const SEGMENTS = ['formal', 'informal'] as const;

type FigureProperty = 'value' | 'source' | 'cutOff';

const isCoverage = (subject: FigureSubject): boolean => COVERAGE_SUBJECTS.some((one) => one === subject);

const labelOf = (figure: Figure): string =>
  figure.label === '' ? (COVERAGE_ROWS.find((row) => row.subject === figure.subject)?.label ?? figure.subject) : figure.label;

/**
 * What the figures of one submission say about themselves. Nothing here blocks and nothing is changed: figures are stored
 * as declared, and a coverage above 100 % is asked about, never cut. `refused` holds cells, `Cakupan!B5`, that hold something
 * which could not be read: they are not also called empty.
 */
export const contentProblems = (
  content: Pick<SubmissionContent, 'figures'>,
  context: { readonly assessmentYear: number },
  places: CellPlaces,
  refused: ReadonlySet<string> = new Set(),
): readonly ImportProblem[] => {
  const problems: ImportProblem[] = [];
  const referenceOf = (figure: Figure, property: FigureProperty): string | null =>
    placeOf(places, 'figure', figure.subject, figure.position, property);
  const placeOfFigure = (figure: Figure, property: FigureProperty): ProblemPlace => {
    const reference = referenceOf(figure, property);
    return reference === null ? null : splitReference(reference);
  };
  const isRefused = (figure: Figure | undefined, property: FigureProperty): boolean =>
    figure !== undefined && refused.has(referenceOf(figure, property) ?? '');

  for (const figure of content.figures) {
    if (figure.value === null) {
      if (!isRefused(figure, 'value')) {
        problems.push(problem('attention', 'figure-missing', placeOfFigure(figure, 'value'), { label: labelOf(figure) }));
      }
      continue;
    }
    // A computed or invented figure has no document behind it; what it was computed from is said in words, if at all.
    if (figure.source === null && figure.mark === 'reported' && !isRefused(figure, 'source')) {
      problems.push(problem('attention', 'source-missing', placeOfFigure(figure, 'source'), { label: labelOf(figure) }));
    }
    if (figure.cutOff !== null && Number(figure.cutOff.slice(0, 4)) !== context.assessmentYear) {
      // Coverage is what is judged; payers and budgets are often those of the year after.
      problems.push(
        problem(isCoverage(figure.subject) ? 'attention' : 'information', 'year-not-assessed', placeOfFigure(figure, 'cutOff'), {
          found: figure.cutOff,
          expected: context.assessmentYear,
        }),
      );
    }
  }

  for (const segment of SEGMENTS) {
    const counted = content.figures.find((figure) => figure.subject === `${segment}.population`);
    const population = counted?.value ?? null;
    const declared = content.figures.find((figure) => figure.subject === `${segment}.participants`);
    const participants = declared?.value ?? null;
    if (declared === undefined || participants === null) continue;
    const place = placeOfFigure(declared, 'value');
    if (population === null || population === 0) {
      if (participants > 0 && !isRefused(counted, 'value')) {
        problems.push(problem('attention', 'participants-without-population', place, { segment, participants }));
      }
    } else if (participants > population) {
      const percent = toDecimal(rational(BigInt(participants) * 100n, population), 2);
      problems.push(problem('attention', 'coverage-above-100', place, { segment, participants, population, percent }));
    }
  }
  return problems;
};
