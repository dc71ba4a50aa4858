/** Distance from the own mean from which a score is mentioned before the sheet is sent, in hundredths of a point. */
export const FAR_HUNDREDTHS = 1500;
/** Below this many other scores a mean says nothing. */
const ENOUGH = 2;

export type OwnSpread = {
  readonly count: number;
  readonly lowestHundredths: number;
  readonly highestHundredths: number;
  /** Rounded half up to whole hundredths, for the eye. */
  readonly meanHundredths: number;
};

/** How the juror scored the same criterion elsewhere; null where nowhere. */
export const ownSpread = (others: readonly number[]): OwnSpread | null => {
  if (others.length === 0) return null;
  const sum = others.reduce((total, one) => total + one, 0);
  return {
    count: others.length,
    lowestHundredths: Math.min(...others),
    highestHundredths: Math.max(...others),
    meanHundredths: Math.round(sum / others.length),
  };
};

/** Whether a score lies more than `FAR_HUNDREDTHS` from the mean of the own other scores. Information, never a refusal. */
export const isFarFromOwn = (scoreHundredths: number, others: readonly number[]): boolean => {
  if (others.length < ENOUGH) return false;
  const sum = others.reduce((total, one) => total + one, 0);
  return Math.abs(scoreHundredths * others.length - sum) > FAR_HUNDREDTHS * others.length;
};
