import type { AgreementLevel } from '../analysis/annex/agreement-level.ts';

export type AnnexWords = {
  readonly always: string;
  readonly nearlyAlways: string;
  readonly hardlyEver: string;
  readonly never: string;
  readonly outOf: (count: string) => string;
  readonly agreeAll: Readonly<Record<AgreementLevel, string>>;
  readonly agreeBy: (levels: readonly { readonly level: AgreementLevel; readonly criteria: string }[]) => string;
  readonly severityUnknown: string;
  readonly equallyStrict: string;
  readonly strictest: (strict: string, below: string, mild: string, above: string) => string;
  readonly withinChance: string;
  readonly wouldBe: (region: string, rank: number, now: number) => string;
  readonly ifAllScored: (changes: string) => string;
  readonly scoredWithout: (region: string, seats: string, points: string, gains: boolean) => string;
  readonly allScoredAll: string;
  readonly noRankMoves: (regions: string) => string;
  readonly notMeasured: string;
  readonly nothingUnexpected: string;
  readonly unexpected: (count: number, seat: string, criterion: string, region: string) => string;
  readonly unmeasured: (count: number) => string;
  readonly oneRegion: string;
  readonly firstUnder: (region: string, free: string, near: string, margin: string) => string;
  readonly firstShared: string;
  readonly noSingleWeight: string;
  readonly singleWeight: (challenger: string, criterion: string, from: string, to: string, rises: boolean) => string;
  readonly anyOf: (seats: string) => string;
  readonly firstTurnsWithout: (seats: string) => string;
  readonly firstStaysWithout: (region: string, seats: string) => string;
  readonly nothingWithout: string;
  readonly surelyAt: (region: string, rank: number) => string;
  readonly between: (region: string, best: number, worst: number) => string;
  readonly noPair: string;
  readonly noSwap: (better: number, worse: number) => string;
  readonly swap: (
    better: number,
    worse: number,
    change: Readonly<Record<'criterion' | 'seat' | 'region' | 'by' | 'from' | 'to', string>>,
  ) => string;
  readonly driftClosed: string;
  readonly orderUnknown: string;
  readonly orderTrend: (points: string, rises: boolean) => string;
  readonly noOrderTrend: string;
  readonly hourTrend: (points: string, rises: boolean) => string;
  readonly nothingChanged: string;
  readonly changed: (count: number, ranks: number, mean: string | null, rises: boolean) => string;
};

const LEVEL_ID: Readonly<Record<AgreementLevel, string>> = {
  'very-good': 'sangat sependapat pada',
  good: 'sependapat pada',
  fair: 'cukup sependapat pada',
  poor: 'kurang sependapat pada',
  unknown: 'tidak dapat dibandingkan pada',
};
const LEVEL_EN: Readonly<Record<AgreementLevel, string>> = {
  'very-good': 'agree very well on',
  good: 'agree well on',
  fair: 'agree fairly on',
  poor: 'agree little on',
  unknown: 'cannot be compared on',
};

