import { useTranslation } from 'react-i18next';
import { sheetOfPart } from '../../../shared/submissions/mapping/mapping.ts';
import type { RememberedPart } from '../../../shared/submissions/mapping/remembered.ts';
import { useSayEvent } from '../../audit/use-say-event.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { TableRow } from '../../components/TableRow.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './RememberedMappings.module.css';

export function RememberedTable({ remembered }: { readonly remembered: readonly RememberedPart[] }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { sayActor } = useSayEvent();
  return (
    <div className={classes.scroll}>
      <DataTable label={t('submissions.mapping.remembered')} compact>
        <thead>
          <tr>
            <th scope="col">{t('submissions.mapping.part')}</th>
            <th scope="col">{t('submissions.mapping.words')}</th>
            <th scope="col">{t('submissions.mapping.mappedBy')}</th>
            <th scope="col">{t('submissions.mapping.mappedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {remembered.map(({ part, heads, pairs, mappedBy, mappedAt }) => (
            <TableRow key={`${part} ${heads}`}>
              <th scope="row">{sheetOfPart(part)}</th>
              <td className={classes.words}>
                {pairs.map(({ found, field }) => (
                  <span key={`${found} ${field}`}>{t('submissions.mapping.pair', { found, field })}</span>
                ))}
              </td>
              <td>{sayActor(mappedBy)}</td>
              <td>{time.instant(mappedAt)}</td>
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
