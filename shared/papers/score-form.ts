import type { EditionMark } from '../edition/edition.ts';

/** One criterion of a printed score sheet. */
export type ScoreFormLine = {
  readonly aspect: string;
  readonly name: string;
  /** `15 %` */
  readonly weight: string;
  /** Highest band first: `90–100`, what it means. */
  readonly bands: readonly { readonly range: string; readonly meaning: string }[];
};

/** The sheet of one juror for one region, as plain data. Papers are Indonesian, whatever language the screen speaks. */
export type ScoreForm = {
  readonly seat: number;
  readonly title: string;
  readonly personName: string;
  readonly institution: string;
  readonly region: string;
  /** As printed: `7K2M-9QXA`. */
  readonly serial: string;
  /** What its square code holds. */
  readonly code: string;
  readonly lines: readonly ScoreFormLine[];
};

export type ScoreFormPaper = {
  readonly editionName: string;
  readonly mark: EditionMark;
  /** `0 sampai 100, langkah 0,5` */
  readonly scale: string;
  /** Decimals that a score may have: so many boxes stand behind the comma. */
  readonly decimals: 0 | 1 | 2;
  /** Digits before the comma. */
  readonly digits: number;
  readonly rubricHash: string;
  readonly printedAt: string;
  readonly timeZone: string;
  readonly forms: readonly ScoreForm[];
};
