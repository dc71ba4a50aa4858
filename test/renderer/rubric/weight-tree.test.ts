import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf, draftOf, splitCriterion } from '../../../renderer/rubric/rubric-draft.ts';
import { evenLevel, moveNode, type WeightNode, weightTree, wholeTree, withTree } from '../../../renderer/rubric/weight-tree.ts';
import { criterionIdSchema } from '../../../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';

const NONE: ReadonlySet<string> = new Set();
/** Regulation in two indicators of 7,5 each. */
const draft = splitCriterion(draftOf(STANDARD_RUBRIC, 'id'), criterionIdSchema.parse('regulasi'), 'id').draft;
const tree = weightTree(draft, 'id');
const shown = (nodes: readonly WeightNode[]): unknown =>
  nodes.map(({ name, weightHundredths, children }) =>
    children.length === 0 ? [name, weightHundredths] : [name, weightHundredths, shown(children)],
  );
const key = (...path: readonly string[]): string => JSON.stringify(path);

describe('The tree of weights', () => {
  test('has aspects, criteria and indicators, each as heavy as what stands under it', () => {
    expect(shown(tree)).toEqual([
      [
        'Cakupan',
        4500,
        [
          ['Cakupan pekerja formal', 2000],
          ['Cakupan pekerja informal dan rentan', 2500],
        ],
      ],
      [
        'Regulasi',
        2500,
        [
          [
            'Regulasi daerah',
            1500,
            [
              ['', 750],
              ['', 750],
            ],
          ],
          ['Dukungan anggaran', 1000],
        ],
      ],
      [
        'Inovasi',
        3000,
        [
          ['Inovasi', 1500],
          ['Wawancara dan penguasaan materi', 1500],
        ],
      ],
    ]);
  });

  test('moves an indicator against its sisters and nothing else', () => {
    const [, regulation] = moveNode(tree, 'regulasi', 1000, NONE);
    expect(regulation === undefined ? null : shown([regulation])).toEqual([
      [
        'Regulasi',
        2500,
        [
          [
            'Regulasi daerah',
            1500,
            [
              ['', 1000],
              ['', 500],
            ],
          ],
          ['Dukungan anggaran', 1000],
        ],
      ],
    ]);
  });

  test('moves an aspect with all that stands under it, in proportion', () => {
    expect(shown(moveNode(tree, key('Regulasi'), 5000, NONE))).toEqual([
      [
        'Cakupan',
        3000,
        [
          ['Cakupan pekerja formal', 1333],
          ['Cakupan pekerja informal dan rentan', 1667],
        ],
      ],
      [
        'Regulasi',
        5000,
        [
          [
            'Regulasi daerah',
            3000,
            [
              ['', 1500],
              ['', 1500],
            ],
          ],
          ['Dukungan anggaran', 2000],
        ],
      ],
      [
        'Inovasi',
        2000,
        [
          ['Inovasi', 1000],
          ['Wawancara dan penguasaan materi', 1000],
        ],
      ],
    ]);
  });

  test('holds what is locked under an aspect that gives way', () => {
    const [coverage] = moveNode(tree, key('Regulasi'), 5000, new Set(['cakupan-formal']));
    expect(coverage === undefined ? null : shown([coverage])).toEqual([
      [
        'Cakupan',
        3000,
        [
          ['Cakupan pekerja formal', 2000],
          ['Cakupan pekerja informal dan rentan', 1000],
        ],
      ],
    ]);
  });

  test('shares a level alike, and is written back as weights that sum to 100', () => {
    const shared = evenLevel(tree, key('Regulasi'), NONE);
    const weights = contentOf(withTree(draft, shared, 'id'))?.criteria.map(({ weightHundredths }) => weightHundredths) ?? [];
    expect([shared.map(({ weightHundredths }) => weightHundredths), weights, weights.reduce((sum, weight) => sum + weight, 0)]).toEqual([
      [3334, 3333, 3333],
      [1482, 1852, 1000, 1000, 1333, 1667, 1666],
      10_000,
    ]);
  });

  test('makes weights that are not 100 together exactly 100 in the same proportions', () => {
    const light = draft.criteria.map((criterion) => ({
      ...criterion,
      weightText: criterion.id === 'inovasi' ? '5' : criterion.weightText,
    }));
    const whole = wholeTree(weightTree({ ...draft, criteria: light }, 'id'));
    expect(whole.map(({ weightHundredths }) => weightHundredths)).toEqual([5000, 2778, 2222]);
  });

  /** All nodes of a tree, and whether each weighs what stands under it. */
  const nodesOf = (nodes: readonly WeightNode[]): readonly WeightNode[] => nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
  const holds = (nodes: readonly WeightNode[]): boolean =>
    nodesOf(nodes).every(
      ({ weightHundredths, children }) =>
        weightHundredths >= 0 &&
        (children.length === 0 || children.reduce((sum, child) => sum + child.weightHundredths, 0) === weightHundredths),
    ) && nodes.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0) === 10_000;
  const keys = nodesOf(tree).map((node) => node.key);
  const moves = fc.array(
    fc.record({
      key: fc.constantFrom(...keys),
      wanted: fc.integer({ min: -500, max: 12_000 }),
      locked: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 }),
      even: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );

  test('is 100 together and as heavy as its parts at every level, whatever is moved and held', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const end = all.reduce<readonly WeightNode[]>(
          (at, { key: wanted, wanted: weight, locked, even }) =>
            even ? evenLevel(at, wanted, new Set(locked)) : moveNode(at, wanted, weight, new Set(locked)),
          tree,
        );
        return holds(end);
      }),
      { numRuns: 400 },
    );
  });

  test('is left alone outside the level that is moved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.integer({ min: 0, max: 10_000 }), (moved, wanted) => {
        const end = moveNode(tree, moved, wanted, NONE);
        // What holds the moved level keeps its weight, and so does everything beside that.
        const above = tree.filter((node) => nodesOf(node.children).some((one) => one.key === moved));
        const beside = tree.flatMap((node, index) => (above.length === 0 || above.includes(node) ? [] : [[node, end[index]] as const]));
        expect(beside.map(([, after]) => after)).toEqual(beside.map(([before]) => before));
        expect(end.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0)).toBe(10_000);
      }),
      { numRuns: 200 },
    );
  });
});
