import { type RegionCode, regionCodeSchema } from '../../../shared/edition/region.ts';
import { type FigureSubject, figureSubjectSchema } from '../../../shared/submissions/figure.ts';
import {
  correctedValueSchema,
  declaredFigureSchema,
  figureFingerprint,
  type FigurePlace,
  type FigureVerification,
} from '../../../shared/submissions/verification/verification.ts';
import type { Database } from '../../database/sqlite.ts';

type VerificationRow = {
  readonly code: string;
  readonly subject: string;
  readonly position: number;
  readonly kind: 'verified' | 'corrected';
  readonly declared: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly document: string;
  readonly documentDate: string;
  readonly at: string;
  readonly by: string;
};

const toVerification = ({ kind, value, reason, ...row }: VerificationRow): FigureVerification => {
  const checked = {
    ...row,
    code: regionCodeSchema.parse(row.code),
    subject: figureSubjectSchema.parse(row.subject),
    declared: declaredFigureSchema.parse(JSON.parse(row.declared)),
  };
  return kind === 'verified' ? { ...checked, kind } : { ...checked, kind, value: correctedValueSchema.parse(value), reason: reason ?? '' };
};

export const verificationQueries = (database: Database) => {
  const selectOfRegion = database.prepare<[RegionCode], VerificationRow>(
    `SELECT code, subject, position, kind, declared, value, reason, document, document_date AS documentDate,
            verified_at AS at, verified_by AS by
       FROM figure_verification
      WHERE code = ?
      ORDER BY subject, position`,
  );
  const upsert = database.prepare<VerificationRow>(
    `INSERT INTO figure_verification (code, subject, position, kind, declared, value, reason, document, document_date,
                                      verified_at, verified_by)
     VALUES (@code, @subject, @position, @kind, @declared, @value, @reason, @document, @documentDate, @at, @by)
         ON CONFLICT (code, subject, position) DO UPDATE
        SET kind = excluded.kind, declared = excluded.declared, value = excluded.value, reason = excluded.reason,
            document = excluded.document, document_date = excluded.document_date, verified_at = excluded.verified_at,
            verified_by = excluded.verified_by`,
  );
  const remove = database.prepare<{ code: RegionCode; subject: FigureSubject; position: number }>(
    `DELETE FROM figure_verification
      WHERE code = @code
        AND subject = @subject
        AND position = @position`,
  );

  return {
    ofRegion: (code: RegionCode): readonly FigureVerification[] => selectOfRegion.all(code).map(toVerification),
    write: (verification: FigureVerification): void => {
      const corrected = verification.kind === 'corrected';
      upsert.run({
        ...verification,
        declared: figureFingerprint(verification.declared),
        value: corrected ? verification.value : null,
        reason: corrected ? verification.reason : null,
      });
    },
    /** Whether there was one. */
    remove: ({ code, subject, position }: FigurePlace): boolean => remove.run({ code, subject, position }).changes > 0,
  };
};
