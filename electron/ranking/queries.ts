import { regionCodeSchema } from '../../shared/edition/region.ts';
import type { QuorumDecision } from '../../shared/ranking/quorum.ts';
import type { Database } from '../database/sqlite.ts';

type DecisionRow = Omit<QuorumDecision, 'code'> & { readonly code: string };

export const rankingQueries = (database: Database) => {
  const selectDecisions = database.prepare<[], DecisionRow>(
    `SELECT code, outcome, valid_sheets AS validSheets, quorum, reason, decided_at AS decidedAt, decided_by AS decidedBy
       FROM quorum_decision
      ORDER BY code`,
  );
  const upsertDecision = database.prepare<QuorumDecision>(
    `INSERT INTO quorum_decision (code, outcome, valid_sheets, quorum, reason, decided_at, decided_by)
     VALUES (@code, @outcome, @validSheets, @quorum, @reason, @decidedAt, @decidedBy)
         ON CONFLICT (code) DO UPDATE
        SET outcome = excluded.outcome, valid_sheets = excluded.valid_sheets, quorum = excluded.quorum,
            reason = excluded.reason, decided_at = excluded.decided_at, decided_by = excluded.decided_by`,
  );
  return {
    quorumDecisions: (): readonly QuorumDecision[] =>
      selectDecisions.all().map((row) => ({ ...row, code: regionCodeSchema.parse(row.code) })),
    decideQuorum: (decision: QuorumDecision): void => void upsertDecision.run(decision),
  };
};
