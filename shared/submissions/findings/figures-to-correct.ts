import type { Figure, FigureSubject } from '../figure.ts';
import type { Finding } from './finding.ts';

type Place = Pick<Figure, 'subject' | 'position'>;

const alone = (subject: FigureSubject): Place => ({ subject, position: 0 });

/**
 * The figures of which a correction may settle a finding, the one it is attached to first; empty where no value is in doubt,
 * but a source, a date or a word.
 */
export const figuresToCorrect = (finding: Finding): readonly Place[] => {
  const { place } = finding;
  if (place.item !== 'figure') return [];
  const own = { subject: place.subject, position: place.position };
  switch (finding.code) {
    case 'coverage-above-100':
    case 'participants-without-population':
      return [own, alone(`${finding.values.segment}.population`)];
    case 'vulnerable-above-population':
      return [own, alone('informal.population')];
    case 'jump-against-last-year':
    case 'sum-of-lines-differs':
    case 'budget-differs-from-rate':
    case 'figure-equals-other':
      return [own];
    case 'budget-fits-rate':
    case 'denominator-differs':
    case 'year-not-assessed':
    case 'source-missing':
    case 'written-sum-differs':
    case 'weekday-wrong':
    case 'regulation-incomplete':
    case 'regulation-after-assessed-year':
    case 'regulation-revoked':
    case 'regulation-without-evidence':
    case 'innovation-repeated':
      return [];
  }
};
