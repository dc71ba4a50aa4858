import { editionQueries } from '../edition/queries.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import { type Failure, fail, succeed } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { toFraction } from '../../shared/notation/fraction.ts';
import { regulationFacts } from '../../shared/rubric/ladder-standing.ts';
import { type CriterionId, judgedCriteria, type Stage } from '../../shared/rubric/rubric.ts';
import { valueFromData } from '../../shared/rubric/value-from-data.ts';
import { coverageFigures } from '../../shared/submissions/coverage.ts';
import { effectiveFigures } from '../../shared/submissions/verification/standing-figure.ts';
import type { Sheet, SheetState } from '../../shared/scoring/scoring.ts';
import type { FileTokens } from '../file-tokens.ts';
import { heldBecause, heldCriteria } from '../../shared/scoring/stage/stage-closing.ts';
import type { SliceHandlers } from '../handler.ts';
import { attendanceQueries } from '../panel/attendance/queries.ts';
import { substituteQueries } from '../panel/substitutes/queries.ts';
import { panelQueries } from '../panel/queries.ts';
import type { Records } from '../records-file.ts';
import { rubricQueries } from '../rubric/queries.ts';
import { submissionQueries } from '../submissions/queries.ts';
import { ofAnotherSeat, personOf, seatOf } from './own-seat.ts';
import { paperHandlers } from './paper/handlers.ts';
import { paperQueries } from './paper/queries.ts';
import { readMonitor } from './read-monitor.ts';
import { remarkHandlers } from './remarks/handlers.ts';
import { remarkQueries } from './remarks/queries.ts';
import { reopeningHandlers } from './reopening/handlers.ts';
import { reopeningQueries } from './reopening/queries.ts';
import { scoringQueries } from './queries.ts';
import { stageQueries } from './stage/queries.ts';
import { stickHandlers } from './stick/handlers.ts';

export type ScoringReaders = { readonly files: FileTokens };

