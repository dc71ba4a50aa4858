import type { Language } from '../../shared/desktop.ts';
import { formatDecimal } from '../../shared/notation/format.ts';
import { readWeight } from '../../shared/rubric/read-weight.ts';
import { bandRanges } from '../../shared/rubric/band-ranges.ts';
import { shareOut } from '../../shared/rubric/share-weights.ts';
import {
  type Band,
  type Criterion,
  type CriterionId,
  criterionIdSchema,
  FULL_WEIGHT,
  LADDER_SOURCE,
  type Method,
  type RubricContent,
  type Scale,
  TIE_BREAK_STEPS,
} from '../../shared/rubric/rubric.ts';

/** A criterion while it is edited: its weight stays what was typed, readable or not. */
export type CriterionDraft = Omit<Criterion, 'weightHundredths'> & { readonly weightText: string };
export type RubricDraft = Omit<RubricContent, 'criteria'> & { readonly criteria: readonly CriterionDraft[] };
export type TieBreak = Method['tieBreakChain'][number];

/** Criteria of one aspect, which stand together. */
export type AspectGroup<One extends Pick<Criterion, 'aspect' | 'aspectEn'>> = {
  readonly aspect: string;
  readonly aspectEn: string;
  readonly criteria: readonly One[];
};

export const weightText = (hundredths: number, language: Language): string =>
  formatDecimal(hundredths / 100, hundredths % 100 === 0 ? 0 : 2, language);

export const draftOf = (content: RubricContent, language: Language): RubricDraft => ({
  label: content.label,
  scale: content.scale,
  method: content.method,
  criteria: content.criteria.map(({ weightHundredths, ...criterion }) => ({
    ...criterion,
    weightText: weightText(weightHundredths, language),
  })),
});

/** Criteria that are valued, and those that have indicators, in the order of the list. A criterion that is valued has no name here. */
export type ParentGroup<One extends Pick<Criterion, 'parent' | 'parentEn'>> = {
  readonly parent: string;
  readonly parentEn: string;
  readonly criteria: readonly One[];
};

/** Null where the text is no weight. An empty field weighs nothing. */
export const weightOf = (criterion: CriterionDraft): number | null => {
  const reading = readWeight(criterion.weightText);
  if (reading.kind === 'empty') return 0;
  return reading.kind === 'weight' ? reading.hundredths : null;
};

/** What a criterion of another kind leaves behind does not belong to the rubric. */
const onlyOfKind = ({ kind, source }: CriterionDraft): Partial<Criterion> => {
  if (kind === 'judged') return { source: null, curve: null, ladder: null };
  return { bands: [], stage: 'wawancara', ...(source === LADDER_SOURCE ? { curve: null } : { ladder: null }) };
};

/** What is typed as a rubric; null while a weight cannot be read. */
export const contentOf = (draft: RubricDraft): RubricContent | null => {
  const criteria: Criterion[] = [];
  for (const one of draft.criteria) {
    const weightHundredths = weightOf(one);
    if (weightHundredths === null) return null;
    const { weightText: _, ...criterion } = one;
    criteria.push({ ...criterion, weightHundredths, ...onlyOfKind(one) });
  }
  return { label: draft.label, scale: draft.scale, criteria, method: draft.method };
};

/** Sum of the weights that can be read, in hundredths, and how far it is from the whole. */
export const weightSum = (criteria: readonly CriterionDraft[]): { readonly sumHundredths: number; readonly missingHundredths: number } => {
  const sumHundredths = criteria.reduce((sum, criterion) => sum + (weightOf(criterion) ?? 0), 0);
  return { sumHundredths, missingHundredths: FULL_WEIGHT - sumHundredths };
};

/** Share of an indicator in its criterion, in hundredths of a percentage point; all shares of one criterion are 100 %. */
export const shareWithin = (criterion: CriterionDraft, siblings: readonly CriterionDraft[]): number => {
  const weights = siblings.map((one) => weightOf(one) ?? 0);
  const own = siblings.findIndex(({ id }) => id === criterion.id);
  return weights.some((weight) => weight > 0) ? (shareOut(FULL_WEIGHT, weights)[own] ?? 0) : 0;
};

