import { judgedCriteria, type Rubric, STAGES } from '../../../shared/rubric/rubric.ts';
import { isExpected, type MonitorCell } from '../../../shared/scoring/scoring.ts';
import type { StageStanding } from '../../../shared/scoring/stage/stage-closing.ts';
import type { StageQueries } from './queries.ts';

/** How far each stage of the judging is: counts of blanks, sheet by sheet, never a value. Stages without a criterion are none. */
export const readStages = (
  stages: StageQueries,
  criteria: Rubric['criteria'],
  cells: readonly Pick<MonitorCell, 'seat' | 'code' | 'state'>[],
): readonly StageStanding[] => {
  const closings = stages.closings();
  return STAGES.flatMap((stage): readonly StageStanding[] => {
    const count = judgedCriteria({ criteria }).filter((criterion) => criterion.stage === stage).length;
    if (count === 0) return [];
    const closed = closings.find((one) => one.stage === stage);
    if (closed !== undefined) {
      const { unfinished, ...closing } = closed;
      return [{ stage, criteria: count, closing, unfinished }];
    }
    const unfinished = cells
      .filter(({ state }) => isExpected(state))
      .map(({ seat, code }) => ({ seat, code, blank: count - stages.filled({ seat, code }, stage) }))
      .filter(({ blank }) => blank > 0);
    return [{ stage, criteria: count, closing: null, unfinished }];
  });
};
