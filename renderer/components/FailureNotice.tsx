import { Button } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/failure.ts';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './FailureNotice.module.css';

type FailureNoticeProps = {
  /** Nothing is drawn while null. */
  readonly failure: Failure | null;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
};

/** What happened, what was kept, what to do, at the place where it was asked for. */
export function FailureNotice({ failure, onRetry, onDismiss }: FailureNoticeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (failure === null) return null;
  const { happened, kept, remedy } = sayFailure(failure, language);
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size="1.8rem" aria-hidden />
      <div className={classes.text}>
        <b>{happened}</b>
        <p>{[kept, remedy].filter((sentence) => sentence !== '').join(' ')}</p>
      </div>
      {onRetry && (
        <Button size="xs" onClick={onRetry}>
          {t('components.tryAgain')}
        </Button>
      )}
      {onDismiss && (
        <Button size="xs" variant="subtle" color="red" onClick={onDismiss} aria-label={t('components.close')}>
          <IconX size="1.5rem" aria-hidden />
        </Button>
      )}
    </div>
  );
}
