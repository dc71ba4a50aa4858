import { z } from 'zod';
import type { RegionCode } from '../edition/region.ts';
import { pinSchema } from '../panel/panel.ts';

/** One of two people who each call out digits before anyone can know what they do. */
export const witnessSchema = z.strictObject({
  name: z.string().trim().min(2).max(120),
  digits: z.string().regex(/^\d{4,12}$/u),
});
export type Witness = z.infer<typeof witnessSchema>;

/**
 * The one draw of an edition, in two steps: first the fingerprint of the history is fixed, so that nobody can choose it once the
 * digits are known, then the digits are called out and typed once.
 */
export type Lot = {
  /** Hash of the last event before the draw was announced, 64 hexadecimal digits. */
  readonly head: string;
  readonly announcedAt: string;
  readonly announcedBy: string;
  /** Null until the digits have been called out. */
  readonly drawn: { readonly witnesses: readonly [Witness, Witness]; readonly drawnAt: string; readonly drawnBy: string } | null;
};

/** A lot that has been drawn: what a ranking needs of it, and what its proof prints. */
export type DrawnLot = Pick<Lot, 'head'> & { readonly witnesses: readonly [Witness, Witness]; readonly drawnAt: string };

export const drawnLot = ({ head, drawn }: Lot): DrawnLot | null =>
  drawn === null ? null : { head, witnesses: drawn.witnesses, drawnAt: drawn.drawnAt };

export const drawLotInputSchema = z.strictObject({
  witnesses: z.tuple([witnessSchema, witnessSchema]),
  chairPin: pinSchema,
  secretaryPin: pinSchema,
});

/**
 * The text of which a region's ticket is the SHA-256 (UTF-8, hexadecimal), so that anyone can draw again with a tool of their
 * own. The highest ticket comes first. It names no tie: whoever else is level with a region, its ticket stays.
 */
export const ticketText = ({ head, witnesses }: Pick<DrawnLot, 'head' | 'witnesses'>, code: RegionCode | string): string =>
  [head, ...witnesses.map(({ digits }) => digits), code].join('|');

/** Why a draw may not be made yet. */
export const LOT_HINDRANCES = ['no-tie', 'sheets-missing', 'quorum-open'] as const;
export type LotHindrance = (typeof LOT_HINDRANCES)[number];
