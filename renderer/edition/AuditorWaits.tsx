import { useTranslation } from 'react-i18next';
import { sayPhase } from '../../shared/wording/edition-words.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { useOverview } from './edition-context.ts';

/** What an auditor sees before the result stands: that the edition is there, and how far it is. */
export function AuditorWaits() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { edition } = useOverview();
  return (
    <PageBody>
      <PageHeader title={edition.name} subtitle={t('edition.auditor.phase', { phase: sayPhase(edition.phase, language) })} />
      <EmptyState>{t('edition.auditor.waits')}</EmptyState>
    </PageBody>
  );
}
