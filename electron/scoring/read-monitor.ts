import type { Monitor, MonitorCell } from '../../shared/scoring/scoring.ts';
import type { PanelQueries } from '../panel/queries.ts';
import type { SubmissionQueries } from '../submissions/queries.ts';
import type { ScoringQueries } from './queries.ts';

/** Who has handed in what, seat by seat and region by region: states and counts, never a value. */
export const readMonitor = (submissions: SubmissionQueries, panel: PanelQueries, scoring: ScoringQueries): Monitor => {
  const regions = submissions.candidates();
  const recused = new Set(panel.recusals().map(({ seat, code }) => `${String(seat)} ${code}`));
  const submitted = new Set(
    scoring
      .sheets()
      .filter((sheet) => sheet.submittedAt !== null)
      .map(({ seat, code }) => `${String(seat)} ${code}`),
  );
  const cells = panel.seats().flatMap(({ seat }) =>
    regions.map(({ code }): MonitorCell => {
      const place = `${String(seat)} ${code}`;
      if (recused.has(place)) return { seat, code, state: 'recused', filled: 0 };
      const filled = scoring.countIn(seat, code);
      return { seat, code, filled, state: submitted.has(place) ? 'submitted' : filled > 0 ? 'draft' : 'empty' };
    }),
  );
  return {
    regions,
    cells,
    submitted: cells.filter((cell) => cell.state === 'submitted').length,
    expected: cells.filter((cell) => cell.state !== 'recused').length,
  };
};
