import { useTranslation } from 'react-i18next';
import { type Fraction, fractionToNumber } from '../../shared/notation/fraction.ts';
import type { Coverage } from '../../shared/submissions/coverage.ts';
import { BulletBar } from '../components/BulletBar.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { FractionText } from '../components/FractionText.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { useFormat } from '../wording/use-format.ts';
import classes from './CoverageTable.module.css';
import { isOverFull } from './over-full.ts';
import { DeclaredAs } from './verification/DeclaredAs.tsx';

const sumOf = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const rowsOf = ({ formal, informal, total }: Coverage) =>
  [
    { segment: 'formal', ...formal },
    { segment: 'informal', ...informal },
    {
      segment: 'total',
      ...total,
      population: sumOf(formal.population, informal.population),
      participants: sumOf(formal.participants, informal.participants),
    },
  ] as const;

type CoverageTableProps = {
  /** Of the figures that count. */
  readonly coverage: Coverage;
  /** As declared, shown beside what a correction has made another. */
  readonly declared: Coverage;
};

/** Both segments and their total: counts, raw and capped side by side, and the bar on one scale. */
export function CoverageTable({ coverage, declared }: CoverageTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = rowsOf(coverage);
  const before = new Map(rowsOf(declared).map((row) => [row.segment, row]));
  const full = Math.max(1.6, ...rows.map(({ raw }) => (raw === null ? 0 : fractionToNumber(raw) * 1.04)));
  const count = (value: number | null): string => (value === null ? '–' : format.count(value));
  const percent = (value: Fraction | null): string => (value === null ? '–' : format.percent(value));
  return (
    <DataTable label={t('submissions.one.coverage')}>
      <thead>
        <tr>
          <th scope="col">{t('submissions.one.segment')}</th>
          <NumberHead>{t('submissions.one.population')}</NumberHead>
          <NumberHead>{t('submissions.one.participants')}</NumberHead>
          <NumberHead>{t('submissions.one.raw')}</NumberHead>
          <NumberHead>{t('submissions.one.capped')}</NumberHead>
          <th scope="col" className={classes.bar}>
            {t('submissions.one.bar')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ segment, population, participants, raw, capped }) => {
          const was = before.get(segment);
          return (
            <TableRow key={segment} className={segment === 'total' ? classes.total : undefined}>
              <th scope="row" className={classes.name}>
                {t(`submissions.segment.${segment}`)}
                {isOverFull(raw) && (
                  <span className={classes.over}>
                    <StateMark state="attention">{t('submissions.overFull')}</StateMark>
                  </span>
                )}
              </th>
              <NumberCell>
                {count(population)}
                {was !== undefined && was.population !== population && <DeclaredAs>{count(was.population)}</DeclaredAs>}
              </NumberCell>
              <NumberCell>
                {count(participants)}
                {was !== undefined && was.participants !== participants && <DeclaredAs>{count(was.participants)}</DeclaredAs>}
              </NumberCell>
              <NumberCell strong>
                <span className={isOverFull(raw) ? classes.overFigure : undefined}>
                  <FractionText value={raw} decimals={2} as="percent" />
                </span>
                {was !== undefined && was.raw !== raw && <DeclaredAs>{percent(was.raw)}</DeclaredAs>}
              </NumberCell>
              <NumberCell strong>
                <FractionText value={capped} decimals={2} as="percent" />
                {was !== undefined && was.capped !== capped && <DeclaredAs>{percent(was.capped)}</DeclaredAs>}
              </NumberCell>
              <td className={classes.bar}>
                <BulletBar name={t(`submissions.segment.${segment}`)} ratio={raw} full={full} named={segment === 'formal'} />
              </td>
            </TableRow>
          );
        })}
      </tbody>
    </DataTable>
  );
}
