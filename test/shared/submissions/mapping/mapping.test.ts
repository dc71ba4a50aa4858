import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkMapping } from '../../../../shared/submissions/mapping/check-mapping.ts';
import { PART_FIELDS, type Part, type PartMapping, PARTS } from '../../../../shared/submissions/mapping/mapping.ts';
import { isRecognised, isSamePlace, proposePart, recogniseIn, underHeads } from '../../../../shared/submissions/mapping/recognise.ts';
import { type RememberedPart, wordsOf } from '../../../../shared/submissions/mapping/remembered.ts';
import { viewOf, viewOfSheet } from '../../../../shared/submissions/mapping/sheet-view.ts';
import { unitTrap, unitTrapAbove } from '../../../../shared/submissions/mapping/unit-trap.ts';
import { mapParts } from '../../../../shared/submissions/mapping/map-parts.ts';
import { readIdentity, type ReadingContext } from '../../../../shared/submissions/read-identity.ts';
import { PRESENT_LAYOUT } from '../../../../shared/submissions/template-versions.ts';
import { isStorable, readTemplate } from '../../../../shared/submissions/read-template.ts';
import { submissionContentSchema } from '../../../../shared/submissions/submission.ts';
import { sayMappingFault } from '../../../../shared/wording/mapping-fault-sentence.ts';
import { gridOf } from '../../../fixtures/grids.ts';
import { inOwnForm, type OwnForm } from '../../../fixtures/own-form.ts';
import { CONTENT, CONTEXT, said, withoutPlaces } from '../../../fixtures/workbooks.ts';
import { regionCodeSchema } from '../../../../shared/edition/region.ts';
import type { GridSheet, WorkbookGrid } from '../../../../shared/submissions/workbook-grid.ts';

const AT = '2025-07-14T01:00:00.000Z';
const CALLED: OwnForm['call'] = (part, field) => `${part} kami ${field}`;
const SHEETS = {
  identity: 'Profil',
  coverage: 'Data peserta',
  vulnerable: 'Rentan kami',
  budget: 'APBD',
  regulations: 'Perda',
  innovations: 'Ide',
};
const OWN = inOwnForm(gridOf(CONTENT), { sheets: SHEETS, call: CALLED });

const rememberedOf = (
  grid: WorkbookGrid,
  mappings: readonly PartMapping[],
  code: string = CONTENT.code,
  at = AT,
): readonly RememberedPart[] =>
  mappings.flatMap((mapping) => {
    const sheet = grid.sheets.find(({ name }) => name === mapping.sheet);
    const words = sheet === undefined ? null : wordsOf(viewOfSheet(sheet), mapping);
    return words === null ? [] : [{ ...words, code: regionCodeSchema.parse(code), mappedAt: at, mappedBy: 'sekretariat' }];
  });
const sheetNamed = (grid: WorkbookGrid, name: string): GridSheet => {
  const sheet = grid.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  return sheet;
};
const remembering = (remembered: readonly RememberedPart[]): ReadingContext => ({
  ...CONTEXT,
  mappings: { remembered, given: new Map(), timeZone: 'Asia/Makassar', withView: false },
});
const readWith = (grid: WorkbookGrid, remembered: readonly RememberedPart[]) => readTemplate(grid, remembering(remembered));

const orders = fc.record(
  Object.fromEntries(
    PARTS.map((part) => {
      const columns = Array.from({ length: PART_FIELDS[part].columns.length }, (_, index) => index + 1);
      return [part, fc.shuffledSubarray(columns, { minLength: columns.length })];
    }),
  ) as Record<Part, fc.Arbitrary<number[]>>,
);

