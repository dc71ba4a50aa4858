import { useOverview, useWritable } from '../edition/edition-context.ts';

/** Whether this window may record what the pleno decides. */
export const useMayDecide = (): boolean => {
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const leads = identity.role === 'sekretariat' || identity.role === 'ketua' || identity.role === 'sekretaris';
  return leads && writable && (edition.phase === 'pleno' || edition.phase === 'ralat');
};
