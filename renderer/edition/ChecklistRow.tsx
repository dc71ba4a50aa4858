import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '../../shared/edition/next-step.ts';
import classes from './ChecklistRow.module.css';

/** One condition of the day on the green panel: met or not, and how far. */
export function ChecklistRow({ item }: { readonly item: ChecklistItem }) {
  const { t } = useTranslation();
  const how =
    item.item === 'submissions' && item.met
      ? t('edition.home.item.count', { count: item.done })
      : item.total !== null && item.total > 0
        ? t('edition.home.item.of', { done: item.done, total: item.total })
        : t(item.met ? 'edition.home.item.met' : 'edition.home.item.notMet');
  return (
    <li className={classes.row} data-met={item.met || undefined}>
      {item.met ? <IconCheck size="1.8rem" aria-hidden /> : <IconCircleDashed size="1.8rem" aria-hidden />}
      <span>{t(`edition.home.item.${item.item}`)}</span>
      <span className={classes.how}>{how}</span>
    </li>
  );
}
