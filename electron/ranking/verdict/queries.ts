import { seatIdSchema } from '../../../shared/panel/panel.ts';
import type { Verdict } from '../../../shared/ranking/verdict.ts';
import type { Database } from '../../database/sqlite.ts';

type VerdictRow = Omit<Verdict, 'chair' | 'secretary'> & { readonly chair: number; readonly secretary: number };
type NewVerdict = Omit<VerdictRow, 'number'> & {
  readonly ranking: string;
  readonly findingsVersion: string;
  readonly decidedBy: string;
};

export const verdictQueries = (database: Database) => {
  const selectLast = database.prepare<[], VerdictRow>(
    `SELECT number, sha256, method, application_version AS applicationVersion, decided_at AS decidedAt, chair, secretary
       FROM verdict
      ORDER BY number DESC
      LIMIT 1`,
  );
  const insert = database.prepare<NewVerdict>(
    `INSERT INTO verdict (number, ranking, sha256, method, findings_version, application_version, decided_at, decided_by, chair,
                          secretary)
     VALUES ((SELECT coalesce(max(number), 0) + 1 FROM verdict), @ranking, @sha256, @method, @findingsVersion,
             @applicationVersion, @decidedAt, @decidedBy, @chair, @secretary)`,
  );
  return {
    last: (): Verdict | null => {
      const row = selectLast.get();
      return row === undefined ? null : { ...row, chair: seatIdSchema.parse(row.chair), secretary: seatIdSchema.parse(row.secretary) };
    },
    add: (verdict: NewVerdict): void => void insert.run(verdict),
  };
};
