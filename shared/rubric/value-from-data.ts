import type { Region } from '../edition/region.ts';
import { type Rational, rational } from '../notation/fraction.ts';
import type { CapPolicy, CoverageFigures } from '../submissions/coverage.ts';
import { type ComputedValue, computedValue } from './computed-value.ts';
import { type LadderStanding, ladderStanding, type RegulationFact } from './ladder-standing.ts';
import { type Criterion, isCoverageSource, type Scale } from './rubric.ts';

/** What of a region's submission computed criteria look at. */
export type RegionData = { readonly coverage: CoverageFigures; readonly regulations: readonly RegulationFact[] };

/** The same with the region whose it is. */
export type RegionDataOf = RegionData & { readonly region: Region };

export type ValueFromData = {
  /** On the scale, in points. */
  readonly value: Rational;
  readonly exceedsScale: boolean;
  /** Of a criterion computed from coverage. */
  readonly computed: ComputedValue | null;
  /** Of a ladder. */
  readonly standing: LadderStanding | null;
};

/** Value of a criterion that nobody scores, with where it comes from; null where there is nothing to compute it from. */
export const valueFromData = (
  { source, curve, ladder }: Pick<Criterion, 'source' | 'curve' | 'ladder'>,
  { coverage, regulations }: RegionData,
  scale: Scale,
  policy: CapPolicy,
): ValueFromData | null => {
  if (isCoverageSource(source)) {
    const computed = computedValue(source, coverage, scale, policy, curve);
    return computed === null ? null : { value: computed.value, exceedsScale: computed.exceedsScale, computed, standing: null };
  }
  if (source === null || ladder === null) return null;
  const standing = ladderStanding(ladder, regulations);
  return { value: rational(standing.valueHundredths, 100), exceedsScale: false, computed: null, standing };
};
