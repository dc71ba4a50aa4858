import { UnstyledButton } from '@mantine/core';
import { IconArmchair } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { Seat, SeatId } from '../../shared/panel/panel.ts';
import type { SeatPresence } from '../../shared/room/seat-presence.ts';
import { isExpected, type Monitor } from '../../shared/scoring/scoring.ts';
import { countValidSheets } from '../../shared/scoring/valid-sheets.ts';
import { sayRole } from '../../shared/wording/edition-words.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { SeatDevices } from '../room/monitor/SeatDevices.tsx';
import { useLanguage } from '../wording/use-language.ts';
import classes from './MonitorGrid.module.css';
import { MonitoredSheet } from './reopening/MonitoredSheet.tsx';

type MonitorGridProps = {
  readonly monitor: Monitor;
  readonly seats: readonly Seat[];
  readonly judged: number;
  /** Null for whoever is not told how devices are. */
  readonly presenceOf: ((seat: SeatId) => SeatPresence) | null;
  /** Null where nobody may sit down from here. */
  readonly onTakeSeat: ((seat: SeatId) => void) | null;
};

/** Seats by regions: the state of each sheet, and how many each seat and each region has. */
export function MonitorGrid({ monitor, seats, judged, presenceOf, onTakeSeat }: MonitorGridProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { regions, cells } = monitor;
  const tally = (counted: Monitor['cells']): string => {
    const expected = counted.filter((cell) => isExpected(cell.state)).length;
    return `${String(countValidSheets(counted))}/${String(expected)}`;
  };

  return (
    <div className={classes.grid}>
      <DataTable label={t('scoring.monitor.grid')}>
        <thead>
          <tr>
            <th scope="col">{t('scoring.monitor.seatHead')}</th>
            {regions.map((region) => (
              <th key={region.code} scope="col" className={classes.region}>
                {shortRegionName(region.name)}
              </th>
            ))}
            <NumberHead>{t('scoring.monitor.doneHead')}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.seat}>
              <th scope="row">
                <span className={classes.seat}>
                  <span className={classes.number}>{seat.seat}</span>
                  <span className={classes.title}>
                    <span className={classes.name}>{seat.title}</span>
                    <span className={classes.person}>
                      {[seat.role === 'anggota' ? '' : sayRole(seat.role, language), seat.personName]
                        .filter((text) => text !== '')
                        .join(', ')}
                    </span>
                    {presenceOf && <SeatDevices presence={presenceOf(seat.seat)} />}
                  </span>
                  {onTakeSeat && (
                    <UnstyledButton
                      className={classes.sit ?? ''}
                      onClick={() => onTakeSeat(seat.seat)}
                      aria-label={t('scoring.monitor.takeThisSeat', { seat: seat.seat })}
                      title={t('scoring.monitor.takeThisSeat', { seat: seat.seat })}
                    >
                      <IconArmchair size="1.7rem" aria-hidden />
                    </UnstyledButton>
                  )}
                </span>
              </th>
              {regions.map(({ code }) => {
                const cell = cells.find((one) => one.seat === seat.seat && one.code === code);
                return (
                  <td key={code} className={classes.cell}>
                    {cell && (
                      <MonitoredSheet
                        cell={cell}
                        region={shortRegionName(regions.find((region) => region.code === code)?.name ?? code)}
                        judged={judged}
                        stages={monitor.stages}
                      />
                    )}
                    {cell?.submittedBy !== undefined && (
                      <span className={classes.person}>{t('scoring.monitor.bySubstitute', { name: cell.submittedBy })}</span>
                    )}
                  </td>
                );
              })}
              <NumberCell strong>{tally(cells.filter((cell) => cell.seat === seat.seat))}</NumberCell>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.sum}>
              {t('scoring.monitor.doneHead')}
            </th>
            {regions.map(({ code }) => (
              <td key={code} className={classes.sum}>
                {tally(cells.filter((cell) => cell.code === code))}
              </td>
            ))}
            <td className={classes.sum}>{tally(cells)}</td>
          </tr>
        </tfoot>
      </DataTable>
    </div>
  );
}
