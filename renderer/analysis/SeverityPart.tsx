import { useTranslation } from 'react-i18next';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import { DrawingFigure } from '../components/DrawingFigure.tsx';
import { drawSeverity } from './draw-severity.ts';
import { FiguresTable } from './FiguresTable.tsx';
import type { SayAnnex } from './use-say-annex.ts';

type PartProps = { readonly annex: Annex; readonly say: SayAnnex; readonly source: string };

/** How strict each juror is, and what would change if every juror had scored every region. */
export function SeverityPart({ annex, say, source }: PartProps) {
  const { t } = useTranslation();
  const { panel, severity } = annex;
  if (severity === null) return null;
  return (
    <>
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
              name: seat === undefined ? '' : say.seat(seat),
              deviation,
              reach: reach95,
              said: `${say.signed(deviation, 2)}${reach}`,
            };
          }),
        })}
      />
      <FiguresTable
        id="annex-severity"
        label={t('analysis.severity.jurors')}
        figures={{
          heads: [t('analysis.juror'), t('analysis.severity.sheets'), t('analysis.severity.deviation'), t('analysis.severity.reach')],
          rows: severity.jurors.map(({ deviation, reach95, sheets }, index) => {
            const seat = panel.seats[index];
            return [seat === undefined ? '' : say.seat(seat), String(sheets), say.signed(deviation, 2), say.number(reach95, 2)];
          }),
        }}
      />
      <FiguresTable
        label={t('analysis.severity.regions')}
        figures={{
          heads: [
            t('analysis.region'),
            t('analysis.officialRank'),
            t('analysis.severity.corrected'),
            t('analysis.severity.added'),
            t('analysis.severity.without'),
          ],
          rows: severity.regions.map(({ rank, correctedRank, added, without }, index) => {
            const code = panel.regions[index];
            const left = without.flatMap((at) => panel.seats[at] ?? []).map(String);
            return [
              code === undefined ? '' : say.region(code),
              String(rank),
              String(correctedRank),
              say.signed(added, 2),
              left.length === 0 ? '–' : left.join(', '),
            ];
          }),
        }}
      />
    </>
  );
}
