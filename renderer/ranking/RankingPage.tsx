import { useEffect } from 'react';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { ClosedRanking } from './ClosedRanking.tsx';
import { OpenRanking } from './OpenRanking.tsx';
import { createRankingStore } from './ranking-store.ts';

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

  if (!rankingOpen) return <ClosedRanking overview={overview} />;
  if (reading !== null) return <OpenRanking overview={overview} reading={reading} />;
  if (failure === null) return <PageSkeleton />;
  return (
    <PageBody>
      <FailureNotice failure={failure} onRetry={() => void refresh()} />
    </PageBody>
  );
}
