import type { Translated } from '../wording/shape.ts';
import type { scheduleWordingId } from './wording-id.ts';

export const scheduleWordingEn: Translated<typeof scheduleWordingId> = {
  title: 'Schedule',
  absent: 'The hours of the interviews are set outside this application; their order does not affect the scoring.',
  venue: 'Venue',
  zone: 'Time zone',
  toScoring: 'To Scoring',
};
