import type { Criterion, CriterionId, RubricContent } from './rubric.ts';
import { STANDARD_LADDER } from './standard-ladder.ts';
import { STANDARD_RUBRIC } from './standard-rubric.ts';

export const SHIPPED_TEMPLATES = ['standard', 'two-stages', 'data-first'] as const;
export type ShippedTemplate = (typeof SHIPPED_TEMPLATES)[number];

const id = (text: string): CriterionId => text as CriterionId;

const criteriaWith = (changes: Readonly<Record<string, Partial<Criterion>>>): Criterion[] =>
  STANDARD_RUBRIC.criteria.map((criterion) => ({ ...criterion, ...changes[criterion.id] }));

/** Documents are scored before the interviews, and budget and regulation are two indicators of one criterion. */
const TWO_STAGES: RubricContent = {
  ...STANDARD_RUBRIC,
  criteria: criteriaWith({
    regulasi: { stage: 'dokumen', parent: 'Kebijakan daerah', parentEn: 'Regional policy' },
    anggaran: { stage: 'dokumen', parent: 'Kebijakan daerah', parentEn: 'Regional policy' },
    inovasi: { stage: 'dokumen' },
  }),
};

/** More from data: a curve that asks for a first half of coverage, and a ladder of regulations beside what jurors say of them. */
const DATA_FIRST: RubricContent = {
  ...STANDARD_RUBRIC,
  criteria: criteriaWith({
    'cakupan-informal': {
      curve: [
        { inputHundredths: 2000, valueHundredths: 0 },
        { inputHundredths: 8000, valueHundredths: 8000 },
        { inputHundredths: 10_000, valueHundredths: 10_000 },
      ],
    },
    regulasi: { weightHundredths: 1000, stage: 'dokumen' },
    anggaran: { stage: 'dokumen' },
  }).flatMap((criterion) =>
    criterion.id === 'regulasi'
      ? [
          criterion,
          {
            ...criterion,
            id: id('tangga-regulasi'),
            name: 'Jenis peraturan',
            nameEn: 'Kind of regulation',
            weightHundredths: 500,
            kind: 'computed',
            source: 'regulation.ladder',
            bands: [],
            stage: 'wawancara',
            ladder: STANDARD_LADDER,
          } satisfies Criterion,
        ]
      : [criterion],
  ),
};

/** Rubrics that come with the application. No source confirms any of them, and every one is labelled so. */
export const shippedTemplate = (name: ShippedTemplate): RubricContent =>
  ({ standard: STANDARD_RUBRIC, 'two-stages': TWO_STAGES, 'data-first': DATA_FIRST })[name];
