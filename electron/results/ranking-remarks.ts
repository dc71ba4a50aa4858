import { shortRegionName } from '../../shared/edition/region.ts';
import { formatCount, formatDecimal, formatInstant, formatPercentWithSign } from '../../shared/notation/format.ts';
import { compare, divide, fromFraction, rational, toFraction } from '../../shared/notation/fraction.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { missingSheetsMayChangeRanks } from '../../shared/ranking/missing-sheets.ts';
import { partedBy } from '../../shared/ranking/parted-by.ts';
import { seatsOut } from '../../shared/ranking/seats-out.ts';
import { ticketText } from '../../shared/ranking/lot.ts';
import type { BelowQuorumRegion, Contribution, RankingRow, TieStep, TieVerdict, UnrankedRegion } from '../../shared/ranking/ranking.ts';
import type { WorkbookFacts } from './workbook-content.ts';
import {
  capitalised,
  correctionWords,
  enumerate,
  insideSentence,
  PASSED_ON_WORDS,
  STEP_OUTCOME_WORDS,
  stepWords,
} from './workbook-words.ts';

/** What stands beside a region in the ranking: why it is where it is, and what is missing from its numbers. */

const seatWords = (facts: WorkbookFacts, seat: SeatId): string => {
  const title = facts.seatOf(seat)?.title;
  return title === undefined ? `juri ${String(seat)}` : `juri ${String(seat)} – ${title}`;
};

/** `79.83` → `79,83`; the decimals stay as the ranking printed them. */
const printedValue = (value: string): string => formatDecimal(value, value.split('.')[1]?.length ?? 0, 'id');

const valueAt = (step: TieStep, row: RankingRow): string | null => step.values.find(({ code }) => code === row.region.code)?.value ?? null;

/** How many jurors preferred either of two regions, when the step compared them head to head. */
const duelBetween = (step: TieStep, a: RankingRow, b: RankingRow): { readonly own: number; readonly other: number } | null => {
  for (const { first, second, forFirst, forSecond } of step.duels) {
    if (first === a.region.code && second === b.region.code) return { own: forFirst, other: forSecond };
    if (first === b.region.code && second === a.region.code) return { own: forSecond, other: forFirst };
  }
  return null;
};

const tieRemark = (facts: WorkbookFacts, row: RankingRow): string | null => {
  const verdict = row.tie === null ? undefined : facts.ranking.ties[row.tie];
  if (verdict === undefined) return null;
  const group = facts.ranking.rows.filter((other) => other.tie === row.tie);
  const others = group.filter((other) => other !== row);
  const sharing = others.filter((other) => other.rank === row.rank);
  if (sharing.length > 0) {
    return `nilai sama dengan ${enumerate(sharing.map(({ region }) => region.name))}; peringkat bersama karena tidak ada pemutus yang memisahkan`;
  }
  // The region above explains a place; the first of the group is explained by the one below it.
  const position = group.indexOf(row);
  const neighbour = group[position === 0 ? 1 : position - 1];
  if (neighbour === undefined) return null;
  const step = partedBy(verdict, row.region.code, neighbour.region.code);
  const words = (name: string): string => stepWords(name, facts.rubric.criteria);
  if (step === null) return `nilai sama dengan ${neighbour.region.name}; diputus ${words(verdict.decidedBy ?? '')}`;
  const duel = duelBetween(step, row, neighbour);
  if (step.step === 'lot') return `nilai sama dengan ${neighbour.region.name}; diputus undian`;
  if (duel !== null)
    return `nilai sama; ${words(step.step)} dengan ${shortRegionName(neighbour.region.name)} ${String(duel.own)} banding ${String(duel.other)}`;
  return `nilai sama; ${words(step.step)} ${printedValue(valueAt(step, row) ?? '')} lebih ${position === 0 ? 'tinggi' : 'rendah'} daripada ${printedValue(valueAt(step, neighbour) ?? '')} (${shortRegionName(neighbour.region.name)})`;
};

