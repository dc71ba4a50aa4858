import { Button, Tabs } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Ranking, RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { ANNEX_PATH } from '../analysis/annex-path.ts';
import classes from './Analysis.module.css';
import { CoverageAnalysis } from './CoverageAnalysis.tsx';
import { TotalsAnalysis } from './TotalsAnalysis.tsx';

type AnalysisProps = {
  readonly ranking: Ranking;
  readonly snapshot: RankingSnapshot;
  readonly curtain: boolean;
  /** Whether the weights are still an assumption. */
  readonly assumed: boolean;
};

/** What would follow from other terms. Never a result: it has its own striped, blue column and is written nowhere. */
export function Analysis({ ranking, snapshot, curtain, assumed }: AnalysisProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <aside className={classes.analysis} aria-label={t('ranking.analysis.label')}>
      <header className={classes.head}>
        <h2>{t('ranking.analysis.title')}</h2>
        <b>{t('ranking.analysis.notOfficial')}</b>
      </header>
      <Tabs defaultValue="totals" keepMounted={false} className={classes.tabs ?? ''} classNames={{ tab: classes.tab ?? '' }}>
        <Tabs.List aria-label={t('ranking.analysis.tabs')}>
          <Tabs.Tab value="totals">{t('ranking.analysis.tabTotals')}</Tabs.Tab>
          <Tabs.Tab value="coverage">{t('ranking.analysis.tabCoverage')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="totals">
          <TotalsAnalysis ranking={ranking} snapshot={snapshot} curtain={curtain} assumed={assumed} />
        </Tabs.Panel>
        <Tabs.Panel value="coverage">
          <CoverageAnalysis snapshot={snapshot} curtain={curtain} />
        </Tabs.Panel>
      </Tabs>
      <div className={classes.annex}>
        <Button fullWidth leftSection={<IconReportAnalytics size="1.7rem" aria-hidden />} onClick={() => go(ANNEX_PATH)}>
          {t('analysis.open')}
        </Button>
        <p>{t('analysis.subtitle')}</p>
      </div>
    </aside>
  );
}
