import type { Language } from '../desktop.ts';
import { shortRegionName } from '../edition/region.ts';
import { formatCount, formatCutOff, formatDate, formatPercentWithSign, formatRupiah } from '../notation/format.ts';
import { rational, toFraction } from '../notation/fraction.ts';
import { regulationLabel } from '../submissions/compare-content.ts';
import type { BudgetValues, Finding, FindingCode, FindingPlace, FindingValues } from '../submissions/findings/finding.ts';
import { sayCorrection, sayFigure } from './figure-words.ts';

/**
 * What was found; the sum behind it, empty where there is none; and what to do. `place` names the line it is attached to,
 * `corrected` the corrections it rests on, empty where all figures count as declared.
 */
export type FindingSentence = {
  readonly place: string;
  readonly claim: string;
  readonly arithmetic: string;
  readonly advice: string;
  readonly corrected: string;
};

type Said = Omit<FindingSentence, 'place' | 'corrected'>;
type Sentences = { readonly [Code in FindingCode]: (values: FindingValues[Code]) => Said };

const say = (claim: string, advice: string, arithmetic = ''): Said => ({ claim, advice, arithmetic });

const placeName = (place: FindingPlace, language: Language): string => (place.item === 'figure' ? sayFigure(place, language) : place.label);

const amount = (value: number, rupiah: boolean, language: Language): string =>
  rupiah ? formatRupiah(value, language) : formatCount(value, language);

/** At most this many regions are named. */
const NAMED = 4;

