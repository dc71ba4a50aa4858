import { isExpected, type Monitor, type MonitorCell } from '../../shared/scoring/scoring.ts';
import { absencesOf } from '../../shared/panel/absence.ts';
import type { AttendanceQueries } from '../panel/attendance/queries.ts';
import type { PanelQueries } from '../panel/queries.ts';
import type { RubricQueries } from '../rubric/queries.ts';
import type { SubstituteQueries } from '../panel/substitutes/queries.ts';
import type { SubmissionQueries } from '../submissions/queries.ts';
import { countValidSheets } from '../../shared/scoring/valid-sheets.ts';
import type { PaperQueries } from './paper/queries.ts';
import type { ScoringQueries } from './queries.ts';
import type { ReopeningQueries } from './reopening/queries.ts';
import type { StageQueries } from './stage/queries.ts';
import { readStages } from './stage/read-stages.ts';

type MonitorSources = {
  readonly submissions: SubmissionQueries;
  readonly panel: PanelQueries;
  readonly substitutes: SubstituteQueries;
  readonly attendance: AttendanceQueries;
  readonly rubric: RubricQueries;
  readonly scoring: ScoringQueries;
  readonly reopenings: ReopeningQueries;
  readonly papers: PaperQueries;
  readonly stages: StageQueries;
};

/** Who has handed in what, seat by seat and region by region: states and counts, never a value. */
export const readMonitor = ({
  submissions,
  panel,
  substitutes,
  attendance,
  rubric,
  scoring,
  reopenings,
  papers,
  stages,
}: MonitorSources): Monitor => {
  const waiting = new Set(
    reopenings
      .all()
      .filter(({ decision }) => decision === null)
      .map(({ seat, code }) => `${String(seat)} ${code}`),
  );
  const confirmed = new Set(
    papers
      .entries()
      .filter(({ outcome }) => outcome === 'confirmed')
      .map(({ serial }) => serial),
  );
  const onPaper = new Set(
    papers
      .sheets()
      .filter(({ serial }) => confirmed.has(serial))
      .map(({ seat, code }) => `${String(seat)} ${code}`),
  );
  const regions = submissions.candidates();
  const absenceOf = absencesOf(panel.recusals(), attendance.all(), rubric.absentMayScore());
  const names = new Map(substitutes.all().map(({ seat, number, personName }) => [`${String(seat)}/${String(number)}`, personName]));
  /** Submitted sheets, with the substitute who handed them in. */
  const submitted = new Map(
    scoring
      .sheets()
      .filter((sheet) => sheet.submittedAt !== null)
      .map(({ seat, code, submittedSubstitute }) => [
        `${String(seat)} ${code}`,
        submittedSubstitute === null ? null : (names.get(`${String(seat)}/${String(submittedSubstitute)}`) ?? null),
      ]),
  );
  const cells = panel.seats().flatMap(({ seat }) =>
    regions.map(({ code }): MonitorCell => {
      const place = `${String(seat)} ${code}`;
      const life = { version: reopenings.version({ seat, code }), reopeningWaits: waiting.has(place) };
      const absence = absenceOf(seat, code);
      if (absence === 'recused') return { seat, code, ...life, state: 'recused', filled: 0 };
      const filled = scoring.countIn(seat, code);
      if (absence === 'absent') return { seat, code, ...life, state: 'absent', filled };
      const way = onPaper.has(place) && filled > 0 ? { fromPaper: true as const } : {};
      const submittedBy = submitted.get(place) ?? null;
      const by = submittedBy === null ? {} : { submittedBy };
      return { seat, code, ...life, ...way, ...by, filled, state: submitted.has(place) ? 'submitted' : filled > 0 ? 'draft' : 'empty' };
    }),
  );
  return {
    regions,
    cells,
    stages: readStages(stages, rubric.read().criteria, cells),
    submitted: countValidSheets(cells),
    expected: cells.filter((cell) => isExpected(cell.state)).length,
  };
};
