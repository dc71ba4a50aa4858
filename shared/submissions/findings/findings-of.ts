import type { RegionCode } from '../../edition/region.ts';
import { COVERAGE_SUBJECTS, type Figure, type FigureSubject } from '../figure.ts';
import type { Severity } from '../preview.ts';
import { type Innovation, isRevoked, type Regulation, type SubmissionContent } from '../submission.ts';
import { effectiveFigures, standingCorrections } from '../verification/standing-figure.ts';
import { type FigureCorrection, figureKey, type FigureVerification } from '../verification/verification.ts';
import { normaliseLabel, SHEET_NAMES } from '../template.ts';
import { budgetLines } from './budget-lines.ts';
import { contributionRateOf, MONTHS_A_YEAR } from './contribution-rate.ts';
import {
  type BudgetValues,
  type CorrectedGround,
  type Finding,
  FINDING_SOURCES,
  type FindingCode,
  type FindingOf,
  type FindingPlace,
  FINDINGS_VERSION,
  type FindingValues,
} from './finding.ts';
import { wrongWeekdayIn } from './weekday-in-text.ts';
import { wrongSumIn } from './written-sum.ts';

export type ExaminedSubmission = {
  readonly code: RegionCode;
  readonly region: { readonly name: string };
  /** As declared. */
  readonly content: SubmissionContent;
  readonly verifications: readonly FigureVerification[];
};

/** What the rules look at: the figures that count, and which of them are corrected, by their key. */
type Examined = Omit<ExaminedSubmission, 'verifications'> & { readonly corrections: ReadonlyMap<string, FigureCorrection> };

const NO_CORRECTIONS: ReadonlyMap<string, FigureCorrection> = new Map();

const examine = ({ code, region, content, verifications }: ExaminedSubmission): Examined => {
  if (verifications.length === 0) return { code, region, content, corrections: NO_CORRECTIONS };
  const corrections = standingCorrections(content.figures, verifications);
  return {
    code,
    region,
    content: { ...content, figures: [...effectiveFigures(content.figures, verifications)] },
    corrections: new Map(corrections.map((one) => [figureKey(one), one])),
  };
};

/** A figure that moved by more than this share of last year's is asked about. */
export const JUMP_THRESHOLD_PERCENT = 25;
/** Published budgets are rounded: 7,4 miliar for 35.777 workers is 2,6 % above the product and still fits (domain notes 2.4). */
export const BUDGET_TOLERANCE_PERCENT = 5;
/** With fewer than three digits before the closing zeros, equal figures of two regions mean nothing: 190.000 is a round number. */
const SMALLEST_TELLING_FIGURE = 100;

const SEGMENTS = ['formal', 'informal'] as const;

const finding = <Code extends FindingCode>(
  severity: Severity,
  code: Code,
  { code: region, corrections }: Examined,
  place: FindingPlace,
  values: FindingValues[Code],
  restsOn: readonly unknown[],
  figures: readonly (Figure | undefined)[] = [],
): FindingOf<Code> => ({
  code,
  version: FINDINGS_VERSION,
  severity,
  region,
  place,
  values,
  source: FINDING_SOURCES[code],
  fingerprint: JSON.stringify(restsOn),
  corrected: corrections.size === 0 ? [] : correctedAmong(figures, corrections),
});

const correctedAmong = (
  figures: readonly (Figure | undefined)[],
  corrections: ReadonlyMap<string, FigureCorrection>,
): readonly CorrectedGround[] =>
  figures.flatMap((figure) => {
    const correction = figure === undefined ? undefined : corrections.get(figureKey(figure));
    if (figure === undefined || correction === undefined) return [];
    const { subject, label, position } = figure;
    return [{ subject, label, position, declared: correction.declared.value, corrected: correction.value }];
  });

const ofFigure = ({ subject, label, position, cell }: Figure): FindingPlace => ({ item: 'figure', subject, label, position, cell });

/** The records keep no cells of regulations and innovations; their sheet is known. */
const ofRegulation = ({ type, number, year, position }: Regulation): FindingPlace => ({
  item: 'regulation',
  label: [type, number === null ? null : year === null ? number : `${number}/${String(year)}`].filter((word) => word !== null).join(' '),
  position,
  cell: SHEET_NAMES.regulations,
});
const ofInnovation = ({ name, position }: Innovation): FindingPlace => ({
  item: 'innovation',
  label: name,
  position,
  cell: SHEET_NAMES.innovations,
});

const isRupiah = (subject: FigureSubject): boolean => subject === 'budget.amount';
const isCoverage = (subject: FigureSubject): boolean => COVERAGE_SUBJECTS.some((one) => one === subject);
const yearOf = (cutOff: string): number => Number(cutOff.slice(0, 4));

