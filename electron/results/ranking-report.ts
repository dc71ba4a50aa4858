import type { RegionCode } from '../../shared/edition/region.ts';
import { type Fraction, fractionToNumber } from '../../shared/notation/fraction.ts';
import type { Ranking } from '../../shared/ranking/ranking.ts';
import type { FigureSubject } from '../../shared/submissions/figure.ts';
import type { SubmissionSummary } from '../../shared/submissions/submission.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';

/** The ranking as numbers for other programs: totals as printed, percentages unrounded. */
export type RankingReport = {
  readonly ranking: readonly { readonly rank: number; readonly code: RegionCode; readonly name: string; readonly total: number }[];
  readonly unranked: readonly { readonly code: RegionCode; readonly name: string; readonly lacking: readonly string[] }[];
  /** Regions with fewer valid sheets than the quorum; `ranked` ones stand in the ranking and not here. */
  readonly belowQuorum: readonly {
    readonly code: RegionCode;
    readonly name: string;
    readonly validSheets: number;
    readonly quorum: number;
    readonly pleno: 'left-out' | null;
  }[];
  readonly coverage: readonly {
    readonly code: RegionCode;
    readonly formal: number | null;
    readonly informal: number | null;
    readonly total: number | null;
    /** Total with each segment counted up to its population. */
    readonly capped: number | null;
  }[];
  /** Coverage figures of candidates that count with another value than the declared one. */
  readonly corrections: readonly {
    readonly code: RegionCode;
    readonly subject: FigureSubject;
    readonly declared: number | null;
    readonly value: number;
    readonly reason: string;
    readonly document: string;
    readonly documentDate: string;
  }[];
};

const percent = (ratio: Fraction | null): number | null => (ratio === null ? null : fractionToNumber(ratio) * 100);

export const rankingReport = (
  { ranking, corrections }: { readonly ranking: Ranking; readonly corrections: readonly FigureCorrection[] },
  submissions: readonly Pick<SubmissionSummary, 'code' | 'coverage'>[],
): RankingReport => ({
  ranking: ranking.rows.map(({ rank, region, total }) => ({ rank, code: region.code, name: region.name, total: Number(total) })),
  unranked: ranking.unranked.map(({ region, lacking }) => ({ code: region.code, name: region.name, lacking })),
  belowQuorum: (ranking.belowQuorum ?? []).map(({ region, validSheets, quorum, pleno }) => ({
    code: region.code,
    name: region.name,
    validSheets,
    quorum,
    pleno,
  })),
  coverage: submissions.map(({ code, coverage }) => ({
    code,
    formal: percent(coverage.formal.raw),
    informal: percent(coverage.informal.raw),
    total: percent(coverage.total.raw),
    capped: percent(coverage.total.capped),
  })),
  corrections: corrections.map(({ code, subject, declared, value, reason, document, documentDate }) => ({
    code,
    subject,
    declared: declared.value,
    value,
    reason,
    document,
    documentDate,
  })),
});
