import type { Translated } from '../wording/shape.ts';
import type { scoringWordingId } from './wording-id.ts';

export const scoringWordingEn: Translated<typeof scoringWordingId> = {
  title: 'Scoring',
};
