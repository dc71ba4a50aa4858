import { useTranslation } from 'react-i18next';
import type { Edition } from '../../shared/edition/edition.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNoun } from '../noun-stores.tsx';
import { createRankingStore } from './ranking-store.ts';

/** By whom and when the ranking was opened, or why it is open though no pleno has been held. */
export const useSayOpening = (): ((edition: Pick<Edition, 'phase' | 'mark'>) => string) => {
  const { t } = useTranslation();
  const time = useEditionTime();
  const openedAt = useNoun(createRankingStore, (state) => state.openedAt);
  return ({ phase, mark }) => {
    if (phase === 'persiapan' || phase === 'aturan-terkunci' || phase === 'penilaian') {
      return t(mark === 'latihan' ? 'ranking.openRehearsal' : 'ranking.openSample');
    }
    if (openedAt === null) return t('ranking.openedWithPins');
    return t('ranking.openedAt', { day: time.weekday(openedAt), time: time.clock(openedAt), zone: time.zone });
  };
};
