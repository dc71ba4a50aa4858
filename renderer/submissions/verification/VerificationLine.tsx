import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { StandingFigure } from '../../../shared/submissions/verification/standing-figure.ts';
import { sayFigure } from '../../../shared/wording/figure-words.ts';
import { useNoun } from '../../noun-stores.tsx';
import { useLanguage } from '../../wording/use-language.ts';
import { useMayVerify } from './use-may-verify.ts';
import classes from './VerificationLine.module.css';
import { createVerificationStore } from './verification-store.ts';
import { VerificationMark } from './VerificationMark.tsx';

type VerificationLineProps = { readonly code: RegionCode; readonly standing: StandingFigure };

/** Under its value: how a figure stands, and the way to check it against a document. What was found stands in the row below. */
export function VerificationLine({ code, standing }: VerificationLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const may = useMayVerify();
  const open = useNoun(createVerificationStore, (state) => state.open);
  const { figure, state, verification, lapsed } = standing;
  const place = { code, subject: figure.subject, position: figure.position };
  const name = sayFigure(figure, language);
  return (
    <div className={classes.cell}>
      <VerificationMark state={state} />
      {may && (
        <span className={classes.buttons}>
          <Button
            size="compact-xs"
            variant={state === 'declared' ? 'outline' : 'subtle'}
            aria-label={t(state === 'declared' ? 'submissions.verification.checkOf' : 'submissions.verification.checkAgainOf', {
              figure: name,
            })}
            onClick={() => open(place, 'check')}
          >
            {t(state === 'declared' ? 'submissions.verification.check' : 'submissions.verification.checkAgain')}
          </Button>
          {(verification ?? lapsed) !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('submissions.verification.withdrawOf', { figure: name })}
              onClick={() => open(place, 'withdraw')}
            >
              {t('submissions.verification.withdraw')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
