import type { Language } from '../../shared/desktop.ts';
import type { Failure } from '../../shared/failure.ts';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';

/** What says what to type stands at the field; everything else is told below it. */
export const pinProblem = (
  failure: Failure | null,
  language: Language,
): { readonly atField: string | null; readonly below: Failure | null } => {
  if (failure?.code !== 'pin-wrong' && failure?.code !== 'pin-blocked') return { atField: null, below: failure };
  const { happened, remedy } = sayFailure(failure, language);
  return { atField: `${happened} ${remedy}`, below: null };
};
