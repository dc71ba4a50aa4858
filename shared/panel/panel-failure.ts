/** What keeps those who sit in the panel from doing something. */
export type PanelFailure =
  /** Nobody finds alone that the own conflict of interest does not matter. */
  | { readonly code: 'own-conflict' }
  | { readonly code: 'conflict-not-proposed'; readonly region: string }
  | { readonly code: 'conflicts-open'; readonly count: number }
  /** Recorded as not there, and the method lets only those score who were. */
  | { readonly code: 'absent'; readonly region: string }
  /** Somebody else has taken the seat since: a substitute by name, or null for the seat's own person. */
  | { readonly code: 'seat-held'; readonly substitute: string | null }
  /** A sheet was begun in it: what was judged keeps its seat. */
  | { readonly code: 'seat-used'; readonly seat: number }
  | { readonly code: 'quorum-met'; readonly region: string };