describe('a mapping', () => {
  it('reads the same content from any order of columns, under any names of sheets, heads and labels', () => {
    fc.assert(
      fc.property(orders, fc.boolean(), (order, renamed) => {
        const { grid, mappings } = inOwnForm(gridOf(CONTENT), renamed ? { order, sheets: SHEETS, call: CALLED } : { order });
        const reading = readTemplate(grid, CONTEXT, mappings);
        expect([checkMapping(viewOf(grid, null), mappings), withoutPlaces(reading.content), isStorable(reading)]).toEqual([
          [],
          CONTENT,
          true,
        ]);
      }),
    );
  });

  it('is said part by part, the words of the sender beside those of the template', () => {
    const { problems } = readTemplate(OWN.grid, CONTEXT, OWN.mappings);
    expect(problems.map(({ code, sheet }) => `${code} ${sheet ?? ''}`)).toEqual(
      Object.values(SHEETS).map((sheet) => `columns-mapped ${sheet}`),
    );
    const coverage = problems.find(({ sheet }) => sheet === 'Data peserta');
    expect(coverage?.code === 'columns-mapped' ? coverage.values.pairs.slice(0, 3) : null).toEqual([
      { found: 'Data peserta', field: 'Cakupan' },
      { found: 'coverage kami label', field: 'Isian' },
      { found: 'coverage kami value', field: 'Jumlah orang' },
    ]);
  });

  it('keeps the places as the sender sees them', () => {
    expect(
      readTemplate(OWN.grid, CONTEXT, OWN.mappings)
        .content?.figures.slice(0, 2)
        .map(({ cell }) => cell),
    ).toEqual(['Data peserta!B5', 'Data peserta!B6']);
  });

  it('makes a file readable that never was the template, which stays said', () => {
    const grid: WorkbookGrid = { ...OWN.grid, sheets: OWN.grid.sheets.filter(({ name }) => name !== 'Daftar') };
    expect(said(readTemplate(grid, CONTEXT).problems)).toEqual(['blocks not-the-template']);
    const reading = readTemplate(grid, CONTEXT, OWN.mappings);
    expect([withoutPlaces(reading.content), said(reading.problems)[0], reading.templateVersion, isStorable(reading)]).toEqual([
      CONTENT,
      'attention not-the-template',
      null,
      true,
    ]);
  });

  it('leaves what the file does not have empty, and says nothing about it', () => {
    const without = OWN.mappings.map((mapping) => ({
      ...mapping,
      columns: Object.fromEntries(
        Object.entries(mapping.columns).map(([key, column]) => [
          key,
          PART_FIELDS[mapping.part].columns.find((field) => field.key === key)?.needed === true ? column : null,
        ]),
      ),
    }));
    const reading = readTemplate(OWN.grid, CONTEXT, without);
    expect([
      reading.content?.figures.map(({ value }) => value),
      reading.content?.figures.every(({ source, cutOff }) => source === null && cutOff === null),
      reading.problems.some(({ code }) => code === 'column-missing'),
      isStorable(reading),
    ]).toEqual([CONTENT.figures.map(({ value }) => value), true, false, true]);
  });

  it('does not make up a code: an unknown one is named', () => {
    const { grid, mappings } = inOwnForm(gridOf(CONTENT, { 'Identitas!B5': '64.99' }), { sheets: SHEETS, call: CALLED });
    const reading = readTemplate(grid, CONTEXT, mappings);
    expect([reading.code, reading.content, reading.problems.find(({ severity }) => severity === 'blocks')]).toMatchObject([
      null,
      null,
      { code: 'code-unknown', sheet: 'Profil', cell: 'B5', values: { regionCode: '64.99' } },
    ]);
  });
});

