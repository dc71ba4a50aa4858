import type { Failure } from '../../../shared/failure.ts';
import type { Door } from '../../client.ts';
import type { KeptScoreInput } from '../kept-score.ts';
import type { UnsentScores } from './unsent-scores.ts';

/** What became of one score that was brought in. */
export type Brought = {
  readonly writeId: string;
  readonly input: KeptScoreInput;
  readonly keptAt: string;
  /** Undefined before it is brought; null once it is on record. */
  readonly failure?: Failure | null;
};

export const broughtOf = ({ scores }: UnsentScores): readonly Brought[] =>
  scores.map(({ writeId, keptAt, input }) => ({ writeId, keptAt, input }));

/** In the order in which they were typed, each under its own id: the device may send them again one day, and nothing is doubled. */
export const bringScores = async (
  { bring }: Pick<Door, 'bring'>,
  scores: readonly Brought[],
  tell: (one: Brought) => void,
): Promise<void> => {
  for (const score of scores) {
    if (score.failure === null) continue;
    const reply = await bring('scoring.enter', score.input, score.writeId);
    tell({ ...score, failure: reply.ok || reply.failure.code === 'already-applied' ? null : reply.failure });
  }
};

/** Of two values that differ the brought one counts: said by the juror, so built on what is on record, and a write of its own. */
export const bringAfterAll = async ({ client }: Pick<Door, 'client'>, score: Brought): Promise<Brought> => {
  if (score.failure?.code !== 'score-differs') return score;
  const input = { ...score.input, base: { valueHundredths: score.failure.storedHundredths } };
  const reply = await client('scoring.enter', input);
  return { ...score, input, failure: reply.ok ? null : reply.failure };
};