/** `a; b; dan c`: the parts hold commas themselves. */
const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('; ')}; ${and} ${parts.at(-1) ?? ''}`;

export const annexWordsId: AnnexWords = {
  always: 'semua susunan bobot',
  nearlyAlways: 'lebih dari 99 dari 100 susunan bobot',
  hardlyEver: 'kurang dari 1 dari 100 susunan bobot',
  never: 'tidak satu pun susunan bobot',
  outOf: (count) => `${count} dari 100 susunan bobot`,
  agreeAll: {
    'very-good': 'Para juri sangat sependapat pada semua kriteria.',
    good: 'Para juri sependapat pada semua kriteria.',
    fair: 'Para juri cukup sependapat pada semua kriteria.',
    poor: 'Para juri kurang sependapat pada semua kriteria.',
    unknown: 'Kesepakatan juri tidak dapat dihitung dari nilai yang ada.',
  },
  agreeBy: (levels) =>
    `Para juri ${joined(
      levels.map(({ level, criteria }) => `${LEVEL_ID[level]} ${criteria}`),
      'dan',
    )}.`,
  severityUnknown:
    'Ketat atau longgarnya juri tidak dapat dipisahkan dari daerahnya, karena terlalu sedikit daerah yang dinilai juri yang sama.',
  equallyStrict: 'Semua juri sama ketatnya.',
  strictest: (strict, below, mild, above) =>
    `Paling ketat ${strict}, ${below} poin di bawah juri rata-rata; paling longgar ${mild}, ${above} poin di atasnya.`,
  withinChance: 'Selisih sebesar itu masih wajar.',
  wouldBe: (region, rank, now) => `${region} menjadi urutan ${String(rank)} (sekarang ${String(now)})`,
  ifAllScored: (changes) => `Andai semua juri menilai semua daerah, ${changes}.`,
  scoredWithout: (region, seats, points, gains) =>
    `${region} dinilai tanpa ${seats}, sehingga nilainya kini ${points} poin ${gains ? 'lebih rendah' : 'lebih tinggi'} daripada seandainya lengkap.`,
  allScoredAll: 'Setiap juri menilai setiap daerah, jadi ketat atau longgarnya juri tidak mengubah urutan.',
  noRankMoves: (regions) => `Tidak semua juri menilai ${regions}, tetapi andai lengkap pun tidak ada urutan yang berubah.`,
  notMeasured: 'Dari nilai yang ada, daerah, juri, dan kriteria tidak dapat diukur bersama.',
  nothingUnexpected: 'Tidak ada nilai yang jauh dari yang biasa diberikan juri itu, untuk daerah itu, pada kriteria itu.',
  unexpected: (count, seat, criterion, region) =>
    count === 1
      ? `Satu nilai jauh dari yang diperkirakan: ${seat} untuk ${region} pada ${criterion}.`
      : `${String(count)} nilai jauh dari yang diperkirakan; yang paling jauh ${seat} untuk ${region} pada ${criterion}.`,
  unmeasured: (count) => `${String(count)} daerah tidak dapat diukur dengan cara ini karena nilainya semua terendah atau semua tertinggi.`,
  oneRegion: 'Baru satu daerah yang diperingkat; tidak ada yang dapat dibandingkan.',
  firstUnder: (region, free, near, margin) =>
    `${region} di urutan pertama pada ${near} yang paling jauh ${margin}\u00A0% dari bobot resmi, dan pada ${free} bila bobot boleh apa saja.`,
  firstShared: 'Nilai akhir teratas sama, sehingga perubahan bobot sekecil apa pun dapat menentukan siapa yang pertama.',
  noSingleWeight: 'Tidak ada perubahan satu bobot saja yang menggeser urutan pertama.',
  singleWeight: (challenger, criterion, from, to, rises) =>
    `Urutan pertama beralih ke ${challenger} bila bobot ${criterion} ${rises ? 'naik' : 'turun'} dari ${from} menjadi ${to} dan bobot lain menyesuaikan.`,
  anyOf: (seats) => `salah satu dari ${seats}`,
  firstTurnsWithout: (seats) => `Urutan pertama berganti bila ${seats} tidak ikut.`,
  firstStaysWithout: (region, seats) => `Tanpa juri mana pun ${region} tetap pertama; urutan lain berubah bila ${seats} tidak ikut.`,
  nothingWithout: 'Tidak ada urutan yang berubah bila salah satu juri tidak ikut.',
  surelyAt: (region, rank) => `Dengan susunan juri lain dari kalangan yang sama ${region} hampir pasti tetap di urutan ${String(rank)}.`,
  between: (region, best, worst) =>
    `Dengan susunan juri lain dari kalangan yang sama ${region} berada di urutan ${String(best)} sampai ${String(worst)}.`,
  noPair: 'Tidak ada dua daerah yang dapat bertukar urutan.',
  noSwap: (better, worse) => `Perubahan satu nilai saja tidak dapat menukar urutan ${String(better)} dan ${String(worse)}.`,
  swap: (better, worse, { criterion, seat, region, by, from, to }) =>
    `Urutan ${String(better)} dan ${String(worse)} akan bertukar bila nilai ${criterion} satu juri berubah ${by} poin: ${seat} untuk ${region}, dari ${from} menjadi ${to}.`,
  driftClosed: 'Pengaruh urutan dan waktu baru dihitung sesudah penilaian ditutup.',
  orderUnknown: 'Semua juri menilai dalam urutan yang sama, jadi pengaruh urutan tidak dapat dipisahkan dari daerahnya.',
  orderTrend: (points, rises) =>
    `Makin belakang suatu daerah dinilai, makin ${rises ? 'tinggi' : 'rendah'} nilainya: rata-rata ${points} poin tiap daerah. Itu sulit dijelaskan oleh kebetulan.`,
  noOrderTrend: 'Tidak terlihat bahwa nilai naik atau turun menurut urutan penilaian.',
  hourTrend: (points, rises) => `Makin siang, nilai makin ${rises ? 'tinggi' : 'rendah'}: rata-rata ${points} poin tiap jam.`,
  nothingChanged: 'Sesudah pleno dibuka tidak ada nilai yang berubah.',
  changed: (count, ranks, mean, rises) =>
    `Sesudah pleno dibuka ${String(count)} nilai berubah${mean === null ? '' : `, rata-rata ${rises ? 'naik' : 'turun'} ${mean} poin`}; ${
      ranks === 0 ? 'urutan tidak berubah karenanya' : `urutan ${String(ranks)} daerah berubah karenanya`
    }.`,
};

export const annexWordsEn: AnnexWords = {
  always: 'all sets of weights',
  nearlyAlways: 'more than 99 of 100 sets of weights',
  hardlyEver: 'fewer than 1 of 100 sets of weights',
  never: 'no set of weights',
  outOf: (count) => `${count} of 100 sets of weights`,
  agreeAll: {
    'very-good': 'The jurors agree very well on all criteria.',
    good: 'The jurors agree well on all criteria.',
    fair: 'The jurors agree fairly on all criteria.',
    poor: 'The jurors agree little on all criteria.',
    unknown: 'How far the jurors agree cannot be told from these scores.',
  },
  agreeBy: (levels) =>
    `The jurors ${joined(
      levels.map(({ level, criteria }) => `${LEVEL_EN[level]} ${criteria}`),
      'and',
    )}.`,
  severityUnknown: 'How strict jurors are cannot be told apart from their regions: too few regions were scored by the same jurors.',
  equallyStrict: 'All jurors are equally strict.',
  strictest: (strict, below, mild, above) =>
    `Strictest is ${strict}, ${below} points below the average juror; most lenient is ${mild}, ${above} points above.`,
  withinChance: 'Differences of that size are ordinary.',
  wouldBe: (region, rank, now) => `${region} would be number ${String(rank)} (now ${String(now)})`,
  ifAllScored: (changes) => `Had every juror scored every region, ${changes}.`,
  scoredWithout: (region, seats, points, gains) =>
    `${region} was scored without ${seats}, so its total now is ${points} points ${gains ? 'lower' : 'higher'} than it would be with all.`,
  allScoredAll: 'Every juror scored every region, so strict or lenient jurors change no rank.',
  noRankMoves: (regions) => `Not every juror scored ${regions}, but even with all of them no rank would change.`,
  notMeasured: 'From these scores regions, jurors and criteria cannot be measured together.',
  nothingUnexpected: 'No score is far from what that juror would ordinarily give that region on that criterion.',
  unexpected: (count, seat, criterion, region) =>
    count === 1
      ? `One score is far from what was to be expected: ${seat} for ${region} on ${criterion}.`
      : `${String(count)} scores are far from what was to be expected; farthest is ${seat} for ${region} on ${criterion}.`,
  unmeasured: (count) => `Regions that cannot be measured in this way, their scores being all lowest or all highest: ${String(count)}.`,
  oneRegion: 'Only one region is ranked; there is nothing to compare.',
  firstUnder: (region, free, near, margin) =>
    `${region} is first under ${near} that are at most ${margin}% off the official ones, and under ${free} when any weights are allowed.`,
  firstShared: 'The highest totals are equal, so that the slightest change of the weights may decide who is first.',
  noSingleWeight: 'No change of a single weight moves the first place.',
  singleWeight: (challenger, criterion, from, to, rises) =>
    `The first place goes to ${challenger} when the weight of ${criterion} ${rises ? 'rises' : 'falls'} from ${from} to ${to} and the others give way.`,
  anyOf: (seats) => `one of ${seats}`,
  firstTurnsWithout: (seats) => `The first place changes when ${seats} does not take part.`,
  firstStaysWithout: (region, seats) => `Without any one juror ${region} stays first; other ranks change when ${seats} does not take part.`,
  nothingWithout: 'No rank changes when any one juror does not take part.',
  surelyAt: (region, rank) => `With other jurors of the same kind ${region} would almost surely stay number ${String(rank)}.`,
  between: (region, best, worst) => `With other jurors of the same kind ${region} would be number ${String(best)} to ${String(worst)}.`,
  noPair: 'There are no two regions that could change places.',
  noSwap: (better, worse) => `No change of a single score can swap ranks ${String(better)} and ${String(worse)}.`,
  swap: (better, worse, { criterion, seat, region, by, from, to }) =>
    `Ranks ${String(better)} and ${String(worse)} would swap if one juror’s score for ${criterion} changed by ${by} points: ${seat} for ${region}, from ${from} to ${to}.`,
  driftClosed: 'The influence of order and time is told only once scoring is closed.',
  orderUnknown: 'All jurors scored in the same order, so the influence of the order cannot be told apart from the regions.',
  orderTrend: (points, rises) =>
    `The later a region was scored, the ${rises ? 'higher' : 'lower'} its score: ${points} points a region on average. Chance hardly explains that.`,
  noOrderTrend: 'Nothing shows that scores rise or fall with the order of scoring.',
  hourTrend: (points, rises) => `The later the hour, the ${rises ? 'higher' : 'lower'} the score: ${points} points an hour on average.`,
  nothingChanged: 'No score changed after the pleno was opened.',
  changed: (count, ranks, mean, rises) =>
    `After the pleno was opened, scores that changed: ${String(count)}${mean === null ? '' : `, ${rises ? 'up' : 'down'} by ${mean} points on average`}; ${
      ranks === 0 ? 'no rank changed with them' : `regions whose rank changed with them: ${String(ranks)}`
    }.`,
};