const regionNames = (others: readonly { readonly regionName: string }[], language: Language): string => {
  const names = others.slice(0, NAMED).map(({ regionName }) => shortRegionName(regionName));
  const more = others.length - names.length;
  const and = language === 'id' ? 'dan' : 'and';
  if (more > 0) return `${names.join(', ')}, ${and} ${formatCount(more, language)} ${language === 'id' ? 'daerah lain' : 'other regions'}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
};

const share = (part: number, whole: number, language: Language): string =>
  formatPercentWithSign(toFraction(rational(BigInt(part), BigInt(whole))), language);

/** `15.000 × Rp16.800 × 12 = Rp3.024.000.000`, then what the budget pays for. */
const budgetSum = ({ workers, monthlyRupiah, months, expected, budget, covers }: BudgetValues, language: Language): string => {
  const product = `${formatCount(workers, language)} × ${formatRupiah(monthlyRupiah, language)} × ${String(months)} = ${formatRupiah(expected, language)}`;
  return language === 'id'
    ? `${product}; ${formatRupiah(budget, 'id')} cukup untuk ${formatCount(covers, 'id')} pekerja setahun.`
    : `${product}; ${formatRupiah(budget, 'en')} pays for ${formatCount(covers, 'en')} workers for a year.`;
};

const writtenSum = (parts: readonly number[], computed: number, language: Language): string =>
  `${parts.map((part) => formatCount(part, language)).join(' + ')} = ${formatCount(computed, language)}.`;

const SEGMENTS = { id: { formal: 'formal', informal: 'informal' }, en: { formal: 'formal', informal: 'informal' } } as const;

const INDONESIAN: Sentences = {
  'coverage-above-100': ({ segment, participants, population }) =>
    say(
      `Cakupan ${SEGMENTS.id[segment]} ${share(participants, population, 'id')}: peserta lebih banyak daripada populasi.`,
      'Minta penjelasan: penyebut lama, peserta ganda, atau pekerja dari luar daerah. Angka disimpan apa adanya.',
      `${formatCount(participants, 'id')} ÷ ${formatCount(population, 'id')} = ${share(participants, population, 'id')}.`,
    ),
  'participants-without-population': ({ segment, participants }) =>
    say(
      `${formatCount(participants, 'id')} peserta ${SEGMENTS.id[segment]} tanpa populasi.`,
      'Minta populasinya; tanpa itu cakupan tidak dapat dihitung.',
    ),
  'denominator-differs': ({ own, others, count }) =>
    say(
      `Penyebut “${own}”, sedangkan ${formatCount(count, 'id')} daerah lain memakai “${others}”.`,
      'Minta angka menurut definisi yang sama, atau catat mengapa berbeda.',
    ),
  'year-not-assessed': ({ cutOff, assessmentYear }) =>
    say(
      `Data per ${formatCutOff(cutOff, 'id')}; yang dinilai tahun ${String(assessmentYear)}.`,
      `Minta angka tahun ${String(assessmentYear)}, atau terima dengan penjelasan.`,
    ),
  'jump-against-last-year': ({ value, previous, rupiah, thresholdPercent }) =>
    say(
      `${value > previous ? 'Naik' : 'Turun'} ${share(Math.abs(value - previous), previous, 'id')} dari tahun sebelumnya, lebih dari ${String(thresholdPercent)}\u00A0%.`,
      'Minta penjelasan, atau periksa banyaknya angka nol.',
      `${amount(previous, rupiah, 'id')} menjadi ${amount(value, rupiah, 'id')}.`,
    ),
  'sum-of-lines-differs': ({ stated, computed, rupiah }) =>
    say(
      `Tertulis ${amount(stated, rupiah, 'id')}, padahal jumlah barisnya ${amount(computed, rupiah, 'id')}.`,
      'Tanyakan baris mana yang kurang atau ganda.',
      `Selisih ${amount(Math.abs(stated - computed), rupiah, 'id')}.`,
    ),
  'written-sum-differs': ({ parts, stated, computed }) =>
    say(
      `Penjumlahan dalam teks tidak cocok: tertulis ${formatCount(stated, 'id')}.`,
      'Tanyakan angka mana yang benar.',
      writtenSum(parts, computed, 'id'),
    ),
  'budget-fits-rate': (values) =>
    say(
      `Anggaran cocok dengan iuran ${formatCount(values.workers, 'id')} pekerja.`,
      `Selisih paling banyak ${String(values.tolerancePercent)}\u00A0%. Tidak perlu tindakan.`,
      budgetSum(values, 'id'),
    ),
  'budget-differs-from-rate': (values) =>
    say(
      `Anggaran ${formatRupiah(values.budget, 'id')} tidak cocok dengan iuran ${formatCount(values.workers, 'id')} pekerja.`,
      values.yearsDiffer
        ? 'Anggaran dan jumlah pekerja dari tahun yang berbeda. Minta keduanya untuk tahun yang sama.'
        : 'Tanyakan jumlah pekerja, lama perlindungan, atau sumber dana lainnya.',
      budgetSum(values, 'id'),
    ),
  'regulation-incomplete': ({ type, missing, title }) =>
    say(
      `${type}${title === null ? '' : ` tentang “${title}”`} belum menyebut ${missing === 'both' ? 'nomor dan tahun' : missing === 'number' ? 'nomor' : 'tahun'}.`,
      'Minta nomor, tahun, dan salinan peraturannya.',
    ),
  'regulation-after-assessed-year': ({ type, number, year, assessmentYear }) =>
    say(
      `${type}${number === null ? '' : ` ${number}`} terbit tahun ${String(year)}, setelah tahun penilaian ${String(assessmentYear)}.`,
      'Pertimbangkan apakah peraturan ini ikut dinilai, lalu catat.',
    ),
  'regulation-revoked': ({ title, ...regulation }) =>
    say(
      `${regulationLabel(regulation)}${title === null ? '' : ` tentang “${title}”`} sudah dicabut.`,
      'Tanyakan penggantinya, dan pertimbangkan apakah peraturan ini dinilai.',
    ),
  'regulation-without-evidence': ({ type, number, year }) =>
    say(
      `Belum ada bukti untuk ${regulationLabel({ type, number, year })}.`,
      'Lampirkan salinannya pada butir ini, atau minta kepada daerah.',
    ),
  'vulnerable-above-population': ({ workers, population }) =>
    say(
      `${formatCount(workers, 'id')} pekerja rentan, lebih banyak daripada populasi informal.`,
      'Tanyakan siapa yang dihitung; mungkin penyebutnya lama atau sasarannya bukan pekerja informal saja.',
      `${formatCount(workers, 'id')} terhadap populasi ${formatCount(population, 'id')}.`,
    ),
  'innovation-repeated': ({ name, within, others }) =>
    say(
      within ? `“${name}” ditulis dua kali.` : `“${name}” juga ditulis ${regionNames(others, 'id')}.`,
      within ? 'Hitung satu kali.' : 'Tanyakan siapa yang memulai dan apa yang berbeda.',
    ),
  'source-missing': () => say('Sumber angka ini belum disebut.', 'Minta nama dokumen atau instansi dan tanggalnya.'),
  'weekday-wrong': ({ written, date }) =>
    say(`“${written}”: hari dan tanggalnya tidak cocok.`, 'Tanyakan mana yang benar.', `Tanggal itu ${formatDate(date, 'id')}.`),
  'figure-equals-other': ({ value, rupiah, others }) =>
    say(
      `${amount(value, rupiah, 'id')} persis sama dengan angka ${regionNames(others, 'id')}.`,
      'Pastikan angka ini bukan salinan dari berkas daerah lain.',
    ),
};

const ENGLISH: Sentences = {
  'coverage-above-100': ({ segment, participants, population }) =>
    say(
      `Coverage of ${SEGMENTS.en[segment]} workers is ${share(participants, population, 'en')}: more participants than population.`,
      'Ask for an explanation: an old denominator, participants counted twice, or workers from elsewhere. The figures stay as declared.',
      `${formatCount(participants, 'en')} ÷ ${formatCount(population, 'en')} = ${share(participants, population, 'en')}.`,
    ),
  'participants-without-population': ({ segment, participants }) =>
    say(
      `${formatCount(participants, 'en')} ${SEGMENTS.en[segment]} participants without a population.`,
      'Ask for the population; without it coverage cannot be computed.',
    ),
  'denominator-differs': ({ own, others, count }) =>
    say(
      `Denominator “${own}”, while ${formatCount(count, 'en')} other regions use “${others}”.`,
      'Ask for the figure by the same definition, or note why it differs.',
    ),
  'year-not-assessed': ({ cutOff, assessmentYear }) =>
    say(
      `Data as of ${formatCutOff(cutOff, 'en')}; the year judged is ${String(assessmentYear)}.`,
      `Ask for the figure of ${String(assessmentYear)}, or accept it with an explanation.`,
    ),
  'jump-against-last-year': ({ value, previous, rupiah, thresholdPercent }) =>
    say(
      `${value > previous ? 'Up' : 'Down'} ${share(Math.abs(value - previous), previous, 'en')} against last year, more than ${String(thresholdPercent)}%.`,
      'Ask for an explanation, or check the number of zeros.',
      `${amount(previous, rupiah, 'en')} became ${amount(value, rupiah, 'en')}.`,
    ),
  'sum-of-lines-differs': ({ stated, computed, rupiah }) =>
    say(
      `The line says ${amount(stated, rupiah, 'en')}, but its lines sum to ${amount(computed, rupiah, 'en')}.`,
      'Ask which line is missing or counted twice.',
      `Difference ${amount(Math.abs(stated - computed), rupiah, 'en')}.`,
    ),
  'written-sum-differs': ({ parts, stated, computed }) =>
    say(
      `The sum in the text does not come out: it says ${formatCount(stated, 'en')}.`,
      'Ask which figure is right.',
      writtenSum(parts, computed, 'en'),
    ),
  'budget-fits-rate': (values) =>
    say(
      `The budget fits the contributions of ${formatCount(values.workers, 'en')} workers.`,
      `Within ${String(values.tolerancePercent)}%. Nothing to do.`,
      budgetSum(values, 'en'),
    ),
  'budget-differs-from-rate': (values) =>
    say(
      `The budget of ${formatRupiah(values.budget, 'en')} does not fit the contributions of ${formatCount(values.workers, 'en')} workers.`,
      values.yearsDiffer
        ? 'Budget and number of workers are of different years. Ask for both of the same year.'
        : 'Ask about the number of workers, the months covered, or other money.',
      budgetSum(values, 'en'),
    ),
  'regulation-incomplete': ({ type, missing, title }) =>
    say(
      `${type}${title === null ? '' : ` on “${title}”`} names no ${missing === 'both' ? 'number and no year' : missing}.`,
      'Ask for its number, its year and a copy.',
    ),
  'regulation-after-assessed-year': ({ type, number, year, assessmentYear }) =>
    say(
      `${type}${number === null ? '' : ` ${number}`} is of ${String(year)}, after the assessment year ${String(assessmentYear)}.`,
      'Consider whether it is to be judged, and note it.',
    ),
  'regulation-revoked': ({ title, ...regulation }) =>
    say(
      `${regulationLabel(regulation)}${title === null ? '' : ` on “${title}”`} has been revoked.`,
      'Ask what replaced it, and consider whether it is to be judged.',
    ),
  'regulation-without-evidence': ({ type, number, year }) =>
    say(
      `There is no evidence for ${regulationLabel({ type, number, year })} yet.`,
      'Attach a copy to this item, or ask the region for one.',
    ),
  'vulnerable-above-population': ({ workers, population }) =>
    say(
      `${formatCount(workers, 'en')} vulnerable workers, more than the informal population.`,
      'Ask who is counted; the denominator may be old, or the target may hold more than informal workers.',
      `${formatCount(workers, 'en')} against a population of ${formatCount(population, 'en')}.`,
    ),
  'innovation-repeated': ({ name, within, others }) =>
    say(
      within ? `“${name}” is written twice.` : `“${name}” is also written by ${regionNames(others, 'en')}.`,
      within ? 'Count it once.' : 'Ask who began it and what differs.',
    ),
  'source-missing': () => say('No source is named for this figure.', 'Ask for the name and date of the document or office.'),
  'weekday-wrong': ({ written, date }) =>
    say(`“${written}”: weekday and date do not agree.`, 'Ask which of them is right.', `That date is ${formatDate(date, 'en')}.`),
  'figure-equals-other': ({ value, rupiah, others }) =>
    say(
      `${amount(value, rupiah, 'en')} is exactly the figure of ${regionNames(others, 'en')}.`,
      'Make sure that it was not copied from the file of another region.',
    ),
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { id: INDONESIAN, en: ENGLISH };

const sentenceOf = <Code extends FindingCode>(code: Code, values: FindingValues[Code], language: Language): Said =>
  SENTENCES[language][code](values);

const sayCorrected = ({ corrected }: Finding, language: Language): string => {
  if (corrected.length === 0) return '';
  const said = corrected.map((one) => sayCorrection(one, language)).join('; ');
  return language === 'id' ? `Dihitung dari angka terkoreksi: ${said}.` : `Computed from corrected figures: ${said}.`;
};

export const findingSentence = (finding: Finding, language: Language): FindingSentence => ({
  place: placeName(finding.place, language),
  corrected: sayCorrected(finding, language),
  ...sentenceOf(finding.code, finding.values, language),
});