const coverageRemarks = (facts: WorkbookFacts, contributions: readonly Contribution[]): readonly string[] =>
  contributions.flatMap(({ criterion, ratio, exceedsScale }) => {
    if (ratio === null || ratio.population === 0) return [];
    const raw = rational(ratio.participants, ratio.population);
    const counted = divide(fromFraction(ratio.counted), rational(ratio.population));
    const name = insideSentence(facts.criterionOf(criterion)?.name ?? criterion);
    if (compare(raw, counted) !== 0) {
      return [
        `${name} ${formatPercentWithSign(toFraction(raw), 'id')} dihitung ${formatPercentWithSign(toFraction(counted), 'id')}${exceedsScale ? ', melebihi skala' : ''}`,
      ];
    }
    return exceedsScale ? [`${name} ${formatPercentWithSign(toFraction(raw), 'id')} melebihi skala`] : [];
  });

/** Sheets that are missing, or that a seat does not give because it is recused or was not there. */
const absenceRemarks = (facts: WorkbookFacts, contributions: readonly Contribution[]): readonly string[] => {
  const { missing, recused, absent } = seatsOut(contributions);
  return [
    ...(missing.length > 0
      ? [`${String(missing.length)} lembar belum masuk: ${enumerate(missing.map((seat) => seatWords(facts, seat)))}`]
      : []),
    ...(recused.length > 0 ? [`${String(recused.length)} undur diri: ${enumerate(recused.map((seat) => seatWords(facts, seat)))}`] : []),
    ...(absent.length > 0 ? [`${String(absent.length)} tidak hadir: ${enumerate(absent.map((seat) => seatWords(facts, seat)))}`] : []),
  ];
};

const boundsWords = ({ bounds }: RankingRow): string | null =>
  bounds === null ? null : `${printedValue(bounds.lowest)}–${printedValue(bounds.highest)}`;

export const remarkOnRow = (facts: WorkbookFacts, row: RankingRow): string => {
  const bounds = boundsWords(row);
  const tie = tieRemark(facts, row);
  return capitalised(
    [
      ...(tie === null ? [] : [tie]),
      ...(row.belowQuorum === undefined
        ? []
        : [
            `${String(row.belowQuorum.validSheets)} lembar sah, di bawah kuorum ${String(row.belowQuorum.quorum)}; pleno memutuskan tetap diperingkat`,
          ]),
      ...correctionWords(facts.correctionsOf(row.region.code)),
      ...coverageRemarks(facts, row.contributions),
      ...absenceRemarks(facts, row.contributions),
      ...(bounds === null ? [] : [`apa pun isi lembar itu, nilai akhir ${bounds}`]),
    ].join('; '),
  );
};

export const remarkOnUnranked = (facts: WorkbookFacts, { region, lacking, contributions }: UnrankedRegion): string =>
  capitalised(
    [
      `belum ada nilai untuk ${enumerate(lacking.map((id) => insideSentence(facts.rubric.criteria.find((criterion) => criterion.id === id)?.name ?? id)))}`,
      ...correctionWords(facts.correctionsOf(region.code)),
      ...absenceRemarks(facts, contributions),
    ].join('; '),
  );

/** Why a region with too few valid sheets stands apart, and what the pleno made of it. */
export const remarkBelowQuorum = (facts: WorkbookFacts, { region, validSheets, quorum, pleno, contributions }: BelowQuorumRegion): string =>
  capitalised(
    [
      `${String(validSheets)} lembar sah, di bawah kuorum ${String(quorum)}; ${pleno === null ? 'belum diputuskan pleno' : 'pleno memutuskan tidak diperingkat'}`,
      ...correctionWords(facts.correctionsOf(region.code)),
      ...absenceRemarks(facts, contributions),
    ].join('; '),
  );

/** What the sheets that have not come in leave open; null when all are in. */
export const missingSheetsSentence = (facts: WorkbookFacts): string | null => {
  const count = facts.ranking.missingSheets.length;
  if (count === 0) return null;
  const open = facts.ranking.rows.flatMap((row) => {
    const bounds = boundsWords(row);
    return bounds === null ? [] : [`${row.region.name} ${bounds}`];
  });
  const ranks = missingSheetsMayChangeRanks(facts.ranking) ? 'peringkat masih dapat berubah' : 'tidak ada peringkat yang berubah';
  const consequence = open.length === 0 ? capitalised(ranks) : `Apa pun isinya, nilai akhir ${enumerate(open)}; ${ranks}`;
  return `${formatCount(count, 'id')} lembar belum masuk. ${consequence}.`;
};