describe('what is remembered of a sender', () => {
  const remembered = rememberedOf(OWN.grid, OWN.mappings);

  it('is applied by itself to the same heads in any order, with who mapped them and when', () => {
    expect(remembered).toHaveLength(PARTS.length);
    fc.assert(
      fc.property(orders, (order) => {
        // The sheet of who sends it has no heads; its labels and answers stay where they are.
        const { grid } = inOwnForm(gridOf(CONTENT), { sheets: SHEETS, call: CALLED, order: { ...order, identity: [1, 2] } });
        const reading = readWith(grid, remembered);
        expect([withoutPlaces(reading.content), isStorable(reading)]).toEqual([CONTENT, true]);
      }),
    );
    const reading = readWith(OWN.grid, remembered);
    expect(reading.problems.map(({ code, severity }) => [code, severity])).toEqual(
      PARTS.map(() => ['columns-mapped-before', 'information']),
    );
    expect(reading.problems[1]).toMatchObject({
      sheet: 'Data peserta',
      values: { by: 'sekretariat', at: AT, timeZone: 'Asia/Makassar' },
    });
  });

  it('asks again as soon as one head is another', () => {
    for (const part of PARTS) {
      const grid = inOwnForm(gridOf(CONTENT), {
        sheets: SHEETS,
        call: (one, field) =>
          (one === part && field === PART_FIELDS[part].rows.at(-1)?.key) || (one === part && field === 'mark')
            ? 'Lain'
            : `${one} kami ${field}`,
      }).grid;
      const missing = readWith(grid, remembered).problems.filter(({ code }) => code === 'sheet-missing');
      expect([part, missing.length > 0]).toEqual([part, true]);
    }
  });

  it('is of one sender: the same form from another is asked about', () => {
    const { grid } = inOwnForm(gridOf({ ...CONTENT, code: regionCodeSchema.parse('64.08') }), { sheets: SHEETS, call: CALLED });
    expect(said(readWith(grid, remembered).problems)).toContain('blocks sheet-missing Identitas');
    const both = [...remembered, ...rememberedOf(grid, OWN.mappings, '64.08')];
    expect(readWith(grid, both).code).toBe('64.08');
    expect(readWith(OWN.grid, both).code).toBe(CONTENT.code);
  });

  it('goes before what would be recognised, since a person has said so', () => {
    const grid = gridOf(CONTENT, {
      'Cakupan!H4': 'Jumlah terverifikasi',
      'Cakupan!H5': 51_000,
      'Cakupan!H6': 50_000,
      'Cakupan!H7': 1,
      'Cakupan!H8': 0,
    });
    const sheet = sheetNamed(grid, 'Cakupan');
    const own = recogniseIn(viewOfSheet(sheet), 'coverage', '2026.2');
    const mapping = { ...own, columns: { ...own.columns, value: 8 } };
    const reading = readWith(grid, rememberedOf(grid, [mapping]));
    expect(reading.content?.figures.slice(0, 4).map(({ value }) => value)).toEqual([51_000, 50_000, 1, 0]);
  });

  it('is not applied where two heads of one name changed places with another', () => {
    const twin = (first: string, second: string) => gridOf(CONTENT, { 'Cakupan!B4': first, 'Cakupan!F4': second, 'Cakupan!H4': 'Jumlah' });
    const grid = twin('Jumlah', 'Tahun lalu');
    const sheet = sheetNamed(grid, 'Cakupan');
    const mapping = recogniseIn(viewOfSheet(sheet), 'coverage', '2026.2');
    const known = rememberedOf(grid, [mapping]);
    expect(readWith(grid, known).mapped).toHaveLength(1);
    expect(readWith(twin('Tahun lalu', 'Jumlah'), known).mapped).toBeUndefined();
  });

  it('is silent when the file says that nobody is asked', () => {
    expect(readTemplate(OWN.grid, remembering(remembered), []).mapped).toBeUndefined();
  });

  it('of 514 senders with the same form is found by trying its words once, each by its own code', () => {
    const codes = CONTEXT.regions.provinces.flatMap((province) => province.regions.map(({ code }) => code));
    const many = codes.flatMap((code) => remembered.map((part) => ({ ...part, code })));
    const context = remembering(many);
    expect([codes.length, readTemplate(OWN.grid, context).code]).toEqual([514, CONTENT.code]);
    let asked = 0;
    const mapped = mapParts(OWN.grid, null, many, {
      by: (mapping) => {
        asked += 1;
        return readIdentity(sheetNamed(OWN.grid, mapping.sheet), PRESENT_LAYOUT.identityLabels, CONTEXT, [], {}, mapping).code;
      },
      own: () => null,
    });
    // Five hundred times the same words are tried once.
    expect([mapped.size, asked]).toEqual([PARTS.length, 1]);
  });

  it('costs a file of the template not even a look at its sheets', () => {
    const looked: string[] = [];
    const grid = gridOf(CONTENT);
    const watched: WorkbookGrid = {
      ...grid,
      sheets: grid.sheets.map((sheet) => ({
        ...sheet,
        get rows() {
          looked.push(sheet.name);
          return sheet.rows;
        },
      })),
    };
    expect([mapParts(watched, null, remembered, { by: () => null, own: () => null }).size, looked]).toEqual([0, []]);
  });
});

