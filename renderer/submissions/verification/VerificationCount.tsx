import { IconAlertTriangle, IconPencilCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VerificationProgress } from '../../../shared/submissions/verification/standing-figure.ts';
import classes from './VerificationCount.module.css';

/** How many of the coverage figures have been checked; a pencil where one is corrected, a triangle where a check has lapsed. */
export function VerificationCount({ progress: { checked, of, corrected, lapsed } }: { readonly progress: VerificationProgress }) {
  const { t } = useTranslation();
  return (
    <span className={classes.count} data-done={(of > 0 && checked === of) || undefined}>
      {t('submissions.verification.progressShort', { done: checked, count: of })}
      {corrected > 0 && (
        <IconPencilCheck
          className={classes.corrected ?? ''}
          size="1.4rem"
          role="img"
          aria-label={t('submissions.verification.correctedCount', { count: corrected })}
        />
      )}
      {lapsed > 0 && (
        <IconAlertTriangle
          className={classes.lapsed ?? ''}
          size="1.4rem"
          role="img"
          aria-label={t('submissions.verification.lapsedCount', { count: lapsed })}
        />
      )}
    </span>
  );
}
