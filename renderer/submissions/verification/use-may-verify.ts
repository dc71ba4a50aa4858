import { verificationContract } from '../../../shared/submissions/verification/contract.ts';
import { useOverview } from '../../edition/edition-context.ts';

const { phases } = verificationContract['submissions.correctFigure'];

/** Whether figures may be verified and corrected here and now: longer than files may change, up to the pleno. The door decides. */
export const useMayVerify = (): boolean => {
  const { edition, identity, readOnlyBecause } = useOverview();
  return identity.role === 'sekretariat' && phases.includes(edition.phase) && readOnlyBecause === null;
};
