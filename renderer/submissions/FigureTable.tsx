import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidencePlace } from '../../shared/submissions/evidence/evidence.ts';
import type { Figure } from '../../shared/submissions/figure.ts';
import { sayReference } from '../../shared/wording/problem-sentence.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './FigureTable.module.css';
import { OriginMark } from './OriginMark.tsx';

type FigureTableProps = {
  readonly label: string;
  /** Head of the first column. */
  readonly of: string;
  readonly figures: readonly Figure[];
  readonly nameOf: (figure: Figure) => string;
  readonly unit: 'people' | 'rupiah';
  readonly withDenominator?: boolean;
  /** The evidence of a figure. */
  readonly beside?: (place: EvidencePlace) => ReactNode;
};

/** Figures with everything that lets them be checked: date, source, denominator, origin and the cell they stood in. */
export function FigureTable({ label, of, figures, nameOf, unit, withDenominator = false, beside }: FigureTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const amount = (value: number): string => (unit === 'rupiah' ? format.rupiah(value) : format.count(value));
  const missing: ReactNode = <StateMark state="blank">{t('submissions.noFigure')}</StateMark>;
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <DataTable label={label} compact>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <NumberHead>{t('submissions.one.value')}</NumberHead>
            <NumberHead>{t('submissions.one.previous')}</NumberHead>
            <th scope="col" className={classes.apart}>
              {t('submissions.one.cutOff')}
            </th>
            <th scope="col">{t('submissions.one.source')}</th>
            {withDenominator && <th scope="col">{t('submissions.one.denominator')}</th>}
            <th scope="col">{t('submissions.one.origin')}</th>
            <th scope="col">{t('submissions.one.cell')}</th>
            {beside !== undefined && <th scope="col">{t('submissions.evidence.title')}</th>}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <TableRow key={`${figure.subject} ${String(figure.position)}`}>
              <th scope="row" className={classes.name}>
                {nameOf(figure)}
              </th>
              <NumberCell strong>{figure.value === null ? missing : amount(figure.value)}</NumberCell>
              <NumberCell>{figure.previousValue === null ? '–' : amount(figure.previousValue)}</NumberCell>
              <td className={classes.apart}>{figure.cutOff === null ? '–' : format.cutOff(figure.cutOff)}</td>
              <td className={classes.source}>{figure.source ?? <span className={classes.quiet}>{t('submissions.noSource')}</span>}</td>
              {withDenominator && <td className={classes.short}>{figure.denominator ?? '–'}</td>}
              <td className={classes.short}>
                {figure.mark === 'reported' ? t('submissions.mark.reported') : <OriginMark mark={figure.mark} />}
              </td>
              <td className={classes.cell}>
                {figure.cell === null ? '–' : sayReference(figure.cell, language)}
                {figure.fromFormula && <span className={classes.formula}>{t('submissions.one.fromFormula')}</span>}
              </td>
              {beside !== undefined && (
                <td className={classes.evidence}>{beside({ item: 'figure', subject: figure.subject, position: figure.position })}</td>
              )}
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
