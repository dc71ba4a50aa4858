import { useTranslation } from 'react-i18next';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import { FiguresTable } from './FiguresTable.tsx';
import type { SayAnnex } from './use-say-annex.ts';

type PartProps = { readonly annex: Annex; readonly say: SayAnnex };

/** Pair by pair, the one score that would have to change least. */
export function SwapsPart({ annex, say }: PartProps) {
  const { t } = useTranslation();
  const { panel, swaps } = annex;
  if (swaps.length === 0) return null;
  const rankOf = (code: (typeof panel.regions)[number]): string => String(panel.ranks[panel.regions.indexOf(code)] ?? '');
  const points = (hundredths: number): string => say.number(hundredths / 100, hundredths % 100 === 0 ? 0 : 2);
  return (
    <FiguresTable
      label={t('analysis.swaps.table')}
      figures={{
        texts: [1, 2, 3],
        heads: [
          t('analysis.swaps.pair'),
          t('analysis.juror'),
          t('analysis.region'),
          t('analysis.agreement.criterion'),
          t('analysis.swaps.from'),
          t('analysis.swaps.to'),
        ],
        rows: swaps.map(({ ahead, behind, swap }) => {
          const pair = `${rankOf(ahead)} ↔ ${rankOf(behind)}: ${say.region(ahead)}, ${say.region(behind)}`;
          if (swap === null) return [pair, '–', '–', '–', '–', '–'];
          return [
            pair,
            say.seat(swap.seat),
            say.region(swap.region),
            say.criterion(swap.criterion),
            points(swap.fromHundredths),
            points(swap.toHundredths),
          ];
        }),
      }}
    />
  );
}
