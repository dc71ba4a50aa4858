import { useTranslation } from 'react-i18next';
import type { PartMapping } from '../../../shared/submissions/mapping/mapping.ts';
import type { SheetView } from '../../../shared/submissions/mapping/sheet-view.ts';
import classes from './PartForm.module.css';
import { columnsUnder } from './view-columns.ts';

/** Columns of the sheet that no field is taken from, so that nothing is overlooked. */
export function UnreadColumns({ sheet, mapping }: { readonly sheet: SheetView; readonly mapping: PartMapping }) {
  const { t } = useTranslation();
  if (mapping.headRow === null) return null;
  const used = new Set(Object.values(mapping.columns));
  const unread = columnsUnder(sheet, mapping.headRow).filter(({ column, head }) => head !== '' && !used.has(column));
  if (unread.length === 0) return null;
  return (
    <p className={classes.unread}>
      {t('submissions.mapping.unread', {
        columns: unread.map(({ name, head }) => t('submissions.mapping.columnOf', { column: name, head })).join('; '),
      })}
    </p>
  );
}
