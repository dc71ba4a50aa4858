import { useTranslation } from 'react-i18next';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import type { AnnexPart } from '../../shared/analysis/annex/annex-part.ts';
import { DrawingFigure } from '../components/DrawingFigure.tsx';
import { drawHeatMap } from './draw-heat-map.ts';
import { drawRankShares } from './draw-rank-shares.ts';
import { drawSeverity } from './draw-severity.ts';
import type { SayAnnex } from './use-say-annex.ts';

type AnnexPicturesProps = {
  readonly part: AnnexPart;
  readonly annex: Annex;
  readonly say: SayAnnex;
  /** Of which edition: a picture is copied away from its page. */
  readonly source: string;
};

/** The pictures of a part; each names the table that has its figures. */
export function AnnexPictures({ part, annex, say, source }: AnnexPicturesProps) {
  const { t } = useTranslation();
  const { panel, cells, severity, weights, jurors, options } = annex;
  const draws = say.count(options.samples);
  const ranks = (shares: readonly (readonly number[])[], title: string, caption: string) =>
    drawRankShares({
      title,
      caption,
      source,
      shares,
      names: panel.regions.map((code) => say.names.region(code)),
      says: shares.map((row) => say.share(Math.max(...row))),
    });
  switch (part) {
    case 'agreement':
      return (
        <DrawingFigure
          details="annex-scores"
          drawing={drawHeatMap({
            title: t('analysis.cells.title'),
            caption: t('analysis.cells.caption'),
            source,
            lowest: t('analysis.cells.lowest'),
            highest: t('analysis.cells.highest'),
            columns: panel.seats.map(String),
            rows: panel.regions.map((code, region) => ({
              name: say.names.region(code),
              cells: panel.seats.map((_, seat) => {
                const cell = cells[region]?.[seat] ?? null;
                return cell === null ? null : { value: cell.deviation, said: say.signed(cell.deviation, 1) };
              }),
            })),
          })}
        />
      );
    case 'severity':
      return severity === null ? null : (
        <DrawingFigure
          details="annex-severity"
          drawing={drawSeverity({
            title: t('analysis.severity.title'),
            caption: t('analysis.severity.caption'),
            source,
            stricter: t('analysis.severity.stricter'),
            milder: t('analysis.severity.milder'),
            jurors: severity.jurors.map(({ deviation, reach95 }, index) => {
              const seat = panel.seats[index];
              const reach = reach95 === null ? '' : ` ± ${say.number(reach95, 2)}`;
              return {
                name: seat === undefined ? '' : say.names.seatTitled(seat),
                deviation,
                reach: reach95,
                said: `${say.signed(deviation, 2)}${reach}`,
              };
            }),
          })}
        />
      );
    case 'weights':
      return (
        <>
          <DrawingFigure
            details="annex-weights-near"
            drawing={ranks(
              weights.near.acceptability,
              t('analysis.weights.near', { margin: say.share(options.margin) }),
              t('analysis.weights.caption', { draws }),
            )}
          />
          <DrawingFigure
            details="annex-weights-free"
            drawing={ranks(weights.free.acceptability, t('analysis.weights.free'), t('analysis.weights.caption', { draws }))}
          />
        </>
      );
    case 'jurors':
      return jurors.bootstrap === null ? null : (
        <DrawingFigure
          details="annex-intervals"
          drawing={ranks(jurors.bootstrap, t('analysis.jurors.drawn'), t('analysis.jurors.caption', { draws }))}
        />
      );
    case 'rasch':
    case 'swaps':
    case 'drift':
      return null;
  }
}
