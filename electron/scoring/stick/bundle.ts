import { z } from 'zod';
import { editionIdSchema } from '../../../shared/edition/edition.ts';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import { stickIdSchema } from '../../../shared/scoring/stick/stick.ts';

const keySchema = z.base64().max(200);
const nameSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/u);
const cellSchema = z.union([z.string().max(4_000_000), z.number(), z.null(), z.strictObject({ b: z.base64().max(1_500_000) })]);

/** What stands in a seat's bundle once it is opened. It is as hostile as any file until this has been read. */
export const bundleSchema = z.strictObject({
  stick: stickIdSchema,
  editionId: editionIdSchema,
  seat: seatIdSchema,
  rubricHash: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Number of the newest migration of who wrote it. */
  version: z.int().min(1),
  signing: keySchema,
  sealing: keySchema,
  tables: z
    .array(
      z.strictObject({ table: nameSchema, columns: z.array(nameSchema).max(60), rows: z.array(z.array(cellSchema).max(60)).max(100_000) }),
    )
    .max(40),
});
export type Bundle = z.infer<typeof bundleSchema>;
