import { Checkbox } from '@mantine/core';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import { type OpenCounts, openCounts } from '../../shared/submissions/findings/standing-finding.ts';
import type { SubmissionSummary } from '../../shared/submissions/submission.ts';
import { DataTable } from '../components/DataTable.tsx';
import { RowsInSight } from '../components/RowsInSight.tsx';
import { useNoun } from '../noun-stores.tsx';
import { filterSubmissions } from './filter-submissions.ts';
import { createFindingsStore } from './findings/findings-store.ts';
import { MenuAnchor } from './MenuAnchor.tsx';
import { RegionFilter } from './RegionFilter.tsx';
import { ROW_MENU } from './row-menu.ts';
import { type Sorting, type SortKey, sortSubmissions } from './sort-submissions.ts';
import { SortHead } from './SortHead.tsx';
import { StatusMenu } from './StatusMenu.tsx';
import { SubmissionRow } from './SubmissionRow.tsx';
import classes from './SubmissionTable.module.css';

type SubmissionTableProps = {
  readonly list: readonly SubmissionSummary[];
  readonly mayChange: boolean;
  readonly chosen: ReadonlySet<RegionCode>;
  readonly onChoose: (change: (chosen: ReadonlySet<RegionCode>) => ReadonlySet<RegionCode>) => void;
};

type RowMenu = { readonly code: RegionCode; readonly button: HTMLButtonElement; readonly opened: boolean };

/** Names, words and order begin at the small end; figures at the large one, where people look first. */
const beginsDescending = (key: SortKey): boolean => key !== 'region' && key !== 'status';

const codeOf = ({ code }: SubmissionSummary): RegionCode => code;
const NONE_OPEN = openCounts([]);
/**
 * Widths of the columns against each other, in rem where the table is as narrow as it gets: region, status, three times raw
 * and capped, regulations, innovations, findings, revision. Before and after them those of who may change the list.
 */
const COLUMNS = [10.6, 9.4, 9, 5.2, 9, 5.2, 9, 5.2, 5.6, 5.6, 5.8, 11.8].map((width) => `minmax(0, ${String(width)}fr)`).join(' ');
const CHECK = 'minmax(0, 3fr)';
const MENU = 'minmax(0, 2.6fr)';
const HEAD_ROWS = 2;
const NO_ROWS: readonly SubmissionSummary[] = [];
/** In rem, as in `SubmissionRow.module.css`. */
const ROW_HEIGHT = 5;
/** From so many regions on a name is sooner typed than found. */
const FILTERED_FROM = 20;

export function SubmissionTable({ list, mayChange, chosen, onChoose }: SubmissionTableProps) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<Sorting>({ key: 'region', descending: false });
  const [text, setText] = useState('');
  const [menu, setMenu] = useState<RowMenu | null>(null);
  const findings = useNoun(createFindingsStore, (state) => state.all);
  const readFindings = useNoun(createFindingsStore, (state) => state.read);
  const counts = useMemo((): ReadonlyMap<RegionCode, OpenCounts> | null => {
    if (findings === null) return null;
    const byRegion = Map.groupBy(findings, ({ finding }) => finding.region);
    return new Map([...byRegion].map(([code, ofRegion]) => [code, openCounts(ofRegion)]));
  }, [findings]);
  const sorted = useMemo(() => sortSubmissions(filterSubmissions(list, text), sorting), [list, text, sorting]);
  // Hundreds of rows are drawn in slices, between the keys.
  const shown = useDeferredValue(sorted, NO_ROWS);

  useEffect(() => {
    void readFindings();
  }, [readFindings]);

  const choose = useCallback(
    (code: RegionCode, now: boolean): void =>
      onChoose((before) => {
        const next = new Set(before);
        if (now) next.add(code);
        else next.delete(code);
        return next;
      }),
    [onChoose],
  );
  const openMenu = useCallback(
    (code: RegionCode, button: HTMLButtonElement): void =>
      setMenu((before) => ({ code, button, opened: before?.code !== code || !before.opened })),
    [],
  );
  const closeMenu = (): void => {
    // Before a dialog remembers where the focus was.
    if (menu?.opened === true) menu.button.focus({ preventScroll: true });
    setMenu((before) => before && { ...before, opened: false });
  };

  const registered = shown.filter(({ status }) => status === 'terdaftar').map(codeOf);
  const allChosen = registered.length > 0 && registered.every((code) => chosen.has(code));
  const ofShown = new Set(registered);
  const ofMenu = menu === null ? undefined : list.find(({ code }) => code === menu.code);

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
    <>
      {list.length >= FILTERED_FROM && <RegionFilter text={text} shown={shown.length} all={list.length} onText={setText} />}
      <div className={classes.scroll}>
        <DataTable
          label={t('submissions.list.table')}
          columns={mayChange ? `${CHECK} ${COLUMNS} ${MENU}` : COLUMNS}
          rowCount={shown.length + HEAD_ROWS}
        >
          <thead className={classes.head}>
            <tr aria-rowindex={1}>
              {mayChange && (
                <td rowSpan={2}>
                  {registered.length > 0 && (
                    <Checkbox
                      aria-label={t('submissions.list.chooseAll')}
                      checked={allChosen}
                      indeterminate={!allChosen && chosen.size > 0}
                      onChange={() =>
                        onChoose(
                          (before) => new Set([...[...before].filter((code) => !ofShown.has(code)), ...(allChosen ? [] : registered)]),
                        )
                      }
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
                <th rowSpan={2} scope="col">
                  <span className={classes.unseen}>{t('submissions.list.actions')}</span>
                </th>
              )}
            </tr>
            <tr aria-rowindex={2}>
              {pair('formalRaw', 'formalCapped', t('submissions.list.formal'))}
              {pair('informalRaw', 'informalCapped', t('submissions.list.informal'))}
              {pair('totalRaw', 'totalCapped', t('submissions.list.total'))}
            </tr>
          </thead>
          <RowsInSight rows={shown} keyOf={codeOf} height={ROW_HEIGHT}>
            {(submission, place) => (
              <SubmissionRow
                {...place}
                submission={submission}
                mayChange={mayChange}
                chosen={chosen.has(submission.code)}
                findings={counts === null ? null : (counts.get(submission.code) ?? NONE_OPEN)}
                menuOpened={menu?.opened === true && menu.code === submission.code}
                onChoose={choose}
                onMenu={openMenu}
              />
            )}
          </RowsInSight>
        </DataTable>
      </div>
      {mayChange && menu !== null && ofMenu !== undefined && (
        <StatusMenu key={menu.code} submission={ofMenu} held={{ id: ROW_MENU, opened: menu.opened, onClose: closeMenu }}>
          <MenuAnchor button={menu.button} />
        </StatusMenu>
      )}
    </>
  );
}
