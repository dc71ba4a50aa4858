import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCriterion,
  addTieBreak,
  changeCriterion,
  contentOf,
  draftOf,
  groupByAspect,
  moveAspect,
  moveCriterion,
  moveTieBreak,
  removeCriterion,
  type RubricDraft,
  unusedTieBreaks,
  weightSum,
} from '../../../renderer/rubric/rubric-draft.ts';
import { rubricProblems } from '../../../shared/rubric/rubric-problems.ts';
import { criterionIdSchema } from '../../../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';

const id = (text: string) => criterionIdSchema.parse(text);
const fresh = (): RubricDraft => draftOf(STANDARD_RUBRIC, 'id');
const ids = (draft: RubricDraft): readonly string[] => draft.criteria.map((criterion) => criterion.id);

describe('A rubric while it is edited', () => {
  test('is the stored rubric as long as nothing is changed, in both languages', () => {
    expect([contentOf(draftOf(STANDARD_RUBRIC, 'id')), contentOf(draftOf(STANDARD_RUBRIC, 'en'))]).toEqual([
      STANDARD_RUBRIC,
      STANDARD_RUBRIC,
    ]);
  });

  test('says how far its weights are from 100, and is no rubric while one cannot be read', () => {
    const short = changeCriterion(fresh(), id('inovasi'), { weightText: '14' });
    const over = changeCriterion(fresh(), id('inovasi'), { weightText: '15,50' });
    const unread = changeCriterion(fresh(), id('inovasi'), { weightText: '15x' });
    expect([short, over, unread].map((draft) => [weightSum(draft.criteria).missingHundredths, contentOf(draft) === null])).toEqual([
      [100, false],
      [-50, false],
      [1500, true],
    ]);
  });

  test('keeps the criteria of an aspect together, wherever a criterion comes from', () => {
    const moved = changeCriterion(fresh(), id('wawancara'), { aspect: 'Regulasi', aspectEn: 'Regulation' });
    expect(groupByAspect(moved.criteria).map((group) => [group.aspect, group.criteria.map((one) => one.id)])).toEqual([
      ['Cakupan', ['cakupan-formal', 'cakupan-informal']],
      ['Regulasi', ['regulasi', 'anggaran', 'wawancara']],
      ['Inovasi', ['inovasi']],
    ]);
  });

  test('moves a criterion within its aspect only, and an aspect as a whole', () => {
    expect([
      ids(moveCriterion(fresh(), id('anggaran'), -1)),
      ids(moveCriterion(fresh(), id('anggaran'), 1)),
      ids(moveAspect(fresh(), 'Inovasi', -1)),
    ]).toEqual([
      ['cakupan-formal', 'cakupan-informal', 'anggaran', 'regulasi', 'inovasi', 'wawancara'],
      ids(fresh()),
      ['cakupan-formal', 'cakupan-informal', 'inovasi', 'wawancara', 'regulasi', 'anggaran'],
    ]);
  });

  test('loses a criterion together with the tie-break step that asks for it', () => {
    const without = contentOf(removeCriterion(fresh(), id('inovasi')));
    expect(without === null ? null : rubricProblems(without)).toEqual([{ problem: 'weights-do-not-sum', sumHundredths: 8500 }]);
  });

  test('gives a new criterion an id that no other has and the bands of its neighbours, still to be described', () => {
    const added = addCriterion(fresh(), { aspect: 'Inovasi', aspectEn: 'Innovation' });
    const again = addCriterion(added.draft, { aspect: 'Cakupan', aspectEn: 'Coverage' });
    expect([
      added.id,
      again.id,
      ids(again.draft).length,
      added.draft.criteria.at(-1)?.bands.map((band) => [band.fromHundredths, band.descriptor]),
    ]).toEqual(['kriteria-7', 'kriteria-8', 8, [9000, 7500, 6000, 4000, 0].map((floor) => [floor, ''])]);
  });

  test('puts a new tie-break step before the lot, and offers what the chain does not have', () => {
    const added = addTieBreak(fresh(), id('wawancara'));
    expect([unusedTieBreaks(fresh()), added.method.tieBreakChain.slice(-2)]).toEqual([
      ['cakupan-formal', 'regulasi', 'anggaran', 'wawancara', 'median'],
      ['wawancara', 'lot'],
    ]);
  });

  test('never loses or doubles a tie-break step by moving', () => {
    const steps = fresh().method.tieBreakChain;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: steps.length }), fc.constantFrom(-1 as const, 1 as const)), { maxLength: 20 }),
        (moves) => {
          const moved = moves.reduce((draft, [index, by]) => moveTieBreak(draft, index, by), fresh());
          expect([...moved.method.tieBreakChain].sort()).toEqual([...steps].sort());
        },
      ),
    );
  });
});
