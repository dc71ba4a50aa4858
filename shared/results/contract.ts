import { z } from 'zod';
import { read } from '../call.ts';
import { fileTokenSchema } from '../edition/file-token.ts';
import { RANKING_OPEN } from '../ranking/contract.ts';

export const resultsContract = {
  /** Writes `peringkat.xlsx`: ranking, recapitulation per juror, coverage, rules, signature lines. */
  'results.exportWorkbook': read<{ readonly fileName: string; readonly sizeBytes: number; readonly sha256: string }>()(
    z.strictObject({ destination: fileTokenSchema }),
    { roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'], phases: RANKING_OPEN, openWhenMarked: true },
  ),
  /** Writes `lampiran.xlsx`: the annex of the ranking, which is no official result, in words and figures. */
  'results.exportAnnex': read<{ readonly fileName: string; readonly sizeBytes: number; readonly sha256: string }>()(
    z.strictObject({ destination: fileTokenSchema }),
    { roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'], phases: RANKING_OPEN, openWhenMarked: true },
  ),
};
