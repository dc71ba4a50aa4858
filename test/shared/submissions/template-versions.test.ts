import { describe, expect, it } from 'vitest';
import { isStorable, readTemplate } from '../../../shared/submissions/read-template.ts';
import {
  COVERAGE_ROWS,
  FIRST_ROW,
  HEADER_ROW,
  IDENTITY_ROWS,
  SHEET_NAMES,
  type TemplateColumn,
} from '../../../shared/submissions/template.ts';
import { layoutOf, synonymsOf, type TemplateLayout } from '../../../shared/submissions/template-versions.ts';
import { gridOf, type GridValue } from '../../fixtures/grids.ts';
import { CONTENT, CONTEXT, said, withoutPlaces } from '../../fixtures/workbooks.ts';

const versionOf = (version: string): TemplateLayout => {
  const layout = layoutOf(version);
  if (layout === null) throw new Error(`expected version ${version}`);
  return layout;
};
const older = versionOf('2025.1');
const present = versionOf('2026.2');

const TABLES = [
  ['coverage', SHEET_NAMES.coverage, 4],
  ['vulnerable', SHEET_NAMES.vulnerable, 2],
  ['budget', SHEET_NAMES.budget, 1],
  ['regulations', SHEET_NAMES.regulations, 2],
  ['innovations', SHEET_NAMES.innovations, 2],
] as const satisfies readonly (readonly [keyof TemplateLayout, string, number])[];

const letter = (index: number): string => String.fromCharCode(65 + index);

/** A present grid as the older version would have had it: other heads and labels, and nothing in columns that it lacked. */
const inOlderVersion = (older: TemplateLayout): Readonly<Record<string, GridValue>> => {
  const changed: Record<string, GridValue> = { 'Daftar!B1': older.version };
  for (const [key, sheet, lines] of TABLES) {
    const now: readonly TemplateColumn[] = present[key];
    now.forEach((column, index) => {
      const before = older[key].find((one) => one.key === column.key);
      changed[`${sheet}!${letter(index)}${String(HEADER_ROW)}`] = before?.header ?? null;
      if (before === undefined)
        for (let line = 0; line < lines; line += 1) changed[`${sheet}!${letter(index)}${String(FIRST_ROW + line)}`] = null;
    });
  }
  older.coverageRows.forEach(({ label }, index) => {
    changed[`Cakupan!A${String(FIRST_ROW + index)}`] = label;
  });
  IDENTITY_ROWS.forEach(({ key }, index) => {
    changed[`Identitas!A${String(FIRST_ROW + index)}`] = older.identityLabels[key];
    if (older.identityLabels[key] === null) changed[`Identitas!B${String(FIRST_ROW + index)}`] = null;
  });
  return changed;
};

describe('an older version of the template', () => {
  it('is read with its own labels as a present content, and noted', () => {
    const reading = readTemplate(gridOf(CONTENT, inOlderVersion(older)), CONTEXT);
    const reported = <One extends { readonly mark: string }>(one: One) => ({ ...one, mark: 'reported' });
    const expected = {
      ...CONTENT,
      figures: CONTENT.figures.map((figure) => ({ ...reported(figure), denominator: null })),
      regulations: CONTENT.regulations.map((regulation) => ({ ...reported(regulation), scope: null, status: null })),
      innovations: CONTENT.innovations.map(reported),
    };
    expect([withoutPlaces(reading.content), said(reading.problems), reading.templateVersion, isStorable(reading)]).toEqual([
      expected,
      // What the older template could not mark as computed now lacks the source that a reported figure has.
      ['information template-older', 'attention source-missing Cakupan!D8'],
      '2025.1',
      true,
    ]);
  });

  it('from before regulations were asked whom they cover and whether they hold leaves both open', () => {
    const reading = readTemplate(gridOf(CONTENT, inOlderVersion(versionOf('2026.1'))), CONTEXT);
    expect([withoutPlaces(reading.content), said(reading.problems), reading.templateVersion, isStorable(reading)]).toEqual([
      { ...CONTENT, regulations: CONTENT.regulations.map((regulation) => ({ ...regulation, scope: null, status: null })) },
      ['information template-older'],
      '2026.1',
      true,
    ]);
  });

  it('keeps the places of its own cells', () => {
    const { content } = readTemplate(gridOf(CONTENT, inOlderVersion(older)), CONTEXT);
    expect(content?.figures.map(({ cell }) => cell).slice(0, 2)).toEqual(['Cakupan!B5', 'Cakupan!B6']);
  });

  it('is not read with the labels of the present one', () => {
    const { problems } = readTemplate(gridOf(CONTENT, { 'Daftar!B1': '2025.1' }), CONTEXT);
    expect(said(problems)).toContain('blocks row-missing Identitas');
  });

  it.each(['2026.1', '2025.1'])('%s has every column of the present one or none, and every subject of coverage', (version) => {
    const older = versionOf(version);
    for (const [key] of TABLES) {
      const known = new Set(present[key].map((column) => column.key));
      expect(older[key].filter((column) => !known.has(column.key))).toEqual([]);
      expect(present[key].filter((column) => column.needed && !older[key].some((one) => one.key === column.key))).toEqual([]);
    }
    expect(older.coverageRows.map(({ subject }) => subject)).toEqual(COVERAGE_ROWS.map(({ subject }) => subject));
    expect(layoutOf('2024.1')).toBeNull();
  });
});

describe('columns that were renamed a little', () => {
  const read = (changed: Readonly<Record<string, GridValue>>) => readTemplate(gridOf(CONTENT, changed), CONTEXT);

  it('are read as what they mean, which is said', () => {
    const { content, problems } = read({
      'Cakupan!B4': 'Jumlah (jiwa)',
      'Cakupan!D4': 'Sumber data',
      'Regulasi!D4': 'PERIHAL.',
      'Inovasi!A4': 'Inovasi',
    });
    expect([withoutPlaces(content), problems.map(({ code, sheet, cell, values }) => [code, sheet, cell, values])]).toEqual([
      CONTENT,
      [
        ['column-renamed', 'Cakupan', 'B4', { found: 'Jumlah (jiwa)', column: 'Jumlah orang' }],
        ['column-renamed', 'Cakupan', 'D4', { found: 'Sumber data', column: 'Sumber' }],
        ['column-renamed', 'Regulasi', 'D4', { found: 'PERIHAL.', column: 'Tentang' }],
        ['column-renamed', 'Inovasi', 'A4', { found: 'Inovasi', column: 'Nama inovasi' }],
      ],
    ]);
  });

  it('give way to a column that has the name of the template', () => {
    const { content, problems } = read({ 'Cakupan!H4': 'Jumlah', 'Cakupan!H5': 1, 'Cakupan!H6': 1 });
    expect([content?.figures[0]?.value, said(problems)]).toEqual([52_000, ['information extra-column Cakupan!H4']]);
  });

  it('are not guessed where they may hold another unit', () => {
    expect(said(read({ 'Anggaran!B4': 'Jumlah (juta)' }).problems)).toEqual(['blocks column-missing Anggaran!A4']);
    expect(said(read({ 'Anggaran!B4': 'Jumlah' }).problems)).toEqual(['blocks column-missing Anggaran!A4']);
  });

  it('differ from the name that they stand for', () => {
    const headers = TABLES.flatMap(([key]) => present[key].map(({ header }) => header));
    for (const header of headers) expect(synonymsOf(header)).not.toContain(header.toLowerCase());
  });
});
