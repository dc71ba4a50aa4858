import { useTranslation } from 'react-i18next';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { ClosedResults } from './ClosedResults.tsx';
import { CopySection } from './CopySection.tsx';
import { FingerprintSection } from './FingerprintSection.tsx';
import classes from './ResultsPage.module.css';
import { WorkbookSection } from './WorkbookSection.tsx';

/** What can leave the file now: the ranking workbook once the pleno is open, the fingerprint and a copy at any time. */
export function ResultsPage() {
  const { t } = useTranslation();
  const overview = useOverview();
  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader title={t('results.title')} subtitle={t('results.subtitle')} />
        {overview.rankingOpen ? <WorkbookSection overview={overview} /> : <ClosedResults overview={overview} />}
        <FingerprintSection overview={overview} />
        <CopySection role={overview.identity.role} />
        {overview.rankingOpen && <p className={classes.later}>{t('results.later')}</p>}
      </div>
    </PageBody>
  );
}
