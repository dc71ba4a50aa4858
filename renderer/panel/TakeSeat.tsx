import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../shared/panel/panel.ts';
import { TakeSeatForm } from './TakeSeatForm.tsx';

type TakeSeatDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Already chosen: the PIN is asked for at once. */
  readonly seat?: SeatId | undefined;
};

/** A juror sits down at this machine: seat, PIN, and from then on the window is the juror's. */
export function TakeSeatDialog({ opened, onClose, seat }: TakeSeatDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('panel.take.title')}
      size="52rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <TakeSeatForm onClose={onClose} seat={seat} />
    </Modal>
  );
}