/** What is learnt from all regions together, gathered once. */
type Others = {
  /** For each population: how many regions state which definition, by its normalised words. */
  readonly denominators: ReadonlyMap<FigureSubject, ReadonlyMap<string, { readonly words: string; readonly count: number }>>;
  readonly figures: ReadonlyMap<string, readonly Examined[]>;
  readonly innovations: ReadonlyMap<string, readonly Examined[]>;
};

const valueKey = ({ subject, value }: Figure): string => `${subject} ${String(value)}`;

const isTelling = (value: number): boolean => {
  let digits = value;
  while (digits >= SMALLEST_TELLING_FIGURE && digits % 10 === 0) digits /= 10;
  return digits >= SMALLEST_TELLING_FIGURE;
};

const gather = (all: readonly Examined[]): Others => {
  const denominators = new Map<FigureSubject, Map<string, { words: string; count: number }>>();
  const figures = new Map<string, Examined[]>();
  const innovations = new Map<string, Examined[]>();
  const add = (map: Map<string, Examined[]>, key: string, one: Examined): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [one]);
    else if (known.at(-1) !== one) known.push(one);
  };
  for (const one of all) {
    for (const figure of one.content.figures) {
      if (figure.value !== null && isTelling(figure.value)) add(figures, valueKey(figure), one);
      if (figure.denominator === null) continue;
      const counts = denominators.get(figure.subject) ?? new Map<string, { words: string; count: number }>();
      denominators.set(figure.subject, counts);
      const key = normaliseLabel(figure.denominator);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { words: figure.denominator, count: 1 });
      else known.count += 1;
    }
    for (const { name } of one.content.innovations) add(innovations, normaliseLabel(name), one);
  }
  return { denominators, figures, innovations };
};

const othersOf = (regions: readonly Examined[] | undefined, self: Examined) =>
  (regions ?? []).filter((one) => one.code !== self.code).map(({ code, region }) => ({ code, regionName: region.name }));

const coverageFindings = (self: Examined): readonly Finding[] =>
  SEGMENTS.flatMap((segment): readonly Finding[] => {
    const { figures } = self.content;
    const reached = figures.find((figure) => figure.subject === `${segment}.participants`);
    const people = figures.find((figure) => figure.subject === `${segment}.population`);
    const participants = reached?.value ?? null;
    const population = people?.value ?? null;
    if (reached === undefined || participants === null) return [];
    const restsOn = [participants, population];
    const ground = [reached, people];
    if (population === null || population === 0) {
      if (participants === 0) return [];
      const values = { segment, participants };
      return [finding('blocks', 'participants-without-population', self, ofFigure(reached), values, restsOn, ground)];
    }
    if (participants <= population) return [];
    const values = { segment, participants, population };
    return [finding('blocks', 'coverage-above-100', self, ofFigure(reached), values, restsOn, ground)];
  });

const figureFindings = (self: Examined, figure: Figure, others: Others, assessmentYear: number): readonly Finding[] => {
  const ground = [figure];
  const { value, previousValue: previous, cutOff, denominator, subject } = figure;
  const place = ofFigure(figure);
  const rupiah = isRupiah(subject);
  const found: Finding[] = [];
  if (denominator !== null) {
    const own = normaliseLabel(denominator);
    const counts = [...(others.denominators.get(subject) ?? [])].map(([key, { words, count }]) => ({
      key,
      words,
      count: key === own ? count - 1 : count,
    }));
    const stated = counts.reduce((sum, { count }) => sum + count, 0);
    // A definition of the others is one that more than half of those who state any share, and more than one of them.
    const majority = counts.find(({ key, count }) => key !== own && count >= 2 && count * 2 > stated);
    if (majority !== undefined) {
      const values = { own: denominator, others: majority.words, count: majority.count };
      found.push(finding('attention', 'denominator-differs', self, place, values, [own, majority.key]));
    }
  }
  if (value === null) return found;
  if (figure.source === null && figure.mark === 'reported') {
    found.push(finding('attention', 'source-missing', self, place, {}, [value], ground));
  }
  if (cutOff !== null && yearOf(cutOff) !== assessmentYear) {
    // Coverage is what is judged; payers and budgets are often those of the year after.
    const severity = isCoverage(subject) ? 'attention' : 'information';
    found.push(finding(severity, 'year-not-assessed', self, place, { cutOff, assessmentYear }, [value, cutOff, assessmentYear], ground));
  }
  if (previous !== null && previous > 0 && Math.abs(value - previous) * 100 > previous * JUMP_THRESHOLD_PERCENT) {
    const values = { value, previous, rupiah, thresholdPercent: JUMP_THRESHOLD_PERCENT };
    found.push(finding('attention', 'jump-against-last-year', self, place, values, [value, previous], ground));
  }
  if (isTelling(value)) {
    const equal = othersOf(others.figures.get(valueKey(figure)), self);
    if (equal.length > 0) {
      const restsOn = [value, ...equal.map((one) => one.code)];
      found.push(finding('attention', 'figure-equals-other', self, place, { value, rupiah, others: equal }, restsOn, ground));
    }
  }
  return found;
};

