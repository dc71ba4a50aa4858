import { useTranslation } from 'react-i18next';
import { compare, divide, fromFraction, rational, type Rational, toFraction } from '../../shared/notation/fraction.ts';
import type { Contribution } from '../../shared/ranking/ranking.ts';
import type { Criterion, Scale } from '../../shared/rubric/rubric.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';
import { ladderSentence } from '../../shared/wording/ladder-sentence.ts';
import { CorrectedLine } from '../submissions/verification/CorrectedLine.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './ComputedOrigin.module.css';

type ComputedOriginProps = {
  readonly contribution: Contribution;
  readonly criterion: Criterion | undefined;
  readonly scale: Scale;
  /** On which the value rests; the declared figures are said beside. */
  readonly corrections: readonly FigureCorrection[];
};

/** From which figures a computed value comes; what is above full coverage is said, also when it is not counted. */
export function ComputedOrigin({ corrections, ...origin }: ComputedOriginProps) {
  return (
    <>
      <CountedOrigin {...origin} />
      {corrections.map((one) => (
        <CorrectedLine key={one.subject} correction={one} />
      ))}
    </>
  );
}

function CountedOrigin({ contribution, criterion, scale }: Omit<ComputedOriginProps, 'corrections'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { ratio, exceedsScale, standing } = contribution;
  const ladder = criterion?.ladder ?? null;
  if (standing !== undefined && ladder !== null) return <>{ladderSentence(ladder, standing, language)}</>;
  if (ratio === null) return <span className={classes.lacking}>{t('ranking.sum.noFigures')}</span>;
  const figures = t('ranking.sum.figures', { participants: format.count(ratio.participants), population: format.count(ratio.population) });
  const people = t('ranking.sum.people', { figures });
  if (ratio.population === 0) return <span className={classes.lacking}>{people}</span>;

  const raw = rational(ratio.participants, ratio.population);
  const counted = divide(fromFraction(ratio.counted), rational(ratio.population));
  const cut = compare(raw, counted) !== 0;
  const curved = criterion?.curve != null;
  if (!cut && !exceedsScale && !curved) return <>{people}</>;
  // On a scale from 0 to 100 a percentage is the value itself, and the sum can be followed without the sign.
  const plain = scale.minHundredths === 0 && scale.maxHundredths === 10_000;
  const say = (share: Rational, decimals: number): string => {
    const fraction = toFraction(share);
    return plain ? format.percent(fraction, decimals) : format.percentWithSign(fraction, decimals);
  };
  const isWholePercent = (100n * counted.n) % counted.d === 0n;
  return (
    <>
      {figures} = <b className={classes.over}>{say(raw, 4)}</b>
      {cut ? ` ${t(isWholePercent ? 'ranking.sum.capped' : 'ranking.sum.counted', { value: say(counted, isWholePercent ? 0 : 4) })}` : null}
      {exceedsScale ? (
        <span className={classes.over}>
          {cut ? ', ' : ' '}
          {t('ranking.sum.over')}
        </span>
      ) : null}
      {curved ? `, ${t('ranking.sum.byCurve')}` : null}
    </>
  );
}
