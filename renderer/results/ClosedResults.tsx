import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { STAGE_PATHS } from '../shell/stages.ts';

/** Before the pleno: that nothing can be issued, and where the pleno is opened. */
export function ClosedResults({ overview }: { readonly overview: EditionOverview }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { sheetsSubmitted, sheetsExpected } = overview.progress;
  return (
    <EmptyState
      action={
        <Button variant="filled" onClick={() => go(STAGE_PATHS.scoring)}>
          {t('results.closed.go')}
        </Button>
      }
    >
      <b>{t('results.closed.claim')}</b> {t('results.closed.text')}
      {sheetsExpected > 0 && ` ${t('results.closed.sheets', { done: sheetsSubmitted, count: sheetsExpected })}`}
    </EmptyState>
  );
}
