import { useTranslation } from 'react-i18next';
import { useFormat } from '../wording/use-format.ts';
import classes from './CountCell.module.css';

type CountCellProps = { readonly count: number; readonly tone: 'red' | 'amber' | 'blue' | 'plain' | 'quiet' };

/** A count of the preview; none is a dash, so that what is there stands out. */
export function CountCell({ count, tone }: CountCellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (count === 0) {
    return (
      <td className={classes.none}>
        <span aria-hidden>–</span>
        <span className={classes.unseen}>{t('components.noValue')}</span>
      </td>
    );
  }
  return (
    <td className={classes.count} data-tone={tone}>
      {format.count(count)}
    </td>
  );
}
