import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TableRow } from '../components/TableRow.tsx';
import { sayReference } from '../../shared/wording/problem-sentence.ts';
import { useLanguage } from '../wording/use-language.ts';
import type { ItemRow } from './change-rows.ts';
import classes from './PlannedChanges.module.css';
import { useSayChange } from './use-say-change.ts';

type ItemChangeProps = {
  readonly row: ItemRow;
  readonly against: boolean;
  /** Without it where no file is looked at. */
  readonly withCell?: boolean;
};

/** One cell, or one whole item with the rest of it below its name. */
export function ItemChange({ row, against, withCell = true }: ItemChangeProps) {
  const { t } = useTranslation();
  const say = useSayChange();
  const language = useLanguage();
  // That something was reported is the rule and goes without saying.
  const rest = row.rest.filter(({ property, value }) => value !== null && !(property === 'mark' && value === 'reported'));
  return (
    <TableRow>
      <th scope="row" className={classes.name}>
        {say.row(row)}
        {rest.length > 0 && (
          <span className={classes.rest}>
            {rest.map(({ property, value }) => `${say.property(property)} ${say.value(value, property, row.subject)}`).join(' · ')}
          </span>
        )}
      </th>
      {withCell && <td className={classes.cell}>{row.cell === null ? null : sayReference(row.cell, language)}</td>}
      {against && <td className={classes.before}>{row.before !== null && <s>{say.value(row.before, row.property, row.subject)}</s>}</td>}
      <td className={classes.after} data-long={(typeof row.after === 'string' && row.after.length > 24) || undefined}>
        <span className={classes.becomes}>
          {row.before !== null && <IconArrowRight size="1.5rem" role="img" aria-label={t('submissions.importing.becomes')} />}
          {say.value(row.after, row.property, row.subject)}
        </span>
      </td>
      {against && <td className={classes.difference}>{say.difference(row)}</td>}
    </TableRow>
  );
}