/** All that someone needs who wants to draw again with a tool of their own. */
const lotProof = ({ ranking: { lot }, edition }: WorkbookFacts, { regions, steps }: TieVerdict): readonly string[] => {
  if (lot === undefined || !steps.some(({ step }) => step === 'lot')) return [];
  const [first, second] = lot.witnesses;
  return [
    `Undian ${formatInstant(lot.drawnAt, edition.timeZone, 'id')}: saksi ${first.name} menyebut ${first.digits}, saksi ${second.name} menyebut ${second.digits}. Tiap angka undian adalah SHA-256 dari teks berikut; yang tertinggi di depan: ${regions.map((code) => ticketText(lot, code)).join('; ')}.`,
  ];
};

/** How the chain went through each group of equal totals, step by step. */
export const tieSentences = (facts: WorkbookFacts): readonly string[] =>
  facts.ranking.ties.map((verdict) => {
    const rows = facts.ranking.rows.filter((row) => verdict.regions.includes(row.region.code));
    const total = rows[0] === undefined ? '' : ` ${printedValue(rows[0].total)}`;
    const steps = verdict.steps.map((step, index) => {
      const duels = step.duels.map(
        ({ first, second, forFirst, forSecond }) =>
          `${shortRegionName(facts.regionName(first))} ${String(forFirst)} banding ${String(forSecond)} ${shortRegionName(facts.regionName(second))}`,
      );
      const values =
        step.duels.length > 0
          ? duels
          : step.values.flatMap(({ code, value }) =>
              value === null ? [] : [`${shortRegionName(facts.regionName(code))} ${step.step === 'lot' ? value : printedValue(value)}`],
            );
      const outcome =
        step.note === null ? STEP_OUTCOME_WORDS[step.outcome] : `${STEP_OUTCOME_WORDS[step.outcome]} karena ${PASSED_ON_WORDS[step.note]}`;
      return `(${String(index + 1)}) ${stepWords(step.step, facts.rubric.criteria)} ${outcome}${values.length > 0 ? `: ${values.join('; ')}` : ''}.`;
    });
    return [
      `Nilai akhir sama${total}: ${enumerate(rows.map(({ region }) => region.name))}.`,
      ...steps,
      ...(verdict.decidedBy === null ? ['Peringkatnya bersama.'] : []),
      ...lotProof(facts, verdict),
    ].join(' ');
  });

/** Who does not score whom. The reasons stay in the edition: this paper is passed on. */
export const recusalSentence = (facts: WorkbookFacts): string | null => {
  const shown = facts.recusals.filter(({ code }) => facts.regions.some(({ region }) => region.code === code));
  if (shown.length === 0) return null;
  return `Undur diri dari penilaian: ${shown.map(({ seat, code }) => `${seatWords(facts, seat)} untuk ${facts.regionName(code)}`).join('; ')}. Nilai panel untuk daerah itu dihitung dari juri yang lain.`;
};

/** Who was not there, where that keeps a sheet from counting; told from the ranking itself. */
export const attendanceSentence = (facts: WorkbookFacts): string | null => {
  const shown = facts.regions.flatMap(({ region, contributions }) =>
    seatsOut(contributions).absent.map((seat) => `${seatWords(facts, seat)} untuk ${region.name}`),
  );
  if (shown.length === 0) return null;
  return `Tidak hadir: ${shown.join('; ')}. Dihitung seperti undur diri; nilai yang sempat tercatat tidak dipakai.`;
};

/** Sheets that a substitute handed in, by name. */
export const substituteSentence = (facts: WorkbookFacts): string | null => {
  const substituted = facts.substituted ?? [];
  if (substituted.length === 0) return null;
  return `Lembar yang diserahkan pengganti: ${substituted
    .map(({ seat, code, personName }) => `${seatWords(facts, seat)} untuk ${facts.regionName(code)} oleh ${personName}`)
    .join('; ')}.`;
};
