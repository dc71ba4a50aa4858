/** Lowest and highest score and the distance between allowed ones, in hundredths of a point. */
export type ScoreScale = { readonly minHundredths: number; readonly maxHundredths: number; readonly stepHundredths: number };

/** Why a typed score is not taken. Limits are in hundredths of a point. */
export type ScoreProblem =
  | { readonly problem: 'not-a-number' }
  | { readonly problem: 'too-many-decimals' }
  | { readonly problem: 'below'; readonly minHundredths: number }
  | { readonly problem: 'above'; readonly maxHundredths: number }
  | {
      readonly problem: 'off-step';
      readonly stepHundredths: number;
      /** The allowed scores on either side; one where the scale ends between them. */ readonly nearest: readonly number[];
    };

export type ScoreReading =
  { readonly kind: 'empty' } | { readonly kind: 'score'; readonly hundredths: number } | ({ readonly kind: 'refused' } & ScoreProblem);

const refuse = (problem: ScoreProblem): ScoreReading => ({ kind: 'refused', ...problem });

/**
 * Reads a score as it is typed: `87`, `87,25` and `87.25` are the same kind of number here, since no scale is large
 * enough for a thousands mark. Steps count from the foot of the scale.
 */
export const readScore = (text: string, scale: ScoreScale): ScoreReading => {
  const typed = text.normalize('NFKC').replace(/−/gu, '-').trim();
  if (typed === '') return { kind: 'empty' };
  const match = /^([+-]?)(\d{1,7})(?:[.,](\d*))?$/u.exec(typed) ?? /^([+-]?)()[.,](\d+)$/u.exec(typed);
  if (!match) return refuse({ problem: 'not-a-number' });
  const [, sign = '', whole = '', decimals = ''] = match;
  if (decimals.length > 2) return refuse({ problem: 'too-many-decimals' });

  const magnitude = Number(`${whole}${decimals.padEnd(2, '0')}`);
  const hundredths = sign === '-' ? -magnitude : magnitude;
  const { minHundredths, maxHundredths, stepHundredths } = scale;
  if (hundredths < minHundredths) return refuse({ problem: 'below', minHundredths });
  if (hundredths > maxHundredths) return refuse({ problem: 'above', maxHundredths });

  const beyond = (hundredths - minHundredths) % stepHundredths;
  if (beyond === 0) return { kind: 'score', hundredths: hundredths === 0 ? 0 : hundredths };
  const lower = hundredths - beyond;
  const nearest = [lower, lower + stepHundredths].filter((score) => score <= maxHundredths);
  return refuse({ problem: 'off-step', stepHundredths, nearest });
};
