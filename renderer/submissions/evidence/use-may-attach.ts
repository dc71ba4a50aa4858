import { submissionsContract } from '../../../shared/submissions/contract.ts';
import { useOverview } from '../../edition/edition-context.ts';

const { roles, phases } = submissionsContract['submissions.attachEvidence'];

/** Whether evidence may be added and taken away here and now. The door decides; this only spares the way to it. */
export const useMayAttach = (): boolean => {
  const { edition, identity, readOnlyBecause } = useOverview();
  return roles.includes(identity.role) && phases.includes(edition.phase) && readOnlyBecause === null;
};
