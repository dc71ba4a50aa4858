import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import type { Monitor } from '../../shared/scoring/scoring.ts';
import { OpenPlenoForm } from './OpenPlenoForm.tsx';

type OpenPlenoDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly monitor: Monitor;
  readonly seats: readonly Seat[];
};

export function OpenPlenoDialog({ opened, onClose, monitor, seats }: OpenPlenoDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('scoring.pleno.title')}
      size="52rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <OpenPlenoForm onClose={onClose} monitor={monitor} seats={seats} />
    </Modal>
  );
}
