import { useTranslation } from 'react-i18next';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import type { RaschMeasure } from '../../shared/analysis/rasch.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { MoreFigures } from './MoreFigures.tsx';
import type { SayAnnex } from './use-say-annex.ts';

type PartProps = { readonly annex: Annex; readonly say: SayAnnex };

/** Regions, jurors and criteria measured together, and the single scores that fit least. */
export function MeasuresPart({ annex, say }: PartProps) {
  const { t } = useTranslation();
  const { panel, rasch } = annex;
  if (rasch === null) return null;
  const { objects, jurors, criteria, fairAverages, unexpected } = rasch.measures;
  const told = (own: RaschMeasure | null | undefined): readonly string[] => [
    say.signed(own?.measure ?? null, 2),
    say.number(own?.se, 2),
    say.number(own?.infit, 2),
    say.number(own?.outfit, 2),
  ];
  const heads = (name: string): readonly string[] => [name, t('analysis.measures.measure'), t('analysis.measures.se'), 'infit', 'outfit'];
  return (
    <>
      {unexpected.length > 0 && (
        <FiguresTable
          label={t('analysis.measures.unexpected')}
          figures={{
            texts: [1, 2],
            heads: [
              t('analysis.region'),
              t('analysis.juror'),
              t('analysis.agreement.criterion'),
              t('analysis.measures.given'),
              t('analysis.measures.expected'),
            ],
            rows: unexpected.map(({ object, juror, criterion, score, expected }) => {
              const [code, seat, id] = [panel.regions[object], panel.seats[juror], panel.judged[criterion]];
              return [
                code === undefined ? '' : say.region(code),
                seat === undefined ? '' : say.seat(seat),
                id === undefined ? '' : say.criterion(id),
                say.number(score, 0),
                say.number(expected, 1),
              ];
            }),
          }}
        />
      )}
      <MoreFigures title={t('analysis.moreFigures')}>
        <p>{t('analysis.measures.bands', { width: say.number(rasch.bandWidth, rasch.bandWidth % 1 === 0 ? 0 : 2) })}</p>
        <FiguresTable
          label={t('analysis.measures.regions')}
          figures={{
            heads: [...heads(t('analysis.region')), t('analysis.measures.fair')],
            rows: panel.regions.map((code, index) => [say.region(code), ...told(objects[index]), say.number(fairAverages[index], 1)]),
          }}
        />
        <FiguresTable
          label={t('analysis.measures.jurors')}
          figures={{ heads: heads(t('analysis.juror')), rows: panel.seats.map((seat, index) => [say.seat(seat), ...told(jurors[index])]) }}
        />
        <FiguresTable
          label={t('analysis.measures.criteria')}
          figures={{
            heads: heads(t('analysis.agreement.criterion')),
            rows: panel.judged.map((id, index) => [say.criterion(id), ...told(criteria[index])]),
          }}
        />
      </MoreFigures>
    </>
  );
}
