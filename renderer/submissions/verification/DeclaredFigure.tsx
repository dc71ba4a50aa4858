import { useTranslation } from 'react-i18next';
import { sayFigureValue } from '../../../shared/wording/figure-words.ts';
import type { StandingFigure } from '../../../shared/submissions/verification/standing-figure.ts';
import { useFormat } from '../../wording/use-format.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './DeclaredFigure.module.css';
import { LapsedNote } from './LapsedNote.tsx';
import { VerificationDetails } from './VerificationDetails.tsx';
import { VerificationMark } from './VerificationMark.tsx';

/** What is checked: the declared value with all that it stands on, and what was found about it before. */
export function DeclaredFigure({ standing }: { readonly standing: StandingFigure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { figure, verification } = standing;
  const ground = [
    figure.cutOff === null ? t('submissions.verification.noCutOff') : t('submissions.asOf', { cutOff: format.cutOff(figure.cutOff) }),
    figure.source ?? t('submissions.noSource'),
    figure.denominator === null ? null : t('submissions.verification.denominator', { denominator: figure.denominator }),
  ].filter((part) => part !== null);
  return (
    <div className={classes.declared}>
      <p className={classes.caption}>{t('submissions.verification.declaredHead')}</p>
      <p className={classes.value}>{sayFigureValue(figure.subject, figure.value, language)}</p>
      <p className={classes.ground}>{ground.join(' · ')}</p>
      {verification !== null && (
        <>
          <VerificationMark state={standing.state} />
          <VerificationDetails verification={verification} />
        </>
      )}
      <LapsedNote standing={standing} />
    </div>
  );
}
