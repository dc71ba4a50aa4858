import { z } from 'zod';
import { fileTokenSchema } from '../../edition/file-token.ts';
import type { Phase } from '../../edition/edition.ts';
import type { Criterion } from '../../rubric/rubric.ts';
import type { Ranking, RankingSnapshot } from '../ranking.ts';

export const SEED_LIMIT = 1_000_000;

/** On whose scores rules are rehearsed: those of this edition, of another edition's file, or made-up ones. */
export const rehearsalBasisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('present') }),
  z.strictObject({ kind: z.literal('file'), file: fileTokenSchema }),
  z.strictObject({ kind: z.literal('synthetic'), seed: z.int().min(0).max(SEED_LIMIT) }),
]);
export type RehearsalBasis = z.infer<typeof rehearsalBasisSchema>;

/** One side of a rehearsal: its ranking, and what it was made from. */
export type RehearsedSide = { readonly ranking: Ranking; readonly snapshot: RankingSnapshot };

/** The same scores under two rubrics. Nothing of it is written, and it is never a result. */
export type Rehearsal = {
  readonly basis:
    | { readonly kind: 'present' | 'file'; readonly name: string; readonly phase: Phase }
    | { readonly kind: 'synthetic'; readonly seed: number };
  /** The rules in force: of this edition as stored, or of the file as its panel had them. */
  readonly current: RehearsedSide;
  readonly proposed: RehearsedSide;
  /** Judged criteria of the proposal that nobody has scored; the others share their weight. */
  readonly unscored: readonly Pick<Criterion, 'id' | 'name' | 'nameEn' | 'weightHundredths'>[];
};
