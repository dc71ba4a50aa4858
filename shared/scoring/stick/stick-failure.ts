export type StickFailure =
  /** No file of a juror, or of a version that this application does not know. */
  | { readonly code: 'stick-unreadable'; readonly fileName: string }
  /** The code does not open it, or a byte of it was changed: the one cannot be told from the other. */
  | { readonly code: 'stick-code-wrong'; readonly fileName: string }
  | { readonly code: 'stick-unknown'; readonly fileName: string }
  | { readonly code: 'stick-other-edition'; readonly fileName: string }
  | { readonly code: 'stick-withdrawn'; readonly withdrawnAt: string }
  | { readonly code: 'stick-rubric-changed' }
  | { readonly code: 'stick-other-seat'; readonly seat: number }
  | { readonly code: 'return-altered'; readonly fileName: string }
  | { readonly code: 'return-taken'; readonly takenAt: string }
  /** A later file of the same stick is in already. */
  | { readonly code: 'return-older' }
  | { readonly code: 'return-undecided'; readonly count: number }
  /** A juror's copy does nothing but score. */
  | { readonly code: 'not-in-copy' };
