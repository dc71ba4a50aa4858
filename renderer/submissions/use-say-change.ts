import { useTranslation } from 'react-i18next';
import { figureMarkSchema } from '../../shared/submissions/figure.ts';
import type { ChangeProperty } from '../../shared/submissions/preview.ts';
import { regulationStatusSchema } from '../../shared/submissions/submission.ts';
import { useFormat } from '../wording/use-format.ts';
import type { ChangeValue, ItemRow } from './change-rows.ts';

const isNumberOf = (property: ChangeProperty): boolean => property === 'value' || property === 'previousValue';

/** A planned change in words and numbers. */
export const useSayChange = () => {
  const { t } = useTranslation();
  const format = useFormat();

  const itemName = ({ item, subject, label }: Pick<ItemRow, 'item' | 'subject' | 'label'>): string => {
    switch (item) {
      case 'figure': {
        const name = subject === null ? '' : t(`submissions.subject.${subject}`);
        return label === '' ? name : t('submissions.item.figureOf', { subject: name, label });
      }
      case 'regulation':
      case 'innovation':
        return t(`submissions.item.${item}`, { label });
      case 'delegation':
      case 'category':
        return t(`submissions.item.${item}`);
    }
  };

  const value = (said: ChangeValue, property: ChangeProperty, subject: ItemRow['subject']): string => {
    if (said === null) return t('submissions.importing.nothing');
    if (typeof said === 'boolean') return t(said ? 'submissions.yes' : 'submissions.no');
    if (typeof said === 'number') {
      if (!isNumberOf(property)) return String(said);
      return subject === 'budget.amount' ? format.rupiah(said) : format.count(said);
    }
    if (property === 'cutOff') return format.cutOff(said);
    if (property === 'mark') {
      const mark = figureMarkSchema.safeParse(said);
      if (mark.success) return t(`submissions.mark.${mark.data}`);
    }
    if (property === 'status') {
      const status = regulationStatusSchema.safeParse(said);
      if (status.success) return t(`submissions.regulationStatus.${status.data}`);
    }
    return said;
  };

  return {
    value,
    property: (property: ChangeProperty): string => t(`submissions.property.${property}`),
    /** What the row is about. A row that stands for a whole item, or for its first property, needs no more than the item's name. */
    row: (row: ItemRow): string => {
      const name = itemName(row);
      return row.whole || row.property === 'value' || row.item === 'category'
        ? name
        : t('submissions.item.property', { item: name, property: t(`submissions.property.${row.property}`) });
    },
    /** The difference of two numbers, or the word for what happens. */
    difference: (row: ItemRow): string => {
      if (typeof row.before === 'number' && typeof row.after === 'number' && isNumberOf(row.property)) {
        return format.difference(row.after - row.before);
      }
      if (row.kind === 'new') return t('submissions.importing.isNew');
      return t(row.kind === 'removed' ? 'submissions.importing.isRemoved' : 'submissions.importing.isChanged');
    },
  };
};
