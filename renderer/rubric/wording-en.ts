import type { Translated } from '../wording/shape.ts';
import type { rubricWordingId } from './wording-id.ts';

export const rubricWordingEn: Translated<typeof rubricWordingId> = {
  title: 'Rubric',
};
