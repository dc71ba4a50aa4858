import { Button, VisuallyHidden } from '@mantine/core';
import { IconDeviceMobile, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RegionCode } from '../../shared/edition/region.ts';
import { isExpected, type SheetListItem, type SheetState } from '../../shared/scoring/scoring.ts';
import { DataTable } from '../components/DataTable.tsx';
import classes from './MySheetTable.module.css';
import { sheetPath } from './scoring-paths.ts';
import { SheetStateMark } from './SheetStateMark.tsx';

type MySheetTableProps = {
  readonly sheets: readonly SheetListItem[];
  /** Cells of each region that were typed and are not on record. */
  readonly unsaved: ReadonlyMap<RegionCode, number>;
  /** Scores of each region that this device keeps until the records have them. */
  readonly onlyHere: ReadonlyMap<RegionCode, number>;
};

const ACTS = { empty: 'begin', draft: 'goOn', submitted: 'look', recused: 'why', absent: 'look' } as const satisfies Readonly<
  Record<SheetState, string>
>;

export function MySheetTable({ sheets, unsaved, onlyHere }: MySheetTableProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <div className={classes.sheets}>
      <DataTable label={t('scoring.own.list')}>
        <thead>
          <tr>
            <th scope="col">{t('scoring.own.region')}</th>
            <th scope="col">{t('scoring.own.stateHead')}</th>
            <th scope="col" className={classes.wide}>
              {t('scoring.own.filledHead')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('scoring.own.act')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ code, region, state, filled, expected, version }) => {
            const waiting = unsaved.get(code) ?? 0;
            const here = onlyHere.get(code) ?? 0;
            return (
              <tr key={code}>
                <th scope="row">{region.name}</th>
                <td>
                  <SheetStateMark state={state} filled={filled} expected={expected} reopened={version > 1} />
                  {waiting > 0 && (
                    <span className={classes.unsaved}>
                      <IconPencil size="1.4rem" aria-hidden />
                      {t('scoring.own.unsaved', { count: waiting })}
                    </span>
                  )}
                  {here > 0 && (
                    <span className={classes.unsaved}>
                      <IconDeviceMobile size="1.4rem" aria-hidden />
                      {t('scoring.own.onlyHere', { count: here })}
                    </span>
                  )}
                </td>
                <td className={classes.wide}>{isExpected(state) && t('scoring.own.filled', { filled, expected })}</td>
                <td className={classes.act}>
                  <Button
                    size="xs"
                    className={classes.button ?? ''}
                    onClick={() => go(sheetPath(code))}
                    aria-label={`${t(`scoring.own.${ACTS[state]}`)}: ${region.name}`}
                  >
                    {t(`scoring.own.${ACTS[state]}`)}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </div>
  );
}
