import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../shared/audit/audit.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { UnfoldedRow } from '../components/UnfoldedRow.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { ChangeTable } from './ChangeTable.tsx';
import classes from './EventTable.module.css';
import { EventVersions } from './EventVersions.tsx';
import { useSayEvent } from './use-say-event.ts';

const COLUMNS = 6;

/** Events as rows; each opens to what it changed. */
export function EventTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { sayCall, sayActor } = useSayEvent();
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <DataTable label={t('audit.title')} compact>
      <thead>
        <tr>
          <NumberHead>{t('audit.number')}</NumberHead>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.why')}</th>
          <th scope="col">{t('audit.mark')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const open = entry.sequence === opened;
          return (
            <Fragment key={entry.sequence}>
              <TableRow state={open ? 'opened' : undefined}>
                <NumberCell>{entry.sequence}</NumberCell>
                <td className={classes.when}>{time.instant(entry.at)}</td>
                <td className={classes.when}>{sayActor(entry.actor)}</td>
                <td>
                  <button
                    type="button"
                    className={classes.open}
                    aria-expanded={open}
                    disabled={entry.changeCount === 0}
                    onClick={() => setOpened(open ? null : entry.sequence)}
                  >
                    {open ? <IconChevronDown size="1.5rem" aria-hidden /> : <IconChevronRight size="1.5rem" aria-hidden />}
                    <b>{sayCall(entry.call)}</b>
                    <span className={classes.quiet}>{t('audit.changes', { count: entry.changeCount })}</span>
                  </button>
                </td>
                <td>{entry.reason}</td>
                <td className={classes.hash}>{entry.hash.slice(0, 12)}</td>
              </TableRow>
              {open && (
                <UnfoldedRow columns={COLUMNS}>
                  <EventVersions entry={entry} />
                  <ChangeTable changes={entry.changes} />
                </UnfoldedRow>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </DataTable>
  );
}
