/**
 * Writes `resources/sample/nilai.json`: the invented scores of the sample. Each juror's score is the region's quality on the
 * criterion plus the juror's leniency plus a small spread from a seeded generator. One juror is about 8 points lenient, one
 * severe, one corrects a score, one is recused, and two regions meet at two decimals.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { rank } from '../shared/ranking/rank.ts';
import { closingDecimals } from '../shared/ranking/shown-sum.ts';
import { STANDARD_SEATS } from '../shared/panel/standard-seats.ts';
import { STANDARD_RUBRIC } from '../shared/rubric/standard-rubric.ts';

const folder = new URL('../resources/sample/', import.meta.url);
const edition = JSON.parse(readFileSync(new URL('kaltim-2025.json', folder), 'utf8'));

const JUDGED = ['regulasi', 'anggaran', 'inovasi', 'wawancara'];
/** Quality per region in the order of JUDGED; invented. */
const QUALITY = {
  64.01: [73, 74, 69, 71],
  64.02: [80, 79, 84, 79],
  64.03: [77, 76, 81, 79],
  64.08: [83, 86, 82, 88],
  64.09: [70, 73, 68, 70],
  64.72: [71, 74, 73, 72],
  64.74: [82, 84, 80, 81],
};
/** Points by seat: seat 8 is severe, seat 9 lenient. */
const LENIENCY = [0, 1, -1, 1, -1, 0, 0, -8, 8];
const RECUSAL = { seat: 7, code: '64.72', reason: 'Menjadi tenaga ahli Pemerintah Kota Samarinda.' };
const CORRECTION = { seat: 3, code: '64.03', criterion: 'anggaran', first: 8 };
const TIED = ['64.01', '64.02'];

/** Lehmer generator (Park & Miller 1988), multiplier 48271. */
const generator = (seed) => {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

const draw = (seed) => {
  const random = generator(seed);
  const sheets = [];
  for (const code of Object.keys(QUALITY)) {
    for (let seat = 1; seat <= 9; seat += 1) {
      const scores = {};
      JUDGED.forEach((criterion, index) => {
        const spread = Math.round((random() - 0.5) * 6);
        scores[criterion] = Math.max(0, Math.min(100, QUALITY[code][index] + LENIENCY[seat - 1] + spread));
      });
      if (seat === RECUSAL.seat && code === RECUSAL.code) continue;
      sheets.push({ seat, code, scores });
    }
  }
  return sheets;
};

const snapshotOf = (sheets) => ({
  scale: STANDARD_RUBRIC.scale,
  criteria: STANDARD_RUBRIC.criteria,
  judged: JUDGED,
  method: STANDARD_RUBRIC.method,
  seats: STANDARD_SEATS,
  regions: edition.regions
    .filter((region) => region.status === 'kandidat')
    .map(({ code, name, kind, capital, coverage }) => ({
      region: { code, name, kind, capital },
      coverage: {
        formal: { population: coverage.formal.population.value, participants: coverage.formal.participants.value },
        informal: { population: coverage.informal.population.value, participants: coverage.informal.participants.value },
      },
      sheets: STANDARD_SEATS.map(({ seat }) => {
        if (seat === RECUSAL.seat && code === RECUSAL.code) return { state: 'recused' };
        const sheet = sheets.find((candidate) => candidate.seat === seat && candidate.code === code);
        return { state: 'submitted', scores: JUDGED.map((criterion) => sheet.scores[criterion] * 100) };
      }),
    })),
});

const tieHolds = (sheets) => {
  const { rows } = rank(snapshotOf(sheets));
  const totals = new Map(rows.map((row) => [row.region.code, row.total]));
  const equal = [...new Set(rows.map((row) => row.total))].length === rows.length - 1;
  // Four decimals are enough for every part, so that whoever adds them up by hand arrives at the printed total.
  return equal && totals.get(TIED[0]) === totals.get(TIED[1]) && closingDecimals(rows) === 4;
};

let seed = 2025;
while (!tieHolds(draw(seed))) seed += 1;

const sheets = draw(seed);
const text = JSON.stringify(
  { note: 'Nilai rekaan untuk contoh, bukan data resmi.', seed, judged: JUDGED, recusal: RECUSAL, correction: CORRECTION, sheets },
  null,
  1,
);
writeFileSync(
  new URL('nilai.json', folder),
  `${text.replace(/\{\n\s+"(regulasi)": (\d+),\n\s+"anggaran": (\d+),\n\s+"inovasi": (\d+),\n\s+"wawancara": (\d+)\n\s+\}/gu, '{ "$1": $2, "anggaran": $3, "inovasi": $4, "wawancara": $5 }')}\n`,
);
process.stderr.write(`seed ${seed}, ${sheets.length} sheets\n`);
