import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import type { Rubric } from '../../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../../shared/rubric/standard-rubric.ts';
import { AGGREGATION_WORD } from '../rubric/aggregation-word.ts';
import classes from './MethodLine.module.css';
import { useSayRanking } from './use-say-ranking.ts';

/** At most six decimals are allowed, so each has its word. */
const COUNTS = ['0', '1', '2', '3', '4', '5', '6'] as const;

type MethodLineProps = { readonly snapshot: RankingSnapshot; readonly rubric: Pick<Rubric, 'label' | 'lockedAt'> | null };

/** By which rule the numbers below were made, in one sentence, and whether the weights are the panel's own. */
export function MethodLine({ snapshot, rubric }: MethodLineProps) {
  const { t } = useTranslation();
  const say = useSayRanking(snapshot);
  const { method } = snapshot;
  const locked = rubric?.lockedAt !== null;
  const firstStep = method.tieBreakChain[0];
  const rule = [
    t(`ranking.method.by.${AGGREGATION_WORD[method.aggregation]}`, { count: method.trimEachSide ?? 1 }),
    t(`ranking.method.cap.${method.capPolicy}`),
    t('ranking.method.rounding', { places: t(`ranking.count.${COUNTS[method.comparisonDecimals] ?? '2'}`) }),
    firstStep === undefined ? t('ranking.method.tieShared') : t('ranking.method.tie', { step: say.stepInside(firstStep) }),
  ].join('; ');
  const label = rubric?.label ?? '';
  const saidLabel = label === STANDARD_RUBRIC.label ? t('components.assumptionLong') : label;
  const Icon = locked ? IconLock : IconLockOpen;
  return (
    <p className={classes.line}>
      <Icon size="1.8rem" aria-hidden />
      <span>
        <b>{t(locked ? 'ranking.method.locked' : 'ranking.method.open')}</b> {rule}.{' '}
        {label !== '' && <span className={classes.assumption}>{t('ranking.method.assumption', { label: saidLabel })}</span>}
      </span>
    </p>
  );
}
