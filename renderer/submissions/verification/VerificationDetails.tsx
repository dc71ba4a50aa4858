import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/notation/format.ts';
import type { FigureVerification } from '../../../shared/submissions/verification/verification.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './VerificationDetails.module.css';

/** Why a figure is another, against what it was checked, by whom and when. */
export function VerificationDetails({ verification }: { readonly verification: FigureVerification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  return (
    <p className={classes.details}>
      {verification.kind === 'corrected' && <b>{verification.reason} </b>}
      {t('submissions.verification.against', {
        document: verification.document,
        date: formatDate(verification.documentDate, language, 'long'),
        who: verification.by,
        when: time.instant(verification.at),
      })}
    </p>
  );
}
