import { z } from 'zod';
import { read } from '../call.ts';
import { RANKING_OPEN } from '../ranking/contract.ts';
import type { PanelTiming } from './annex/drift.ts';

export const analysisContract = {
  /** When each sheet was scored, and which scores were changed since the pleno was opened. Only once scoring is closed. */
  'analysis.timing': read<PanelTiming>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'pengamat', 'auditor'],
    phases: RANKING_OPEN,
    only: { pengamat: ['diumumkan', 'diserahkan'] },
  }),
};
