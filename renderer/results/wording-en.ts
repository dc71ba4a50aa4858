import type { Translated } from '../wording/shape.ts';
import type { resultsWordingId } from './wording-id.ts';

export const resultsWordingEn: Translated<typeof resultsWordingId> = {
  title: 'Results',
};
