import { describe, expect, test } from 'vitest';
import { compareRubrics, isSameRubric } from '../../../shared/rubric/compare-rubrics.ts';
import { FULL_WEIGHT } from '../../../shared/rubric/rubric.ts';
import { rubricProblems } from '../../../shared/rubric/rubric-problems.ts';
import { readTemplate, writeTemplate } from '../../../shared/rubric/rubric-template.ts';
import { SHIPPED_TEMPLATES, shippedTemplate } from '../../../shared/rubric/shipped-templates.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';

describe('A template of a rubric', () => {
  test.each(SHIPPED_TEMPLATES)('%s is whole, weighs 100 and is labelled as an assumption', (name) => {
    const content = shippedTemplate(name);
    expect([
      rubricProblems(content),
      content.criteria.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0),
      content.label,
    ]).toEqual([[], FULL_WEIGHT, 'asumsi, belum terverifikasi']);
  });

  test.each(SHIPPED_TEMPLATES)('%s comes back from its file as it was', (name) => {
    expect(readTemplate(writeTemplate({ name, content: shippedTemplate(name) }))).toEqual({ name, content: shippedTemplate(name) });
  });

  test('is refused whole where anything of it is not as it must be', () => {
    const sound = JSON.parse(writeTemplate({ name: 'x', content: STANDARD_RUBRIC })) as { content: { method: object } };
    const text = (change: object): string => JSON.stringify({ ...sound, ...change });
    expect([
      readTemplate('PK\u0003\u0004'),
      readTemplate('[]'),
      readTemplate(text({ version: 2 })),
      readTemplate(text({ more: 1 })),
      readTemplate(text({ content: { ...sound.content, method: { ...sound.content.method, aggregation: 'mode@1' } } })),
      readTemplate(text({ content: { ...sound.content, criteria: Array.from({ length: 61 }, () => STANDARD_RUBRIC.criteria[0]) } })),
    ]).toEqual(
      ['not-json', 'not-a-template', 'newer', 'not-a-template', 'not-a-template', 'not-a-template'].map((problem) => ({ problem })),
    );
  });

  test('does not touch what every object inherits', () => {
    const text = writeTemplate({ name: 'x', content: STANDARD_RUBRIC }).replace('"label"', '"__proto__": { "label": "resmi" }, "label"');
    expect([readTemplate(text), ({} as { label?: string }).label]).toEqual([{ problem: 'not-a-template' }, undefined]);
  });
});

describe('Two rubrics', () => {
  test('that are the same differ in nothing', () => {
    expect(isSameRubric(compareRubrics(STANDARD_RUBRIC, structuredClone(STANDARD_RUBRIC)))).toBe(true);
  });

  test('differ in criteria that came, went or changed, each with what changed, and in the terms of the method', () => {
    const after = {
      ...shippedTemplate('data-first'),
      method: { ...STANDARD_RUBRIC.method, capPolicy: 'none' as const, quorum: 5 },
    };
    const withoutInterview = { ...after, criteria: after.criteria.filter(({ id }) => id !== 'wawancara') };
    const { criteria, ...rest } = compareRubrics(STANDARD_RUBRIC, withoutInterview);
    expect([criteria.map((one) => [one.change, one.criterion.id, one.change === 'changed' ? one.properties : []]), rest]).toEqual([
      [
        ['changed', 'cakupan-informal', ['curve']],
        ['changed', 'regulasi', ['weight', 'stage']],
        ['added', 'tangga-regulasi', []],
        ['changed', 'anggaran', ['stage']],
        ['removed', 'wawancara', []],
      ],
      { label: false, scale: false, method: ['capPolicy', 'quorum'] },
    ]);
  });
});
