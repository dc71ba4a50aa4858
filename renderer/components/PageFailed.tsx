import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState.tsx';

export function PageFailed() {
  const { t } = useTranslation();
  return (
    <EmptyState
      action={
        <Button variant="filled" onClick={() => window.location.reload()}>
          {t('components.reload')}
        </Button>
      }
    >
      {t('components.failed')} {t('components.failedKept')}
    </EmptyState>
  );
}
