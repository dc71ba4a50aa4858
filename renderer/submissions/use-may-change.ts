import type { Phase } from '../../shared/edition/edition.ts';
import { submissionsContract } from '../../shared/submissions/contract.ts';
import { useOverview } from '../edition/edition-context.ts';

const { phases } = submissionsContract['submissions.import'];

export type MayChange = {
  readonly may: boolean;
  /** This window is the secretariat's; only it is told why nothing can be changed. */
  readonly secretariat: boolean;
  /** Set when it is the phase that forbids it. */
  readonly closedBy: Phase | null;
};

/** Whether files may be imported and candidates chosen here and now. The door decides; this only spares the way to it. */
export const useMayChange = (): MayChange => {
  const { edition, identity, readOnlyBecause } = useOverview();
  const secretariat = identity.role === 'sekretariat';
  const open = phases.includes(edition.phase);
  return { may: secretariat && open && readOnlyBecause === null, secretariat, closedBy: open ? null : edition.phase };
};
