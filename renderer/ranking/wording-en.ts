import type { Translated } from '../wording/shape.ts';
import type { rankingWordingId } from './wording-id.ts';

export const rankingWordingEn: Translated<typeof rankingWordingId> = {
  title: 'Ranking',
};
