import { Checkbox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import { openCounts } from '../../shared/submissions/findings/standing-finding.ts';
import type { SubmissionSummary } from '../../shared/submissions/submission.ts';
import { DataTable } from '../components/DataTable.tsx';
import { useNoun } from '../noun-stores.tsx';
import { createFindingsStore } from './findings/findings-store.ts';
import { type Sorting, type SortKey, sortSubmissions } from './sort-submissions.ts';
import { SortHead } from './SortHead.tsx';
import { SubmissionRow } from './SubmissionRow.tsx';
import classes from './SubmissionTable.module.css';

type SubmissionTableProps = {
  readonly list: readonly SubmissionSummary[];
  readonly mayChange: boolean;
  readonly chosen: ReadonlySet<RegionCode>;
  readonly onChoose: (chosen: ReadonlySet<RegionCode>) => void;
};

/** Names, words and order begin at the small end; figures at the large one, where people look first. */
const beginsDescending = (key: SortKey): boolean => key !== 'region' && key !== 'status';

export function SubmissionTable({ list, mayChange, chosen, onChoose }: SubmissionTableProps) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<Sorting>({ key: 'region', descending: false });
  const registered = list.filter(({ status }) => status === 'terdaftar').map(({ code }) => code);
  const findings = useNoun(createFindingsStore, (state) => state.all);
  const readFindings = useNoun(createFindingsStore, (state) => state.read);
  const byRegion = useMemo(() => (findings === null ? null : Map.groupBy(findings, ({ finding }) => finding.region)), [findings]);

  useEffect(() => {
    void readFindings();
  }, [readFindings]);

  const allChosen = registered.length > 0 && registered.every((code) => chosen.has(code));

  const sort = (key: SortKey): void =>
    setSorting((before) => (before.key === key ? { key, descending: !before.descending } : { key, descending: beginsDescending(key) }));
  const head = { sorting, onSort: sort };
  const pair = (raw: SortKey, capped: SortKey, segment: string) => (
    <>
      <SortHead {...head} sortKey={raw} number label={t('submissions.list.sortRaw', { segment })}>
        {t('submissions.list.raw')}
      </SortHead>
      <SortHead {...head} sortKey={capped} number label={t('submissions.list.sortCapped', { segment })}>
        {t('submissions.list.capped')}
      </SortHead>
    </>
  );

  return (
    <div className={classes.scroll}>
      <DataTable label={t('submissions.list.table')}>
        <thead className={classes.head}>
          <tr>
            {mayChange && (
              <td rowSpan={2} className={classes.check}>
                {registered.length > 0 && (
                  <Checkbox
                    aria-label={t('submissions.list.chooseAll')}
                    checked={allChosen}
                    indeterminate={!allChosen && chosen.size > 0}
                    onChange={() => onChoose(new Set(allChosen ? [] : registered))}
                  />
                )}
              </td>
            )}
            <SortHead {...head} sortKey="region" rowSpan={2}>
              {t('submissions.list.region')}
            </SortHead>
            <SortHead {...head} sortKey="status" rowSpan={2}>
              {t('submissions.list.status')}
            </SortHead>
            <th scope="colgroup" colSpan={2} className={classes.group}>
              {t('submissions.list.formal')}
            </th>
            <th scope="colgroup" colSpan={2} className={classes.group}>
              {t('submissions.list.informal')}
            </th>
            <th scope="colgroup" colSpan={2} className={classes.group}>
              {t('submissions.list.total')}
            </th>
            <SortHead {...head} sortKey="regulations" number rowSpan={2}>
              {t('submissions.list.regulations')}
            </SortHead>
            <SortHead {...head} sortKey="innovations" number rowSpan={2}>
              {t('submissions.list.innovations')}
            </SortHead>
            <th scope="col" rowSpan={2}>
              {t('submissions.findings.title')}
            </th>
            <SortHead {...head} sortKey="revision" rowSpan={2}>
              {t('submissions.list.revision')}
            </SortHead>
            {mayChange && (
              <th rowSpan={2} scope="col" className={classes.menu}>
                <span className={classes.unseen}>{t('submissions.list.actions')}</span>
              </th>
            )}
          </tr>
          <tr>
            {pair('formalRaw', 'formalCapped', t('submissions.list.formal'))}
            {pair('informalRaw', 'informalCapped', t('submissions.list.informal'))}
            {pair('totalRaw', 'totalCapped', t('submissions.list.total'))}
          </tr>
        </thead>
        <tbody>
          {sortSubmissions(list, sorting).map((submission) => (
            <SubmissionRow
              key={submission.code}
              submission={submission}
              mayChange={mayChange}
              chosen={chosen.has(submission.code)}
              findings={byRegion === null ? null : openCounts(byRegion.get(submission.code) ?? [])}
              onChoose={(now) => {
                const next = new Set(chosen);
                if (now) next.add(submission.code);
                else next.delete(submission.code);
                onChoose(next);
              }}
            />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
