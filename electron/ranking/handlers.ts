import { fail, succeed } from '../../shared/failure.ts';
import { openConflicts } from '../../shared/panel/conflict.ts';
import { correctionEffect } from '../../shared/ranking/correction-effect.ts';
import { finalHindrance } from '../../shared/ranking/final-hindrance.ts';
import { lotHindrance } from '../../shared/ranking/lot-hindrance.ts';
import { rank } from '../../shared/ranking/rank.ts';
import { syntheticSnapshot } from '../../shared/ranking/rehearsal/synthetic-snapshot.ts';
import type { RubricContent } from '../../shared/rubric/rubric.ts';
import { coverageFigures } from '../../shared/submissions/coverage.ts';
import { FINDINGS_VERSION } from '../../shared/submissions/findings/finding.ts';
import { effectiveFigures } from '../../shared/submissions/verification/standing-figure.ts';
import { figureKey } from '../../shared/submissions/verification/verification.ts';
import { GENESIS } from '../audit/event-hash.ts';
import { editionQueries } from '../edition/queries.ts';
import { readCoverageSnapshot, readSnapshot } from '../edition/read-snapshot.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { SliceHandlers } from '../handler.ts';
import { checkBothPins } from '../panel/both-pins.ts';
import { panelQueries } from '../panel/queries.ts';
import { conflictsReader } from '../panel/read-conflicts.ts';
import type { Records } from '../records-file.ts';
import { actorOf, type Session } from '../session.ts';
import { rubricQueries } from '../rubric/queries.ts';
import { submissionQueries } from '../submissions/queries.ts';
import { countValidSheets } from '../../shared/scoring/valid-sheets.ts';
import { lotQueries } from './lot/queries.ts';
import { rankingQueries } from './queries.ts';
import { readCorrections } from './read-corrections.ts';
import { groundIn, readOtherEdition, rehearse } from './rehearse.ts';
import { shadowDifference } from './shadow/shadow-difference.ts';
import { verdictQueries } from './verdict/queries.ts';
import { rankingText } from './verdict/ranking-text.ts';

export type RankingReaders = {
  readonly rankingOpen: (session: Session) => boolean;
  readonly files: FileTokens;
  readonly applicationVersion: string;
  /** The second reckoning, which a test may make differ. */
  readonly shadow?: typeof shadowDifference | undefined;
};

