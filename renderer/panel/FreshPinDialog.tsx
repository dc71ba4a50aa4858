import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import classes from './FreshPinDialog.module.css';
import type { FreshPin } from './panel-store.ts';

type FreshPinDialogProps = {
  /** Nothing is shown while empty. */
  readonly pins: readonly FreshPin[];
  readonly seats: readonly Seat[];
  /** How many are being made; 0 when all are there. */
  readonly awaited: number;
  readonly onNoted: () => void;
};

/** Six digits in two groups, as people read and say them. */
const grouped = (pin: string): string => `${pin.slice(0, 3)} ${pin.slice(3)}`;

/** The only time that a PIN can be read. It closes by its button alone, so that no stray key takes a PIN away. */
export function FreshPinDialog({ pins, seats, awaited, onNoted }: FreshPinDialogProps) {
  const { t } = useTranslation();
  const titleOf = (pin: FreshPin): string => seats.find((seat) => seat.seat === pin.seat)?.title ?? '';
  const [only] = pins;
  const single = only !== undefined && pins.length === 1 && awaited <= 1;
  const waiting = awaited > pins.length;
  return (
    <Modal
      opened={only !== undefined}
      onClose={onNoted}
      title={single ? t('panel.pin.fresh', { seat: only.seat, title: titleOf(only) }) : t('panel.pin.freshAll')}
      size="48rem"
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <div className={classes.body}>
        {single ? (
          <output className={classes.pin}>{grouped(only.pin)}</output>
        ) : (
          <DataTable label={t('panel.pin.freshAll')}>
            <thead>
              <tr>
                <NumberHead>{t('panel.seat.number')}</NumberHead>
                <th scope="col">{t('panel.seat.title')}</th>
                <NumberHead>{t('panel.pin.column')}</NumberHead>
              </tr>
            </thead>
            <tbody>
              {pins.map((pin) => (
                <tr key={pin.seat}>
                  <NumberCell>{pin.seat}</NumberCell>
                  <th scope="row">{titleOf(pin)}</th>
                  <NumberCell>
                    <span className={classes.listed}>{grouped(pin.pin)}</span>
                  </NumberCell>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
        <p className={classes.text}>{t('panel.pin.freshText')}</p>
        <div className={classes.buttons}>
          <Button variant="filled" loading={waiting} onClick={onNoted} data-autofocus>
            {t('panel.pin.noted')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
