import { Button, Select } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../../shared/edition/region.ts';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { PaperSheet } from '../../../shared/scoring/paper/paper-sheet.ts';
import type { Monitor } from '../../../shared/scoring/scoring.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { createPaperStore } from './paper-store.ts';
import classes from './PaperForm.module.css';

export type PrintPapersFormProps = {
  readonly seats: readonly Seat[];
  readonly monitor: Monitor;
  /** Sheets of which another is printed; null lets the person choose. */
  readonly again: readonly Pick<PaperSheet, 'seat' | 'code'>[] | null;
  readonly onClose: () => void;
};

const ALL = '';
/** As many as one file takes. */
const MOST_AT_ONCE = 120;

/** Which sheets to print: of a seat or all, of a region or all; only the empty ones. */
export function PrintPapersForm({ seats, monitor, again, onClose }: PrintPapersFormProps) {
  const { t } = useTranslation();
  const { desktop } = useDoor();
  const refresh = useNoun(createPaperStore, (state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const [seat, setSeat] = useState(ALL);
  const [region, setRegion] = useState(ALL);
  const chosen = again === null ? null : new Set(again.map(({ seat: of, code }) => `${String(of)} ${code}`));
  const isChosen = (cell: { readonly seat: number; readonly code: string }): boolean =>
    chosen === null
      ? (seat === ALL || String(cell.seat) === seat) && (region === ALL || cell.code === region)
      : chosen.has(`${String(cell.seat)} ${cell.code}`);
  const sheets = monitor.cells
    .filter((cell) => cell.state === 'empty' && isChosen(cell))
    .map((cell) => ({ seat: cell.seat, code: cell.code }));
  const tooMany = sheets.length > MOST_AT_ONCE;

  const print = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const parts = [
      t('scoring.paper.fileName'),
      seat === ALL ? '' : t('scoring.seat', { seat }),
      shortRegionName(monitor.regions.find((one) => one.code === region)?.name ?? ''),
    ];
    const destination = await desktop('chooseDestination', {
      purpose: 'paper-pdf',
      suggestedName: parts.filter((part) => part !== '').join(', '),
    });
    if (!destination.ok || destination.value === null) return;
    const { token } = destination.value;
    const saved = await run(() => desktop('issueScoreForms', { sheets, destination: token }));
    if (saved === null) return;
    await refresh();
    noticeDone(t('scoring.paper.printed', { fileName: saved.value.fileName }));
    onClose();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void print(event)} noValidate>
      <p className={classes.text}>{t('scoring.paper.printText')}</p>
      {again === null && (
        <div className={classes.pair}>
          <Select
            label={t('scoring.paper.seat')}
            data={[
              { value: ALL, label: t('scoring.paper.allSeats') },
              ...seats.map((one) => ({ value: String(one.seat), label: `${String(one.seat)} · ${one.title}` })),
            ]}
            value={seat}
            onChange={(value) => setSeat(value ?? ALL)}
            allowDeselect={false}
          />
          <Select
            label={t('scoring.paper.region')}
            data={[
              { value: ALL, label: t('scoring.paper.allRegions') },
              ...monitor.regions.map((one) => ({ value: one.code, label: shortRegionName(one.name) })),
            ]}
            value={region}
            onChange={(value) => setRegion(value ?? ALL)}
            allowDeselect={false}
          />
        </div>
      )}
      <p role="status">
        {sheets.length === 0
          ? t('scoring.paper.printNone')
          : t(tooMany ? 'scoring.paper.printMany' : 'scoring.paper.printCount', { count: sheets.length })}
      </p>
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={sheets.length === 0 || tooMany}>
          {t('scoring.paper.printAct')}
        </Button>
      </div>
    </form>
  );
}