describe('a mapping that cannot be meant', () => {
  const view = viewOf(OWN.grid, '2026.2');
  const change = (part: Part, changed: Partial<PartMapping>): readonly PartMapping[] =>
    OWN.mappings.map((mapping) => (mapping.part === part ? { ...mapping, ...changed } : mapping));
  const coverage = OWN.mappings.find(({ part }) => part === 'coverage');
  if (coverage === undefined) throw new Error('No coverage.');
  const faults = (mappings: readonly PartMapping[]) => checkMapping(view, mappings);

  it('is refused when two parts are said to be one sheet', () => {
    expect(faults(change('coverage', { sheet: 'APBD' })).filter(({ fault }) => fault === 'sheet-twice')).toEqual([
      { part: 'budget', key: null, fault: 'sheet-twice', sheet: 'APBD', other: 'coverage' },
    ]);
  });

  it('is refused with the field where it can be mended', () => {
    const columns = (one: PartMapping['columns']) => faults(change('coverage', { columns: { ...coverage.columns, ...one } }));
    const rows = (one: PartMapping['rows']) => faults(change('coverage', { rows: { ...coverage.rows, ...one } }));
    expect(
      [
        columns({ source: 2 }),
        columns({ value: null }),
        columns({ source: 90 }),
        columns({ profit: 3 }),
        rows({ 'formal.population': 6 }),
        rows({ 'formal.population': null }),
        rows({ 'formal.population': 4 }),
        faults(change('coverage', { sheet: 'Cakupan' })),
        faults(change('coverage', { headRow: 77 })),
        faults(change('coverage', { headRow: null })),
        faults([...OWN.mappings, coverage]),
      ].map((found) => found.slice(0, 1).map(({ part, key, fault }) => [part, key ?? '-', fault].join(' '))),
    ).toEqual([
      ['coverage source column-twice'],
      ['coverage value field-missing'],
      ['coverage source column-unknown'],
      ['coverage profit field-unknown'],
      ['coverage formal.participants row-twice'],
      ['coverage formal.population field-missing'],
      ['coverage formal.population row-unknown'],
      ['coverage - sheet-unknown'],
      ['coverage - heads-unknown'],
      ['coverage - heads-unknown'],
      ['coverage - part-twice'],
    ]);
  });

  it('is refused in a sentence of either language that names what is meant', () => {
    const grid = gridOf(CONTENT, { 'Anggaran!B4': 'Jumlah (juta)', 'Cakupan!A1': 'Kepesertaan (dalam ribuan)' });
    const found = checkMapping(viewOf(grid, '2026.2'), [
      recogniseIn(viewOfSheet(sheetNamed(grid, 'Cakupan')), 'coverage', '2026.2'),
      {
        ...recogniseIn(viewOfSheet(sheetNamed(grid, 'Anggaran')), 'budget', '2026.2'),
        columns: { label: 1, value: 2 },
      },
    ]);
    expect(found.map((fault) => sayMappingFault(fault, 'id'))).toEqual([
      'Di atas tabel tertulis “Kepesertaan (dalam ribuan)”, jadi angkanya bersatuan ribu, padahal Jumlah orang dibaca apa adanya. Minta angka penuhnya kepada pengirim.',
      'Di atas tabel tertulis “Kepesertaan (dalam ribuan)”, jadi angkanya bersatuan ribu, padahal Tahun sebelumnya dibaca apa adanya. Minta angka penuhnya kepada pengirim.',
      '“Jumlah (juta)” bersatuan juta, padahal Jumlah (Rp) dibaca apa adanya. Pemetaan tidak mengalikan; minta angka penuhnya kepada pengirim.',
    ]);
    expect(new Set(found.map((fault) => sayMappingFault(fault, 'en'))).size).toBe(3);
  });
});

test('Whatever is mapped to whatever, it is refused or read, and nothing else happens', () => {
  const grid = OWN.grid;
  const view = viewOf(grid, '2026.2');
  const at = fc.option(fc.integer({ min: 1, max: 14 }));
  // Now and then a field goes elsewhere; the rest stays, so that many of them can be read.
  const places = (fields: readonly { readonly key: string }[], own: PartMapping['columns']) =>
    fc.record(
      Object.fromEntries(
        fields.map(({ key }) => [key, fc.oneof({ weight: 8, arbitrary: fc.constant(own[key] ?? null) }, { weight: 1, arbitrary: at })]),
      ),
    ) as fc.Arbitrary<PartMapping['columns']>;
  const mapping = fc.constantFrom(...OWN.mappings).chain((own) =>
    fc.record({
      part: fc.constant(own.part),
      sheet: fc.oneof({ weight: 9, arbitrary: fc.constant(own.sheet) }, fc.constantFrom(...grid.sheets.map(({ name }) => name))),
      headRow: own.headRow === null ? fc.constant(null) : fc.constantFrom(own.headRow, own.headRow, own.headRow, 1, 5, 6),
      columns: places(PART_FIELDS[own.part].columns, own.columns),
      rows: places(PART_FIELDS[own.part].rows, own.rows),
    }),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.uniqueArray(mapping, { minLength: 1, maxLength: 3, selector: ({ part }) => part }), (mappings) => {
      if (checkMapping(view, mappings).length > 0) return;
      read += 1;
      const { content } = readTemplate(grid, CONTEXT, mappings);
      if (content !== null) submissionContentSchema.parse(content);
    }),
    { numRuns: 2_000 },
  );
  expect(read).toBeGreaterThan(200);
});

