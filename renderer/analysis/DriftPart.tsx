import { useTranslation } from 'react-i18next';
import type { Annex } from '../../shared/analysis/annex/annex.ts';
import { FiguresTable } from './FiguresTable.tsx';
import type { SayAnnex } from './use-say-annex.ts';

type PartProps = { readonly annex: Annex; readonly say: SayAnnex };

/** Whether scores moved with order, hour or deliberation. */
export function DriftPart({ annex, say }: PartProps) {
  const { t } = useTranslation();
  const { drift } = annex;
  if (drift === null) return null;
  const { order, hour } = drift;
  const rows = [
    ...(order === null
      ? []
      : [[t('analysis.drift.order'), say.signed(order.perUnit, 2), say.number(order.reach95, 2), say.chance(order.p)]]),
    ...(hour === null ? [] : [[t('analysis.drift.hour'), say.signed(hour.perUnit, 2), say.number(hour.reach95, 2), say.chance(hour.p)]]),
  ];
  if (rows.length === 0) return null;
  return (
    <FiguresTable
      label={t('analysis.drift.table')}
      figures={{ heads: [t('analysis.drift.table'), t('analysis.drift.perUnit'), t('analysis.severity.reach'), 'p'], rows }}
    />
  );
}
