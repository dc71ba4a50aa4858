import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Region, shortRegionName } from '../../shared/edition/region.ts';
import type { Attendance, AttendanceMark } from '../../shared/panel/attendance.ts';
import type { Seat } from '../../shared/panel/panel.ts';
import { useSayEvent } from '../audit/use-say-event.ts';
import { DataTable } from '../components/DataTable.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { AttendanceCell } from './AttendanceCell.tsx';
import classes from './AttendanceGrid.module.css';

type AttendanceGridProps = {
  readonly seats: readonly Seat[];
  readonly regions: readonly Region[];
  readonly attendance: readonly Attendance[];
  readonly editable: boolean;
  readonly onRecord: (marks: readonly AttendanceMark[]) => void;
};

/** Seats by regions. One cell is reached by Tab, the others by arrows; a head records everybody of whom nothing is recorded. */
export function AttendanceGrid({ seats, regions, attendance, editable, onRecord }: AttendanceGridProps) {
  const { t } = useTranslation();
  const { sayActor } = useSayEvent();
  const time = useEditionTime();
  const table = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const recordOf = (seat: Seat, region: Region): Attendance | null =>
    attendance.find((one) => one.seat === seat.seat && one.code === region.code) ?? null;
  const goTo = (row: number, column: number) => {
    const [y, x] = [Math.min(Math.max(row, 0), seats.length - 1), Math.min(Math.max(column, 0), regions.length - 1)];
    setAt([y, x]);
    table.current?.querySelectorAll<HTMLElement>('[data-cell]')[y * regions.length + x]?.focus();
  };
  return (
    <div className={classes.grid} ref={table} data-scrolls>
      <DataTable label={t('panel.attendance.title')}>
        <thead>
          <tr>
            <th scope="col">{t('panel.seat.title')}</th>
            {regions.map((region) => {
              const blank = seats.filter((seat) => recordOf(seat, region) === null);
              return (
                <th key={region.code} scope="col">
                  <span className={classes.region}>{shortRegionName(region.name)}</span>
                  {editable && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      disabled={blank.length === 0}
                      aria-label={t('panel.attendance.allPresentOf', { region: region.name })}
                      onClick={() => onRecord(blank.map(({ seat }) => ({ seat, code: region.code, present: true })))}
                    >
                      {t('panel.attendance.allPresent')}
                    </Button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat, row) => (
            <tr key={seat.seat}>
              <th scope="row">
                {`${String(seat.seat)} · ${seat.title}`}
                {seat.personName !== '' && <span className={classes.person}>{seat.personName}</span>}
              </th>
              {regions.map((region, column) => {
                const record = recordOf(seat, region);
                return (
                  <td key={region.code}>
                    <AttendanceCell
                      presence={record?.present ?? null}
                      label={t('panel.attendance.cell', { seat: seat.seat, region: region.name })}
                      recorded={
                        record === null
                          ? ''
                          : t('panel.attendance.recorded', { by: sayActor(record.recordedBy), at: time.instant(record.recordedAt) })
                      }
                      editable={editable}
                      tabbable={at[0] === row && at[1] === column}
                      onFocus={() => setAt([row, column])}
                      onMark={(present) => onRecord([{ seat: seat.seat, code: region.code, present }])}
                      onMove={(rows, columns) => goTo(row + rows, column + columns)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
