import { z } from 'zod';
import type { RegionCode } from '../../edition/region.ts';
import type { FigureSubject } from '../figure.ts';
import type { Severity } from '../preview.ts';
import type { RegulationType } from '../submission.ts';

/** Raised whenever a rule finds something else than before; answers keep the version under which they were given. */
export const FINDINGS_VERSION = 'findings@2';

/** What a finding is attached to. `cell` is where the sender wrote it, `Cakupan!B6`, as far as that is kept. */
export type FindingPlace =
  | {
      readonly item: 'figure';
      readonly subject: FigureSubject;
      readonly label: string;
      readonly position: number;
      readonly cell: string | null;
    }
  | { readonly item: 'regulation'; readonly label: string; readonly position: number; readonly cell: string | null }
  | { readonly item: 'innovation'; readonly label: string; readonly position: number; readonly cell: string | null };

/** A figure that a finding rests on and that counts with another value than the declared one. */
export type CorrectedGround = {
  readonly subject: FigureSubject;
  readonly label: string;
  readonly position: number;
  readonly declared: number | null;
  readonly corrected: number;
};

type Nothing = Readonly<Record<string, never>>;
type OtherPlace = { readonly code: RegionCode; readonly regionName: string };

/** The fields that the sentence of each finding needs. */
export type FindingValues = {
  'coverage-above-100': { readonly segment: 'formal' | 'informal'; readonly participants: number; readonly population: number };
  'participants-without-population': { readonly segment: 'formal' | 'informal'; readonly participants: number };
  'denominator-differs': { readonly own: string; readonly others: string; readonly count: number };
  'year-not-assessed': { readonly cutOff: string; readonly assessmentYear: number };
  /** `value` differs from `previous` by more than the threshold, which is a share in percent. */
  'jump-against-last-year': {
    readonly value: number;
    readonly previous: number;
    readonly rupiah: boolean;
    readonly thresholdPercent: number;
  };
  /** A line that says it is a sum, against the other lines of its table. */
  'sum-of-lines-differs': { readonly stated: number; readonly computed: number; readonly rupiah: boolean };
  /** A sum written out in a text, `2.000 + 3.294 = 6.314`. */
  'written-sum-differs': { readonly parts: readonly number[]; readonly stated: number; readonly computed: number };
  'budget-fits-rate': BudgetValues;
  'budget-differs-from-rate': BudgetValues;
  'regulation-incomplete': { readonly type: RegulationType; readonly missing: 'number' | 'year' | 'both'; readonly title: string | null };
  'regulation-after-assessed-year': {
    readonly type: RegulationType;
    readonly number: string | null;
    readonly year: number;
    readonly assessmentYear: number;
  };
  'regulation-revoked': {
    readonly type: RegulationType;
    readonly number: string | null;
    readonly year: number | null;
    readonly title: string | null;
  };
  'regulation-without-evidence': { readonly type: RegulationType; readonly number: string | null; readonly year: number | null };
  'vulnerable-above-population': { readonly workers: number; readonly population: number };
  'innovation-repeated': { readonly name: string; readonly within: boolean; readonly others: readonly OtherPlace[] };
  'source-missing': Nothing;
  /** `written` as it stands in the text, `date` in ISO form. */
  'weekday-wrong': { readonly written: string; readonly date: string };
  'figure-equals-other': { readonly value: number; readonly rupiah: boolean; readonly others: readonly OtherPlace[] };
};

export type BudgetValues = {
  readonly budget: number;
  readonly workers: number;
  readonly monthlyRupiah: number;
  readonly months: number;
  /** workers × monthly × months. */
  readonly expected: number;
  /** How many workers the budget pays for a year, rounded down. */
  readonly covers: number;
  readonly tolerancePercent: number;
  /** Budget and workers are of different years, which alone may be the cause. */
  readonly yearsDiffer: boolean;
};

export const FINDING_CODES = [
  'coverage-above-100',
  'participants-without-population',
  'denominator-differs',
  'year-not-assessed',
  'jump-against-last-year',
  'sum-of-lines-differs',
  'written-sum-differs',
  'budget-fits-rate',
  'budget-differs-from-rate',
  'regulation-incomplete',
  'regulation-after-assessed-year',
  'regulation-revoked',
  'regulation-without-evidence',
  'vulnerable-above-population',
  'innovation-repeated',
  'source-missing',
  'weekday-wrong',
  'figure-equals-other',
] as const satisfies readonly (keyof FindingValues)[];
export type FindingCode = keyof FindingValues;
export const findingCodeSchema = z.enum(FINDING_CODES);

/** Sections of the domain notes on which the rules stand. */
export const FINDING_SOURCES: Readonly<Record<FindingCode, string>> = {
  'coverage-above-100': '4.1',
  'participants-without-population': '2.1',
  'denominator-differs': '4.2',
  'year-not-assessed': '1.1',
  'jump-against-last-year': '4.3',
  'sum-of-lines-differs': '4.4',
  'written-sum-differs': '4.4',
  'budget-fits-rate': '2.4',
  'budget-differs-from-rate': '2.4',
  'regulation-incomplete': '2.1',
  'regulation-after-assessed-year': '1.1',
  'regulation-revoked': '2.1',
  'regulation-without-evidence': '2.1',
  'vulnerable-above-population': '4.1',
  'innovation-repeated': '2.1',
  'source-missing': '2.1',
  'weekday-wrong': '3.5',
  'figure-equals-other': '4.4',
};

export type FindingOf<Code extends FindingCode> = {
  readonly code: Code;
  readonly version: string;
  readonly severity: Severity;
  readonly region: RegionCode;
  readonly place: FindingPlace;
  readonly values: FindingValues[Code];
  /** Section of the domain notes. */
  readonly source: string;
  /** What it rests on, written out: an answer holds as long as this stays the same. */
  readonly fingerprint: string;
  /** Corrections among the figures it rests on; empty when all count as declared. */
  readonly corrected: readonly CorrectedGround[];
};
export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** One finding of a code stands at most once at a place of a region. */
export const findingPlaceKey = (place: FindingPlace): string =>
  place.item === 'figure' ? `figure/${place.subject}/${String(place.position)}` : `${place.item}/${String(place.position)}`;
