import type { Annex } from '../analysis/annex/annex.ts';
import type { AnnexPart } from '../analysis/annex/annex-part.ts';
import { AGREEMENT_LEVELS, type AgreementLevel, agreementLevel } from '../analysis/annex/agreement-level.ts';
import type { Language } from '../desktop.ts';
import type { RegionCode } from '../edition/region.ts';
import { formatDecimal } from '../notation/format.ts';
import type { SeatId } from '../panel/panel.ts';
import { sayHundredths } from './failure-words.ts';
import { type AnnexWords, annexWordsEn, annexWordsId } from './annex-words.ts';

/** How the things of one edition are called inside a sentence. */
export type AnnexNames = {
  readonly region: (code: RegionCode) => string;
  readonly seat: (seat: SeatId) => string;
  /** Where several are named: without what it stands for. */
  readonly seatShort: (seat: SeatId) => string;
  /** In a table: its number and what it stands for. */
  readonly seatTitled: (seat: SeatId) => string;
  readonly criterion: (id: string) => string;
};

/** Below, a difference is not printed as one. */
const SMALLEST_SAID = 0.05;
const UNLIKELY = 0.05;
const FULL = 100;
/** So many things are named; with more, their number is said. */
const MOST_NAMED = 3;

const listIn =
  (language: Language) =>
  (parts: readonly string[]): string => {
    const last = parts.at(-1);
    if (last === undefined || parts.length === 1) return last ?? '';
    const and = language === 'id' ? 'dan' : 'and';
    return `${parts.slice(0, -1).join(', ')}${parts.length > 2 ? ',' : ''} ${and} ${last}`;
  };

/** A number of points without idle zeros and without its sign: `5,6`, `39`, below one `0,05`. */
const pointsIn =
  (language: Language) =>
  (value: number): string => {
    const size = Math.abs(value);
    const decimals = size < 1 ? 2 : 1;
    const rounded = Math.round(size * 10 ** decimals) / 10 ** decimals;
    return formatDecimal(rounded, Number.isInteger(rounded) ? 0 : decimals, language);
  };

/** A weight in percent, rounded away from where it came from: at what is printed the change has happened. */
const beyond = (percent: number, rises: boolean): number => (rises ? Math.ceil(percent * 10) : Math.floor(percent * 10)) / 10;

/** A share as a count out of a hundred that never says all or none where it is not. */
const outOfHundred = (share: number, words: AnnexWords): string => {
  if (share >= 1) return words.always;
  if (share <= 0) return words.never;
  const rounded = Math.round(share * FULL);
  if (rounded >= FULL) return words.nearlyAlways;
  return rounded <= 0 ? words.hardlyEver : words.outOf(String(rounded));
};

/**
 * What each part of the annex comes to, in one or two sentences that nobody needs statistics for. Every number and every claim in them
 * is that of the annex; what is not there is said not to be there.
 */
