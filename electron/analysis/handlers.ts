import { succeed } from '../../shared/failure.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { SliceHandlers } from '../handler.ts';
import type { Records } from '../records-file.ts';
import { analyseStudyFile } from './analyse-study-file.ts';
import { readTiming } from './read-timing.ts';

/** The same each time it is looked at. */
const STUDY_OPTIONS = { seed: 1, samples: 10_000 };

export const analysisHandlers = (records: Records, { files }: { readonly files: FileTokens }): SliceHandlers<'analysis'> => ({
  'analysis.timing': { answer: () => succeed(readTiming(records)) },
  'analysis.study': { answer: ({ file }) => analyseStudyFile(files.source(file), STUDY_OPTIONS) },
});
