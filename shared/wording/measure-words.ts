import type { Language } from '../desktop.ts';
import { formatDecimal, formatPercent } from '../notation/format.ts';
import { type Fraction, fromFraction, toDecimal } from '../notation/fraction.ts';
import { type ComparisonColumn, type Measure, type MeasureUnit, unitOf } from '../submissions/compare-regions.ts';

/** Names of what regions are compared by, without the unit: on the screen, on the clipboard and in the exported sheet the same. */
const MEASURE_WORDS: Readonly<Record<Language, Readonly<Record<Measure, string>>>> = {
  id: {
    'coverage.total.raw': 'Cakupan seluruhnya, mentah',
    'coverage.total.capped': 'Cakupan seluruhnya, dibatasi',
    'coverage.formal.raw': 'Cakupan formal, mentah',
    'coverage.formal.capped': 'Cakupan formal, dibatasi',
    'coverage.informal.raw': 'Cakupan informal dan rentan, mentah',
    'coverage.informal.capped': 'Cakupan informal dan rentan, dibatasi',
    'population.total': 'Populasi seluruhnya',
    'population.formal': 'Populasi formal',
    'population.informal': 'Populasi informal dan rentan',
    'participants.total': 'Peserta seluruhnya',
    'participants.formal': 'Peserta formal',
    'participants.informal': 'Peserta informal dan rentan',
    'vulnerable.workers': 'Pekerja rentan, jumlah semua pembayar',
    'budget.amount': 'Anggaran, jumlah',
    'budget.perWorker': 'Anggaran per pekerja rentan',
    'regulations.all': 'Regulasi, semua tingkat (tanpa yang dicabut)',
    'regulations.level5': 'Regulasi tingkat 5 (tanpa yang dicabut)',
    'regulations.level4': 'Regulasi tingkat 4 (tanpa yang dicabut)',
    'regulations.level3': 'Regulasi tingkat 3 (tanpa yang dicabut)',
    'regulations.level2': 'Regulasi tingkat 2 (tanpa yang dicabut)',
    'regulations.level1': 'Regulasi tingkat 1 (tanpa yang dicabut)',
    innovations: 'Inovasi',
  },
  en: {
    'coverage.total.raw': 'Coverage together, raw',
    'coverage.total.capped': 'Coverage together, capped',
    'coverage.formal.raw': 'Formal coverage, raw',
    'coverage.formal.capped': 'Formal coverage, capped',
    'coverage.informal.raw': 'Informal and vulnerable coverage, raw',
    'coverage.informal.capped': 'Informal and vulnerable coverage, capped',
    'population.total': 'Population together',
    'population.formal': 'Formal population',
    'population.informal': 'Informal and vulnerable population',
    'participants.total': 'Participants together',
    'participants.formal': 'Formal participants',
    'participants.informal': 'Informal and vulnerable participants',
    'vulnerable.workers': 'Vulnerable workers, all payers together',
    'budget.amount': 'Budget, sum',
    'budget.perWorker': 'Budget per vulnerable worker',
    'regulations.all': 'Regulations, all levels (without the revoked)',
    'regulations.level5': 'Regulations of level 5 (without the revoked)',
    'regulations.level4': 'Regulations of level 4 (without the revoked)',
    'regulations.level3': 'Regulations of level 3 (without the revoked)',
    'regulations.level2': 'Regulations of level 2 (without the revoked)',
    'regulations.level1': 'Regulations of level 1 (without the revoked)',
    innovations: 'Innovations',
  },
};

const COLUMN_WORDS: Readonly<Record<Language, Readonly<Record<ComparisonColumn, string>>>> = {
  id: { region: 'Daerah', now: 'Nilai', before: 'Tahun sebelumnya', change: 'Perubahan' },
  en: { region: 'Region', now: 'Value', before: 'Year before', change: 'Change' },
};

const DECLARED: Readonly<Record<Language, string>> = { id: 'Dinyatakan', en: 'Declared' };

const UNIT_WORDS: Readonly<Record<Language, Readonly<Record<MeasureUnit, string>>>> = {
  id: { ratio: '%', count: '', rupiah: 'Rp' },
  en: { ratio: '%', count: '', rupiah: 'Rp' },
};
const POINTS: Readonly<Record<Language, string>> = { id: 'poin persen', en: 'percentage points' };

export const sayMeasure = (measure: Measure, language: Language): string => MEASURE_WORDS[language][measure];

/** Head of a column with its unit, e.g. `Perubahan (poin persen)`; figures below then need none. */
export const sayComparisonHead = (column: ComparisonColumn, measure: Measure, language: Language): string => {
  const word = COLUMN_WORDS[language][column];
  if (column === 'region') return word;
  const unit = column === 'change' && unitOf(measure) === 'ratio' ? POINTS[language] : UNIT_WORDS[language][unitOf(measure)];
  return unit === '' ? word : `${word} (${unit})`;
};

/** Head of the column that shows what the declared figures would give, beside the corrected ones. */
export const sayDeclaredHead = (measure: Measure, language: Language): string => {
  const unit = UNIT_WORDS[language][unitOf(measure)];
  return unit === '' ? DECLARED[language] : `${DECLARED[language]} (${unit})`;
};

/** A value without its unit, all of one measure with the same decimals. A missing one is a dash. */
export const sayMeasured = (value: Fraction | null, measure: Measure, language: Language): string => {
  if (value === null) return '–';
  return unitOf(measure) === 'ratio' ? formatPercent(value, language) : formatDecimal(toDecimal(fromFraction(value), 0), 0, language);
};

/** A change always carries its sign. */
export const sayChange = (value: Fraction | null, measure: Measure, language: Language): string => {
  const said = sayMeasured(value, measure, language);
  return value === null || fromFraction(value).n <= 0n ? said : `+${said}`;
};
