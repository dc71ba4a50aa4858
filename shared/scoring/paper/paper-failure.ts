export type PaperFailure =
  | { readonly code: 'paper-unknown'; readonly serial: string }
  /** Another sheet was printed for it since, or the rubric is another. */
  | { readonly code: 'paper-outdated'; readonly serial: string }
  | { readonly code: 'paper-confirmed'; readonly serial: string }
  | { readonly code: 'paper-waits'; readonly serial: string }
  | { readonly code: 'paper-nothing-typed'; readonly serial: string }
  /** The juror has begun the sheet in another way. */
  | { readonly code: 'paper-sheet-begun' }
  /** Who typed does not confirm. */
  | { readonly code: 'paper-same-person' }
  /** A seat confirms no paper but its own. */
  | { readonly code: 'paper-not-yours'; readonly seat: number };
