import { ActionIcon, Button } from '@mantine/core';
import { IconArmchair, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import { sayRole } from '../../shared/wording/edition-words.ts';
import { NumberCell } from '../components/NumberCell.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { PinState } from './PinState.tsx';
import classes from './SeatTable.module.css';

type SeatRowProps = {
  readonly seat: Seat;
  readonly editable: boolean;
  readonly removable: boolean;
  readonly takable: boolean;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onPin: () => void;
  readonly onTake: () => void;
};

export function SeatRow({ seat, editable, removable, takable, busy, onEdit, onRemove, onPin, onTake }: SeatRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = { seat: seat.seat, title: seat.title };
  return (
    <tr>
      <NumberCell strong>{seat.seat}</NumberCell>
      <th scope="row">
        {seat.title}
        {seat.role !== 'anggota' && <span className={classes.caption}>{sayRole(seat.role, language)}</span>}
      </th>
      <td>
        {seat.personName === '' ? <span className={classes.blank}>{t('panel.seat.nobody')}</span> : seat.personName}
        {seat.institution !== '' && <span className={classes.caption}>{seat.institution}</span>}
        {seat.expertise !== '' && <span className={classes.caption}>{t('panel.seat.expertIn', { expertise: seat.expertise })}</span>}
      </td>
      <td>
        <PinState seat={seat} />
      </td>
      {(editable || takable) && (
        <td className={classes.actions}>
          <span className={classes.buttons}>
            {editable && (
              <Button
                size="xs"
                disabled={busy}
                onClick={onPin}
                aria-label={t(seat.hasPin ? 'panel.pin.replaceOf' : 'panel.pin.makeOf', words)}
              >
                {t(seat.hasPin ? 'panel.pin.replace' : 'panel.pin.make')}
              </Button>
            )}
            {takable && seat.hasPin && (
              <Button size="xs" variant="subtle" onClick={onTake} aria-label={t('panel.take.of', words)}>
                <IconArmchair size="1.6rem" aria-hidden />
                <span className={classes.take}>{t('panel.take.act')}</span>
              </Button>
            )}
            {editable && (
              <ActionIcon size="md" onClick={onEdit} aria-label={t('panel.seat.editOf', words)}>
                <IconPencil size="1.6rem" aria-hidden />
              </ActionIcon>
            )}
            {removable && (
              <ActionIcon size="md" onClick={onRemove} aria-label={t('panel.seat.removeOf', words)}>
                <IconTrash size="1.6rem" aria-hidden />
              </ActionIcon>
            )}
          </span>
        </td>
      )}
    </tr>
  );
}
