import { type CurvePoint, FEWEST_POINTS, MOST_POINTS, type Scale } from '../../shared/rubric/rubric.ts';

const LARGEST_INPUT = 100_000;

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Moves one point, which never passes its neighbours nor leaves the scale. All in hundredths. */
export const movePoint = (curve: readonly CurvePoint[], index: number, to: CurvePoint, scale: Scale): readonly CurvePoint[] => {
  const low = (curve[index - 1]?.inputHundredths ?? -1) + 1;
  const high = (curve[index + 1]?.inputHundredths ?? LARGEST_INPUT + 1) - 1;
  return curve.map((point, at) =>
    at === index
      ? {
          inputHundredths: between(Math.round(to.inputHundredths), low, high),
          valueHundredths: between(Math.round(to.valueHundredths), scale.minHundredths, scale.maxHundredths),
        }
      : point,
  );
};

/** A new point halfway to the next one, or from the one before when it is the last; the line stays as it was. */
export const addPointAfter = (
  curve: readonly CurvePoint[],
  index: number,
): { readonly curve: readonly CurvePoint[]; readonly index: number } => {
  const last = index >= curve.length - 1;
  const from = curve[last ? curve.length - 2 : index];
  const to = curve[last ? curve.length - 1 : index + 1];
  if (from === undefined || to === undefined || curve.length >= MOST_POINTS) return { curve, index };
  const inputHundredths = Math.round((from.inputHundredths + to.inputHundredths) / 2);
  if (inputHundredths === from.inputHundredths || inputHundredths === to.inputHundredths) return { curve, index };
  const share = (inputHundredths - from.inputHundredths) / (to.inputHundredths - from.inputHundredths);
  const valueHundredths = Math.round(from.valueHundredths + share * (to.valueHundredths - from.valueHundredths));
  const at = last ? curve.length - 1 : index + 1;
  return { curve: curve.toSpliced(at, 0, { inputHundredths, valueHundredths }), index: at };
};

/** A curve keeps its two last points. */
export const removePoint = (curve: readonly CurvePoint[], index: number): readonly CurvePoint[] =>
  curve.length <= FEWEST_POINTS ? curve : curve.toSpliced(index, 1);

/** How far a key moves a point: a whole percent or point, with Shift a tenth. Null for any other key. */
export const keyStep = (key: string, fine: boolean): CurvePoint | null => {
  const step = fine ? 10 : 100;
  switch (key) {
    case 'ArrowLeft':
      return { inputHundredths: -step, valueHundredths: 0 };
    case 'ArrowRight':
      return { inputHundredths: step, valueHundredths: 0 };
    case 'ArrowUp':
      return { inputHundredths: 0, valueHundredths: step };
    case 'ArrowDown':
      return { inputHundredths: 0, valueHundredths: -step };
    default:
      return null;
  }
};
