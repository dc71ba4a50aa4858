import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import type { RankingSnapshot, SnapshotSheet } from '../../../shared/ranking/ranking.ts';
import { judgedCriteria } from '../../../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';
import { KALTIM } from '../submissions/coverage-kaltim.ts';

/**
 * One imagined panel day: real coverage figures of seven candidates, nine seats, invented scores. For each region the
 * sums of all submitted scores in points for regulasi, anggaran, inovasi and wawancara, shared out evenly.
 */
const SUMS = {
  '64.01': [646, 652, 647, 647],
  '64.02': [724, 730, 725, 725],
  '64.03': [700, 720, 700, 700],
  '64.09': [629, 640, 630, 629],
  '64.72': [509, 510, 509, 509],
  '64.74': [737, 740, 737, 737],
} as const satisfies Partial<Record<keyof typeof KALTIM, readonly number[]>>;

/** Seat by seat, in points. */
const KUTAI_TIMUR = [
  [80, 85, 84, 87, 76, 82, 83, 76, 91],
  [85, 86, 77, 88, 81, 91, 88, 80, 95],
  [84, 81, 81, 82, 78, 83, 80, 75, 91],
  [86, 84, 87, 91, 86, 89, 89, 84, 95],
] as const;

const SEATS = 9;
/** Samarinda: the seat of the trade union has not handed in yet, the expert in economics is recused. */
const STILL_MISSING = 5;
const RECUSED = 7;

const share = (sum: number, among: number, position: number): number => Math.floor(sum / among) + (position < sum % among ? 1 : 0);

const sheetsOf = (code: string): readonly SnapshotSheet[] => {
  const states = Array.from({ length: SEATS }, (_, index): SnapshotSheet['state'] => {
    if (code !== '64.72') return 'submitted';
    return index + 1 === STILL_MISSING ? 'missing' : index + 1 === RECUSED ? 'recused' : 'submitted';
  });
  const submitted = states.filter((state) => state === 'submitted').length;
  const sums = Object.entries(SUMS).find(([key]) => key === code)?.[1];
  return states.map((state, index): SnapshotSheet => {
    if (state !== 'submitted') return { state };
    const position = states.slice(0, index).filter((before) => before === 'submitted').length;
    const points =
      sums === undefined ? KUTAI_TIMUR.map((scores) => scores[index] ?? 0) : sums.map((sum) => share(sum, submitted, position));
    return { state, scores: points.map((value) => value * 100) };
  });
};

const NAMES = {
  '64.01': 'Kabupaten Paser',
  '64.02': 'Kabupaten Kutai Kartanegara',
  '64.03': 'Kabupaten Berau',
  '64.08': 'Kabupaten Kutai Timur',
  '64.09': 'Kabupaten Penajam Paser Utara',
  '64.72': 'Kota Samarinda',
  '64.74': 'Kota Bontang',
} as const satisfies Partial<Record<keyof typeof KALTIM, string>>;

export const panelDay: RankingSnapshot = {
  scale: STANDARD_RUBRIC.scale,
  criteria: STANDARD_RUBRIC.criteria,
  judged: judgedCriteria(STANDARD_RUBRIC).map(({ id }) => id),
  method: STANDARD_RUBRIC.method,
  seats: Array.from({ length: SEATS }, (_, index) => ({
    seat: seatIdSchema.parse(index + 1),
    role: index === 0 ? 'ketua' : index === 1 ? 'sekretaris' : 'anggota',
    title: `Kursi ${String(index + 1)}`,
  })),
  regions: (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((code) => ({
    region: {
      code: regionCodeSchema.parse(code),
      name: NAMES[code],
      kind: NAMES[code].startsWith('Kota') ? 'kota' : 'kabupaten',
      capital: null,
    },
    coverage: KALTIM[code],
    sheets: sheetsOf(code),
  })),
};
