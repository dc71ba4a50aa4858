import type { Monitor, MonitorCell } from '../../shared/scoring/scoring.ts';
import type { PanelQueries } from '../panel/queries.ts';
import type { SubmissionQueries } from '../submissions/queries.ts';
import type { ScoringQueries } from './queries.ts';
import type { ReopeningQueries } from './reopening/queries.ts';

type MonitoredQueries = {
  readonly submissions: SubmissionQueries;
  readonly panel: PanelQueries;
  readonly scoring: ScoringQueries;
  readonly reopenings: ReopeningQueries;
};

/** Who has handed in what, seat by seat and region by region: states and counts, never a value. */
export const readMonitor = ({ submissions, panel, scoring, reopenings }: MonitoredQueries): Monitor => {
  const waiting = new Set(
    reopenings
      .all()
      .filter(({ decision }) => decision === null)
      .map(({ seat, code }) => `${String(seat)} ${code}`),
  );
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
      const life = { version: reopenings.version({ seat, code }), reopeningWaits: waiting.has(place) };
      if (recused.has(place)) return { seat, code, ...life, state: 'recused', filled: 0 };
      const filled = scoring.countIn(seat, code);
      return { seat, code, ...life, filled, state: submitted.has(place) ? 'submitted' : filled > 0 ? 'draft' : 'empty' };
    }),
  );
  return {
    regions,
    cells,
    submitted: cells.filter((cell) => cell.state === 'submitted').length,
    expected: cells.filter((cell) => cell.state !== 'recused').length,
  };
};
