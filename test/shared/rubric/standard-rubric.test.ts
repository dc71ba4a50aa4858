import { describe, expect, test } from 'vitest';
import { bandOf, FULL_WEIGHT, judgedCriteria, rubricContentSchema } from '../../../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';

describe('The standard rubric', () => {
  test('is a rubric as the records take it, labelled as an assumption', () => {
    expect(rubricContentSchema.parse(STANDARD_RUBRIC)).toEqual(STANDARD_RUBRIC);
    expect(STANDARD_RUBRIC.label).toBe('asumsi, belum terverifikasi');
  });

  test('weighs six criteria with 100 in all, two of them computed from coverage', () => {
    expect(STANDARD_RUBRIC.criteria.map(({ id, weightHundredths, source }) => [id, weightHundredths, source])).toEqual([
      ['cakupan-formal', 2000, 'coverage.formal'],
      ['cakupan-informal', 2500, 'coverage.informal'],
      ['regulasi', 1500, null],
      ['anggaran', 1000, null],
      ['inovasi', 1500, null],
      ['wawancara', 1500, null],
    ]);
    expect(STANDARD_RUBRIC.criteria.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0)).toBe(FULL_WEIGHT);
  });

  test('says in both languages what each band of each judged criterion means, in words of its own', () => {
    const bands = judgedCriteria(STANDARD_RUBRIC).map((criterion) => criterion.bands);
    expect(bands.map((list) => list.map(({ fromHundredths }) => fromHundredths))).toEqual(bands.map(() => [9000, 7500, 6000, 4000, 0]));
    const sentences = bands.flat().flatMap(({ descriptor, descriptorEn }) => [descriptor, descriptorEn]);
    expect(sentences.filter((sentence) => !/^\p{Lu}[^.!?]*\.$/u.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(STANDARD_RUBRIC.criteria.flatMap(({ aspect, aspectEn, name, nameEn }) => [aspect, aspectEn, name, nameEn])).not.toContain('');
  });

  test.each([
    [10_000, 9000],
    [9000, 9000],
    [8999, 7500],
    [7400, 6000],
    [4000, 4000],
    [3900, 0],
    [0, 0],
  ])('puts %i hundredths into the band from %i', (score, from) => {
    expect(judgedCriteria(STANDARD_RUBRIC).map((criterion) => bandOf(criterion, score)?.fromHundredths)).toEqual([from, from, from, from]);
  });
});
