import type { Language } from '../../shared/desktop.ts';
import { type CriterionId, FULL_WEIGHT } from '../../shared/rubric/rubric.ts';
import { evenWeights, moveWeight, shareOut } from '../../shared/rubric/share-weights.ts';
import { groupByAspect, groupByParent, type RubricDraft, weightOf, weightText } from './rubric-draft.ts';
import { sayAspect, sayCriterion } from './say-criterion.ts';

/** An aspect, a criterion or an indicator; what stands under it makes up its weight, in hundredths of a percentage point of the whole. */
export type WeightNode = {
  readonly key: string;
  readonly name: string;
  readonly weightHundredths: number;
  /** Of what is valued; null for what only holds others. */
  readonly id: CriterionId | null;
  readonly children: readonly WeightNode[];
};

const sumOf = (nodes: readonly WeightNode[]): number => nodes.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0);

const holding = (key: string, name: string, children: readonly WeightNode[]): WeightNode => ({
  key,
  name,
  weightHundredths: sumOf(children),
  id: null,
  children,
});

/** Aspects, their criteria, and the indicators of those. A weight that cannot be read is none. */
export const weightTree = (draft: RubricDraft, language: Language): readonly WeightNode[] =>
  groupByAspect(draft.criteria).map((aspect) =>
    holding(
      JSON.stringify([aspect.aspect]),
      sayAspect(aspect, language),
      groupByParent(aspect.criteria).flatMap(({ parent, parentEn, criteria }) => {
        const leaves = criteria.map((criterion) => ({
          key: criterion.id,
          name: sayCriterion(criterion, language),
          weightHundredths: weightOf(criterion) ?? 0,
          id: criterion.id,
          children: [],
        }));
        return parent === ''
          ? leaves
          : [holding(JSON.stringify([aspect.aspect, parent]), sayCriterion({ name: parent, nameEn: parentEn }, language), leaves)];
      }),
    ),
  );

/** A node of another weight: what is locked under it stays as far as it can, the rest keeps its proportions. */
const scaledTo = (node: WeightNode, weightHundredths: number, locked: ReadonlySet<string>): WeightNode => {
  if (node.children.length === 0 || weightHundredths === node.weightHundredths) return { ...node, weightHundredths };
  const held = sumOf(node.children.filter(({ key }) => locked.has(key)));
  const free = node.children.filter(({ key }) => !locked.has(key));
  const keepsLocked = free.length > 0 && held <= weightHundredths;
  const giving = keepsLocked ? free : node.children;
  const shares = shareOut(
    weightHundredths - (keepsLocked ? held : 0),
    giving.map((child) => child.weightHundredths),
  );
  return {
    ...node,
    weightHundredths,
    children: node.children.map((child) => {
      const at = giving.indexOf(child);
      return at < 0 ? child : scaledTo(child, shares[at] ?? 0, locked);
    }),
  };
};

const withWeights = (nodes: readonly WeightNode[], weights: readonly number[], locked: ReadonlySet<string>): readonly WeightNode[] =>
  nodes.map((node, index) => scaledTo(node, weights[index] ?? node.weightHundredths, locked));

/** Changes the level on which a node stands, wherever that is in the tree. */
const onLevelOf = (
  nodes: readonly WeightNode[],
  key: string,
  change: (level: readonly WeightNode[]) => readonly WeightNode[],
): readonly WeightNode[] =>
  nodes.some((node) => node.key === key)
    ? change(nodes)
    : nodes.map((node) => ({ ...node, children: onLevelOf(node.children, key, change) }));

const levelWeights = (level: readonly WeightNode[], locked: ReadonlySet<string>) => ({
  weights: level.map(({ weightHundredths }) => weightHundredths),
  locked: level.map(({ key }) => locked.has(key)),
});

/** Gives one node a weight; those beside it give way and the whole stays what it was. */
export const moveNode = (
  tree: readonly WeightNode[],
  key: string,
  wantedHundredths: number,
  locked: ReadonlySet<string>,
): readonly WeightNode[] =>
  onLevelOf(tree, key, (level) => {
    const index = level.findIndex((node) => node.key === key);
    return withWeights(level, moveWeight(levelWeights(level, locked), index, wantedHundredths), locked);
  });

/** What is not locked on the level of this node shares alike. */
export const evenLevel = (tree: readonly WeightNode[], key: string, locked: ReadonlySet<string>): readonly WeightNode[] =>
  onLevelOf(tree, key, (level) => withWeights(level, evenWeights(levelWeights(level, locked)), locked));

/** The same proportions on exactly the whole. */
export const wholeTree = (tree: readonly WeightNode[]): readonly WeightNode[] =>
  scaledTo(holding('', '', tree), FULL_WEIGHT, new Set()).children;

const leavesOf = (nodes: readonly WeightNode[]): readonly WeightNode[] =>
  nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));

/** The draft with the weights of the tree. */
export const withTree = (draft: RubricDraft, tree: readonly WeightNode[], language: Language): RubricDraft => {
  const weights = new Map(leavesOf(tree).map(({ id, weightHundredths }) => [id, weightHundredths]));
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) => {
      const weight = weights.get(criterion.id);
      return weight === undefined ? criterion : { ...criterion, weightText: weightText(weight, language) };
    }),
  };
};
