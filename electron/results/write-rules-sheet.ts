import { formatCount, formatDecimal, formatInstant } from '../../shared/notation/format.ts';
import { groupedBytes } from '../../shared/notation/grouped-bytes.ts';
import { type Criterion, judgedCriteria, type Method } from '../../shared/rubric/rubric.ts';
import type { WorkbookFacts } from './workbook-content.ts';
import {
  cellName,
  closePage,
  decimalFormat,
  dressRow,
  HEAD,
  INK,
  type Look,
  type Margin,
  type Page,
  put,
  rangeName,
  ROW,
} from './workbook-page.ts';
import {
  AGGREGATION_SHORT,
  AGGREGATION_WORDS,
  CAP_WORDS,
  capitalised,
  COUNTED_STATUS_WORDS,
  groupedHash,
  LADDER_RULE_WORDS,
  SOURCE_WORDS,
  STAGE_WORDS,
  stepWords,
  TIE_STEP_NOTES,
} from './workbook-words.ts';
import { writeShortTitle } from './write-title.ts';

export const RULES_SHEET = 'Aturan';
export const RULES_WIDTHS = [6, 42, 18, 22, 12, 70] as const;
const LAST = RULES_WIDTHS.length;
const SECTION: Look = { bold: true, size: 11, color: INK.green };

const points = (hundredths: number): string => formatDecimal(hundredths / 100, 2, 'id').replace(/,00$/u, '');

const originWords = ({ source, curve, ladder }: Criterion, { aggregation }: Method): string => {
  if (source === null) return `${AGGREGATION_SHORT[aggregation]} dari lembar nilai yang masuk`;
  if (ladder !== null) return LADDER_RULE_WORDS[ladder.rule];
  return `${SOURCE_WORDS[source]}, menurut batas di atas${curve === null ? '' : ', lalu menurut kurva di bawah'}`;
};