/** In the order in which the aspects first appear. */
export const groupByAspect = <One extends Pick<Criterion, 'aspect' | 'aspectEn'>>(
  criteria: readonly One[],
): readonly AspectGroup<One>[] => {
  const groups = new Map<string, { aspect: string; aspectEn: string; criteria: One[] }>();
  for (const criterion of criteria) {
    const group = groups.get(criterion.aspect);
    if (group) group.criteria.push(criterion);
    else groups.set(criterion.aspect, { aspect: criterion.aspect, aspectEn: criterion.aspectEn, criteria: [criterion] });
  }
  return [...groups.values()];
};

/** Indicators of one criterion stand together; every other criterion is a group of its own. */
export const groupByParent = <One extends Pick<Criterion, 'parent' | 'parentEn'>>(
  criteria: readonly One[],
): readonly ParentGroup<One>[] => {
  const groups: { parent: string; parentEn: string; criteria: One[] }[] = [];
  for (const criterion of criteria) {
    const { parent, parentEn } = criterion;
    const group = parent === '' ? undefined : groups.find((one) => one.parent === parent);
    if (group) group.criteria.push(criterion);
    else groups.push({ parent, parentEn, criteria: [criterion] });
  }
  return groups;
};

const together = (draft: RubricDraft, criteria: readonly CriterionDraft[]): RubricDraft => ({
  ...draft,
  criteria: groupByAspect(criteria).flatMap((group) => groupByParent(group.criteria).flatMap((one) => one.criteria)),
});

/** The list with two neighbours swapped; unchanged at its ends. */
const moved = <One>(list: readonly One[], index: number, by: -1 | 1): readonly One[] => {
  const one = list[index];
  const other = list[index + by];
  if (one === undefined || other === undefined) return list;
  return list.with(index, other).with(index + by, one);
};

export const changeCriterion = (draft: RubricDraft, id: CriterionId, change: Partial<CriterionDraft>): RubricDraft =>
  together(
    draft,
    draft.criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...change } : criterion)),
  );

export const changeDescriptor = (draft: RubricDraft, id: CriterionId, fromHundredths: number, change: Partial<Band>): RubricDraft => ({
  ...draft,
  criteria: draft.criteria.map((criterion) =>
    criterion.id === id
      ? { ...criterion, bands: criterion.bands.map((band) => (band.fromHundredths === fromHundredths ? { ...band, ...change } : band)) }
      : criterion,
  ),
});

const has = (group: { readonly criteria: readonly CriterionDraft[] }, id: CriterionId): boolean =>
  group.criteria.some((criterion) => criterion.id === id);

/** An indicator within its criterion, a criterion that is valued itself within its aspect. */
export const moveCriterion = (draft: RubricDraft, id: CriterionId, by: -1 | 1): RubricDraft => ({
  ...draft,
  criteria: groupByAspect(draft.criteria).flatMap((aspect) => {
    const groups = groupByParent(aspect.criteria);
    const place = groups.findIndex((group) => has(group, id));
    const group = groups[place];
    if (group === undefined) return aspect.criteria;
    const within = group.criteria.findIndex((criterion) => criterion.id === id);
    const changed =
      group.parent === '' ? moved(groups, place, by) : groups.with(place, { ...group, criteria: moved(group.criteria, within, by) });
    return changed.flatMap((one) => one.criteria);
  }),
});

/** A criterion with its indicators, within its aspect. */
export const moveParent = (draft: RubricDraft, aspect: string, parent: string, by: -1 | 1): RubricDraft => ({
  ...draft,
  criteria: groupByAspect(draft.criteria).flatMap((one) => {
    const groups = groupByParent(one.criteria);
    const place = one.aspect === aspect ? groups.findIndex((group) => group.parent === parent) : -1;
    return (place < 0 ? groups : moved(groups, place, by)).flatMap((group) => group.criteria);
  }),
});

export const renameParent = (
  draft: RubricDraft,
  place: Pick<Criterion, 'aspect' | 'parent'>,
  names: Pick<Criterion, 'parent' | 'parentEn'>,
): RubricDraft =>
  together(
    draft,
    draft.criteria.map((criterion) =>
      criterion.aspect === place.aspect && criterion.parent === place.parent ? { ...criterion, ...names } : criterion,
    ),
  );

