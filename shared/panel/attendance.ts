import { z } from 'zod';
import { type RegionCode, regionCodeSchema } from '../edition/region.ts';
import { type SeatId, seatIdSchema } from './panel.ts';

/** Who was there when a region was judged; nothing is said of a pair that is not listed. */
export type Attendance = {
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly present: boolean;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Null takes back what was recorded. */
export const attendanceMarkSchema = z.strictObject({ seat: seatIdSchema, code: regionCodeSchema, present: z.boolean().nullable() });
export type AttendanceMark = z.infer<typeof attendanceMarkSchema>;

export const attendanceInputSchema = z.strictObject({
  marks: z.array(attendanceMarkSchema).min(1).max(2_000),
  /** Needed in the pleno, where what is recorded may move a region whose total is known. */
  reason: z.string().trim().max(500).default(''),
});
