import { z } from 'zod';
import { write } from '../../call.ts';

export const stageContract = {
  /**
   * Closes the stage of the documents before the interviews: its scores are read-only from then on, on every sheet. Chair or secretary;
   * who had not finished is recorded with it.
   */
  'scoring.closeStage': write<null>()(z.strictObject({ stage: z.literal('dokumen') }), {
    roles: ['ketua', 'sekretaris'],
    phases: ['penilaian'],
  }),
};
