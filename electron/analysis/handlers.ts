import { succeed } from '../../shared/failure.ts';
import type { SliceHandlers } from '../handler.ts';
import type { Records } from '../records-file.ts';
import { readTiming } from './read-timing.ts';

export const analysisHandlers = (records: Records): SliceHandlers<'analysis'> => ({
  'analysis.timing': { answer: () => succeed(readTiming(records)) },
});
