/**
 * The total by the shortest way, with its own ratios and nothing shared with the product but the shape of a snapshot:
 * every term over the one denominator of all, summed, never reduced. A region that lacks a value has none.
 */
type Shadow = { readonly top: bigint; readonly bottom: bigint };

type Segment = { readonly population: number | null; readonly participants: number | null };
type Input = {
  readonly scale: { readonly minHundredths: number; readonly maxHundredths: number };
  readonly criteria: readonly {
    readonly id: string;
    readonly source: 'coverage.formal' | 'coverage.informal' | 'coverage.total' | 'regulation.ladder' | null;
    readonly weightHundredths: number;
  }[];
  readonly judged: readonly string[];
  readonly method: { readonly capPolicy: 'segment' | 'total' | 'none'; readonly comparisonDecimals: number };
};
type InputRegion = {
  readonly coverage: { readonly formal: Segment; readonly informal: Segment };
  readonly sheets: readonly { readonly state: string; readonly scores?: readonly number[] }[];
};

const known = (segment: Segment) =>
  segment.population === null || segment.participants === null ? [] : [{ people: segment.population, counted: segment.participants }];

/** Policy by policy in whole people, one at a time: slow, and plain. */
const countPeople = (region: InputRegion, policy: Input['method']['capPolicy']) => {
  const [formal] = known(region.coverage.formal).map((entry) => ({ ...entry }));
  const [informal] = known(region.coverage.informal).map((entry) => ({ ...entry }));
  const all = [formal, informal].filter((entry) => entry !== undefined);
  const over = (entry: { people: number; counted: number }) => entry.counted > entry.people;
  const tooMany = () => all.reduce((sum, { people, counted }) => sum + counted - people, 0) > 0;
  for (const entry of all) {
    if (policy === 'segment') while (over(entry)) entry.counted -= 1;
    // With two segments, taking off in proportion to the surplus is taking it off whoever is over.
    if (policy === 'total') while (over(entry) && tooMany()) entry.counted -= 1;
  }
  return { formal, informal };
};

export const shadowTotal = (input: Input, region: InputRegion): Shadow | null => {
  const counted = countPeople(region, input.method.capPolicy);
  const foot = BigInt(input.scale.minHundredths);
  const width = BigInt(input.scale.maxHundredths) - foot;
  let top = 0n;
  let bottom = 1n;
  for (const { id, source, weightHundredths } of input.criteria) {
    let value: Shadow;
    if (source === null) {
      const scores = region.sheets.flatMap(({ scores: own }) => own?.[input.judged.indexOf(id)] ?? []);
      value = { top: scores.reduce((sum, score) => sum + BigInt(score), 0n), bottom: BigInt(scores.length) };
    } else {
      const entries =
        source === 'coverage.formal'
          ? [counted.formal]
          : source === 'coverage.informal'
            ? [counted.informal]
            : [counted.formal, counted.informal];
      const whole = entries.reduce((sum, entry) => sum + BigInt(entry?.people ?? 0), 0n);
      const part = entries.reduce((sum, entry) => sum + BigInt(entry?.counted ?? 0), 0n);
      value = entries.includes(undefined) ? { top: 0n, bottom: 0n } : { top: foot * whole + width * part, bottom: whole };
    }
    if (value.bottom === 0n) {
      if (weightHundredths > 0) return null;
      continue;
    }
    const bottomHere = value.bottom * 1_000_000n;
    top = top * bottomHere + value.top * BigInt(weightHundredths) * bottom;
    bottom *= bottomHere;
  }
  return { top, bottom };
};

/** As printed: long division by hand, one digit more than wanted, then half up. */
export const shadowPrint = ({ top, bottom }: Shadow, decimals: number): string => {
  let tenths = (top * 10n ** BigInt(decimals + 1)) / bottom;
  tenths = tenths % 10n >= 5n ? tenths / 10n + 1n : tenths / 10n;
  const digits = String(tenths).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
};
