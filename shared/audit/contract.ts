import { z } from 'zod';
import { read } from '../call.ts';
import { PHASES } from '../edition/edition.ts';
import type { AuditEntry, VerifyReport } from './audit.ts';

export const auditContract = {
  /** Newest first; values of scores stay withheld until ranking values are open. */
  'audit.list': read<readonly AuditEntry[]>()(
    z.strictObject({ beforeSequence: z.int().positive().optional(), limit: z.int().min(1).max(200).default(50) }),
    { roles: ['sekretariat', 'auditor'], phases: PHASES },
  ),
  'audit.verify': read<VerifyReport>()(z.strictObject({}), { roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'], phases: PHASES }),
};
