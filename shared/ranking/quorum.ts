import { z } from 'zod';
import { type RegionCode, regionCodeSchema } from '../edition/region.ts';
import { pinSchema } from '../panel/panel.ts';

export const QUORUM_OUTCOMES = ['ranked', 'left-out'] as const;
export type QuorumOutcome = (typeof QUORUM_OUTCOMES)[number];

/**
 * What the pleno decided on a region with fewer valid sheets than the quorum. It stands for exactly that many sheets: when
 * another comes in or one ceases to count, the pleno is asked again.
 */
export type QuorumDecision = {
  readonly code: RegionCode;
  readonly outcome: QuorumOutcome;
  readonly validSheets: number;
  readonly quorum: number;
  readonly reason: string;
  readonly decidedAt: string;
  readonly decidedBy: string;
};

export const quorumDecisionInputSchema = z.strictObject({
  code: regionCodeSchema,
  outcome: z.enum(QUORUM_OUTCOMES),
  reason: z.string().trim().max(500),
  chairPin: pinSchema,
  secretaryPin: pinSchema,
});

/** Whether a decision was made on what is the case now. */
export const decisionStands = (
  { validSheets, quorum }: Pick<QuorumDecision, 'validSheets' | 'quorum'>,
  now: { readonly validSheets: number; readonly quorum: number | null },
): boolean => validSheets === now.validSheets && quorum === now.quorum;