export const annexSentences = (
  annex: Annex,
  { region, seat, seatShort, criterion }: AnnexNames,
  language: Language,
): Readonly<Record<AnnexPart, readonly string[]>> => {
  const words = language === 'id' ? annexWordsId : annexWordsEn;
  const [list, points] = [listIn(language), pointsIn(language)];
  const { panel, severity, rasch, weights, jurors, swaps, drift } = annex;
  const regionAt = (index: number): string => region(panel.regions[index] ?? ('' as RegionCode));
  const seatAt = (index: number): string => {
    const own = panel.seats[index];
    return own === undefined ? '' : seat(own);
  };
  const first = panel.regions[0];
  const anyOf = (seats: readonly SeatId[]): string => {
    const [only] = seats;
    return only !== undefined && seats.length === 1 ? seat(only) : words.anyOf(list(seats.map(seatShort)));
  };

  const agreement = (): readonly string[] => {
    const byLevel = new Map<AgreementLevel, string[]>();
    for (const id of panel.judged) {
      const level = agreementLevel(annex.agreement[id]);
      byLevel.set(level, [...(byLevel.get(level) ?? []), criterion(id)]);
    }
    const only = byLevel.size === 1 ? AGREEMENT_LEVELS.find((level) => byLevel.has(level)) : undefined;
    if (only !== undefined) return [words.agreeAll[only]];
    return [
      words.agreeBy(AGREEMENT_LEVELS.flatMap((level) => (byLevel.has(level) ? [{ level, criteria: list(byLevel.get(level) ?? []) }] : []))),
    ];
  };

  const strictness = (): readonly string[] => {
    if (severity === null) return [words.severityUnknown];
    const order = severity.jurors.map(({ deviation }, index) => ({ deviation, index })).toSorted((a, b) => a.deviation - b.deviation);
    const [strictest, mildest] = [order[0], order.at(-1)];
    const within = severity.jurors.every(({ deviation, reach95 }) => reach95 === null || Math.abs(deviation) <= reach95);
    const told =
      strictest === undefined || mildest === undefined || mildest.deviation - strictest.deviation < SMALLEST_SAID
        ? words.equallyStrict
        : `${words.strictest(seatAt(strictest.index), points(strictest.deviation), seatAt(mildest.index), points(mildest.deviation))}${
            within ? ` ${words.withinChance}` : ''
          }`;
    const moved = severity.regions.flatMap(({ rank, correctedRank, added }, index) =>
      rank === correctedRank ? [] : [{ index, rank, correctedRank, added }],
    );
    const incomplete = severity.regions.filter(({ without }) => without.length > 0);
    if (moved.length > 0) {
      const shown = moved.slice(0, MOST_NAMED).map(({ index, rank, correctedRank }) => words.wouldBe(regionAt(index), correctedRank, rank));
      const because = severity.regions.flatMap(({ without, added }, index) =>
        without.length === 0 || added === 0
          ? []
          : [
              words.scoredWithout(
                regionAt(index),
                list(without.flatMap((at) => panel.seats[at] ?? []).map(seatShort)),
                points(added),
                added > 0,
              ),
            ],
      );
      return [told, `${words.ifAllScored(list(shown))} ${because.slice(0, MOST_NAMED).join(' ')}`.trim()];
    }
    if (incomplete.length === 0) return [told, words.allScoredAll];
    return [told, words.noRankMoves(list(severity.regions.flatMap(({ without }, index) => (without.length > 0 ? [regionAt(index)] : []))))];
  };

  const measures = (): readonly string[] => {
    if (rasch === null) return [words.notMeasured];
    const { unexpected, objects } = rasch.measures;
    const unmeasured = objects.filter((own) => own === null).length;
    const [farthest] = unexpected;
    const odd =
      farthest === undefined
        ? words.nothingUnexpected
        : words.unexpected(
            unexpected.length,
            seatAt(farthest.juror),
            criterion(panel.judged[farthest.criterion] ?? ''),
            regionAt(farthest.object),
          );
    return unmeasured === 0 ? [odd] : [odd, words.unmeasured(unmeasured)];
  };

  const weighing = (): readonly string[] => {
    if (first === undefined || panel.regions.length < 2) return [words.oneRegion];
    const free = weights.free.acceptability[0]?.[0] ?? 0;
    const near = weights.near.acceptability[0]?.[0] ?? 0;
    const shares = words.firstUnder(
      region(first),
      outOfHundred(free, words),
      outOfHundred(near, words),
      String(Math.round(annex.options.margin * FULL)),
    );
    const single = weights.sensitivity?.singleWeight ?? null;
    if (weights.sensitivity === null) return [shares, words.firstShared];
    if (single === null) return [shares, words.noSingleWeight];
    const at = panel.criteria.findIndex((id) => id === single.criterion);
    const from = (panel.weights[at] ?? 0) * FULL;
    const challenger = panel.regions.find((code) => code === single.challenger);
    return [
      shares,
      words.singleWeight(
        challenger === undefined ? single.challenger : region(challenger),
        criterion(single.criterion),
        sayHundredths(Math.round(from * FULL), language),
        points(beyond(from + single.delta * FULL, single.delta > 0)),
        single.delta > 0,
      ),
    ];
  };

  const withoutOne = (): readonly string[] => {
    if (first === undefined) return [words.oneRegion];
    const turning = jurors.without.flatMap(({ seat: left, changes }) =>
      changes.some(({ from, to }) => from === 1 && to !== 1) ? [left] : [],
    );
    const changing = jurors.without.flatMap(({ seat: left, changes }) => (changes.length > 0 ? [left] : []));
    const told =
      turning.length > 0
        ? words.firstTurnsWithout(anyOf(turning))
        : changing.length > 0
          ? words.firstStaysWithout(region(first), anyOf(changing))
          : words.nothingWithout;
    const own = jurors.intervals?.[0];
    if (own === undefined) return [told];
    return [told, own.best === own.worst ? words.surelyAt(region(first), own.best) : words.between(region(first), own.best, own.worst)];
  };

  const oneScore = (): readonly string[] => {
    const [top] = swaps;
    if (top === undefined) return [words.noPair];
    const rankOf = (code: RegionCode): number => panel.ranks[panel.regions.indexOf(code)] ?? 0;
    const say = ({ ahead, behind, swap }: (typeof swaps)[number]): string => {
      const [better, worse] = [rankOf(ahead), rankOf(behind)];
      if (swap === null) return words.noSwap(better, worse);
      const { fromHundredths, toHundredths } = swap;
      return words.swap(better, worse, {
        criterion: criterion(swap.criterion),
        seat: seat(swap.seat),
        region: region(swap.region),
        by: sayHundredths(Math.abs(toHundredths - fromHundredths), language),
        from: sayHundredths(fromHundredths, language),
        to: sayHundredths(toHundredths, language),
      });
    };
    const size = ({ swap }: (typeof swaps)[number]): number =>
      swap === null ? Infinity : Math.abs(swap.toHundredths - swap.fromHundredths);
    const closest = swaps.toSorted((a, b) => size(a) - size(b))[0];
    return closest === undefined || closest === top || closest.swap === null ? [say(top)] : [say(top), say(closest)];
  };

  const drifting = (): readonly string[] => {
    if (drift === null) return [words.driftClosed];
    const { order, hour, deliberation } = drift;
    const trend =
      order === null
        ? words.orderUnknown
        : order.p < UNLIKELY
          ? words.orderTrend(points(order.perUnit), order.perUnit > 0)
          : words.noOrderTrend;
    const byHour = hour !== null && hour.p < UNLIKELY ? [words.hourTrend(points(hour.perUnit), hour.perUnit > 0)] : [];
    const changed =
      deliberation.count === 0
        ? words.nothingChanged
        : words.changed(
            deliberation.count,
            deliberation.rankChanges.length,
            deliberation.meanChange === null ? null : points(deliberation.meanChange),
            (deliberation.meanChange ?? 0) > 0,
          );
    return [[trend, ...byHour].join(' '), changed];
  };

  return {
    agreement: agreement(),
    severity: strictness(),
    rasch: measures(),
    weights: weighing(),
    jurors: withoutOne(),
    swaps: oneScore(),
    drift: drifting(),
  };
};
