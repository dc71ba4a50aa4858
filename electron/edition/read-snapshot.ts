import type { RegionCode } from '../../shared/edition/region.ts';
import { absencesOf } from '../../shared/panel/absence.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { drawnLot } from '../../shared/ranking/lot.ts';
import { decisionStands } from '../../shared/ranking/quorum.ts';
import { regulationFacts } from '../../shared/rubric/ladder-standing.ts';
import { judgedCriteria, LADDER_SOURCE } from '../../shared/rubric/rubric.ts';
import type { CoverageSnapshot } from '../../shared/ranking/coverage-alone.ts';
import type { RankingSnapshot, SnapshotSheet } from '../../shared/ranking/ranking.ts';
import { coverageFigures } from '../../shared/submissions/coverage.ts';
import type { Database } from '../database/sqlite.ts';
import { attendanceQueries } from '../panel/attendance/queries.ts';
import { panelQueries } from '../panel/queries.ts';
import { lotQueries } from '../ranking/lot/queries.ts';
import { ticketOf } from '../ranking/lot/ticket-of.ts';
import { rankingQueries } from '../ranking/queries.ts';
import { rubricQueries } from '../rubric/queries.ts';
import { scoringQueries } from '../scoring/queries.ts';
import { type SubmissionQueries, submissionQueries } from '../submissions/queries.ts';
import { countValidSheets } from '../../shared/scoring/valid-sheets.ts';

const candidatesWithCoverage = (submissions: SubmissionQueries): CoverageSnapshot['regions'] =>
  submissions
    .candidates()
    .map((region) => ({ region, coverage: coverageFigures({ figures: submissions.effectiveFiguresFor(region.code) }) }));

/**
 * The one place that assembles what a ranking depends on, from all slices: screen, workbook, minutes and package start from
 * its answer. Only candidates and submitted sheets enter; regulations where a ladder looks at them, or when they are asked for. A
 * rehearsal may ask what would be there if absent jurors might score, or might not.
 */
export const readSnapshot = (
  database: Database,
  options: { readonly withRegulations?: boolean; readonly absentMayScore?: boolean } = {},
): RankingSnapshot => {
  const { criteria, scale, method } = rubricQueries(database).read();
  const judged = judgedCriteria({ criteria }).map((criterion) => criterion.id);
  const panel = panelQueries(database);
  const scoring = scoringQueries(database);
  const submissions = submissionQueries(database);
  const seats = panel.seats().map(({ seat, role, title }) => ({ seat, role, title }));
  const absenceOf = absencesOf(panel.recusals(), attendanceQueries(database).all(), options.absentMayScore ?? method.absentMayScore);
  const decisions = new Map(
    rankingQueries(database)
      .quorumDecisions()
      .map((decision) => [decision.code, decision]),
  );
  const submitted = new Set(
    scoring
      .sheets()
      .filter((sheet) => sheet.submittedAt !== null)
      .map(({ seat, code }) => `${String(seat)} ${code}`),
  );
  const scores = new Map(
    scoring.all().map(({ seat, code, criterion, valueHundredths }) => [`${String(seat)} ${code} ${criterion}`, valueHundredths]),
  );
  const sheetOf = (seat: SeatId, code: RegionCode): SnapshotSheet => {
    const place = `${String(seat)} ${code}`;
    const absence = absenceOf(seat, code);
    if (absence !== null) return absence === 'absent' ? { state: 'recused', absent: true } : { state: 'recused' };
    if (!submitted.has(place)) return { state: 'missing' };
    return {
      state: 'submitted',
      scores: judged.map((criterion) => {
        const value = scores.get(`${place} ${criterion}`);
        if (value === undefined) throw new Error(`Submitted sheet ${place} lacks ${criterion}.`);
        return value;
      }),
    };
  };
  const announced = lotQueries(database).read();
  const lot = announced === null ? null : drawnLot(announced);
  const laddered = options.withRegulations === true || criteria.some(({ source }) => source === LADDER_SOURCE);
  return {
    scale,
    criteria,
    judged,
    method,
    seats,
    regions: candidatesWithCoverage(submissions).map(({ region, coverage }) => {
      const decision = decisions.get(region.code);
      const sheets = seats.map(({ seat }) => sheetOf(seat, region.code));
      const validSheets = countValidSheets(sheets);
      const stands = decision !== undefined && decisionStands(decision, { validSheets, quorum: method.quorum });
      return {
        region,
        coverage,
        ...(laddered ? { regulations: regulationFacts(submissions.read(region.code)?.content.regulations ?? []) } : {}),
        sheets,
        ...(stands ? { pleno: decision.outcome } : {}),
        ...(lot === null ? {} : { ticket: ticketOf(lot, region.code) }),
      };
    }),
    ...(lot === null ? {} : { lot }),
  };
};

/** What an order by coverage alone depends on. No table of the scoring is touched, so that nothing in it can show. */
export const readCoverageSnapshot = (database: Database): CoverageSnapshot => ({
  method: rubricQueries(database).read().method,
  regions: candidatesWithCoverage(submissionQueries(database)),
});