const SUM_WORDS: ReadonlySet<string> = new Set(['jumlah', 'total', 'seluruh', 'seluruhnya', 'keseluruhan', 'semua']);

/** `sum` by its first word, `target` by any, otherwise a part. */
const kindOfLine = ({ label }: Figure): 'sum' | 'target' | 'part' => {
  const words = normaliseLabel(label).split(' ');
  if (words.includes('target')) return 'target';
  return SUM_WORDS.has(words[0] ?? '') ? 'sum' : 'part';
};

/** A line that calls itself a sum against the other lines of its table; targets are no parts of what is. */
const lineSumFindings = (self: Examined): readonly Finding[] =>
  (['vulnerable.workers', 'budget.amount'] as const).flatMap((subject): readonly Finding[] => {
    const parts: number[] = [];
    const partLines: Figure[] = [];
    const sums: Figure[] = [];
    for (const line of self.content.figures) {
      if (line.subject !== subject || line.value === null) continue;
      const kind = kindOfLine(line);
      if (kind === 'sum') sums.push(line);
      if (kind === 'part') {
        parts.push(line.value);
        partLines.push(line);
      }
    }
    if (parts.length === 0) return [];
    const computed = parts.reduce((sum, part) => sum + part, 0);
    return sums
      .filter((line) => line.value !== computed)
      .map((line) => {
        const stated = line.value ?? 0;
        const values = { stated, computed, rupiah: isRupiah(subject) };
        return finding('attention', 'sum-of-lines-differs', self, ofFigure(line), values, [stated, ...parts], [line, ...partLines]);
      });
  });

const budgetFindings = (self: Examined, assessmentYear: number): readonly Finding[] =>
  budgetLines(self.content.figures).flatMap(({ line, budget, workers, budgetCutOffs, workersCutOffs, lines }): readonly Finding[] => {
    const rate = contributionRateOf(line.cutOff === null ? assessmentYear : yearOf(line.cutOff));
    if (rate === null || (budget === 0 && workers === 0)) return [];
    const { monthlyRupiah } = rate;
    const yearly = monthlyRupiah * MONTHS_A_YEAR;
    const expected = workers * yearly;
    const years = (cutOffs: readonly (string | null)[]) => cutOffs.filter((cutOff) => cutOff !== null).map(yearOf);
    const values: BudgetValues = {
      budget,
      workers,
      monthlyRupiah,
      months: MONTHS_A_YEAR,
      expected,
      covers: Math.floor(budget / yearly),
      tolerancePercent: BUDGET_TOLERANCE_PERCENT,
      yearsDiffer: years(budgetCutOffs).some((year) => years(workersCutOffs).some((other) => other !== year)),
    };
    const restsOn = [budget, workers, monthlyRupiah];
    return Math.abs(budget - expected) * 100 <= expected * BUDGET_TOLERANCE_PERCENT
      ? [finding('information', 'budget-fits-rate', self, ofFigure(line), values, restsOn, lines)]
      : [finding('attention', 'budget-differs-from-rate', self, ofFigure(line), values, restsOn, lines)];
  });

const vulnerableFindings = (self: Examined): readonly Finding[] => {
  const people = self.content.figures.find((figure) => figure.subject === 'informal.population');
  const population = people?.value ?? null;
  if (population === null) return [];
  return self.content.figures.flatMap((line): readonly Finding[] => {
    if (line.subject !== 'vulnerable.workers' || line.value === null || line.value <= population) return [];
    const workers = line.value;
    const restsOn = [workers, population];
    return [finding('attention', 'vulnerable-above-population', self, ofFigure(line), { workers, population }, restsOn, [line, people])];
  });
};

/** It may still be told as what was done once; whether it counts is for the panel to say. */
const revokedFindings = (self: Examined): readonly Finding[] =>
  self.content.regulations.filter(isRevoked).map((regulation): Finding => {
    const { type, number, year, title, status } = regulation;
    const restsOn = [type, number, year, title, status];
    return finding('attention', 'regulation-revoked', self, ofRegulation(regulation), { type, number, year, title }, restsOn);
  });

