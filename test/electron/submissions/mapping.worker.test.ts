import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeTemplateLines } from '../../../electron/submissions/write-template-lines.ts';
import type { CallOutput } from '../../../shared/contract.ts';
import { checkMapping } from '../../../shared/submissions/mapping/check-mapping.ts';
import { type Part, type PartMapping, sheetOfPart } from '../../../shared/submissions/mapping/mapping.ts';
import { proposePart, recogniseIn } from '../../../shared/submissions/mapping/recognise.ts';
import type { FileView } from '../../../shared/submissions/mapping/sheet-view.ts';
import type { FilePreview } from '../../../shared/submissions/preview.ts';
import type { SubmissionContent } from '../../../shared/submissions/submission.ts';
import { openRoom, regionCode, type Room } from '../../fixtures/edition.ts';
import { cellOf, CONTENT, editedWorkbook, filledWorkbook, ORDER, said } from '../../fixtures/workbooks.ts';

const BONTANG = CONTENT.code;

const withParticipants = (value: number, code = BONTANG): SubmissionContent => ({
  ...CONTENT,
  code,
  figures: CONTENT.figures.map((figure) => (figure.subject === 'formal.participants' ? { ...figure, value } : figure)),
});

/** The form of an office: other names of sheets, heads and labels, nothing that the template would know. */
const renameAll = (book: Workbook): void => {
  for (const [reference, word] of Object.entries({
    'Identitas!A5': 'Kode Kemendagri',
    'Cakupan!A4': 'Kelompok pekerja',
    'Cakupan!B4': 'Banyaknya',
    'Cakupan!A5': 'Pekerja formal',
    'Cakupan!A6': 'Formal terlindungi',
    'Cakupan!A7': 'Pekerja informal',
    'Cakupan!A8': 'Informal terlindungi',
  })) {
    const [sheet = '', address = ''] = reference.split('!');
    cellOf(book, sheet, address).value = word;
  }
  for (const [from, to] of [
    ['Identitas', 'Profil daerah'],
    ['Cakupan', 'Peserta BPJS'],
  ] as const) {
    const sheet = book.getWorksheet(from);
    if (sheet !== undefined) sheet.name = to;
  }
};
const ownForm = (content: SubmissionContent = CONTENT): Promise<Uint8Array> => editedWorkbook(renameAll, content);

/** What a person says of that form: the sheets, and in them the rows and columns as in the template. */
const mappingFor = (view: FileView, part: Part, sheetName: string): PartMapping => {
  const sheet = view.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`No sheet ${sheetName}.`);
  const own = recogniseIn(sheet, part, view.version);
  return part === 'identity'
    ? { ...own, columns: { label: 1, answer: 2 }, rows: { ...own.rows, code: 5 } }
    : {
        ...own,
        headRow: 4,
        columns: { ...own.columns, label: 1, value: 2 },
        rows: { 'formal.population': 5, 'formal.participants': 6, 'informal.population': 7, 'informal.participants': 8 },
      };
};
const mappingsFor = (view: FileView): readonly PartMapping[] => [
  mappingFor(view, 'identity', 'Profil daerah'),
  mappingFor(view, 'coverage', 'Peserta BPJS'),
];

const put = (room: Room, name: string, bytes: Uint8Array): string => {
  const path = join(room.folder, name);
  writeFileSync(path, bytes);
  return path;
};
const offer = (room: Room, ...paths: readonly string[]) =>
  paths.map((path) => {
    const offered = room.host.files.offer(path);
    if (offered === null) throw new Error('The file was not offered.');
    return offered.token;
  });
const previewOf = (room: Room, ...paths: readonly string[]): Promise<CallOutput<'submissions.preview'>> =>
  room.secretariat.must('submissions.preview', { files: offer(room, ...paths) });
const only = (files: readonly FilePreview[], at = 0): FilePreview => {
  const file = files.find((one) => one.file === at);
  if (file === undefined) throw new Error(`No file ${String(at)}.`);
  return file;
};
const mapAndImport = async (room: Room, path: string): Promise<FilePreview> => {
  const { preview } = await previewOf(room, path);
  const { view } = await room.secretariat.must('submissions.readColumns', { preview, file: 0 });
  const mapped = await room.secretariat.must('submissions.mapColumns', { preview, file: 0, mappings: [...mappingsFor(view)] });
  await room.secretariat.must('submissions.import', { preview: mapped.preview, file: 0 });
  return only(mapped.files);
};
const events = async (room: Room): Promise<number> => (await room.secretariat.must('edition.read', {})).history.events;
const byMapping = ({ problems }: FilePreview) => said(problems).filter((one) => one.includes('columns-mapped'));

