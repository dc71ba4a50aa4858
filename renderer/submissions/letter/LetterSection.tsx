import { submissionsContract } from '../../../shared/submissions/contract.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { useOverview } from '../../edition/edition-context.ts';
import { Letters } from './Letters.tsx';

const { roles } = submissionsContract['submissions.issuedLetters'];

/** Letters of questions to this region, for whom the door tells of them. */
export function LetterSection({ submission }: { readonly submission: Submission }) {
  const { identity } = useOverview();
  return roles.includes(identity.role) ? <Letters submission={submission} /> : null;
}
