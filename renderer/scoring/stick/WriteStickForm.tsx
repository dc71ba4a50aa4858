import { Button, Select } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat, SeatId } from '../../../shared/panel/panel.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import type { WrittenStick } from './StickCode.tsx';
import { createStickStore } from './stick-store.ts';
import classes from './StickDesk.module.css';

type WriteStickFormProps = {
  readonly seats: readonly Seat[];
  readonly onWritten: (written: WrittenStick) => void;
  readonly onClose: () => void;
};

/** Which seat the file is for, then where it is saved. */
export function WriteStickForm({ seats, onWritten, onClose }: WriteStickFormProps) {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const refresh = useNoun(createStickStore, (state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const [seat, setSeat] = useState<SeatId | null>(null);

  const write = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (seat === null) return;
    const chosen = await desktop('chooseDestination', {
      purpose: 'seat-bundle',
      suggestedName: t('scoring.stick.fileName', { seat }),
    });
    if (!chosen.ok || chosen.value === null) return;
    const { token } = chosen.value;
    const written = await run(() => client('scoring.writeStick', { seat, destination: token }));
    if (written === null) return;
    const { code, fileName, leftOut } = written.value;
    onWritten({ seat, code, fileName, leftOut });
    await refresh();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void write(event)} noValidate>
      <p className={classes.text}>{t('scoring.stick.writeText')}</p>
      <Select
        label={t('scoring.stick.whichSeat')}
        data={seats.map((one) => ({ value: String(one.seat), label: `${String(one.seat)} · ${one.title}` }))}
        value={seat === null ? null : String(seat)}
        onChange={(value) => setSeat(seats.find((one) => String(one.seat) === value)?.seat ?? null)}
        allowDeselect={false}
        data-autofocus
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={seat === null}>
          {t('scoring.stick.writeAct')}
        </Button>
      </div>
    </form>
  );
}
