import { VisuallyHidden } from '@mantine/core';
import type { Seat } from '../../shared/panel/panel.ts';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../components/DataTable.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { SeatRow } from './SeatRow.tsx';
import classes from './SeatTable.module.css';

type SeatTableProps = {
  readonly seats: readonly Seat[];
  readonly editable: boolean;
  readonly removable: boolean;
  readonly takable: boolean;
  readonly busy: boolean;
  readonly onEdit: (seat: Seat) => void;
  readonly onRemove: (seat: Seat) => void;
  readonly onPin: (seat: Seat) => void;
  readonly onTake: (seat: Seat) => void;
};

/** The seats by number: what each represents, who is in it, and how its PIN stands. */
export function SeatTable({ seats, editable, removable, takable, busy, onEdit, onRemove, onPin, onTake }: SeatTableProps) {
  const { t } = useTranslation();
  const acts = editable || takable;
  return (
    <DataTable label={t('panel.title')}>
      <colgroup>
        <col className={classes.number} />
        <col />
        <col className={classes.person} />
        <col className={classes.pin} />
        {acts && <col className={classes.acts} />}
      </colgroup>
      <thead>
        <tr>
          <NumberHead>{t('panel.seat.number')}</NumberHead>
          <th scope="col">{t('panel.seat.title')}</th>
          <th scope="col">{t('panel.seat.person')}</th>
          <th scope="col">{t('panel.pin.column')}</th>
          {acts && (
            <th scope="col">
              <VisuallyHidden>{t('panel.seat.actions')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <SeatRow
            key={seat.seat}
            seat={seat}
            editable={editable}
            removable={removable}
            takable={takable}
            busy={busy}
            onEdit={() => onEdit(seat)}
            onRemove={() => onRemove(seat)}
            onPin={() => onPin(seat)}
            onTake={() => onTake(seat)}
          />
        ))}
      </tbody>
    </DataTable>
  );
}