export const moveAspect = (draft: RubricDraft, aspect: string, by: -1 | 1): RubricDraft => {
  const groups = groupByAspect(draft.criteria);
  return {
    ...draft,
    criteria: moved(
      groups,
      groups.findIndex((group) => group.aspect === aspect),
      by,
    ).flatMap((group) => group.criteria),
  };
};

export const renameAspect = (draft: RubricDraft, aspect: string, names: Pick<Criterion, 'aspect' | 'aspectEn'>): RubricDraft =>
  together(
    draft,
    draft.criteria.map((criterion) => (criterion.aspect === aspect ? { ...criterion, ...names } : criterion)),
  );

/** Steps of the tie-break chain that ask for a criterion go with it. */
const without = (draft: RubricDraft, goes: (criterion: CriterionDraft) => boolean): RubricDraft => {
  const gone = new Set<string>(draft.criteria.filter(goes).map(({ id }) => id));
  return {
    ...draft,
    criteria: draft.criteria.filter((criterion) => !goes(criterion)),
    method: { ...draft.method, tieBreakChain: draft.method.tieBreakChain.filter((step) => !gone.has(step)) },
  };
};

export const removeCriterion = (draft: RubricDraft, id: CriterionId): RubricDraft => without(draft, (criterion) => criterion.id === id);

/** An aspect with all its criteria. */
export const removeAspect = (draft: RubricDraft, aspect: string): RubricDraft => without(draft, (criterion) => criterion.aspect === aspect);

const changeBands = (draft: RubricDraft, id: CriterionId, change: (bands: readonly Band[]) => readonly Band[]): RubricDraft => ({
  ...draft,
  criteria: draft.criteria.map((criterion) => (criterion.id === id ? { ...criterion, bands: [...change(criterion.bands)] } : criterion)),
});

/** The score from which a band counts; its neighbours keep theirs, so that it stays between them. */
export const moveBand = (draft: RubricDraft, id: CriterionId, fromHundredths: number, toHundredths: number): RubricDraft =>
  changeBands(draft, id, (bands) =>
    bands.map((band) => (band.fromHundredths === fromHundredths ? { ...band, fromHundredths: toHundredths } : band)),
  );

/** The band below takes over the scores of one that goes; of the lowest, the band above. */
export const removeBand = (draft: RubricDraft, id: CriterionId, fromHundredths: number): RubricDraft =>
  changeBands(draft, id, (bands) => {
    const left = bands.filter((band) => band.fromHundredths !== fromHundredths);
    const foot = Math.min(...bands.map((band) => band.fromHundredths));
    const lowest = Math.min(...left.map((band) => band.fromHundredths));
    return left.map((band) => (fromHundredths === foot && band.fromHundredths === lowest ? { ...band, fromHundredths: foot } : band));
  });

/** Where a further band begins: in the middle of the widest one, on a step of the scale; null when none is wide enough. */
export const roomForBand = (criterion: Pick<Criterion, 'bands'>, scale: Scale): number | null => {
  const { minHundredths, maxHundredths, stepHundredths } = scale;
  const steps = (from: number, to: number): number => Math.floor((to - from) / stepHundredths);
  const widest = bandRanges(criterion, scale).toSorted(
    (a, b) => steps(b.fromHundredths, b.toHundredths) - steps(a.fromHundredths, a.toHundredths),
  )[0];
  const [from, to] = widest === undefined ? [minHundredths, maxHundredths] : [widest.fromHundredths, widest.toHundredths];
  if (widest === undefined) return minHundredths;
  const wide = steps(from, to);
  return wide < 1 ? null : from + Math.ceil(wide / 2) * stepHundredths;
};

export const addBand = (draft: RubricDraft, id: CriterionId, fromHundredths: number): RubricDraft =>
  changeBands(draft, id, (bands) =>
    [...bands, { fromHundredths, descriptor: '', descriptorEn: '' }].toSorted((a, b) => b.fromHundredths - a.fromHundredths),
  );

