import { describe, expect, it } from 'vitest';
import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { type FileReading, noteDuplicates, previewFile } from '../../../shared/submissions/preview-file.ts';
import { readTemplate } from '../../../shared/submissions/read-template.ts';
import { gridOf, type GridValue } from '../../fixtures/grids.ts';
import { CONTENT, CONTEXT, said } from '../../fixtures/workbooks.ts';

const reading = (file: number, sha256: string, changed: Readonly<Record<string, GridValue>> = {}): FileReading => ({
  file,
  fileName: `${String(file)}.xlsx`,
  sizeBytes: 1,
  sha256,
  ...readTemplate(gridOf(CONTENT, changed), CONTEXT),
});

describe('the preview of a file', () => {
  it('is new, updated, unchanged or blocked', () => {
    const outcome = (changed: Readonly<Record<string, GridValue>>, stored: typeof CONTENT | null): string =>
      previewFile(reading(0, 'a', changed), stored).outcome;
    expect([
      outcome({}, null),
      outcome({ 'Cakupan!B5': 53_000 }, CONTENT),
      outcome({}, CONTENT),
      outcome({ 'Cakupan!B5': 'banyak' }, CONTENT),
      outcome({ 'Identitas!B5': null }, null),
    ]).toEqual(['new', 'updated', 'unchanged', 'blocked', 'blocked']);
  });

  it('says nothing about a cell that could not be read, neither old nor new', () => {
    const { changes } = previewFile(reading(0, 'a', { 'Cakupan!B5': '1.234', 'Cakupan!B6': 51_000 }), CONTENT);
    expect(changes.map(({ cell, before, after }) => [cell, before, after])).toEqual([['Cakupan!B6', 50_500, 51_000]]);
  });

  it('shows the coverage of the file beside the stored one', () => {
    const { coverage, storedCoverage } = previewFile(reading(0, 'a', { 'Cakupan!B6': 26_000 }), CONTENT);
    expect([coverage?.formal.raw, storedCoverage?.formal.raw]).toEqual(['1/2', '101/104']);
  });

  it('puts what blocks before what needs attention before what informs', () => {
    const { problems } = previewFile(
      reading(0, 'a', { 'Cakupan!B5': '52.000', 'Cakupan!B6': '50500', 'Rentan!D5': null, 'Anggaran!B5': -1 }),
      null,
    );
    expect(said(problems)).toEqual([
      'blocks number-ambiguous Cakupan!B5',
      'blocks number-negative Anggaran!B5',
      'attention source-missing Rentan!D5',
      'information number-from-text Cakupan!B6',
    ]);
  });
});

describe('several files of one preview', () => {
  it('are both held back when they are of one region and differ', () => {
    const files = noteDuplicates([reading(0, 'a'), reading(1, 'b'), { ...reading(2, 'c'), code: regionCodeSchema.parse('64.01') }]);
    expect(files.map(({ problems }) => problems)).toEqual([
      [{ severity: 'blocks', code: 'duplicate-region', sheet: null, cell: null, values: { regionCode: '64.74', fileName: '1.xlsx' } }],
      [{ severity: 'blocks', code: 'duplicate-region', sheet: null, cell: null, values: { regionCode: '64.74', fileName: '0.xlsx' } }],
      [],
    ]);
  });

  it('are imported once when they are the same file', () => {
    const files = noteDuplicates([reading(0, 'a'), reading(1, 'a')]);
    expect(files.map(({ problems }) => problems)).toEqual([
      [],
      [{ severity: 'blocks', code: 'duplicate-file', sheet: null, cell: null, values: { fileName: '0.xlsx' } }],
    ]);
  });

  it('are no copies of one another only because neither could be opened', () => {
    const files = noteDuplicates([
      { ...reading(0, ''), code: null },
      { ...reading(1, ''), code: null },
    ]);
    expect(files.map(({ problems }) => problems)).toEqual([[], []]);
  });
});
