import { useTranslation } from 'react-i18next';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import { DrawingFigure } from '../components/DrawingFigure.tsx';
import { drawRankShares } from './draw-rank-shares.ts';
import { FiguresTable } from './FiguresTable.tsx';
import type { SayAnnex } from './use-say-annex.ts';

type PartProps = { readonly annex: Annex; readonly say: SayAnnex; readonly source: string };

/** What the ranking owes to each juror, and to just these jurors. */
export function JurorsPart({ annex, say, source }: PartProps) {
  const { t } = useTranslation();
  const { panel, jurors, options } = annex;
  const { bootstrap, intervals } = jurors;
  return (
    <>
      {bootstrap !== null && (
        <DrawingFigure
          details="annex-intervals"
          drawing={drawRankShares({
            title: t('analysis.jurors.drawn'),
            caption: t('analysis.jurors.caption', { draws: say.count(options.samples) }),
            source,
            shares: bootstrap,
            names: panel.regions.map((code) => say.region(code)),
            says: bootstrap.map((row) => say.percent(Math.max(...row))),
          })}
        />
      )}
      {intervals !== null && (
        <FiguresTable
          id="annex-intervals"
          label={t('analysis.jurors.intervals')}
          figures={{
            heads: [
              t('analysis.region'),
              t('analysis.officialRank'),
              t('analysis.jurors.best'),
              t('analysis.jurors.worst'),
              t('analysis.jurors.likely'),
            ],
            rows: panel.regions.map((code, index) => {
              const own = intervals[index];
              return [
                say.region(code),
                String(panel.ranks[index] ?? ''),
                String(own?.best ?? '–'),
                String(own?.worst ?? '–'),
                own === undefined ? '–' : `${String(own.mostLikely)} (${say.percent(own.share)})`,
              ];
            }),
          }}
        />
      )}
      <FiguresTable
        label={t('analysis.jurors.without')}
        figures={{
          texts: [1],
          heads: [t('analysis.jurors.leftOut'), t('analysis.jurors.changes')],
          rows: jurors.without.map(({ seat, changes }) => [
            say.seat(seat),
            changes.length === 0
              ? t('analysis.jurors.nothing')
              : changes
                  .map(({ region, from, to }) => `${say.region(region.code)} ${String(from ?? '–')} → ${String(to ?? '–')}`)
                  .join('; '),
          ]),
        }}
      />
    </>
  );
}
