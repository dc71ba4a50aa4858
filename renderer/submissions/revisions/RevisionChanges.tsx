import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../../shared/contract.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { RevisionComparison } from '../../../shared/submissions/revisions/withdrawal.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { useDoor } from '../../noun-stores.tsx';
import { changeRows, countChanges } from '../change-rows.ts';
import { CoverageChange } from '../CoverageChange.tsx';
import { ItemChange } from '../ItemChange.tsx';
import classes from './RevisionTable.module.css';

type RevisionChangesProps = { readonly code: RegionCode; readonly from: number; readonly to: number };

/** Cell by cell what one revision changed of the other, old and new. What revisions said never changes, so it is read once. */
export function RevisionChanges({ code, from, to }: RevisionChangesProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const [reply, setReply] = useState<Reply<RevisionComparison> | null>(null);

  useEffect(() => {
    let wanted = true;
    void client('submissions.compareRevisions', { code, from, to }).then((answered) => {
      if (wanted) setReply(answered);
    });
    return () => {
      wanted = false;
    };
  }, [client, code, from, to]);

  if (reply === null) return null;
  if (!reply.ok) return <FailureNotice failure={reply.failure} />;
  const rows = changeRows(reply.value);
  const counted = countChanges(reply.value.changes);
  const title = t('submissions.revisions.title', { from, to });
  return (
    <section aria-label={title} className={classes.changes}>
      <SectionTitle
        note={t('submissions.importing.countsRemoved', {
          fresh: counted.new,
          changed: counted.changed,
          removed: counted.removed,
          same: reply.value.unchangedCount,
        })}
      >
        {title}
      </SectionTitle>
      {rows.length === 0 ? (
        <p>{t('submissions.importing.noChanges')}</p>
      ) : (
        <DataTable label={title} compact>
          <thead>
            <tr>
              <th scope="col">{t('submissions.importing.item')}</th>
              <NumberHead>{t('submissions.revisions.before', { number: from })}</NumberHead>
              <NumberHead>{t('submissions.revisions.before', { number: to })}</NumberHead>
              <NumberHead>{t('submissions.importing.difference')}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) =>
              row.row === 'coverage' ? (
                <CoverageChange key={index} row={row} against withCell={false} />
              ) : (
                <ItemChange key={index} row={row} against withCell={false} />
              ),
            )}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
