import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingFigure } from '../../../shared/submissions/verification/standing-figure.ts';
import type { FigurePlace } from '../../../shared/submissions/verification/verification.ts';
import { ConfirmForm } from '../../components/ConfirmForm.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { DeclaredFigure } from './DeclaredFigure.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import classes from './VerificationForm.module.css';
import { createVerificationStore } from './verification-store.ts';

type WithdrawVerificationFormProps = { readonly place: FigurePlace; readonly standing: StandingFigure; readonly onClose: () => void };

/** Takes a verification back with a reason. Of a correction that stands, it shows first what that does to the order. */
export function WithdrawVerificationForm({ place, standing, onClose }: WithdrawVerificationFormProps) {
  const { t } = useTranslation();
  const askEffect = useNoun(createVerificationStore, (state) => state.askEffect);
  const withdraw = useNoun(createVerificationStore, (state) => state.withdraw);
  const { busy, failure, run } = useRequest();
  const corrected = standing.state === 'corrected';
  const { code, subject, position } = place;

  useEffect(() => {
    if (corrected) void askEffect({ code, subject, position, value: null });
  }, [askEffect, corrected, code, subject, position]);

  return (
    <div className={classes.form} data-with-effect={corrected || undefined}>
      <div className={classes.fields}>
        <DeclaredFigure standing={standing} />
        <ConfirmForm
          onClose={onClose}
          act={t('submissions.verification.withdraw')}
          reason="required"
          busy={busy}
          failure={failure}
          onConfirm={(reason) =>
            void run(() => withdraw({ code, subject, position, reason })).then((done) => {
              if (done === null) return;
              noticeDone(t('submissions.verification.withdrawn'));
              onClose();
            })
          }
        >
          {t(corrected ? 'submissions.verification.withdrawCorrectionNote' : 'submissions.verification.withdrawNote')}
        </ConfirmForm>
      </div>
      {corrected && <EffectPanel act="withdraw" code={code} known />}
    </div>
  );
}
