import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { revisionBefore, withdrawalOf } from '../../../shared/submissions/revisions/withdrawal.ts';
import type { KeptRevision } from '../../../shared/submissions/submission.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { UnfoldedRow } from '../../components/UnfoldedRow.tsx';
import { RevisionChanges } from './RevisionChanges.tsx';
import { RevisionRow } from './RevisionRow.tsx';
import classes from './RevisionTable.module.css';

type RevisionTableProps = {
  readonly code: RegionCode;
  readonly regionName: string;
  readonly revisions: readonly KeptRevision[];
  readonly mayWithdraw: boolean;
};

const COLUMNS = 7;

/** Every import of this region, newest first: what it changed, and which one holds. */
export function RevisionTable({ code, regionName, revisions, mayWithdraw }: RevisionTableProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<number | null>(null);
  const standing = revisions.filter(({ withdrawn }) => withdrawn === null).map(({ number }) => number);
  const kept = (number: number | null): boolean => revisions.some((one) => one.number === number && one.contentKept);
  return (
    <>
      <div className={classes.scroll}>
        <DataTable label={t('submissions.one.revisions')} compact>
          <thead>
            <tr>
              <NumberHead>{t('submissions.one.number')}</NumberHead>
              <th scope="col">{t('submissions.one.fileName')}</th>
              <th scope="col">{t('submissions.one.importedAt')}</th>
              <th scope="col">{t('submissions.one.importedBy')}</th>
              <th scope="col">{t('submissions.one.template')}</th>
              <th scope="col">{t('submissions.one.fingerprint')}</th>
              <th scope="col">{t('submissions.revisions.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {revisions.map((revision) => {
              const { number, contentKept } = revision;
              const before = revisionBefore(revisions, number);
              const withdrawal = withdrawalOf(standing, number);
              const open = opened === number;
              return (
                <Fragment key={number}>
                  <RevisionRow
                    code={code}
                    regionName={regionName}
                    revision={revision}
                    holds={number === Math.max(...standing)}
                    before={contentKept && kept(before) ? before : null}
                    restores={mayWithdraw && withdrawal.possible && kept(withdrawal.restores) ? withdrawal.restores : null}
                    opened={open}
                    onToggle={() => setOpened(open ? null : number)}
                  />
                  {open && before !== null && (
                    <UnfoldedRow columns={COLUMNS}>
                      <RevisionChanges key={`${before} ${number}`} code={code} from={before} to={number} />
                    </UnfoldedRow>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </DataTable>
      </div>
      {mayWithdraw && standing.length === 1 && <p className={classes.note}>{t('submissions.revisions.onlyOne')}</p>}
    </>
  );
}
