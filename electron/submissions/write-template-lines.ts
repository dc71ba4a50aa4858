import Papa from 'papaparse';
import { regionsOf } from '../../shared/edition/region-list.ts';
import { figuresOf, type SubmissionContent } from '../../shared/submissions/submission.ts';
import {
  BUDGET_COLUMNS,
  COVERAGE_COLUMNS,
  COVERAGE_ROWS,
  IDENTITY_ROWS,
  type IdentityKey,
  INNOVATION_COLUMNS,
  MARK_WORDS,
  REGULATION_COLUMNS,
  REGULATION_STATUS_WORDS,
  SECTION_LABEL,
  SHEET_NAMES,
  TEMPLATE_PROPERTY,
  TEMPLATE_VERSION,
  type TemplateColumn,
  VERSION_LABEL,
  VULNERABLE_COLUMNS,
  YES_NO,
} from '../../shared/submissions/template.ts';
import type { TemplateOrder } from './write-template.ts';

type Field = string | number | null;
type Line = readonly Field[];

/** Empty lines that are offered in a part which takes as many as the sender needs. */
const OFFERED_LINES = 3;

const part = (name: string, lines: readonly Line[]): readonly Line[] => [[], [SECTION_LABEL, name], ...lines];

const table = (columns: readonly TemplateColumn[], lines: readonly Readonly<Record<string, Field>>[], offered = 0): readonly Line[] => [
  columns.map((column) => column.header),
  ...lines.map((line) => columns.map((column) => line[column.key] ?? null)),
  ...Array.from({ length: Math.max(0, offered - lines.length) }, () => columns.map(() => null)),
];

const figureLines = (content: SubmissionContent | undefined, subject: Parameters<typeof figuresOf>[1]) =>
  (content === undefined ? [] : figuresOf(content, subject)).map(({ label, value, cutOff, source, denominator, previousValue, mark }) => ({
    label,
    value,
    cutOff,
    source,
    denominator,
    previousValue,
    mark: MARK_WORDS[mark],
  }));

/**
 * Writes the template as CSV, empty or filled: a semicolon between fields, since the comma is the decimal mark of the
 * spreadsheets that open it here, and UTF-8 with its mark, without which they take it for something else. What is written
 * is read back as the same content.
 */
export const writeTemplateLines = (order: TemplateOrder, content?: SubmissionContent): Uint8Array => {
  const delegation = content?.delegation ?? null;
  const answers: Readonly<Record<IdentityKey, Field>> = {
    code: content?.code ?? null,
    name:
      content === undefined ? null : (regionsOf(order.regions, order.provinceCode).find(({ code }) => code === content.code)?.name ?? null),
    category: content?.category ?? order.category,
    assessmentYear: order.assessmentYear,
    leadOffice: delegation?.leadOffice ?? null,
    leadName: delegation?.leadName ?? null,
    inPerson: delegation === null ? null : delegation.inPerson ? YES_NO.yes : YES_NO.no,
    delegationMark: delegation === null ? null : MARK_WORDS[delegation.mark],
  };
  const lines: readonly Line[] = [
    ['Isian Paritrana Award', `${TEMPLATE_PROPERTY} ${TEMPLATE_VERSION}`],
    ['Petunjuk', `Isi tiap bagian di bawah barisnya. Jangan mengubah baris yang diawali kata ${SECTION_LABEL} atau judul kolom.`],
    ['Petunjuk', 'Bilangan ditulis bulat, angka saja: 77074. Tidak diketahui: kosongkan. Memang nol: tulis 0.'],
    [
      'Petunjuk',
      `Tanggal data: 2024, 2024-06, atau 31-12-2024. Status peraturan: ${Object.values(REGULATION_STATUS_WORDS).join(', ')}. Baris boleh ditambah di bawah tiap tabel.`,
    ],
    ['Petunjuk', 'Simpan sebagai CSV, lalu kirim ke sekretariat. Kode daerah ada di bagian terakhir.'],
    ...part(
      SHEET_NAMES.identity,
      IDENTITY_ROWS.map(({ key, label, note }) => [label, answers[key], note]),
    ),
    ...part(
      SHEET_NAMES.coverage,
      table(
        COVERAGE_COLUMNS,
        COVERAGE_ROWS.map(({ subject, label }) => ({ ...figureLines(content, subject)[0], label })),
      ),
    ),
    ...part(SHEET_NAMES.vulnerable, table(VULNERABLE_COLUMNS, figureLines(content, 'vulnerable.workers'), OFFERED_LINES)),
    ...part(SHEET_NAMES.budget, table(BUDGET_COLUMNS, figureLines(content, 'budget.amount'), OFFERED_LINES)),
    ...part(
      SHEET_NAMES.regulations,
      table(
        REGULATION_COLUMNS,
        (content?.regulations ?? []).map(({ type, number, year, title, scope, status, mark }) => ({
          type,
          number,
          year,
          title,
          scope,
          status: status === null ? null : REGULATION_STATUS_WORDS[status],
          mark: MARK_WORDS[mark],
        })),
        OFFERED_LINES,
      ),
    ),
    ...part(
      SHEET_NAMES.innovations,
      table(
        INNOVATION_COLUMNS,
        (content?.innovations ?? []).map(({ name, year, description, mark }) => ({ name, year, description, mark: MARK_WORDS[mark] })),
        OFFERED_LINES,
      ),
    ),
    ...part(SHEET_NAMES.lists, [
      [VERSION_LABEL, TEMPLATE_VERSION],
      ['Kode daerah', 'Nama daerah'],
      ...regionsOf(order.regions, order.provinceCode).map(({ code, name }) => [code, name]),
    ]),
  ];
  const text = Papa.unparse(
    lines.map((line) => [...line]),
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
};
