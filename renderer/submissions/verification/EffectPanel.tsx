import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { EffectCoverage } from './EffectCoverage.tsx';
import { EffectOrder } from './EffectOrder.tsx';
import classes from './EffectPanel.module.css';
import { createVerificationStore } from './verification-store.ts';

type EffectPanelProps = {
  /** What the effect would be of. */
  readonly act: 'save' | 'withdraw';
  readonly code: RegionCode;
  /** The value in the form reads as a number, so that an effect is told or under way. */
  readonly known: boolean;
};

/** What saving would do to coverage and order, told while the form is filled in; nothing is written by it. */
export function EffectPanel({ act, code, known }: EffectPanelProps) {
  const { t } = useTranslation();
  const title = t(`submissions.verification.effect.title.${act}`);
  const effect = useNoun(createVerificationStore, (state) => state.effect);
  const answer = effect?.answer ?? null;
  return (
    <section className={classes.panel} aria-label={title}>
      <h3>{title}</h3>
      {(!known || answer === null) && (
        <p className={classes.hint}>
          {t(known ? 'submissions.verification.effect.underWay' : 'submissions.verification.effect.awaitsValue')}
        </p>
      )}
      {known && answer !== null && (
        <>
          <FailureNotice failure={answer.ok ? null : answer.failure} />
          {answer.ok && (
            <>
              <EffectCoverage {...answer.value} />
              {answer.value.order.basis === null ? (
                <p className={classes.said}>{t(`submissions.verification.effect.none.${answer.value.order.because}`)}</p>
              ) : (
                <EffectOrder order={answer.value.order} corrected={code} />
              )}
            </>
          )}
        </>
      )}
    </section>
  );
}
