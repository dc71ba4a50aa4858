import { canonicalJson } from '../../shared/audit/canonical-json.ts';
import { type Region, type RegionCode, regionCodeSchema } from '../../shared/edition/region.ts';
import { coverageFigures, coverageOf } from '../../shared/submissions/coverage.ts';
import { type Figure, figureSchema } from '../../shared/submissions/figure.ts';
import {
  type Delegation,
  type Innovation,
  isRevoked,
  type KeptRevision,
  type Regulation,
  type Revision,
  type Submission,
  type SubmissionContent,
  submissionContentSchema,
  type SubmissionStatus,
  submissionStatusSchema,
  type SubmissionSummary,
} from '../../shared/submissions/submission.ts';
import { effectiveFigures, standingCorrections, verificationProgress } from '../../shared/submissions/verification/standing-figure.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';
import type { Database } from '../database/sqlite.ts';
import { verificationQueries } from './verification/queries.ts';

type SubmissionRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: Region['kind'];
  readonly capital: string | null;
  readonly category: string;
  readonly status: string;
  readonly statusReason: string | null;
};
type FigureRow = Omit<Figure, 'fromFormula'> & { readonly fromFormula: number };
type DelegationRow = Omit<Delegation, 'inPerson'> & { readonly inPerson: number };
type RevisionRow = Revision & {
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  readonly contentKept: number;
};
type ByCode<Row> = Row & { readonly code: RegionCode };

