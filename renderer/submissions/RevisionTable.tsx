import { useTranslation } from 'react-i18next';
import type { Revision } from '../../shared/submissions/submission.ts';
import { useSayEvent } from '../audit/use-say-event.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import classes from './RevisionTable.module.css';

/** Every import of this region, the one that holds first. */
export function RevisionTable({ revisions }: { readonly revisions: readonly Revision[] }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { sayActor } = useSayEvent();
  return (
    <DataTable label={t('submissions.one.revisions')} compact>
      <thead>
        <tr>
          <NumberHead>{t('submissions.one.number')}</NumberHead>
          <th scope="col">{t('submissions.one.fileName')}</th>
          <th scope="col">{t('submissions.one.importedAt')}</th>
          <th scope="col">{t('submissions.one.importedBy')}</th>
          <th scope="col">{t('submissions.one.template')}</th>
          <th scope="col">{t('submissions.one.fingerprint')}</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision, index) => (
          <TableRow key={revision.number}>
            <NumberCell>{revision.number}</NumberCell>
            <th scope="row" className={classes.file}>
              {revision.fileName} {index === 0 && <StateMark state="done">{t('submissions.one.current')}</StateMark>}
            </th>
            <td>{time.instant(revision.importedAt)}</td>
            <td>{sayActor(revision.importedBy)}</td>
            <td>{revision.templateVersion}</td>
            <td className={classes.hash} title={revision.sha256}>
              {revision.sha256.slice(0, 12)}
            </td>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}