const regulationFindings = (self: Examined, assessmentYear: number): readonly Finding[] =>
  self.content.regulations.flatMap((regulation): readonly Finding[] => {
    const { type, number, year, title } = regulation;
    const place = ofRegulation(regulation);
    if (year !== null && year > assessmentYear) {
      const values = { type, number, year, assessmentYear };
      const later = finding('attention', 'regulation-after-assessed-year', self, place, values, [type, number, year, assessmentYear]);
      if (number !== null) return [later];
      const incomplete = { type, missing: 'number', title } as const;
      return [finding('attention', 'regulation-incomplete', self, place, incomplete, [type, number, year, title]), later];
    }
    if (number !== null && year !== null) return [];
    const missing = number === null ? (year === null ? 'both' : 'number') : 'year';
    return [finding('attention', 'regulation-incomplete', self, place, { type, missing, title }, [type, number, year, title])];
  });

/** Attention only: a regulation may well exist of which no copy has come yet. */
const evidenceFindings = (self: Examined, evidenced: ReadonlySet<number> | undefined): readonly Finding[] =>
  self.content.regulations
    .filter(({ position }) => evidenced?.has(position) !== true)
    .map((regulation) => {
      const { type, number, year, title } = regulation;
      const restsOn = [type, number, year, title];
      return finding('attention', 'regulation-without-evidence', self, ofRegulation(regulation), { type, number, year }, restsOn);
    });

const innovationFindings = (self: Examined, others: Others): readonly Finding[] => {
  const names = self.content.innovations.map(({ name }) => normaliseLabel(name));
  return self.content.innovations.flatMap((innovation, index): readonly Finding[] => {
    const key = names[index] ?? '';
    if (key === '') return [];
    const within = names.indexOf(key) < index;
    const elsewhere = othersOf(others.innovations.get(key), self);
    if (!within && elsewhere.length === 0) return [];
    const values = { name: innovation.name, within, others: elsewhere };
    const restsOn = [key, within, ...elsewhere.map((one) => one.code)];
    return [finding('attention', 'innovation-repeated', self, ofInnovation(innovation), values, restsOn)];
  });
};

const inText = (self: Examined, texts: readonly (string | null)[], placeOf: () => FindingPlace): readonly Finding[] => {
  const text = texts.filter((one) => one !== null && one !== '').join('\n');
  // Neither is there without a digit, which most texts have none of.
  if (!/\d/u.test(text)) return NOTHING;
  const weekday = wrongWeekdayIn(text);
  const sum = text.includes('=') ? wrongSumIn(text) : null;
  return [
    ...(weekday === null ? NOTHING : [finding('attention', 'weekday-wrong', self, placeOf(), weekday, [weekday.written])]),
    ...(sum === null ? NOTHING : [finding('attention', 'written-sum-differs', self, placeOf(), sum, [...sum.parts, sum.stated])]),
  ];
};

const NOTHING: readonly Finding[] = [];

/** Dates and sums that stand in texts. */
const textFindings = (self: Examined): readonly Finding[] => [
  ...self.content.figures.flatMap((figure) => inText(self, [figure.label, figure.source, figure.denominator], () => ofFigure(figure))),
  ...self.content.regulations.flatMap((regulation) => inText(self, [regulation.title], () => ofRegulation(regulation))),
  ...self.content.innovations.flatMap((one) => inText(self, [one.name, one.description], () => ofInnovation(one))),
];

export type FindingsContext = {
  readonly assessmentYear: number;
  /** Positions of the regulations that carry evidence, by region; without it nothing is said about evidence. */
  readonly evidenced?: ReadonlyMap<RegionCode, ReadonlySet<number>>;
};

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { blocks: 0, attention: 1, information: 2 };

/**
 * Everything that the rules find in all submissions of an edition: by region in the order given, what blocks first. Pure: the
 * same submissions give the same findings. Rules that compare regions need all of them. They look at the figures that count,
 * so that a correction removes what it settles and what is still found says that it rests on it.
 */
export const findingsOf = (
  submissions: readonly ExaminedSubmission[],
  { assessmentYear, evidenced }: FindingsContext,
): readonly Finding[] => {
  const all = submissions.map(examine);
  const others = gather(all);
  return all.flatMap((one) =>
    [
      ...coverageFindings(one),
      ...one.content.figures.flatMap((figure) => figureFindings(one, figure, others, assessmentYear)),
      ...vulnerableFindings(one),
      ...lineSumFindings(one),
      ...budgetFindings(one, assessmentYear),
      ...regulationFindings(one, assessmentYear),
      ...revokedFindings(one),
      ...(evidenced === undefined ? NOTHING : evidenceFindings(one, evidenced.get(one.code))),
      ...innovationFindings(one, others),
      ...textFindings(one),
    ].sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]),
  );
};
