import { z } from 'zod';
import { read } from '../call.ts';
import { RANKING_OPEN } from '../ranking/contract.ts';
import { PHASES } from '../edition/edition.ts';
import { fileTokenSchema } from '../edition/file-token.ts';
import type { AnalysedStudy } from './analysed-study.ts';
import type { PanelTiming } from './annex/drift.ts';

export const analysisContract = {
  /** When each sheet was scored, and which scores were changed since the pleno was opened. Only once scoring is closed. */
  'analysis.timing': read<PanelTiming>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'pengamat', 'auditor'],
    phases: RANKING_OPEN,
    only: { pengamat: ['diumumkan', 'diserahkan'] },
  }),
  /** Ratings of any kind from a file that a person chose. Nothing of it is kept, and nothing of the edition is in it. */
  'analysis.study': read<AnalysedStudy & { readonly fileName: string }>()(z.strictObject({ file: fileTokenSchema }), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'],
    phases: PHASES,
  }),
};
