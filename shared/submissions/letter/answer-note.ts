import { formatCount, formatRupiah } from '../../notation/format.ts';
import { shorten } from '../clean-text.ts';
import { asWritten, columnOfCell } from './answer-sheet.ts';
import type { AskedQuestion, GivenAnswer } from './issued-letter.ts';
import type { QuestionCell } from './question-cells.ts';

/** `77.074`, `Rp3.024.000.000`, `“BPJS”`, or that nothing stands there. */
export const sayAsked = (value: string | number | null, cell: QuestionCell): string => {
  if (value === null) return 'kosong';
  if (typeof value === 'string') return `“${shorten(String(asWritten(value, cell)))}”`;
  const { kind } = columnOfCell(cell);
  return kind === 'rupiah' ? formatRupiah(value, 'id') : kind === 'people' ? formatCount(value, 'id') : String(value);
};

/** A region's answer as a note on the finding: in its own words, so in Indonesian whatever the screen speaks. */
export const answerNote = (
  { cells }: Pick<AskedQuestion, 'cells'>,
  { values, explanation, source }: Pick<GivenAnswer, 'values' | 'explanation' | 'source'>,
): string =>
  [
    ...values.flatMap(({ index, before, after }) => {
      const cell = cells[index];
      if (cell === undefined) return [];
      const name = cell.property === 'value' ? cell.name : `${cell.name}, ${columnOfCell(cell).header}`;
      return [`${name}: ${sayAsked(before, cell)} menjadi ${sayAsked(after, cell)}.`];
    }),
    explanation,
    source === '' ? '' : `Sumber: ${source}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