export const rankingHandlers = (
  records: Records,
  { rankingOpen, files, applicationVersion, shadow = shadowDifference }: RankingReaders,
): SliceHandlers<'ranking'> => {
  const { database } = records.file;
  const submissions = submissionQueries(database);
  const edition = editionQueries(database);
  const panel = panelQueries(database);
  const conflicts = conflictsReader(database);
  const decisions = rankingQueries(database);
  const lots = lotQueries(database);
  const verdicts = verdictQueries(database);

  return {
    'ranking.openPleno': {
      prepare: async (pins) => {
        const attempt = await checkBothPins(panel, pins);
        return ({ at, keepThoughRefused }) => {
          const counted = attempt(at);
          if (!counted.ok) {
            keepThoughRefused();
            return fail(counted.failure);
          }
          const unanswered = openConflicts(conflicts());
          if (unanswered.length > 0) return fail({ code: 'conflicts-open', count: unanswered.length });
          edition.updatePhase('pleno');
          return succeed(null);
        };
      },
    },
    'ranking.decideQuorum': {
      prepare: async ({ code, outcome, reason, ...pins }) => {
        const count = reason === '' ? null : await checkBothPins(panel, pins);
        return ({ session, at, giveReason, keepThoughRefused }) => {
          if (count === null) return fail({ code: 'reason-needed' });
          const counted = count(at);
          if (!counted.ok) {
            keepThoughRefused();
            return fail(counted.failure);
          }
          const snapshot = readSnapshot(database);
          const { quorum } = snapshot.method;
          const entry = snapshot.regions.find(({ region }) => region.code === code);
          if (entry === undefined) return fail({ code: 'not-found', noun: 'submission', id: code });
          const validSheets = countValidSheets(entry.sheets);
          if (quorum === null || validSheets >= quorum) return fail({ code: 'quorum-met', region: entry.region.name });
          giveReason(reason);
          decisions.decideQuorum({ code, outcome, validSheets, quorum, reason, decidedAt: at, decidedBy: actorOf(session) });
          return succeed(null);
        };
      },
    },
    'ranking.announceLot': {
      answer: (_, { session, at }) => {
        if (lots.read() !== null) return fail({ code: 'lot-announced' });
        const hindrance = lotHindrance(rank(readSnapshot(database)));
        if (hindrance !== null) return fail({ code: 'lot-hindered', hindrance });
        lots.announce({ head: records.audit.last()?.hash ?? GENESIS, announcedAt: at, announcedBy: actorOf(session) });
        return succeed(null);
      },
    },
    'ranking.drawLot': {
      prepare: async ({ witnesses, ...pins }) => {
        const attempt = await checkBothPins(panel, pins);
        return ({ session, at, keepThoughRefused }) => {
          const counted = attempt(at);
          if (!counted.ok) {
            keepThoughRefused();
            return fail(counted.failure);
          }
          const lot = lots.read();
          if (lot === null) return fail({ code: 'lot-not-announced' });
          if (lot.drawn !== null) return fail({ code: 'lot-drawn' });
          const [first, second] = witnesses;
          if (first.name.toLocaleLowerCase('id') === second.name.toLocaleLowerCase('id')) return fail({ code: 'witnesses-alike' });
          const hindrance = lotHindrance(rank(readSnapshot(database)));
          if (hindrance !== null) return fail({ code: 'lot-hindered', hindrance });
          lots.draw(witnesses, at, actorOf(session));
          return succeed(null);
        };
      },
    },
    'ranking.finalise': {
      prepare: async (pins) => {
        const attempt = await checkBothPins(panel, pins);
        return ({ session, at, keepThoughRefused }) => {
          const counted = attempt(at);
          if (!counted.ok) {
            keepThoughRefused();
            return fail(counted.failure);
          }
          const snapshot = readSnapshot(database);
          const ranking = rank(snapshot);
          const hindered = finalHindrance(ranking);
          if (hindered !== null) return fail({ code: 'not-final', ...hindered });
          const difference = shadow(snapshot, ranking);
          if (difference !== null) return fail({ code: 'shadow-differs', ...difference });
          const { text, sha256 } = rankingText(ranking);
          verdicts.add({
            ranking: text,
            sha256,
            method: ranking.method.aggregation,
            findingsVersion: FINDINGS_VERSION,
            applicationVersion,
            decidedAt: at,
            decidedBy: actorOf(session),
            chair: counted.chair,
            secretary: counted.secretary,
          });
          edition.updatePhase('final');
          return succeed(null);
        };
      },
    },
    'ranking.rehearse': {
      answer: ({ content, basis }, { session }) => {
        const { label, scale, criteria, method } = rubricQueries(database).read();
        const stored: RubricContent = { label, scale, criteria, method };
        if (basis.kind === 'synthetic') {
          const snapshot = syntheticSnapshot(basis.seed, stored, [content]);
          return rehearse({ basis, snapshot, otherAbsence: snapshot }, stored, content);
        }
        if (basis.kind === 'file') {
          const ground = readOtherEdition(files.source(basis.file));
          return ground.ok ? rehearse(ground.value, null, content) : ground;
        }
        const { name, phase } = edition.read();
        if (!rankingOpen(session)) return fail({ code: 'rehearsal-closed', name, phase });
        return rehearse({ basis: { kind: 'present', name, phase }, ...groundIn(database) }, null, content);
      },
    },
    'ranking.read': {
      answer: () => {
        const snapshot = readSnapshot(database);
        const ranking = rank(snapshot);
        const verdict = verdicts.last();
        return succeed({
          ranking,
          snapshot,
          corrections: readCorrections(database),
          quorumDecisions: decisions.quorumDecisions(),
          lot: lots.read(),
          verdict: verdict === null ? null : { ...verdict, stillSame: rankingText(ranking).sha256 === verdict.sha256 },
        });
      },
    },
    'ranking.correctionEffect': {
      answer: ({ value, ...place }, { session }) => {
        const { code } = place;
        const submission = submissions.read(code);
        if (submission === null) return fail({ code: 'not-found', noun: 'submission', id: code });
        const { content, verifications } = submission;
        const declared = content.figures.find((figure) => figureKey(figure) === figureKey(place));
        if (declared === undefined) return fail({ code: 'not-found', noun: 'figure', id: `${code}/${figureKey(place)}` });
        const counting = effectiveFigures(content.figures, verifications);
        const supposed = counting.map((figure) =>
          figureKey(figure) === figureKey(place) ? { ...figure, value: value ?? declared.value } : figure,
        );
        const question = { code, before: coverageFigures({ figures: counting }), after: coverageFigures({ figures: supposed }) };
        return succeed(correctionEffect(question, readCoverageSnapshot(database), rankingOpen(session) ? readSnapshot(database) : null));
      },
    },
  };
};
