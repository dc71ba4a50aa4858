import type { FinalHindrance } from './final-hindrance.ts';
import type { LotHindrance } from './lot.ts';

type SecondReckoning = { readonly rank: number; readonly total: string } | null;

/** What keeps a lot from being drawn or a ranking from being decided. */
export type RankingFailure =
  | { readonly code: 'lot-hindered'; readonly hindrance: LotHindrance }
  | { readonly code: 'lot-announced' }
  | { readonly code: 'lot-not-announced' }
  | { readonly code: 'lot-drawn' }
  | { readonly code: 'witnesses-alike' }
  | { readonly code: 'nothing-ranked' }
  | { readonly code: 'not-final'; readonly hindrance: FinalHindrance; readonly count: number }
  /** Two separate reckonings of the same scores do not agree: a fault of the application, never of the panel. */
  | { readonly code: 'shadow-differs'; readonly region: string; readonly first: SecondReckoning; readonly second: SecondReckoning };
