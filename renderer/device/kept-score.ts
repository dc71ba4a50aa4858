import { z } from 'zod';
import { regionCodeSchema } from '../../shared/edition/region.ts';
import { seatIdSchema } from '../../shared/panel/panel.ts';
import { criterionIdSchema } from '../../shared/rubric/rubric.ts';
import { scoreHundredthsSchema } from '../../shared/scoring/scoring.ts';

/** What `scoring.enter` is given. Read back from the storage of a device it is as little to be trusted as any other input. */
export const keptScoreSchema = z.strictObject({
  code: regionCodeSchema,
  criterion: criterionIdSchema,
  valueHundredths: scoreHundredthsSchema.nullable(),
  seat: seatIdSchema,
  base: z.strictObject({ valueHundredths: scoreHundredthsSchema.nullable() }),
});
export type KeptScoreInput = z.infer<typeof keptScoreSchema>;
