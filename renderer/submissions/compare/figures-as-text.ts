import { COMPARISON_COLUMNS, type ComparisonRow, type Measure } from '../../../shared/submissions/compare-regions.ts';
import { sayChange, sayComparisonHead, sayDeclaredHead, sayMeasured } from '../../../shared/wording/measure-words.ts';

/**
 * Tab-separated for a spreadsheet set to Indonesian. What is missing is an empty cell; a minus is the plain one, which it can
 * read. Where figures are corrected, a last column has what was declared.
 */
export const figuresAsText = (rows: readonly ComparisonRow[], measure: Measure, codeHead: string): string => {
  const [region = '', ...figures] = COMPARISON_COLUMNS.map((column) => sayComparisonHead(column, measure, 'id'));
  const plain = (said: string): string => (said === '–' ? '' : said.replace('−', '-').replace('+', ''));
  const corrected = rows.some((row) => row.corrected !== null);
  const lines = rows.map((row) => [
    row.region.name,
    row.region.code,
    plain(sayMeasured(row.now, measure, 'id')),
    plain(sayMeasured(row.before, measure, 'id')),
    plain(sayChange(row.change, measure, 'id')),
    ...(corrected ? [row.corrected === null ? '' : plain(sayMeasured(row.corrected.declared, measure, 'id'))] : []),
  ]);
  const declaredHead = corrected ? [sayDeclaredHead(measure, 'id')] : [];
  return [[region, codeHead, ...figures, ...declaredHead], ...lines].map((cells) => cells.join('\t')).join('\n');
};
