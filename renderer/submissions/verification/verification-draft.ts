import type { CallRequest } from '../../../shared/contract.ts';
import { readWholeNumber } from '../../../shared/notation/read-number.ts';
import { LARGEST_FIGURE } from '../../../shared/submissions/figure.ts';
import type { StandingFigure } from '../../../shared/submissions/verification/standing-figure.ts';
import { type NamedDocument, figureFingerprint, type FigurePlace } from '../../../shared/submissions/verification/verification.ts';

/** The form while it is typed. */
export type VerificationDraft = {
  readonly finding: 'right' | 'wrong';
  readonly value: string;
  readonly reason: string;
  readonly document: string;
  readonly documentDate: string;
};

/** What stands already, or stood until the figure changed, is where a new check begins; otherwise the document of the one before. */
export const firstDraft = (
  { figure, verification, lapsed }: StandingFigure,
  step: 'check' | 'correct',
  lastDocument: NamedDocument | null,
): VerificationDraft => {
  const made = verification ?? lapsed;
  const named = made ?? lastDocument;
  const wrong = step === 'correct' || made?.kind === 'corrected' || figure.value === null;
  return {
    finding: wrong ? 'wrong' : 'right',
    value: made?.kind === 'corrected' ? String(made.value) : '',
    reason: made?.kind === 'corrected' ? made.reason : '',
    document: named?.document ?? '',
    documentDate: named?.documentDate ?? '',
  };
};

/** The corrected value, once the text says one. */
export const draftedValue = ({ value }: Pick<VerificationDraft, 'value'>): number | null => {
  const reading = readWholeNumber(value, LARGEST_FIGURE);
  return reading.kind === 'number' ? reading.value : null;
};

/**
 * The value whose effect is to be told beside the form: the corrected one, or null for the declared one, which is told when a
 * correction gives way to it. Undefined when there is nothing to tell.
 */
export const valueInQuestion = (draft: VerificationDraft, { verification }: StandingFigure): number | null | undefined => {
  if (draft.finding === 'right') return verification?.kind === 'corrected' ? null : undefined;
  return draftedValue(draft) ?? undefined;
};

export type DraftProblem = 'value-blank' | 'equals-declared' | 'reason-blank' | 'document-blank' | 'date-blank';

export const draftProblems = (draft: VerificationDraft, { figure }: Pick<StandingFigure, 'figure'>): ReadonlySet<DraftProblem> => {
  const problems = new Set<DraftProblem>();
  if (draft.finding === 'wrong') {
    const value = draftedValue(draft);
    if (value === null) problems.add('value-blank');
    else if (value === figure.value) problems.add('equals-declared');
    if (draft.reason.trim() === '') problems.add('reason-blank');
  }
  if (draft.document.trim() === '') problems.add('document-blank');
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(draft.documentDate)) problems.add('date-blank');
  return problems;
};

export type DraftRequest =
  | { readonly call: 'verify'; readonly input: CallRequest<'submissions.verifyFigure'> }
  | { readonly call: 'correct'; readonly input: CallRequest<'submissions.correctFigure'> };

/** What is sent; null as long as something is missing. */
export const draftRequest = (draft: VerificationDraft, place: FigurePlace, standing: StandingFigure): DraftRequest | null => {
  if (draftProblems(draft, standing).size > 0) return null;
  const { code, subject, position } = place;
  const checked = {
    code,
    subject,
    position,
    declared: figureFingerprint(standing.figure),
    document: draft.document.trim(),
    documentDate: draft.documentDate,
  };
  const value = draftedValue(draft);
  if (draft.finding === 'right') return { call: 'verify', input: checked };
  return value === null ? null : { call: 'correct', input: { ...checked, value, reason: draft.reason.trim() } };
};
