import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { EvidencePlace } from '../../shared/submissions/evidence/evidence.ts';
import type { Figure } from '../../shared/submissions/figure.ts';
import type { StandingFigure } from '../../shared/submissions/verification/standing-figure.ts';
import { figureKey } from '../../shared/submissions/verification/verification.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { useFormat } from '../wording/use-format.ts';
import { FigureRow } from './FigureRow.tsx';
import classes from './FigureTable.module.css';

type FigureTableProps = {
  readonly code: RegionCode;
  readonly label: string;
  /** Head of the first column. */
  readonly of: string;
  readonly figures: readonly StandingFigure[];
  readonly nameOf: (figure: Figure) => string;
  readonly unit: 'people' | 'rupiah';
  readonly withDenominator?: boolean;
  /** The evidence of a figure. */
  readonly beside?: (place: EvidencePlace) => ReactNode;
};

/**
 * Figures with everything that lets them be checked: date, source, denominator, origin and the cell they stood in; and
 * whether they were.
 */
export function FigureTable({ code, label, of, figures, nameOf, unit, withDenominator = false, beside }: FigureTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (value: number): string => (unit === 'rupiah' ? format.rupiah(value) : format.count(value));
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <DataTable label={label} compact>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <NumberHead>{t('submissions.one.value')}</NumberHead>
            <NumberHead>
              <span className={classes.previous}>{t('submissions.one.previous')}</span>
            </NumberHead>
            <th scope="col" className={classes.apart}>
              {t('submissions.one.cutOff')}
            </th>
            <th scope="col">{t(beside === undefined ? 'submissions.one.source' : 'submissions.one.sourceAndEvidence')}</th>
            {withDenominator && <th scope="col">{t('submissions.one.denominator')}</th>}
            <th scope="col">{t('submissions.one.originAndCell')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((standing) => (
            <FigureRow
              key={figureKey(standing.figure)}
              code={code}
              standing={standing}
              name={nameOf(standing.figure)}
              amount={amount}
              withDenominator={withDenominator}
              columns={withDenominator ? 7 : 6}
              beside={beside}
            />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
