import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../shared/submissions/preview.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { changeRows, countChanges } from './change-rows.ts';
import { CoverageChange } from './CoverageChange.tsx';
import { ItemChange } from './ItemChange.tsx';
import classes from './PlannedChanges.module.css';

/** Stored against file, cell by cell, and what the coverage becomes. */
export function PlannedChanges({ file }: { readonly file: FilePreview }) {
  const { t } = useTranslation();
  const rows = changeRows(file);
  const counted = countChanges(file.changes);
  const counts = { fresh: counted.new, changed: counted.changed, removed: counted.removed, same: file.unchangedCount };
  const titles = {
    new: t('submissions.importing.changesTitleNew'),
    updated: t('submissions.importing.changesTitle'),
    unchanged: t('submissions.importing.changesTitle'),
    blocked: t('submissions.importing.changesTitleBlocked'),
  };
  const title = titles[file.outcome];
  // Of a region that had nothing yet all is new, and there is nothing to hold it against.
  const against = rows.some((row) => row.before !== null);
  const nothingRead = file.outcome === 'blocked' && file.coverage === null && rows.length === 0;
  return (
    <section>
      <SectionTitle
        note={
          nothingRead ? undefined : t(counted.removed > 0 ? 'submissions.importing.countsRemoved' : 'submissions.importing.counts', counts)
        }
      >
        {title}
      </SectionTitle>
      {rows.length === 0 ? (
        <p className={classes.none}>{t(nothingRead ? 'submissions.importing.nothingRead' : 'submissions.importing.noChanges')}</p>
      ) : (
        <DataTable label={title} compact>
          <thead>
            <tr>
              <th scope="col">{t('submissions.importing.item')}</th>
              <th scope="col">{t('submissions.importing.cell')}</th>
              {against && <NumberHead>{t('submissions.importing.stored')}</NumberHead>}
              <NumberHead>{t('submissions.importing.file')}</NumberHead>
              {against && <NumberHead>{t('submissions.importing.difference')}</NumberHead>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.row === 'coverage' ? (
                <CoverageChange key={row.segment} row={row} against={against} />
              ) : (
                <ItemChange
                  key={`${row.item} ${row.subject ?? ''} ${row.label} ${row.property} ${row.cell ?? ''}`}
                  row={row}
                  against={against}
                />
              ),
            )}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
