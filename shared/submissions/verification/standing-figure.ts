import { COVERAGE_SUBJECTS, type Figure } from '../figure.ts';
import { type FigureCorrection, figureFingerprint, figureKey, type FigureVerification } from './verification.ts';

/** A figure as declared, with the verification that stands on it, or with one that has lapsed since. */
export type StandingFigure = {
  readonly figure: Figure;
  readonly state: 'declared' | FigureVerification['kind'];
  readonly verification: FigureVerification | null;
  /** Made when something else was declared; it counts for nothing until that is declared again. */
  readonly lapsed: FigureVerification | null;
};

/** A verification stands as long as the figure says what it said when it was checked. */
const standsOn = (verification: FigureVerification, figure: Figure): boolean =>
  figureFingerprint(verification.declared) === figureFingerprint(figure);

const byKey = (verifications: readonly FigureVerification[]): ReadonlyMap<string, FigureVerification> =>
  new Map(verifications.map((one) => [figureKey(one), one]));

/** Each figure of one region with what the secretariat made of it, in the order of the figures. */
export const standingFigures = (figures: readonly Figure[], verifications: readonly FigureVerification[]): readonly StandingFigure[] => {
  const known = byKey(verifications);
  return figures.map((figure): StandingFigure => {
    const verification = known.get(figureKey(figure));
    if (verification === undefined) return { figure, state: 'declared', verification: null, lapsed: null };
    return standsOn(verification, figure)
      ? { figure, state: verification.kind, verification, lapsed: null }
      : { figure, state: 'declared', verification: null, lapsed: verification };
  });
};

/** Corrections that stand. */
export const standingCorrections = (
  figures: readonly Figure[],
  verifications: readonly FigureVerification[],
): readonly FigureCorrection[] =>
  standingFigures(figures, verifications).flatMap(({ verification }) => (verification?.kind === 'corrected' ? [verification] : []));

/**
 * The figures that count: as declared, with the value of each correction that stands. Everything that is computed from
 * figures is computed from these; what is shown as declared comes from the figures themselves.
 */
export const effectiveFigures = (figures: readonly Figure[], verifications: readonly FigureVerification[]): readonly Figure[] =>
  verifications.length === 0
    ? figures
    : standingFigures(figures, verifications).map(({ figure, verification }) =>
        verification?.kind === 'corrected' ? { ...figure, value: verification.value } : figure,
      );

/** Verifications of what is no longer declared, neither so nor at all; among them those whose line is gone. */
export const lapsedVerifications = (
  figures: readonly Figure[],
  verifications: readonly FigureVerification[],
): readonly FigureVerification[] => {
  const declared = new Map(figures.map((figure) => [figureKey(figure), figure]));
  return verifications.filter((one) => {
    const figure = declared.get(figureKey(one));
    return figure === undefined || !standsOn(one, figure);
  });
};

/** Which verifications a change of what is declared lets lapse, and which it brings back. */
export const verificationsMoved = (
  before: readonly Figure[],
  after: readonly Figure[],
  verifications: readonly FigureVerification[],
): { readonly lapse: readonly FigureVerification[]; readonly revive: readonly FigureVerification[] } => {
  const [lapsedBefore, lapsedAfter] = [before, after].map((figures) => new Set(lapsedVerifications(figures, verifications)));
  return {
    lapse: verifications.filter((one) => lapsedAfter?.has(one) === true && lapsedBefore?.has(one) === false),
    revive: verifications.filter((one) => lapsedBefore?.has(one) === true && lapsedAfter?.has(one) === false),
  };
};

/** How far the four figures of the coverage have been checked; a corrected one has been. `lapsed` counts all figures. */
export type VerificationProgress = { readonly checked: number; readonly of: number; readonly corrected: number; readonly lapsed: number };

export const verificationProgress = (figures: readonly Figure[], verifications: readonly FigureVerification[]): VerificationProgress => {
  const ofCoverage = standingFigures(figures, verifications).filter(({ figure }) =>
    COVERAGE_SUBJECTS.some((subject) => subject === figure.subject),
  );
  return {
    checked: ofCoverage.filter(({ state }) => state !== 'declared').length,
    of: ofCoverage.length,
    corrected: ofCoverage.filter(({ state }) => state === 'corrected').length,
    lapsed: lapsedVerifications(figures, verifications).length,
  };
};
