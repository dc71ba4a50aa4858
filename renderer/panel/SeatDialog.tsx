import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import { SeatForm } from './SeatForm.tsx';

type SeatDialogProps = {
  readonly opened: boolean;
  readonly seats: readonly Seat[];
  /** Null for a new seat. */
  readonly seat: Seat | null;
  readonly onClose: () => void;
};

export function SeatDialog({ opened, seats, seat, onClose }: SeatDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={seat === null ? t('panel.seat.add') : t('panel.seat.edit', { seat: seat.seat })}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <SeatForm seats={seats} seat={seat} onClose={onClose} />
    </Modal>
  );
}
