import { agreementLevel } from '../analysis/annex/agreement-level.ts';
import type { Annex } from '../analysis/annex/annex.ts';
import type { AnnexPart } from '../analysis/annex/annex-part.ts';
import { ICC_FORMS } from '../analysis/icc-forms.ts';
import type { RaschMeasure } from '../analysis/rasch.ts';
import type { Language } from '../desktop.ts';
import { formatDecimal } from '../notation/format.ts';
import { ANNEX_FIGURE_WORDS } from './annex-figure-words.ts';
import type { AnnexNames } from './annex-sentence.ts';

/** A word, or a number with how it is printed; null is missing. */
export type FigureCell =
  string | { readonly value: number | null; readonly decimals: number; readonly as?: 'signed' | 'percent' | 'chance' };

/** One table: the first column names its rows, the others are numbers except where they hold words. */
export type Figures = {
  /** Unlike any other in the annex. */
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
};

/** `plain`: what a reader wants to see. `full`: what those want who know the figures by name. */
export type PartFigures = { readonly plain: readonly Figures[]; readonly full: readonly Figures[] };

const number = (value: number | null | undefined, decimals: number): FigureCell => ({ value: value ?? null, decimals });
const signed = (value: number | null | undefined, decimals: number): FigureCell => ({ value: value ?? null, decimals, as: 'signed' });
const percent = (value: number | null | undefined): FigureCell => ({ value: value ?? null, decimals: 0, as: 'percent' });
const chance = (value: number | null | undefined): FigureCell => ({ value: value ?? null, decimals: 3, as: 'chance' });
const whole = (value: number | null | undefined): FigureCell => number(value, 0);

const table = (id: string, title: string, heads: readonly string[], rows: readonly (readonly FigureCell[])[], note?: string): Figures => ({
  id,
  title,
  heads,
  rows,
  ...(note === undefined ? {} : { note }),
});