/** `Aturan`: everything by which the numbers were made, in words. */
export const writeRulesSheet = (page: Page, facts: WorkbookFacts, margin: Margin): void => {
  const { rubric, edition, history } = facts;
  const { method, scale } = rubric;
  const blocks: (readonly [number, number])[] = [];
  let row = writeShortTitle(page, facts, 'Aturan penilaian');

  const section = (title: string): void => {
    row += 1;
    put(page, row, 1, title, SECTION, LAST);
    row += 1;
  };
  const fact = (name: string, value: string, look: Look = {}): void => {
    put(page, row, 1, name, { ...ROW, color: INK.soft, vertical: 'top' }, 2);
    put(page, row, 3, value, { ...ROW, wrap: true, vertical: 'top', ...look }, LAST);
    dressRow(page, row, { ...ROW, ...look, wrap: true, vertical: 'top' }, 4, LAST);
    row += 1;
  };

  const firstFact = row;
  section('Metode');
  fact('Metode dan versi', method.aggregation);
  fact('Cara menghitung', AGGREGATION_WORDS[method.aggregation]);
  if (method.trimEachSide !== undefined) {
    fact('Nilai yang dibuang', `${String(method.trimEachSide)} tertinggi dan ${String(method.trimEachSide)} terendah pada tiap kriteria`);
  }
  fact('Batas cakupan', CAP_WORDS[method.capPolicy]);
  fact(
    'Pembulatan',
    `Nilai akhir dibulatkan satu kali menjadi ${String(method.comparisonDecimals)} desimal, setengah dibulatkan ke atas; nilai antara tidak dibulatkan. Nilai dibandingkan sesudah dibulatkan.`,
  );
  fact(
    'Kuorum lembar sah',
    method.quorum === null ? 'tidak ditetapkan' : `${String(method.quorum)} lembar tiap daerah; di bawahnya pleno memutuskan`,
  );
  fact(
    'Juri yang tidak hadir',
    method.absentMayScore ? 'boleh menilai dari berkas' : 'tidak menilai daerah itu; lembarnya dihitung seperti mengundurkan diri',
  );
  fact('Skala', `${points(scale.minHundredths)} sampai ${points(scale.maxHundredths)}, kelipatan ${points(scale.stepHundredths)}`);
  fact('Bobot', rubric.label === '' ? 'disahkan panel' : rubric.label, rubric.label === '' ? {} : { bold: true, color: INK.amber });
  fact(
    'Rubrik dikunci',
    rubric.lockedAt === null ? 'belum dikunci' : formatInstant(rubric.lockedAt, edition.timeZone, 'id'),
    rubric.lockedAt === null ? { color: INK.amber } : {},
  );
  if (rubric.hash !== null) fact('Sidik jari rubrik (SHA-256)', groupedBytes(rubric.hash));
  blocks.push([firstFact, row - 1]);

  const firstCriterion = row;
  section('Kriteria dan bobot');
  const headRow = row;
  ['No.', 'Kriteria', 'Aspek', 'Jenis', 'Bobot (%)', 'Asal nilai'].forEach((name, index) => {
    put(page, headRow, index + 1, name, {
      ...HEAD,
      align: index === 0 ? 'center' : index === 4 ? 'right' : 'left',
      ...(index === 5 ? { indent: 1 } : {}),
    });
  });
  row += 1;
  const firstWeight = row;
  rubric.criteria.forEach((criterion, index) => {
    dressRow(page, row, ROW);
    put(page, row, 1, index + 1, { ...ROW, align: 'center' });
    put(page, row, 2, criterion.parent === '' ? criterion.name : `${criterion.parent}: ${criterion.name}`, { ...ROW, wrap: true });
    put(page, row, 3, criterion.aspect, { ...ROW, wrap: true });
    put(page, row, 4, criterion.kind === 'judged' ? STAGE_WORDS[criterion.stage] : 'dihitung dari data', ROW);
    put(page, row, 5, criterion.weightHundredths / 100, { ...ROW, format: decimalFormat(facts.weightDecimals) });
    put(page, row, 6, originWords(criterion, method), { ...ROW, wrap: true, indent: 1, color: INK.soft });
    row += 1;
  });
  const sum: Look = { bold: true, over: 'strong', under: 'strong' };
  dressRow(page, row, sum);
  put(page, row, 2, 'Jumlah', sum);
  const total = rubric.criteria.reduce((weights, { weightHundredths }) => weights + weightHundredths, 0) / 100;
  const weights = rubric.criteria.length === 0 ? cellName(headRow, 5) : rangeName(firstWeight, 5, row - 1, 5);
  put(page, row, 5, { formula: `SUM(${weights})`, result: total }, { ...sum, format: decimalFormat(facts.weightDecimals) });
  row += 1;
  blocks.push([firstCriterion, row - 1]);

  const firstTie = row;
  section('Urutan pemutus nilai sama');
  if (method.tieBreakChain.length === 0) fact('Tanpa pemutus', 'Daerah dengan nilai akhir sama berbagi peringkat.');
  method.tieBreakChain.forEach((step, index) => {
    put(page, row, 1, index + 1, { ...ROW, align: 'center', vertical: 'top' });
    put(page, row, 2, capitalised(stepWords(step, rubric.criteria)), { ...ROW, wrap: true, vertical: 'top' });
    put(
      page,
      row,
      3,
      TIE_STEP_NOTES.get(step) ?? 'Nilai kriteria ini yang lebih tinggi menempati peringkat yang lebih baik.',
      { ...ROW, wrap: true, vertical: 'top', color: INK.soft },
      LAST,
    );
    row += 1;
  });
  blocks.push([firstTie, row - 1]);

  const withBands = judgedCriteria(rubric).filter(({ bands }) => bands.length > 0);
  if (withBands.length > 0) {
    let first = row;
    section('Rentang nilai dan artinya');
    for (const criterion of withBands) {
      dressRow(page, row, { bold: true, fill: INK.groupGround, under: 'light' });
      put(page, row, 2, criterion.name, { bold: true, fill: INK.groupGround, under: 'light' });
      row += 1;
      const bands = criterion.bands.toSorted((a, b) => b.fromHundredths - a.fromHundredths);
      bands.forEach((band, index) => {
        const above = bands[index - 1];
        const to = above === undefined ? points(scale.maxHundredths) : `di bawah ${points(above.fromHundredths)}`;
        put(page, row, 2, `${points(band.fromHundredths)} sampai ${to}`, { ...ROW, vertical: 'top' });
        put(page, row, 3, band.descriptor, { ...ROW, wrap: true, vertical: 'top' }, LAST);
        row += 1;
      });
      blocks.push([first, row - 1]);
      first = row;
    }
  }

  for (const criterion of rubric.criteria) {
    if (criterion.curve === null && criterion.ladder === null) continue;
    const first = row;
    section(criterion.curve === null ? `Tangga: ${criterion.name}` : `Kurva: ${criterion.name}`);
    for (const { inputHundredths, valueHundredths } of criterion.curve ?? []) {
      fact(`Cakupan ${points(inputHundredths)}\u00A0%`, `nilai ${points(valueHundredths)}`);
    }
    if (criterion.curve !== null) fact('Di antaranya', 'garis lurus; sebelum titik pertama dan sesudah titik terakhir datar');
    for (const rung of criterion.ladder?.rungs ?? []) {
      fact(rung.label, `${points(rung.valueHundredths)} bila ada ${rung.types.join(', ')}`);
    }
    if (criterion.ladder !== null) {
      const { counts, capHundredths, noneHundredths, rule } = criterion.ladder;
      fact('Tanpa peraturan yang dihitung', points(noneHundredths));
      fact('Status yang dihitung', counts.map((status) => COUNTED_STATUS_WORDS[status]).join(', '));
      if (rule === 'each-rung') fact('Paling banyak', points(capHundredths));
    }
    blocks.push([first, row - 1]);
  }

  const firstMark = row;
  section('Sidik jari');
  fact('Sidik jari data (SHA-256)', groupedHash(history.head));
  fact('Riwayat', `${formatCount(history.events, 'id')} peristiwa; sidik jari adalah hash peristiwa terakhir`);
  fact('Aplikasi', `Paritrana Panel ${facts.applicationVersion}`);
  blocks.push([firstMark, row - 1]);
  closePage(page, margin, { headRows: [1, firstFact - 1], frozenColumns: 0, lastRow: row - 1, blocks });
};