describe('A workbook in the form of an office', () => {
  test('is blocked, mapped, previewed again with nothing written, imported, and the next one is read by itself', async () => {
    const room = openRoom();
    const path = put(room, 'bontang.xlsx', await ownForm());
    const { preview, files } = await previewOf(room, path);
    expect([only(files).outcome, only(files).code, said(only(files).problems).filter((one) => one.startsWith('blocks'))]).toEqual([
      'blocked',
      null,
      ['blocks sheet-missing Identitas', 'blocks sheet-missing Cakupan'],
    ]);

    const before = await events(room);
    const { view, mappings } = await room.secretariat.must('submissions.readColumns', { preview, file: 0 });
    expect([mappings, view.version, view.sheets.map(({ name }) => name).includes('Peserta BPJS')]).toEqual([[], '2026.2', true]);
    const mapped = await room.secretariat.must('submissions.mapColumns', { preview, file: 0, mappings: [...mappingsFor(view)] });
    const [file] = mapped.files;
    expect([file?.outcome, file?.code, file === undefined ? [] : byMapping(file)]).toEqual([
      'new',
      BONTANG,
      ['information columns-mapped Profil daerah', 'information columns-mapped Peserta BPJS'],
    ]);
    expect(await events(room)).toBe(before);
    await room.secretariat.must('submissions.import', { preview: mapped.preview, file: 0 });
    expect(await room.secretariat.must('submissions.mappings', { code: BONTANG })).toMatchObject([
      { part: 'coverage', sheet: 'peserta bpjs', mappedBy: 'sekretariat' },
      { part: 'identity', sheet: 'profil daerah', mappedBy: 'sekretariat' },
    ]);

    const next = await previewOf(room, put(room, 'bontang-2.xlsx', await ownForm(withParticipants(51_000))));
    expect([only(next.files).outcome, byMapping(only(next.files))]).toEqual([
      'updated',
      ['information columns-mapped-before Profil daerah', 'information columns-mapped-before Peserta BPJS'],
    ]);
    expect(only(next.files).changes.map(({ subject, before: was, after, cell }) => [subject, was, after, cell])).toEqual([
      ['formal.participants', 50_500, 51_000, 'Peserta BPJS!B6'],
    ]);
    await room.secretariat.must('submissions.import', { preview: next.preview, file: 0 });
    expect(await room.secretariat.must('audit.verify', {})).toMatchObject({ sound: true, faults: [] });
  });

  test('may lie in an archive', async () => {
    const room = openRoom();
    const path = put(
      room,
      'kiriman.zip',
      zipSync({ 'lain.csv': writeTemplateLines(ORDER, withParticipants(1, regionCode('64.08'))), 'bontang.xlsx': await ownForm() }),
    );
    const { preview, files } = await previewOf(room, path);
    const at = files.findIndex(({ fileName }) => fileName.endsWith('bontang.xlsx'));
    const { view } = await room.secretariat.must('submissions.readColumns', { preview, file: at });
    const mapped = await room.secretariat.must('submissions.mapColumns', { preview, file: at, mappings: [...mappingsFor(view)] });
    expect(mapped.files.map(({ file, outcome, code }) => [file, outcome, code])).toEqual([[at, 'new', BONTANG]]);
  });

  test('may be lines of text, in which parts and heads are called otherwise', async () => {
    const room = openRoom();
    const text = new TextDecoder()
      .decode(writeTemplateLines(ORDER, CONTENT))
      .replace('Lembar;Anggaran', 'Lembar;Pagu APBD')
      .replace('Peruntukan;Jumlah (Rp)', 'Mata anggaran;Pagu');
    const { preview, files } = await previewOf(room, put(room, 'bontang.csv', new TextEncoder().encode(text)));
    expect(said(only(files).problems).filter((one) => one.startsWith('blocks'))).toEqual(['blocks sheet-missing Anggaran']);
    const { view } = await room.secretariat.must('submissions.readColumns', { preview, file: 0 });
    const sheet = view.sheets.find(({ name }) => name === 'Pagu APBD');
    if (sheet === undefined) throw new Error('No part.');
    const own = recogniseIn(sheet, 'budget', view.version);
    const mapping = { ...own, columns: { ...own.columns, label: 1, value: 2 } };
    const mapped = await room.secretariat.must('submissions.mapColumns', { preview, file: 0, mappings: [mapping] });
    expect([only(mapped.files).outcome, byMapping(only(mapped.files))]).toEqual(['new', ['information columns-mapped Pagu APBD']]);
    await room.secretariat.must('submissions.import', { preview: mapped.preview, file: 0 });
    const content = (await room.secretariat.must('submissions.read', { code: BONTANG })).content;
    expect(
      content.figures.filter(({ subject }) => subject === 'budget.amount').map(({ value, cell }) => [value, cell?.split('!')[0]]),
    ).toEqual([[7_400_000_000, 'Pagu APBD']]);
  });

  test('keeps its mapping while other files are added to the preview, and loses it when a person takes it back', async () => {
    const room = openRoom();
    const path = put(room, 'bontang.xlsx', await ownForm());
    const { preview } = await previewOf(room, path);
    const { view } = await room.secretariat.must('submissions.readColumns', { preview, file: 0 });
    await room.secretariat.must('submissions.mapColumns', { preview, file: 0, mappings: [...mappingsFor(view)] });
    const more = await previewOf(room, path, put(room, 'kutim.csv', writeTemplateLines(ORDER, withParticipants(1, regionCode('64.08')))));
    expect(more.files.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    const seen = await room.secretariat.must('submissions.readColumns', { preview: more.preview, file: 0 });
    expect(seen.mappings).toEqual(mappingsFor(view));
    const plain = await room.secretariat.must('submissions.mapColumns', { preview: more.preview, file: 0, mappings: [] });
    expect(plain.files.map(({ file, outcome }) => [file, outcome])).toEqual([[0, 'blocked']]);
  });

  test('is held back beside another file of the region that its mapping tells, as the other is', async () => {
    const room = openRoom();
    const other = put(room, 'lain.csv', writeTemplateLines(ORDER, withParticipants(7)));
    const { preview, files } = await previewOf(room, put(room, 'bontang.xlsx', await ownForm()), other);
    expect(files.map(({ outcome }) => outcome)).toEqual(['blocked', 'new']);
    const { view } = await room.secretariat.must('submissions.readColumns', { preview, file: 0 });
    const mapped = await room.secretariat.must('submissions.mapColumns', { preview, file: 0, mappings: [...mappingsFor(view)] });
    expect(mapped.files.map(({ file, problems }) => [file, problems[0]?.code])).toEqual([
      [0, 'duplicate-region'],
      [1, 'duplicate-region'],
    ]);
    expect(await room.secretariat.ask('submissions.import', { preview: mapped.preview, file: 1 })).toMatchObject({
      failure: { code: 'file-blocked' },
    });
  });
});

describe('A mapping', () => {
  test('that cannot be meant is refused in words, and the preview stays as it is', async () => {
    const room = openRoom();
    const path = put(room, 'bontang.xlsx', await ownForm());
    const { preview } = await previewOf(room, path);
    const { view } = await room.secretariat.must('submissions.readColumns', { preview, file: 0 });
    const good = mappingFor(view, 'coverage', 'Peserta BPJS');
    const ask = (mappings: readonly PartMapping[]) =>
      room.secretariat.ask('submissions.mapColumns', { preview, file: 0, mappings: [...mappings] });
    expect([
      await ask([{ ...good, columns: { ...good.columns, source: 2 } }]),
      await ask([{ ...good, sheet: 'Rahasia' }]),
      await ask([{ ...good, columns: { ...good.columns, value: 3_000 } }]),
      await ask([good, { ...good, part: 'budget', rows: {} }]),
      await ask([{ ...good, columns: { ...good.columns, constructor: 2 } }]),
    ]).toMatchObject([
      { failure: { code: 'mapping-refused', fault: { fault: 'column-twice', head: 'Banyaknya' } } },
      { failure: { code: 'mapping-refused', fault: { fault: 'sheet-unknown', sheet: 'Rahasia' } } },
      { failure: { code: 'mapping-refused', fault: { fault: 'column-unknown' } } },
      { failure: { code: 'mapping-refused', fault: { fault: 'sheet-twice', sheet: 'Peserta BPJS' } } },
      { failure: { code: 'mapping-refused', fault: { fault: 'field-unknown' } } },
    ]);
    expect(await ask([{ ...good, columns: { ...good.columns, value: 0 } }])).toMatchObject({ failure: { code: 'malformed-request' } });
    expect(await ask(mappingsFor(view))).toMatchObject({ ok: true });
  });

  test('of a file that has changed since the preview is refused', async () => {
    const room = openRoom();
    const path = put(room, 'bontang.xlsx', await ownForm());
    const { preview } = await previewOf(room, path);
    const { view } = await room.secretariat.must('submissions.readColumns', { preview, file: 0 });
    writeFileSync(path, await ownForm(withParticipants(1)));
    const failure = { ok: false, failure: { code: 'file-changed', fileName: 'bontang.xlsx' } };
    expect(await room.secretariat.ask('submissions.mapColumns', { preview, file: 0, mappings: [...mappingsFor(view)] })).toEqual(failure);
    expect(await room.secretariat.ask('submissions.readColumns', { preview, file: 0 })).toEqual(failure);
  });

  test('of a file of which nothing can be read, and of a preview that is gone, is refused', async () => {
    const room = openRoom();
    const { preview } = await previewOf(room, put(room, 'foto.xlsx', new TextEncoder().encode('%PDF-1.7')));
    expect(await room.secretariat.ask('submissions.readColumns', { preview, file: 0 })).toMatchObject({
      failure: { code: 'file-not-readable' },
    });
    expect(await room.secretariat.ask('submissions.readColumns', { preview, file: 9 })).toMatchObject({
      failure: { code: 'preview-gone' },
    });
  });

  test('is remembered for exactly those heads: one other head asks again, and what is forgotten does', async () => {
    const room = openRoom();
    await mapAndImport(room, put(room, 'bontang.xlsx', await ownForm()));
    const altered = await editedWorkbook((book) => {
      renameAll(book);
      cellOf(book, 'Peserta BPJS', 'B4').value = 'Jumlahnya';
    }, withParticipants(9));
    const again = await previewOf(room, put(room, 'lain.xlsx', altered));
    expect([only(again.files).outcome, byMapping(only(again.files)), said(only(again.files).problems)[0]]).toEqual([
      'blocked',
      ['information columns-mapped-before Profil daerah'],
      'blocks sheet-missing Cakupan',
    ]);

    await room.secretariat.must('submissions.forgetMappings', { code: BONTANG });
    expect(await room.secretariat.must('submissions.mappings', { code: BONTANG })).toEqual([]);
    const forgotten = await previewOf(room, put(room, 'bontang-2.xlsx', await ownForm(withParticipants(9))));
    expect([only(forgotten.files).outcome, byMapping(only(forgotten.files))]).toEqual(['blocked', []]);
    expect(await room.secretariat.ask('submissions.forgetMappings', { code: BONTANG })).toMatchObject({ failure: { code: 'not-found' } });
    expect(await room.secretariat.must('audit.verify', {})).toMatchObject({ sound: true, faults: [] });
  });

  test('is the secretariat’s to make, see and forget', async () => {
    const room = openRoom();
    const path = put(room, 'bontang.xlsx', await ownForm());
    const { preview } = await previewOf(room, path);
    const juror = room.juror(3);
    expect([
      await juror.ask('submissions.readColumns', { preview, file: 0 }),
      await juror.ask('submissions.mapColumns', { preview, file: 0, mappings: [] }),
      await juror.ask('submissions.mappings', { code: BONTANG }),
      await juror.ask('submissions.forgetMappings', { code: BONTANG }),
    ]).toMatchObject(Array.from({ length: 4 }, () => ({ failure: { code: 'not-permitted' } })));
  });
});

test('What is proposed for a file of the template is what the reader finds, so that nobody is asked', async () => {
  const room = openRoom();
  const { preview } = await previewOf(room, put(room, 'bontang.xlsx', await filledWorkbook()));
  const { view, mappings } = await room.secretariat.must('submissions.readColumns', { preview, file: 0 });
  const proposed = (['identity', 'coverage', 'vulnerable', 'budget', 'regulations', 'innovations'] as const).map((part) =>
    proposePart(view, part),
  );
  expect([
    mappings,
    proposed.map((one) => one?.sheet),
    checkMapping(
      view,
      proposed.filter((one) => one !== null),
    ),
  ]).toEqual([[], (['identity', 'coverage', 'vulnerable', 'budget', 'regulations', 'innovations'] as const).map(sheetOfPart), []]);
});
