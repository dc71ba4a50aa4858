import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../../shared/edition/region.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { standingFigures } from '../../../shared/submissions/verification/standing-figure.ts';
import { figureKey } from '../../../shared/submissions/verification/verification.ts';
import { sayFigure } from '../../../shared/wording/figure-words.ts';
import { useNoun } from '../../noun-stores.tsx';
import { useLanguage } from '../../wording/use-language.ts';
import { createVerificationStore } from './verification-store.ts';
import { VerificationForm } from './VerificationForm.tsx';
import classes from './VerificationForm.module.css';
import { WithdrawVerificationForm } from './WithdrawVerificationForm.tsx';

/** The form of the figure in hand, opened from its row or from a finding that rests on it. */
export function VerificationDialog({ submission }: { readonly submission: Submission }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const opened = useNoun(createVerificationStore, (state) => state.opened);
  const close = useNoun(createVerificationStore, (state) => state.close);
  const { content, verifications, region } = submission;
  const standing =
    opened?.code === submission.code
      ? standingFigures(content.figures, verifications).find(({ figure }) => figureKey(figure) === figureKey(opened))
      : undefined;
  if (opened === null || standing === undefined) return null;
  const { step, ...place } = opened;
  const words = { region: shortRegionName(region.name), figure: sayFigure(standing.figure, language) };
  return (
    <Modal
      opened
      onClose={close}
      title={t(step === 'withdraw' ? 'submissions.verification.withdrawDialog' : 'submissions.verification.dialog', words)}
      size="104rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <div className={classes.frame}>
        {step === 'withdraw' ? (
          <WithdrawVerificationForm place={place} standing={standing} onClose={close} />
        ) : (
          <VerificationForm key={`${figureKey(place)} ${step}`} place={place} standing={standing} step={step} onClose={close} />
        )}
      </div>
    </Modal>
  );
}
