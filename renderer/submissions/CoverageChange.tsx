import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Fraction } from '../../shared/notation/fraction.ts';
import { TableRow } from '../components/TableRow.tsx';
import { useFormat } from '../wording/use-format.ts';
import type { CoverageRow } from './change-rows.ts';
import { isOverFull } from './over-full.ts';
import classes from './PlannedChanges.module.css';

type CoverageChangeProps = { readonly row: CoverageRow; readonly against: boolean; readonly withCell?: boolean };

/** What the changed counts make of a coverage; computed, so it stands in no cell. */
export function CoverageChange({ row, against, withCell = true }: CoverageChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (ratio: Fraction | null): string => (ratio === null ? t('submissions.importing.nothing') : format.percentWithSign(ratio));
  const over = isOverFull(row.after);
  const difference = row.difference === null ? null : format.percent(row.difference);
  return (
    <TableRow>
      <th scope="row" className={classes.name}>
        {t(`submissions.item.coverage.${row.segment}`)} <span className={classes.computed}>{t('submissions.importing.computed')}</span>
      </th>
      {withCell && <td />}
      {against && <td className={classes.before}>{row.before !== null && <s>{say(row.before)}</s>}</td>}
      <td className={classes.after}>
        <span className={classes.becomes}>
          {row.before !== null && <IconArrowRight size="1.5rem" role="img" aria-label={t('submissions.importing.becomes')} />}
          <span className={over ? classes.over : undefined}>
            {over && <IconAlertTriangle size="1.4rem" role="img" aria-label={t('submissions.overFull')} />}
            {say(row.after)}
          </span>
        </span>
      </td>
      {against && (
        <td className={classes.difference}>
          {difference === null ? t('submissions.importing.isNew') : difference.startsWith('−') ? difference : `+${difference}`}
        </td>
      )}
    </TableRow>
  );
}