/** All figures of the annex, named, part by part: on the screen, on the clipboard and in the workbook the same. */
export const annexFigures = (
  annex: Annex,
  { region, seatTitled, criterion }: AnnexNames,
  language: Language,
): Readonly<Record<AnnexPart, PartFigures>> => {
  const words = ANNEX_FIGURE_WORDS[language];
  const { panel, agreement, cells, severity, rasch, weights, stability, jurors, swaps, drift, options } = annex;
  const margin = `${formatDecimal(Math.round(options.margin * 100), 0, language)}${language === 'id' ? '\u00A0' : ''}%`;
  const regionAt = (at: number): string => {
    const code = panel.regions[at];
    return code === undefined ? '' : region(code);
  };
  const seatAt = (at: number): string => {
    const seat = panel.seats[at];
    return seat === undefined ? '' : seatTitled(seat);
  };
  const criterionAt = (at: number): string => criterion(panel.judged[at] ?? '');
  const seatHeads = panel.seats.map((seat) => words.seatNo(seat));
  const rankHeads = panel.regions.map((_, rank) => words.rankNo(rank + 1));
  const shares = (id: string, title: string, of: readonly (readonly number[])[] | null): readonly Figures[] =>
    of === null
      ? []
      : [
          table(
            id,
            title,
            [words.region, ...rankHeads],
            of.map((row, at) => [regionAt(at), ...row.map(percent)]),
          ),
        ];
  const bySeat = (id: string, title: string, pick: (cell: (typeof cells)[number][number]) => FigureCell): Figures =>
    table(
      id,
      title,
      [words.region, ...seatHeads],
      cells.map((row, at) => [regionAt(at), ...row.map(pick)]),
    );

  const agreed: PartFigures = {
    plain: [
      table(
        'agreement',
        words.agreement,
        [words.criterion, words.level, words.reliability, words.harmony, words.alpha],
        panel.judged.map((id) => {
          const own = agreement[id];
          return [
            criterion(id),
            words.levels[agreementLevel(own)],
            number(own?.icc?.['ICC(2,k)']?.value, 2),
            number(own?.kendallW?.w, 2),
            number(own?.alpha?.interval, 2),
          ];
        }),
      ),
    ],
    full: [
      bySeat('scores', words.scores, (cell) => number(cell?.score, 2)),
      bySeat('standardised', words.standardised, (cell) => signed(cell?.z, 2)),
      table(
        'icc',
        words.icc,
        [words.criterion, words.form, 'ICC', words.lower, words.upper, 'F', 'df1', 'df2', 'p'],
        panel.judged.flatMap((id) =>
          ICC_FORMS.flatMap((form) => {
            const own = agreement[id]?.icc?.[form] ?? null;
            if (own === null) return [];
            return [
              [
                criterion(id),
                form,
                number(own.value, 3),
                number(own.lower95, 3),
                number(own.upper95, 3),
                number(own.F, 2),
                whole(own.df1),
                whole(own.df2),
                chance(own.p),
              ],
            ];
          }),
        ),
      ),
      table(
        'concordance',
        words.others,
        [words.criterion, 'W', 'χ²', 'df', 'p', 'α nominal', 'α ordinal', 'α interval'],
        panel.judged.map((id) => {
          const { kendallW = null, alpha = null } = agreement[id] ?? {};
          return [
            criterion(id),
            number(kendallW?.w, 3),
            number(kendallW?.chiSquare, 2),
            whole(kendallW?.df),
            chance(kendallW?.p),
            number(alpha?.nominal, 3),
            number(alpha?.ordinal, 3),
            number(alpha?.interval, 3),
          ];
        }),
      ),
    ],
  };

  const strictness: PartFigures =
    severity === null
      ? { plain: [], full: [] }
      : {
          plain: [
            table(
              'severity',
              words.severity,
              [words.juror, words.sheets, words.deviation, words.reach],
              severity.jurors.map(({ deviation, reach95, sheets }, at) => [
                seatAt(at),
                whole(sheets),
                signed(deviation, 2),
                number(reach95, 2),
              ]),
            ),
            table(
              'corrected',
              words.corrected,
              [words.region, words.officialRank, words.correctedRank, words.added, words.without],
              severity.regions.map(({ rank, correctedRank, added, without }, at) => [
                regionAt(at),
                whole(rank),
                whole(correctedRank),
                signed(added, 2),
                without.length === 0 ? '–' : without.map((index) => String(panel.seats[index] ?? '')).join(', '),
              ]),
            ),
          ],
          full: [],
        };

  const measured = (): PartFigures => {
    if (rasch === null) return { plain: [], full: [] };
    const { objects, jurors: judges, criteria, fairAverages, unexpected } = rasch.measures;
    const told = (own: RaschMeasure | null | undefined): readonly FigureCell[] => [
      signed(own?.measure, 2),
      number(own?.se, 2),
      number(own?.infit, 2),
      number(own?.outfit, 2),
    ];
    const heads = (name: string): readonly string[] => [name, words.measure, words.se, 'infit', 'outfit'];
    const note = words.bands(formatDecimal(rasch.bandWidth, Number.isInteger(rasch.bandWidth) ? 0 : 2, language));
    return {
      plain:
        unexpected.length === 0
          ? []
          : [
              table(
                'unexpected',
                words.unexpected,
                [words.region, words.juror, words.criterion, words.given, words.expected],
                unexpected.map(({ object, juror, criterion: at, score, expected }) => [
                  regionAt(object),
                  seatAt(juror),
                  criterionAt(at),
                  number(score, Number.isInteger(score) ? 0 : 2),
                  number(expected, 1),
                ]),
              ),
            ],
      full: [
        table(
          'region-measures',
          words.regionMeasures,
          [...heads(words.region), words.fair],
          panel.regions.map((_, at) => [regionAt(at), ...told(objects[at]), number(fairAverages[at], 1)]),
          note,
        ),
        table(
          'juror-measures',
          words.jurorMeasures,
          heads(words.juror),
          panel.seats.map((_, at) => [seatAt(at), ...told(judges[at])]),
        ),
        table(
          'criterion-measures',
          words.criterionMeasures,
          heads(words.criterion),
          panel.judged.map((_, at) => [criterionAt(at), ...told(criteria[at])]),
        ),
      ],
    };
  };

  const { sensitivity } = weights;
  const inPoints = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : value * 100);
  const weighed: PartFigures = {
    plain: [],
    full: [
      ...shares('weights-near', words.near(margin), weights.near.acceptability),
      ...shares('weights-free', words.free, weights.free.acceptability),
      table(
        'central',
        words.central,
        [words.region, ...panel.criteria.map((id) => criterion(id)), words.confidence],
        panel.regions.flatMap((_, at) => {
          const central = weights.free.centralWeights[at] ?? null;
          return central === null
            ? []
            : [[regionAt(at), ...central.map((weight) => number(weight * 100, 1)), percent(weights.confidence?.[at])]];
        }),
      ),
      ...(weights.pairwise === null
        ? []
        : [
            table(
              'pairwise',
              words.pairwise,
              [words.region, ...panel.regions.map((_, at) => regionAt(at))],
              weights.pairwise.map((row, one) => [regionAt(one), ...row.map((share, other) => (one === other ? '–' : percent(share)))]),
            ),
          ]),
      ...(sensitivity === null
        ? []
        : [
            table(
              'nearest',
              words.nearest,
              [words.nearest, words.points],
              [
                [words.one, signed(inPoints(sensitivity.singleWeight?.delta), 2)],
                [words.l1, number(inPoints(sensitivity.vector.l1), 2)],
                [words.l2, number(inPoints(sensitivity.vector.l2), 2)],
              ],
            ),
          ]),
    ],
  };

  const chosen: PartFigures = {
    plain: [
      ...(jurors.intervals === null
        ? []
        : [
            table(
              'intervals',
              words.intervals,
              [words.region, words.officialRank, words.best, words.worst, words.likely, words.share],
              jurors.intervals.map(({ best, worst, mostLikely, share }, at) => [
                regionAt(at),
                whole(panel.ranks[at]),
                whole(best),
                whole(worst),
                whole(mostLikely),
                percent(share),
              ]),
            ),
          ]),
      table(
        'without',
        words.leftOut,
        [words.juror, words.changes],
        jurors.without.map(({ seat, changes }) => [
          seatTitled(seat),
          changes.length === 0
            ? words.nothing
            : changes.map(({ region: { code }, from, to }) => `${region(code)} ${String(from ?? '–')} → ${String(to ?? '–')}`).join('; '),
        ]),
      ),
    ],
    full: shares('stability', words.stability(margin), stability),
  };

  const points = (hundredths: number): FigureCell => number(hundredths / 100, hundredths % 100 === 0 ? 0 : 2);
  const swapped: PartFigures = {
    plain:
      swaps.length === 0
        ? []
        : [
            table(
              'swaps',
              words.swaps,
              [words.pair, words.juror, words.region, words.criterion, words.from, words.to],
              swaps.map(({ ahead, behind, swap }) => {
                const rankOf = (code: typeof ahead): string => String(panel.ranks[panel.regions.indexOf(code)] ?? '');
                const pair = `${rankOf(ahead)} ↔ ${rankOf(behind)}: ${region(ahead)}, ${region(behind)}`;
                if (swap === null) return [pair, '–', '–', '–', '–', '–'];
                return [
                  pair,
                  seatTitled(swap.seat),
                  region(swap.region),
                  criterion(swap.criterion),
                  points(swap.fromHundredths),
                  points(swap.toHundredths),
                ];
              }),
            ),
          ],
    full: [],
  };

  const trends = [
    { name: words.order, trend: drift?.order ?? null },
    { name: words.hour, trend: drift?.hour ?? null },
  ].flatMap(({ name, trend }) => (trend === null ? [] : [[name, signed(trend.perUnit, 2), number(trend.reach95, 2), chance(trend.p)]]));
  return {
    agreement: agreed,
    severity: strictness,
    rasch: measured(),
    weights: weighed,
    jurors: chosen,
    swaps: swapped,
    drift: {
      plain: trends.length === 0 ? [] : [table('drift', words.drift, [words.drift, words.perUnit, words.reach, 'p'], trends)],
      full: [],
    },
  };
};

