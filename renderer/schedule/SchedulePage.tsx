import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import classes from './SchedulePage.module.css';

/** Where and in which zone the panel sits; its hours are kept outside. */
export function SchedulePage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { edition } = useOverview();
  const time = useEditionTime();
  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader
          title={t('schedule.title')}
          subtitle={`${edition.venue === '' ? '' : `${t('schedule.venue')}: ${edition.venue}. `}${t('schedule.zone')}: ${time.zone}.`}
        />
        <EmptyState action={<Button onClick={() => go('/scoring')}>{t('schedule.toScoring')}</Button>}>{t('schedule.absent')}</EmptyState>
      </div>
    </PageBody>
  );
}
