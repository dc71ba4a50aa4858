import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ranking, RankingSnapshot } from '../../shared/ranking/ranking.ts';
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
    </aside>
  );
}
