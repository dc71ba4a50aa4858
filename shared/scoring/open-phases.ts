/** Pleno may open with sheets missing; they may still come in then. */
export const WHILE_SCORING = ['penilaian', 'pleno'] as const;

/** Phases in which scores, and what follows from them, may be seen by others than who gave them. */
export const SCORES_OPEN = ['pleno', 'final', 'diumumkan', 'diserahkan', 'ralat'] as const;
