import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { ANNEX_PATH, STUDY_PATH } from '../analysis/annex-path.ts';
import { StudyPage } from '../analysis/StudyPage.tsx';
import { AnnexPage } from '../analysis/AnnexPage.tsx';
import { announce } from '../announcement.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { ClosedRanking } from './ClosedRanking.tsx';
import { OpenRanking } from './OpenRanking.tsx';
import { createRankingStore } from './ranking-store.ts';
import { useCurtainKey } from './use-curtain-key.ts';

/** The official ranking that explains itself, with the analysis beside it; closed until the pleno. */
export function RankingPage() {
  const overview = useOverview();
  const { rankingOpen } = overview;
  const reading = useNoun(createRankingStore, (state) => state.reading);
  const failure = useNoun(createRankingStore, (state) => state.failure);
  const refresh = useNoun(createRankingStore, (state) => state.refresh);

  useEffect(() => {
    if (rankingOpen) void refresh();
  }, [rankingOpen, refresh]);

  const { t } = useTranslation();
  const [location] = useLocation();
  const curtain = useNoun(createRankingStore, (state) => state.curtain);
  const setCurtain = useNoun(createRankingStore, (state) => state.setCurtain);
  const toggleCurtain = useCallback(() => {
    if (reading === null) return;
    setCurtain(!curtain);
    announce(t(curtain ? 'ranking.curtainOpen' : 'ranking.curtainDrawn'));
  }, [reading, curtain, setCurtain, t]);
  useCurtainKey(toggleCurtain);

  if (location === STUDY_PATH) return <StudyPage />;
  if (!rankingOpen) return <ClosedRanking overview={overview} />;
  if (reading !== null)
    return (
      <Switch>
        <Route path={ANNEX_PATH}>
          <AnnexPage reading={reading} curtain={curtain} />
        </Route>
        <Route>
          <OpenRanking overview={overview} reading={reading} onCurtain={toggleCurtain} />
        </Route>
      </Switch>
    );
  if (failure === null) return <PageSkeleton />;
  return (
    <PageBody>
      <FailureNotice failure={failure} onRetry={() => void refresh()} />
    </PageBody>
  );
}
