import { useTranslation } from 'react-i18next';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import { DrawingFigure } from '../components/DrawingFigure.tsx';
import { drawRankShares } from './draw-rank-shares.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { MoreFigures } from './MoreFigures.tsx';
import type { SayAnnex } from './use-say-annex.ts';

type PartProps = { readonly annex: Annex; readonly say: SayAnnex; readonly source: string };

/** Which ranks a region has under other weights: near the official ones, and under any. */
export function WeightsPart({ annex, say, source }: PartProps) {
  const { t } = useTranslation();
  const { panel, weights, options } = annex;
  const margin = say.percent(options.margin);
  const drawing = (shares: typeof weights.near.acceptability, title: string) =>
    drawRankShares({
      title,
      caption: t('analysis.weights.caption', { draws: say.count(options.samples) }),
      source,
      shares,
      names: panel.regions.map((code) => say.region(code)),
      says: shares.map((row) => say.percent(Math.max(...row))),
    });
  const sharesTable = (shares: typeof weights.near.acceptability) => ({
    heads: [t('analysis.region'), ...panel.regions.map((_, rank) => t('analysis.rankNo', { rank: rank + 1 }))],
    rows: panel.regions.map((code, region) => [say.region(code), ...(shares[region] ?? []).map((share) => say.percent(share))]),
  });
  const { sensitivity } = weights;
  return (
    <>
      <DrawingFigure details="annex-weights-near" drawing={drawing(weights.near.acceptability, t('analysis.weights.near', { margin }))} />
      <DrawingFigure details="annex-weights-free" drawing={drawing(weights.free.acceptability, t('analysis.weights.free'))} />
      <MoreFigures title={t('analysis.moreFigures')}>
        <FiguresTable
          id="annex-weights-near"
          label={t('analysis.weights.near', { margin })}
          figures={sharesTable(weights.near.acceptability)}
        />
        <FiguresTable id="annex-weights-free" label={t('analysis.weights.free')} figures={sharesTable(weights.free.acceptability)} />
        <FiguresTable
          label={t('analysis.weights.central')}
          figures={{
            heads: [t('analysis.region'), ...panel.criteria.map((id) => say.criterion(id)), t('analysis.weights.confidence')],
            rows: panel.regions.flatMap((code, region) => {
              const central = weights.free.centralWeights[region] ?? null;
              if (central === null) return [];
              const surely = weights.confidence?.[region] ?? null;
              return [
                [say.region(code), ...central.map((weight) => say.number(weight * 100, 1)), surely === null ? '–' : say.percent(surely)],
              ];
            }),
          }}
        />
        {weights.pairwise !== null && (
          <FiguresTable
            label={t('analysis.weights.pairwise')}
            figures={{
              heads: [t('analysis.weights.pairwiseHead'), ...panel.regions.map((code) => say.region(code))],
              rows: panel.regions.map((code, one) => [
                say.region(code),
                ...panel.regions.map((_, other) => (one === other ? '–' : say.percent(weights.pairwise?.[one]?.[other] ?? 0))),
              ]),
            }}
          />
        )}
        {sensitivity !== null && (
          <FiguresTable
            label={t('analysis.weights.nearest')}
            figures={{
              heads: [t('analysis.weights.nearest'), t('analysis.weights.points')],
              rows: [
                [t('analysis.weights.one'), say.signed(sensitivity.singleWeight === null ? null : sensitivity.singleWeight.delta * 100, 2)],
                [t('analysis.weights.l1'), say.number(sensitivity.vector.l1 === null ? null : sensitivity.vector.l1 * 100, 2)],
                [t('analysis.weights.l2'), say.number(sensitivity.vector.l2 === null ? null : sensitivity.vector.l2 * 100, 2)],
              ],
            }}
          />
        )}
      </MoreFigures>
    </>
  );
}