/** Ids are kept for the history's sake, so a new one is never one that the rubric still has. */
const freshId = (criteria: readonly CriterionDraft[]): CriterionId => {
  const taken = new Set<string>(criteria.map((criterion) => criterion.id));
  for (let number = criteria.length + 1; ; number += 1) {
    const id = `kriteria-${String(number)}`;
    if (!taken.has(id)) return criterionIdSchema.parse(id);
  }
};

/** Bands of a new criterion begin where those of its neighbours do, in tenths of the scale where there are none. */
const floorsOf = (draft: RubricDraft): readonly number[] => {
  const like = draft.criteria.find((criterion) => criterion.bands.length > 0);
  if (like) return like.bands.map((band) => band.fromHundredths);
  const { minHundredths, maxHundredths } = draft.scale;
  return [0.9, 0.75, 0.6, 0.4, 0].map((share) => Math.round(minHundredths + share * (maxHundredths - minHundredths)));
};

export const emptyBands = (draft: RubricDraft): Band[] =>
  floorsOf(draft).map((fromHundredths) => ({ fromHundredths, descriptor: '', descriptorEn: '' }));

/** A new judged criterion without a weight, last of its aspect or of its criterion; answers its id too, so that it can be opened. */
export const addCriterion = (
  draft: RubricDraft,
  aspect: Pick<Criterion, 'aspect' | 'aspectEn'>,
  under: Pick<Criterion, 'parent' | 'parentEn'> = { parent: '', parentEn: '' },
): { readonly draft: RubricDraft; readonly id: CriterionId } => {
  const id = freshId(draft.criteria);
  const criterion: CriterionDraft = {
    id,
    aspect: aspect.aspect,
    aspectEn: aspect.aspectEn,
    parent: under.parent,
    parentEn: under.parentEn,
    name: '',
    nameEn: '',
    weightText: '',
    kind: 'judged',
    source: null,
    bands: emptyBands(draft),
    stage: 'wawancara',
    curve: null,
    ladder: null,
  };
  return { draft: together(draft, [...draft.criteria, criterion]), id };
};

/**
 * A criterion becomes one with indicators: the first is what it was, under a name yet to be given, the second is new and takes half
 * of the weight.
 */
export const splitCriterion = (
  draft: RubricDraft,
  id: CriterionId,
  language: Language,
): { readonly draft: RubricDraft; readonly id: CriterionId } => {
  const whole = draft.criteria.find((criterion) => criterion.id === id);
  if (whole?.parent !== '') return { draft, id };
  const names = { parent: whole.name, parentEn: whole.nameEn };
  const weight = weightOf(whole);
  const half = weight === null ? 0 : Math.floor(weight / 2);
  const textOf = (hundredths: number): string => (weight === null ? '' : weightText(hundredths, language));
  const changed = changeCriterion(draft, id, { ...names, name: '', nameEn: '', weightText: textOf((weight ?? 0) - half) });
  const added = addCriterion(changed, whole, names);
  return { draft: changeCriterion(added.draft, added.id, { weightText: textOf(half) }), id };
};

const withChain = (draft: RubricDraft, tieBreakChain: readonly TieBreak[]): RubricDraft => ({
  ...draft,
  method: { ...draft.method, tieBreakChain: [...tieBreakChain] },
});

export const moveTieBreak = (draft: RubricDraft, index: number, by: -1 | 1): RubricDraft =>
  withChain(draft, moved(draft.method.tieBreakChain, index, by));

export const removeTieBreak = (draft: RubricDraft, step: TieBreak): RubricDraft =>
  withChain(
    draft,
    draft.method.tieBreakChain.filter((one) => one !== step),
  );

/** A new step stands before the lot, after which nothing can decide any more. */
export const addTieBreak = (draft: RubricDraft, step: TieBreak): RubricDraft => {
  const chain = draft.method.tieBreakChain;
  const lot = chain.indexOf('lot');
  return withChain(draft, lot === -1 || step === 'lot' ? [...chain, step] : chain.toSpliced(lot, 0, step));
};

/** Criteria and steps that the chain does not have yet. */
export const unusedTieBreaks = (draft: RubricDraft): readonly TieBreak[] => {
  const used = new Set<string>(draft.method.tieBreakChain);
  return [...draft.criteria.map((criterion) => criterion.id), ...TIE_BREAK_STEPS].filter((step) => !used.has(step));
};
