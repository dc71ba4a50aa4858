import { z } from 'zod';
import type { RegionCode } from '../../edition/region.ts';
import type { SeatId } from '../../panel/panel.ts';
import { proofSchema, type StaffNumber } from '../../panel/staff/staff.ts';
import { type Criterion, criterionIdSchema, type Scale } from '../../rubric/rubric.ts';
import { scoreHundredthsSchema } from '../scoring.ts';
import { type PaperSerial, paperSerialSchema } from './serial.ts';

/** `outdated`: another sheet was printed for it, or the rubric is another since. `typed` counts for nothing before it is confirmed. */
export const PAPER_STATES = ['printed', 'typed', 'rejected', 'confirmed', 'outdated'] as const;
export type PaperState = (typeof PAPER_STATES)[number];
/** Why a printed sheet counts no longer: another was printed for it, or the rubric is another since. */
export type PaperOutdated = 'replaced' | 'rubric';

/** Who confirmed or rejected: somebody else of the secretariat, or the juror of the sheet. */
export type PaperDecider = { readonly by: 'staff'; readonly number: StaffNumber } | { readonly by: 'seat'; readonly seat: SeatId };

/** One printed sheet as a list shows it: who did what with it, and not one value. */
export type PaperSheet = {
  readonly serial: PaperSerial;
  readonly seat: SeatId;
  readonly code: RegionCode;
  readonly printedAt: string;
  readonly state: PaperState;
  readonly outdatedBecause: PaperOutdated | null;
  /** Name of the substitute for whom it was printed; empty for the seat's own person. */
  readonly substituteName: string;
  /** How often it has been typed. */
  readonly attempts: number;
  readonly typedBy: StaffNumber | null;
  readonly typedAt: string | null;
  readonly decidedBy: PaperDecider | null;
  readonly decidedAt: string | null;
  readonly reason: string;
};

/** As many lines as a rubric may have criteria. */
export const typedValuesSchema = z
  .array(z.strictObject({ criterion: criterionIdSchema, valueHundredths: scoreHundredthsSchema }))
  .max(60)
  .refine((values) => new Set(values.map(({ criterion }) => criterion)).size === values.length, { message: 'one value a criterion' });
export type TypedValues = z.infer<typeof typedValuesSchema>;

export const paperProofSchema = z.strictObject({ serial: paperSerialSchema, proof: proofSchema });

/** What the one who types needs to know of the sheet in hand. */
export type PaperForm = {
  readonly serial: PaperSerial;
  readonly seat: SeatId;
  readonly title: string;
  readonly personName: string;
  readonly code: RegionCode;
  readonly region: string;
  readonly criteria: readonly Criterion[];
  readonly scale: Scale;
};

/** What the one who confirms is shown, once: never the one who typed. */
export type TypedPaper = { readonly form: PaperForm; readonly values: TypedValues; readonly typedBy: string; readonly typedAt: string };