/** A cell as it is printed: `+0,54`, `< 0,001`, `< 1 %`, `–` for what is missing. */
export const sayFigure = (cell: FigureCell, language: Language): string => {
  if (typeof cell === 'string') return cell;
  const { value, decimals, as } = cell;
  if (value === null) return '–';
  if (as === 'percent') return sayShare(value, language);
  if (as === 'chance' && value < 0.0005) return `< ${formatDecimal('0.001', 3, language)}`;
  const text = value.toFixed(decimals);
  return `${as === 'signed' && Number(text) > 0 ? '+' : ''}${formatDecimal(Number(text) === 0 ? text.replace('-', '') : text, decimals, language)}`;
};

/** A share in whole percent, never all or none where it is not. */
export const sayShare = (share: number, language: Language): string => {
  const rounded = Math.round(share * 100);
  const [shown, mark] = rounded === 100 && share < 1 ? [99, '> '] : rounded === 0 && share > 0 ? [1, '< '] : [rounded, ''];
  return language === 'id' ? `${mark}${String(shown)}\u00A0%` : `${mark}${String(shown)}%`;
};

/** Tab-separated for a spreadsheet; a minus is the plain one, which it can read, and what is missing is an empty cell. */
export const figuresText = ({ heads, rows }: Pick<Figures, 'heads' | 'rows'>, language: Language): string =>
  [heads, ...rows.map((row) => row.map((cell) => sayFigure(cell, language)))]
    .map((cells) => cells.map((cell) => (cell === '–' ? '' : cell.replaceAll('−', '-').replaceAll(/[\t\n]/gu, ' '))).join('\t'))
    .join('\n');