describe('a head that names another unit', () => {
  it.each([
    ['Anggaran (Rp juta)', 'rupiah', 'juta'],
    ['Nilai (Rp. Milyar)', 'rupiah', 'miliar'],
    ['Pagu (M)', 'rupiah', 'miliar'],
    ['Jumlah (Rp 000)', 'rupiah', 'ribu'],
    ['Nilai (x Rp1.000)', 'rupiah', 'ribu'],
    ['Jumlah orang', 'rupiah', 'orang'],
    ['Realisasi %', 'rupiah', '%'],
    ['Persentase peserta', 'people', '%'],
    ['Peserta (ribu)', 'people', 'ribu'],
    ['Iuran peserta (Rp)', 'people', 'rupiah'],
    ['Jumlah', 'rupiah', null],
    ['Iuran untuk 35.777 orang (Rp)', 'rupiah', null],
    ['Jumlah (Rp)', 'rupiah', null],
    ['Jumlah rupiah', 'rupiah', null],
    ['Peserta 2024', 'people', null],
    ['Jml. jiwa', 'people', null],
    ['Persentase', 'text', null],
  ] as const)('“%s” for %s is %s', (head, kind, unit) => {
    expect(unitTrap(head, kind)).toBe(unit);
  });

  it.each([
    ['(dalam jutaan rupiah)', 'juta'],
    ['Satuan: Rp ribu', 'ribu'],
    ['Anggaran perlindungan (Rp juta)', 'juta'],
    ['Angka x 1.000', 'ribu'],
    ['Anggaran Rp3 miliar untuk pekerja rentan', null],
    ['dalam rupiah penuh', null],
    ['Satu baris untuk setiap peruntukan, dalam rupiah penuh. Tidak perlu baris jumlah.', null],
    ['Target 100.000 pekerja', null],
  ] as const)('above the table, “%s” says %s', (text, unit) => {
    expect(unitTrapAbove(text, 'rupiah')).toBe(unit);
  });
});

describe('what is proposed to a person', () => {
  it('is what the reader finds by itself, part by part, for the template', () => {
    const view = viewOf(gridOf(CONTENT), '2026.2');
    for (const part of PARTS) {
      const proposed = proposePart(view, part);
      expect([part, proposed !== null && isRecognised(view, proposed)]).toEqual([part, true]);
    }
  });

  it('finds a part by a sheet that is nearly called so, or by its heads', () => {
    const { grid, mappings } = inOwnForm(gridOf(CONTENT), {
      sheets: { coverage: 'Data cakupan 2024', budget: 'APBD', identity: 'Profil' },
    });
    const view = viewOf(grid, '2026.2');
    for (const part of ['coverage', 'budget', 'identity'] as const) {
      const proposed = proposePart(view, part);
      const wanted = mappings.find((one) => one.part === part);
      expect([
        part,
        proposed !== null && wanted !== undefined && isSamePlace(proposed, wanted),
        proposed !== null && isRecognised(view, proposed),
      ]).toEqual([part, true, false]);
    }
  });

  it('follows the row of heads that a person chooses', () => {
    const grid = gridOf(CONTENT, { 'Cakupan!A2': 'Isian', 'Cakupan!B2': 'Jumlah', 'Cakupan!C2': 'Sumber' });
    const [sheet] = viewOf(grid, '2026.2').sheets.filter(({ name }) => name === 'Cakupan');
    if (sheet === undefined) throw new Error('No sheet.');
    const own = recogniseIn(sheet, 'coverage', '2026.2');
    const other = underHeads(sheet, own, 2, '2026.2');
    expect([own.headRow, other.headRow, other.columns]).toEqual([
      4,
      2,
      { label: 1, value: 2, cutOff: null, source: 3, denominator: null, previousValue: null, mark: null },
    ]);
  });
});
