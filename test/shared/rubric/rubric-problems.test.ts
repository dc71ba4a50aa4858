import { describe, expect, test } from 'vitest';
import { type Criterion, type CriterionId, LADDER_SOURCE, type RubricContent } from '../../../shared/rubric/rubric.ts';
import { rubricProblems } from '../../../shared/rubric/rubric-problems.ts';
import { STANDARD_LADDER } from '../../../shared/rubric/standard-ladder.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';

const id = (text: string): CriterionId => text as CriterionId;

const withCriterion = (index: number, change: Partial<Criterion>): RubricContent => ({
  ...STANDARD_RUBRIC,
  criteria: STANDARD_RUBRIC.criteria.map((criterion, at) => (at === index ? { ...criterion, ...change } : criterion)),
});

describe('A rubric', () => {
  test('that is whole has no problems', () => {
    expect(rubricProblems(STANDARD_RUBRIC)).toEqual([]);
  });

  test('without criteria says only that', () => {
    const content: RubricContent = { ...STANDARD_RUBRIC, criteria: [], method: { ...STANDARD_RUBRIC.method, tieBreakChain: ['lot'] } };
    expect(rubricProblems(content)).toEqual([{ problem: 'no-criteria' }]);
  });

  test('whose weights miss 100 by a hundredth of a point says their sum', () => {
    expect(rubricProblems(withCriterion(0, { weightHundredths: 1999 }))).toEqual([{ problem: 'weights-do-not-sum', sumHundredths: 9999 }]);
  });

  test('with a criterion that weighs nothing names it', () => {
    expect(rubricProblems(withCriterion(4, { weightHundredths: 0 }))).toEqual([
      { problem: 'weights-do-not-sum', sumHundredths: 8500 },
      { problem: 'weight-not-positive', criterion: 'Inovasi' },
    ]);
  });

  test('with bands that begin together, leave scores out or leave the scale names the criterion', () => {
    const bands = (...floors: readonly number[]) =>
      rubricProblems(withCriterion(4, { bands: floors.map((fromHundredths) => ({ fromHundredths, descriptor: '', descriptorEn: '' })) }));
    expect([bands(), bands(0), bands(6_000, 0)]).toEqual([[], [], []]);
    expect(bands(6_000, 6_000, 0)).toEqual([{ problem: 'band-twice', criterion: 'Inovasi' }]);
    expect(bands(6_000, 100)).toEqual([{ problem: 'bands-off-scale', criterion: 'Inovasi' }]);
    expect(bands(10_100, 0)).toEqual([{ problem: 'bands-off-scale', criterion: 'Inovasi' }]);
  });

  test('with two names that differ only in case and spacing names the second', () => {
    expect(rubricProblems(withCriterion(5, { name: ' regulasi  DAERAH ' }))).toEqual([
      { problem: 'duplicate-name', criterion: ' regulasi  DAERAH ' },
    ]);
  });

  test('with the same English name twice names it, with none at all does not', () => {
    expect([
      rubricProblems(withCriterion(5, { nameEn: 'Innovation' })),
      rubricProblems({ ...STANDARD_RUBRIC, criteria: STANDARD_RUBRIC.criteria.map((criterion) => ({ ...criterion, nameEn: '' })) }),
    ]).toEqual([[{ problem: 'duplicate-name', criterion: 'Innovation' }], []]);
  });

  test('with the same id twice names it', () => {
    const content = withCriterion(5, { id: id('inovasi') });
    expect(rubricProblems(content)).toEqual([{ problem: 'duplicate-name', criterion: 'inovasi' }]);
  });

  test('with a nameless criterion says so', () => {
    expect(rubricProblems(withCriterion(2, { name: ' ', weightHundredths: 0 }))).toEqual([
      { problem: 'weights-do-not-sum', sumHundredths: 8500 },
      { problem: 'weight-not-positive', criterion: 'regulasi' },
      { problem: 'empty-name' },
    ]);
  });

  test('whose chain names what does not exist says which step', () => {
    const method = { ...STANDARD_RUBRIC.method, tieBreakChain: [id('inovasi'), id('kehadiran'), 'lot' as const] };
    expect(rubricProblems({ ...STANDARD_RUBRIC, method })).toEqual([{ problem: 'tie-break-unknown', step: 'kehadiran' }]);
  });

  test('whose curve goes back or leaves the scale says which', () => {
    const curve = [
      { inputHundredths: 5000, valueHundredths: 0 },
      { inputHundredths: 5000, valueHundredths: 10_100 },
    ];
    expect(rubricProblems(withCriterion(0, { curve }))).toEqual([
      { problem: 'curve-out-of-order', criterion: 'Cakupan pekerja formal' },
      { problem: 'curve-off-scale', criterion: 'Cakupan pekerja formal' },
    ]);
  });

  test('whose ladder has a type on two rungs, a nameless rung or points off the scale says so', () => {
    const ladder = {
      ...STANDARD_LADDER,
      rungs: STANDARD_LADDER.rungs.map((rung, at) =>
        at === 1 ? { ...rung, label: ' ', types: ['Perda' as const], valueHundredths: 10_001 } : rung,
      ),
    };
    const laddered: Partial<Criterion> = { kind: 'computed', source: LADDER_SOURCE, bands: [] };
    expect([
      rubricProblems(withCriterion(2, { ...laddered, ladder })),
      rubricProblems(withCriterion(2, { ...laddered, ladder: { ...STANDARD_LADDER, rungs: [] } })),
      rubricProblems(withCriterion(2, { ...laddered, ladder: STANDARD_LADDER })),
    ]).toEqual([
      [
        { problem: 'rung-without-name', criterion: 'Regulasi daerah' },
        { problem: 'rung-type-twice', criterion: 'Regulasi daerah', type: 'Perda' },
        { problem: 'ladder-off-scale', criterion: 'Regulasi daerah' },
      ],
      [{ problem: 'ladder-empty', criterion: 'Regulasi daerah' }],
      [],
    ]);
  });

  test('in which one criterion has indicators in two aspects, or is called like another, names it', () => {
    const under = (index: number, parent: string) => withCriterion(index, { parent, parentEn: parent });
    const twoAspects: RubricContent = {
      ...STANDARD_RUBRIC,
      criteria: STANDARD_RUBRIC.criteria.map((criterion, at) =>
        at === 2 || at === 4 ? { ...criterion, parent: 'Tata kelola' } : criterion,
      ),
    };
    expect([rubricProblems(under(2, 'Inovasi')), rubricProblems(twoAspects), rubricProblems(under(2, 'Kebijakan'))]).toEqual([
      [{ problem: 'duplicate-name', criterion: 'Inovasi' }],
      [{ problem: 'duplicate-name', criterion: 'Tata kelola' }],
      [],
    ]);
  });

  test('in which the panel judges nothing says so', () => {
    const [formal, informal] = STANDARD_RUBRIC.criteria;
    if (formal === undefined || informal === undefined) throw new Error('The standard rubric computes two criteria.');
    const content: RubricContent = {
      ...STANDARD_RUBRIC,
      criteria: [
        { ...formal, weightHundredths: 4000 },
        { ...informal, weightHundredths: 6000 },
      ],
      method: { ...STANDARD_RUBRIC.method, tieBreakChain: ['lot'] },
    };
    expect(rubricProblems(content)).toEqual([{ problem: 'no-judged-criterion' }]);
  });

  test('that leaves out so much that fewer than three scores of a full panel remain cannot be locked', () => {
    const trimmed = (trimEachSide?: number): RubricContent => ({
      ...STANDARD_RUBRIC,
      method: { ...STANDARD_RUBRIC.method, aggregation: 'trimmed-mean@1', ...(trimEachSide === undefined ? {} : { trimEachSide }) },
    });
    expect([
      rubricProblems(trimmed(3), 9),
      rubricProblems(trimmed(4), 9),
      rubricProblems(trimmed(4)),
      rubricProblems(trimmed(), 9),
    ]).toEqual([[], [{ problem: 'trim-too-much', trimEachSide: 4, seats: 9 }], [], [{ problem: 'trim-unstated' }]]);
  });
});