export const submissionQueries = (database: Database) => {
  const selectSubmissions = database.prepare<[], SubmissionRow>(
    `SELECT code, name, kind, capital, category, status, status_reason AS statusReason
       FROM submission
      ORDER BY code`,
  );
  const selectSubmission = database.prepare<[RegionCode], SubmissionRow>(
    `SELECT code, name, kind, capital, category, status, status_reason AS statusReason
       FROM submission
      WHERE code = ?`,
  );
  const upsertSubmission = database.prepare<Omit<SubmissionRow, 'status' | 'statusReason'>>(
    `INSERT INTO submission (code, name, kind, capital, category, status, status_reason)
     VALUES (@code, @name, @kind, @capital, @category, 'terdaftar', NULL)
         ON CONFLICT (code) DO UPDATE
        SET name = excluded.name, kind = excluded.kind, capital = excluded.capital, category = excluded.category`,
  );
  const updateStatus = database.prepare<{ code: RegionCode; status: SubmissionStatus; reason: string | null }>(
    `UPDATE submission
        SET status = @status, status_reason = @reason
      WHERE code = @code`,
  );
  const selectRevisions = database.prepare<[RegionCode], RevisionRow>(
    `SELECT number, file_name AS fileName, sha256, template_version AS templateVersion, imported_at AS importedAt,
            imported_by AS importedBy, withdrawn_at AS withdrawnAt, withdrawn_by AS withdrawnBy,
            withdrawn_reason AS withdrawnReason, content IS NOT NULL AS contentKept
       FROM revision
      WHERE code = ?
      ORDER BY number DESC`,
  );
  const insertRevision = database.prepare<ByCode<Revision> & { readonly content: string }>(
    `INSERT INTO revision (code, number, file_name, sha256, template_version, imported_at, imported_by, content)
     VALUES (@code, @number, @fileName, @sha256, @templateVersion, @importedAt, @importedBy, @content)`,
  );
  const selectFigures = database.prepare<[RegionCode], FigureRow>(
    `SELECT subject, label, position, value, previous_value AS previousValue, cut_off AS cutOff, source, denominator, mark,
            from_formula AS fromFormula, cell
       FROM figure
      WHERE code = ?
      ORDER BY subject, position`,
  );
  const upsertFigure = database.prepare<ByCode<FigureRow>>(
    `INSERT INTO figure (code, subject, position, label, value, previous_value, cut_off, source, denominator, mark,
                         from_formula, cell)
     VALUES (@code, @subject, @position, @label, @value, @previousValue, @cutOff, @source, @denominator, @mark,
             @fromFormula, @cell)
         ON CONFLICT (code, subject, position) DO UPDATE
        SET label = excluded.label, value = excluded.value, previous_value = excluded.previous_value,
            cut_off = excluded.cut_off, source = excluded.source, denominator = excluded.denominator, mark = excluded.mark,
            from_formula = excluded.from_formula, cell = excluded.cell`,
  );
  const deleteFigure = database.prepare<Pick<ByCode<FigureRow>, 'code' | 'subject' | 'position'>>(
    `DELETE FROM figure
      WHERE code = @code
        AND subject = @subject
        AND position = @position`,
  );
  const selectRegulations = database.prepare<[RegionCode], Regulation>(
    `SELECT position, type, number, year, title, scope, status, mark
       FROM regulation
      WHERE code = ?
      ORDER BY position`,
  );
  const upsertRegulation = database.prepare<ByCode<Regulation>>(
    `INSERT INTO regulation (code, position, type, number, year, title, scope, status, mark)
     VALUES (@code, @position, @type, @number, @year, @title, @scope, @status, @mark)
         ON CONFLICT (code, position) DO UPDATE
        SET type = excluded.type, number = excluded.number, year = excluded.year, title = excluded.title,
            scope = excluded.scope, status = excluded.status, mark = excluded.mark`,
  );
  const deleteRegulationsFrom = database.prepare<[RegionCode, number]>(
    `DELETE FROM regulation
      WHERE code = ?
        AND position >= ?`,
  );
  const selectInnovations = database.prepare<[RegionCode], Innovation>(
    `SELECT position, name, year, description, mark
       FROM innovation
      WHERE code = ?
      ORDER BY position`,
  );
  const upsertInnovation = database.prepare<ByCode<Innovation>>(
    `INSERT INTO innovation (code, position, name, year, description, mark)
     VALUES (@code, @position, @name, @year, @description, @mark)
         ON CONFLICT (code, position) DO UPDATE
        SET name = excluded.name, year = excluded.year, description = excluded.description, mark = excluded.mark`,
  );
  const deleteInnovationsFrom = database.prepare<[RegionCode, number]>(
    `DELETE FROM innovation
      WHERE code = ?
        AND position >= ?`,
  );
  const selectDelegation = database.prepare<[RegionCode], DelegationRow>(
    `SELECT lead_name AS leadName, lead_office AS leadOffice, in_person AS inPerson, mark
       FROM delegation
      WHERE code = ?`,
  );
  const upsertDelegation = database.prepare<ByCode<DelegationRow>>(
    `INSERT INTO delegation (code, lead_name, lead_office, in_person, mark)
     VALUES (@code, @leadName, @leadOffice, @inPerson, @mark)
         ON CONFLICT (code) DO UPDATE
        SET lead_name = excluded.lead_name, lead_office = excluded.lead_office, in_person = excluded.in_person,
            mark = excluded.mark`,
  );
  const deleteDelegation = database.prepare<[RegionCode]>('DELETE FROM delegation WHERE code = ?');
  const countByStatus = database.prepare<[], { readonly submissions: number; readonly candidates: number }>(
    `SELECT count(*) AS submissions, count(*) FILTER (WHERE status = 'kandidat') AS candidates
       FROM submission`,
  );

  const verifications = verificationQueries(database);

  const figureRows = (code: RegionCode) => selectFigures.all(code).map((row) => ({ ...row, fromFormula: row.fromFormula === 1 }));
  /** As declared. */
  const figuresFor = (code: RegionCode): readonly Figure[] => figureRows(code).map((row) => figureSchema.parse(row));

  const contentFor = (row: SubmissionRow): SubmissionContent => {
    const code = regionCodeSchema.parse(row.code);
    const delegation = selectDelegation.get(code);
    return submissionContentSchema.parse({
      code,
      category: row.category,
      figures: figureRows(code),
      regulations: selectRegulations.all(code),
      innovations: selectInnovations.all(code),
      delegation: delegation === undefined ? null : { ...delegation, inPerson: delegation.inPerson === 1 },
    });
  };

  const revisionsOf = (code: RegionCode): readonly KeptRevision[] =>
    selectRevisions.all(code).map(({ withdrawnAt, withdrawnBy, withdrawnReason, contentKept, ...revision }) => ({
      ...revision,
      withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, by: withdrawnBy ?? '', reason: withdrawnReason ?? '' },
      contentKept: contentKept === 1,
    }));

  const summarise = (row: SubmissionRow): Submission => {
    const content = contentFor(row);
    const revisions = revisionsOf(content.code);
    const standing = revisions.find(({ withdrawn }) => withdrawn === null);
    if (standing === undefined) throw new Error(`Submission ${row.code} has no revision.`);
    const { withdrawn: _withdrawn, contentKept: _contentKept, ...revision } = standing;
    const made = verifications.ofRegion(content.code);
    const declaredCoverage = coverageOf(coverageFigures(content));
    const figures = effectiveFigures(content.figures, made);
    return {
      code: content.code,
      region: { code: content.code, name: row.name, kind: row.kind, capital: row.capital },
      status: submissionStatusSchema.parse(row.status),
      statusReason: row.statusReason,
      coverage: figures === content.figures ? declaredCoverage : coverageOf(coverageFigures({ figures })),
      declaredCoverage,
      verification: verificationProgress(content.figures, made),
      regulationCount: content.regulations.filter((regulation) => !isRevoked(regulation)).length,
      innovationCount: content.innovations.length,
      revision,
      content,
      verifications: made,
      revisions,
    };
  };

  const read = (code: RegionCode): Submission | null => {
    const row = selectSubmission.get(code);
    return row === undefined ? null : summarise(row);
  };

  return {
    read,
    all: (): readonly Submission[] => selectSubmissions.all().map(summarise),
    summaries: (): readonly SubmissionSummary[] =>
      selectSubmissions.all().map((row) => {
        const { content: _content, verifications: _verifications, revisions: _revisions, ...summary } = summarise(row);
        return summary;
      }),
    summary: (code: RegionCode): { readonly region: Region; readonly status: SubmissionStatus } | null => {
      const row = selectSubmission.get(code);
      if (row === undefined) return null;
      return {
        region: { code, name: row.name, kind: row.kind, capital: row.capital },
        status: submissionStatusSchema.parse(row.status),
      };
    },
    candidates: (): readonly Region[] =>
      selectSubmissions
        .all()
        .filter((row) => row.status === 'kandidat')
        .map((row) => ({ code: regionCodeSchema.parse(row.code), name: row.name, kind: row.kind, capital: row.capital })),
    codes: (): readonly RegionCode[] => selectSubmissions.all().map((row) => regionCodeSchema.parse(row.code)),
    figuresFor,
    /** The figures that count: as declared, with the corrections that stand. */
    effectiveFiguresFor: (code: RegionCode): readonly Figure[] => effectiveFigures(figuresFor(code), verifications.ofRegion(code)),
    /** Corrections that stand. */
    correctionsFor: (code: RegionCode): readonly FigureCorrection[] => standingCorrections(figuresFor(code), verifications.ofRegion(code)),
    count: () => countByStatus.get() ?? { submissions: 0, candidates: 0 },
    setStatus: (code: RegionCode, status: SubmissionStatus, reason: string | null): void => void updateStatus.run({ code, status, reason }),
    /** Replaces what a region has handed in, row by row, so that only what differs is a change. */
    writeContent: (region: Region, content: SubmissionContent): void => {
      const { code } = region;
      upsertSubmission.run({ ...region, category: content.category });
      const kept = new Set(content.figures.map((figure) => `${figure.subject} ${String(figure.position)}`));
      for (const stored of selectFigures.all(code)) {
        if (!kept.has(`${stored.subject} ${String(stored.position)}`))
          deleteFigure.run({ code, subject: stored.subject, position: stored.position });
      }
      for (const figure of content.figures) upsertFigure.run({ ...figure, code, fromFormula: figure.fromFormula ? 1 : 0 });
      content.regulations.forEach((regulation, position) => upsertRegulation.run({ ...regulation, code, position }));
      deleteRegulationsFrom.run(code, content.regulations.length);
      content.innovations.forEach((innovation, position) => upsertInnovation.run({ ...innovation, code, position }));
      deleteInnovationsFrom.run(code, content.innovations.length);
      if (content.delegation === null) deleteDelegation.run(code);
      else upsertDelegation.run({ ...content.delegation, code, inPerson: content.delegation.inPerson ? 1 : 0 });
    },
    /** Call it after `writeContent`: the revision keeps what the region's records say now. */
    appendRevision: (code: RegionCode, revision: Omit<Revision, 'number'>): Revision => {
      const row = selectSubmission.get(code);
      if (row === undefined) throw new Error(`Revision of ${code}, which has no submission.`);
      const number = (selectRevisions.all(code)[0]?.number ?? 0) + 1;
      insertRevision.run({ ...revision, code, number, content: canonicalJson(contentFor(row)) });
      return { ...revision, number };
    },
  };
};

export type SubmissionQueries = ReturnType<typeof submissionQueries>;
