import type { AnalysedStudy } from '../analysis/analysed-study.ts';
import { ICC_FORMS } from '../analysis/icc-forms.ts';
import type { RaschMeasure } from '../analysis/rasch.ts';
import type { Language } from '../desktop.ts';
import type { FigureCell, Figures } from './annex-figures.ts';

const WORDS = {
  id: {
    standing: 'Nilai akhir dan urutan',
    object: 'Objek',
    juror: 'Juri',
    criterion: 'Kriteria',
    total: 'Nilai akhir',
    rank: 'Urutan',
    rankNo: (rank: number) => `Urutan ${String(rank)}`,
    means: 'Rata-rata tiap kriteria',
    agreement: 'Kesepakatan juri',
    measures: { objects: 'Ukuran objek (Rasch)', jurors: 'Ukuran juri', criteria: 'Ukuran kriteria' },
    measure: 'Ukuran (logit)',
    se: 'Galat baku',
    acceptability: 'Urutan pada bobot apa pun',
    bootstrap: 'Urutan pada susunan juri lain',
    without: 'Urutan bila satu juri tidak ikut',
    weights: 'Perubahan bobot terkecil yang menggeser urutan pertama',
    change: 'Perubahan',
    one: (criterion: string, challenger: string) => `Bobot ${criterion}, penggantinya ${challenger}`,
    l1: 'Jumlah semua pergeseran (L1)',
    l2: 'Jarak lurus (L2)',
    reasons: 'Yang tidak dapat dihitung',
    place: 'Bagian',
    why: 'Sebab',
  },
  en: {
    standing: 'Totals and ranks',
    object: 'Object',
    juror: 'Juror',
    criterion: 'Criterion',
    total: 'Total',
    rank: 'Rank',
    rankNo: (rank: number) => `Rank ${String(rank)}`,
    means: 'Mean by criterion',
    agreement: 'Agreement of the jurors',
    measures: { objects: 'Measures of objects (Rasch)', jurors: 'Measures of jurors', criteria: 'Measures of criteria' },
    measure: 'Measure (logit)',
    se: 'Standard error',
    acceptability: 'Ranks under any weights',
    bootstrap: 'Ranks with other jurors',
    without: 'Ranks when one juror does not take part',
    weights: 'Smallest change of the weights that moves the first place',
    change: 'Change',
    one: (criterion: string, challenger: string) => `Weight of ${criterion}, overtaken by ${challenger}`,
    l1: 'Sum of all shifts (L1)',
    l2: 'Straight distance (L2)',
    reasons: 'What cannot be told',
    place: 'Part',
    why: 'Reason',
  },
} as const;

/** So many reasons are listed; they are many where a study has gaps. */
const MOST_REASONS = 40;
/** With more objects their shares of every rank are no table to read. */
const MOST_RANKED = 60;

const number = (value: number | null | undefined, decimals: number): FigureCell => ({ value: value ?? null, decimals });

/** The figures of a study from elsewhere, under the ids that its file gives. */
export const studyFigures = ({ criteria, objects, jurors, analysis }: AnalysedStudy, language: Language): readonly Figures[] => {
  const words = WORDS[language];
  const { agreement, rasch, smaa, bootstrap, sensitivity } = analysis;
  const shares = (id: string, title: string, table: readonly (readonly number[])[] | null | undefined): readonly Figures[] =>
    table === null || table === undefined || objects.length > MOST_RANKED
      ? []
      : [
          {
            id,
            title,
            heads: [words.object, ...objects.map((_, rank) => words.rankNo(rank + 1))],
            rows: table.map((row, at) => [objects[at] ?? '', ...row.map((value): FigureCell => ({ value, decimals: 0, as: 'percent' }))]),
          },
        ];
  const measures = (facet: 'objects' | 'jurors' | 'criteria', names: readonly string[], name: string): readonly Figures[] =>
    rasch === null
      ? []
      : [
          {
            id: `study-${facet}`,
            title: words.measures[facet],
            heads: [name, words.measure, words.se, 'infit', 'outfit'],
            rows: names.map((own, at) => {
              const measured: RaschMeasure | null = rasch[facet][at] ?? null;
              return [own, number(measured?.measure, 3), number(measured?.se, 3), number(measured?.infit, 2), number(measured?.outfit, 2)];
            }),
          },
        ];
  const reasons = Object.entries(analysis.reasons).slice(0, MOST_REASONS);
  return [
    {
      id: 'study-standing',
      title: words.standing,
      heads: [words.object, words.rank, words.total, ...criteria],
      rows: objects.map((object, at) => [
        object,
        number(analysis.rank[at], 0),
        number(analysis.total[at], 4),
        ...criteria.map((_, criterion) => number(analysis.aggregates.mean[at]?.[criterion], 3)),
      ]),
    },
    {
      id: 'study-agreement',
      title: words.agreement,
      heads: [words.criterion, ...ICC_FORMS, 'W', 'χ²', 'p', 'α nominal', 'α ordinal', 'α interval'],
      rows: criteria.map((criterion) => {
        const own = agreement[criterion];
        return [
          criterion,
          ...ICC_FORMS.map((form) => number(own?.icc?.[form]?.value, 3)),
          number(own?.kendallW?.w, 3),
          number(own?.kendallW?.chiSquare, 2),
          { value: own?.kendallW?.p ?? null, decimals: 3, as: 'chance' } as const,
          number(own?.alpha?.nominal, 3),
          number(own?.alpha?.ordinal, 3),
          number(own?.alpha?.interval, 3),
        ];
      }),
    },
    ...measures('objects', objects, words.object),
    ...measures('jurors', jurors, words.juror),
    ...measures('criteria', criteria, words.criterion),
    ...shares('study-acceptability', words.acceptability, smaa?.acceptability),
    ...shares('study-bootstrap', words.bootstrap, bootstrap.rankProbability),
    {
      id: 'study-without',
      title: words.without,
      heads: [words.object, ...jurors],
      rows: objects.map((object, at) => [object, ...jurors.map((juror) => number(analysis.leaveOneOut[juror]?.rank[at], 0))]),
    },
    ...(sensitivity === null
      ? []
      : [
          {
            id: 'study-weights',
            title: words.weights,
            heads: [words.weights, words.change],
            rows: [
              ...(sensitivity.singleWeight === null
                ? []
                : [
                    [
                      words.one(sensitivity.singleWeight.criterion, sensitivity.singleWeight.challenger),
                      { value: sensitivity.singleWeight.delta, decimals: 4, as: 'signed' } as const,
                    ],
                  ]),
              [words.l1, number(sensitivity.vector.l1, 4)],
              [words.l2, number(sensitivity.vector.l2, 4)],
            ],
          },
        ]),
    ...(reasons.length === 0
      ? []
      : [
          { id: 'study-reasons', title: words.reasons, heads: [words.place, words.why], rows: reasons.map(([place, why]) => [place, why]) },
        ]),
  ];
};
