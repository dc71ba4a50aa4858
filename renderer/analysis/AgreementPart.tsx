import { useTranslation } from 'react-i18next';
import { agreementLevel } from '../../shared/analysis/annex/agreement-level.ts';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import { ICC_FORMS } from '../../shared/analysis/icc-forms.ts';
import { DrawingFigure } from '../components/DrawingFigure.tsx';
import { drawHeatMap } from './draw-heat-map.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { MoreFigures } from './MoreFigures.tsx';
import type { SayAnnex } from './use-say-annex.ts';

type PartProps = { readonly annex: Annex; readonly say: SayAnnex; readonly source: string };

/** How far jurors agree: in words by criterion, and cell by cell. */
export function AgreementPart({ annex, say, source }: PartProps) {
  const { t } = useTranslation();
  const { panel, agreement, cells } = annex;
  const head = (key: 'criterion' | 'level' | 'reliability' | 'harmony' | 'alpha') => t(`analysis.agreement.${key}`);
  return (
    <>
      <FiguresTable
        label={t('analysis.agreement.table')}
        figures={{
          texts: [1],
          heads: [head('criterion'), head('level'), head('reliability'), head('harmony'), head('alpha')],
          rows: panel.judged.map((id) => {
            const own = agreement[id];
            return [
              say.criterion(id),
              t(`analysis.agreement.levels.${agreementLevel(own)}`),
              say.number(own?.icc?.['ICC(2,k)']?.value, 2),
              say.number(own?.kendallW?.w, 2),
              say.number(own?.alpha?.interval, 2),
            ];
          }),
        }}
      />
      <DrawingFigure
        details="annex-cells"
        drawing={drawHeatMap({
          title: t('analysis.cells.title'),
          caption: t('analysis.cells.caption'),
          source,
          lowest: t('analysis.cells.lowest'),
          highest: t('analysis.cells.highest'),
          columns: panel.seats.map(String),
          rows: panel.regions.map((code, region) => ({
            name: say.region(code),
            cells: panel.seats.map((_, seat) => {
              const cell = cells[region]?.[seat] ?? null;
              return cell === null ? null : { value: cell.deviation, said: say.signed(cell.deviation, 1) };
            }),
          })),
        })}
      />
      <MoreFigures title={t('analysis.moreFigures')}>
        <FiguresTable
          id="annex-cells"
          label={t('analysis.cells.scores')}
          figures={{
            heads: [t('analysis.region'), ...panel.seats.map((seat) => say.seatNo(seat))],
            rows: panel.regions.map((code, region) => [
              say.region(code),
              ...panel.seats.map((_, seat) => say.number(cells[region]?.[seat]?.score, 2)),
            ]),
          }}
        />
        <FiguresTable
          label={t('analysis.cells.z')}
          figures={{
            heads: [t('analysis.cells.zHead'), ...panel.seats.map((seat) => say.seatNo(seat))],
            rows: panel.regions.map((code, region) => [
              say.region(code),
              ...panel.seats.map((_, seat) => say.number(cells[region]?.[seat]?.z, 2)),
            ]),
          }}
        />
        <FiguresTable
          label={t('analysis.agreement.icc')}
          figures={{
            heads: [t('analysis.agreement.iccHead'), 'ICC', t('analysis.lower'), t('analysis.upper'), 'F', 'df1', 'df2', 'p'],
            rows: panel.judged.flatMap((id) =>
              ICC_FORMS.flatMap((form) => {
                const own = agreement[id]?.icc?.[form];
                if (own === null || own === undefined) return [];
                return [
                  [
                    `${say.criterion(id)}, ${form}`,
                    say.number(own.value, 3),
                    say.number(own.lower95, 3),
                    say.number(own.upper95, 3),
                    say.number(own.F, 2),
                    say.number(own.df1, 0),
                    say.number(own.df2, 0),
                    own.p === null ? '–' : say.chance(own.p),
                  ],
                ];
              }),
            ),
          }}
        />
        <FiguresTable
          label={t('analysis.agreement.others')}
          figures={{
            heads: [t('analysis.agreement.criterion'), 'W', 'χ²', 'df', 'p', 'α nominal', 'α ordinal', 'α interval'],
            rows: panel.judged.map((id) => {
              const own = agreement[id];
              return [
                say.criterion(id),
                say.number(own?.kendallW?.w, 3),
                say.number(own?.kendallW?.chiSquare, 2),
                say.number(own?.kendallW?.df, 0),
                own?.kendallW == null ? '–' : say.chance(own.kendallW.p),
                say.number(own?.alpha?.nominal, 3),
                say.number(own?.alpha?.ordinal, 3),
                say.number(own?.alpha?.interval, 3),
              ];
            }),
          }}
        />
      </MoreFigures>
    </>
  );
}