export const scoringHandlers = (records: Records, readers: ScoringReaders): SliceHandlers<'scoring'> => {
  const { database } = records.file;
  const scoring = scoringQueries(database);
  const submissions = submissionQueries(database);
  const panel = panelQueries(database);
  const attendance = attendanceQueries(database);
  const substitutes = substituteQueries(database);
  const rubric = rubricQueries(database);
  const edition = editionQueries(database);
  const remarks = remarkQueries(database);
  const reopenings = reopeningQueries(database);
  const papers = paperQueries(database);
  const stages = stageQueries(database);
  const monitored = { submissions, panel, substitutes, attendance, rubric, scoring, reopenings, papers, stages };

  /** Recorded as not there, under a method that lets only those score who were. */
  const barred = (seat: SeatId, code: RegionCode): boolean => attendance.isAbsent(seat, code) && !rubric.absentMayScore();

  const readSheet = (seat: SeatId, code: RegionCode): Sheet => {
    const stored = scoring.sheet(seat, code);
    const submitter = stored?.submittedSubstitute == null ? null : substitutes.find(seat, stored.submittedSubstitute);
    const recusal = panel.recusal(seat, code);
    const scores = recusal === null ? scoring.ofSeat(seat).filter((score) => score.code === code) : [];
    const state: SheetState =
      recusal !== null
        ? 'recused'
        : barred(seat, code)
          ? 'absent'
          : stored?.submittedAt != null
            ? 'submitted'
            : scores.length > 0
              ? 'draft'
              : 'empty';
    return {
      seat,
      code,
      state,
      submittedAt: stored?.submittedAt ?? null,
      scores: scores.map(({ criterion, valueHundredths, enteredAt }) => ({ criterion, valueHundredths, enteredAt })),
      recusal,
      ...(submitter === null ? {} : { submittedBy: submitter.personName }),
    };
  };

  /** What stands against writing on this sheet; null when nothing does. */
  const closed = (seat: SeatId, code: RegionCode): Failure | null => {
    const submission = submissions.summary(code);
    if (submission === null) return { code: 'not-found', noun: 'submission', id: code };
    if (submission.status !== 'kandidat') return { code: 'not-a-candidate', region: submission.region.name };
    const recusal = panel.recusal(seat, code);
    if (recusal !== null) return { code: 'recused', reason: recusal.reason };
    if (barred(seat, code)) return { code: 'absent', region: submission.region.name };
    if (scoring.sheet(seat, code)?.submittedAt != null) return { code: 'sheet-submitted' };
    return null;
  };

  const openSheet = (seat: SeatId, code: RegionCode) => ({
    version: reopenings.version({ seat, code }),
    reopenings: reopenings.ofSheet({ seat, code }),
    voidedAt: scoring.voided(seat, code)[0]?.voidedAt ?? null,
  });

  const heldFailure = (stage: Stage, sheet: ReturnType<typeof openSheet>): Failure | null => {
    const closings = stages.closings();
    switch (heldBecause(stage, sheet, closings)) {
      case null:
        return null;
      case 'outside-reopening':
        return { code: 'outside-reopening' };
      case 'stage-closed':
        return { code: 'stage-closed', stage, closedAt: closings.find((one) => one.stage === stage)?.closedAt ?? '' };
    }
  };

  const anyHeld = (seat: SeatId, code: RegionCode): Failure | null => {
    const sheet = openSheet(seat, code);
    const failures = judgedCriteria(rubric.read()).map(({ stage }) => heldFailure(stage, sheet));
    return failures.find((failure) => failure !== null) ?? null;
  };

  const isHeld = (seat: SeatId, code: RegionCode, id: CriterionId): boolean => {
    const criterion = rubric.criterion(id);
    return criterion !== null && heldFailure(criterion.stage, openSheet(seat, code)) !== null;
  };

  return {
    'scoring.open': {
      answer: () => {
        const missing: ('candidates' | 'pins' | 'rubric')[] = [];
        if (submissions.count().candidates === 0) missing.push('candidates');
        if (panel.seats().some((seat) => !seat.hasPin)) missing.push('pins');
        if (rubric.read().lockedAt === null) missing.push('rubric');
        if (missing.length > 0) return fail({ code: 'not-ready', missing });
        edition.updatePhase('penilaian');
        return succeed(null);
      },
    },
    'scoring.mySheets': {
      answer: (_input, { session }) => {
        const seat = seatOf(session);
        const expected = judgedCriteria(rubric.read()).length;
        return succeed(
          submissions.candidates().map((region) => {
            const sheet = readSheet(seat, region.code);
            return {
              code: region.code,
              region,
              state: sheet.state,
              filled: sheet.scores.length,
              expected,
              version: reopenings.version(sheet),
            };
          }),
        );
      },
    },
    'scoring.sheet': {
      answer: ({ code }, { session }) => {
        const seat = seatOf(session);
        const sheet = readSheet(seat, code);
        if (sheet.recusal !== null) return fail({ code: 'recused', reason: sheet.recusal.reason });
        const submission = submissions.read(code);
        if (submission === null) return fail({ code: 'not-found', noun: 'submission', id: code });
        const { criteria, scale, label, method } = rubric.read();
        const data = {
          coverage: coverageFigures({ figures: effectiveFigures(submission.content.figures, submission.verifications) }),
          regulations: regulationFacts(submission.content.regulations),
        };
        return succeed({
          sheet,
          submission,
          criteria,
          scale,
          label,
          computed: criteria.flatMap((criterion) => {
            if (criterion.source === null) return [];
            const found = valueFromData(criterion, data, scale, method.capPolicy);
            return [
              {
                criterion: criterion.id,
                value: found === null ? null : toFraction(found.value),
                exceedsScale: found?.exceedsScale ?? false,
              },
            ];
          }),
          voided: scoring
            .voided(seat, code)
            .map(({ submittedAt, filled, reason, voidedAt }) => ({ submittedAt, filled, reason, voidedAt })),
          ownScores: scoring
            .ofSeat(seat)
            .filter((score) => score.code !== code)
            .map(({ criterion, code: other, valueHundredths }) => ({ criterion, code: other, valueHundredths })),
          comments: remarks.comments(seat, code),
          privateNote: remarks.note({ ...personOf(session), code }),
          version: reopenings.version({ seat, code }),
          reopenings: reopenings.ofSheet({ seat, code }),
          closings: stages.closings().map(({ stage, closedAt, closedBy }) => ({ stage, closedAt, closedBy })),
          held: heldCriteria(criteria, openSheet(seat, code), stages.closings()),
          writable:
            closed(seat, code) === null && ['penilaian', 'pleno'].includes(edition.read().phase) && records.file.readOnlyBecause() === null,
        });
      },
    },
    'scoring.enter': {
      answer: ({ code, criterion: id, valueHundredths, seat: expected, base }, { session, at }) => {
        const seat = seatOf(session);
        const failure = ofAnotherSeat(session, expected) ?? closed(seat, code);
        if (failure !== null) return fail(failure);
        const criterion = rubric.criterion(id);
        if (criterion === null) return fail({ code: 'not-found', noun: 'criterion', id });
        if (criterion.kind === 'computed') return fail({ code: 'criterion-computed' });
        const held = heldFailure(criterion.stage, openSheet(seat, code));
        if (held !== null) return fail(held);
        if (base !== undefined) {
          const stored = scoring.score(seat, code, id);
          const storedHundredths = stored?.valueHundredths ?? null;
          if (storedHundredths !== base.valueHundredths && storedHundredths !== valueHundredths) {
            return fail({ code: 'score-differs', storedHundredths, storedAt: stored?.enteredAt ?? null });
          }
        }
        if (valueHundredths === null) {
          scoring.erase(seat, code, id);
          return succeed({ enteredAt: at });
        }
        const { minHundredths: min, maxHundredths: max, stepHundredths: step } = criterion;
        if (valueHundredths < min || valueHundredths > max || (valueHundredths - min) % step !== 0) {
          return fail({ code: 'score-not-allowed', min: min / 100, max: max / 100, step: step / 100 });
        }
        scoring.openSheet(seat, code);
        scoring.enter({ seat, code, criterion: id, valueHundredths, enteredAt: at }, session.identity.substitute ?? null);
        return succeed({ enteredAt: at });
      },
    },
    'scoring.submit': {
      answer: ({ code, seat: expected }, { session, at }) => {
        const seat = seatOf(session);
        const failure = ofAnotherSeat(session, expected) ?? closed(seat, code);
        if (failure !== null) return fail(failure);
        const scored = new Set(readSheet(seat, code).scores.map((score) => score.criterion));
        const blanks = judgedCriteria(rubric.read()).filter((criterion) => !scored.has(criterion.id));
        if (blanks.length > 0) return fail({ code: 'sheet-incomplete', blanks: blanks.map((criterion) => criterion.name) });
        scoring.submit(seat, code, at, session.identity.substitute ?? null);
        return succeed({ submittedAt: at });
      },
    },
    'scoring.monitor': { answer: () => succeed(readMonitor(monitored)) },
    ...remarkHandlers(records, { closed }),
    'scoring.closeStage': {
      answer: ({ stage }, { session, at }) => {
        const standing = readMonitor(monitored).stages.find((one) => one.stage === stage);
        if (standing === undefined) return fail({ code: 'stage-empty', stage });
        if (standing.closing !== null) return fail({ code: 'stage-closed', stage, closedAt: standing.closing.closedAt });
        stages.close({ stage, closedAt: at, closedBy: seatOf(session), unfinished: standing.unfinished });
        return succeed(null);
      },
    },
    ...reopeningHandlers(records),
    // A sheet on paper holds every criterion: it waits as long as one of them may not be scored.
    ...paperHandlers(records, { files: readers.files, closed: (seat, code) => closed(seat, code) ?? anyHeld(seat, code) }),
    ...stickHandlers(records, { files: readers.files, closed, held: isHeld }),
  };
};
