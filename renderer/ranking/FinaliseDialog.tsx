import { useTranslation } from 'react-i18next';
import type { Ranking, RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { TwoPinDialog } from '../components/TwoPinDialog.tsx';
import { useDoor, useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { createRankingStore } from './ranking-store.ts';
import { useSayRanking } from './use-say-ranking.ts';

type FinaliseDialogProps = { readonly ranking: Ranking; readonly snapshot: RankingSnapshot; readonly onClose: () => void };

/** The panel decides on the ranking as it stands, with both PINs. */
export function FinaliseDialog({ ranking, snapshot, onClose }: FinaliseDialogProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const say = useSayRanking(snapshot);
  const refresh = useNoun(createRankingStore, (state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const first = ranking.rows.filter(({ rank }) => rank === 1).map(({ region }) => say.region(region.code));
  return (
    <TwoPinDialog
      opened
      onClose={onClose}
      title={t('ranking.verdict.ask')}
      act={t('ranking.verdict.act')}
      busy={busy}
      failure={failure}
      onConfirm={async (pins) => {
        if ((await run(() => client('ranking.finalise', pins))) === null) return false;
        onClose();
        await refresh();
        noticeDone(t('ranking.verdict.done'));
        return true;
      }}
    >
      <p>
        <b>{t('ranking.verdict.first', { regions: say.list(first) })}</b>
      </p>
      <p>{t('ranking.verdict.text')}</p>
    </TwoPinDialog>
  );
}
