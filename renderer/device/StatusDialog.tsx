import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusPanel } from './StatusPanel.tsx';

type StatusDialogProps = { readonly opened: boolean; readonly onClose: () => void; readonly onLeave: () => void };

/** How this device stands: what is only here, how it is connected, what the browser has promised. */
export function StatusDialog({ opened, onClose, onLeave }: StatusDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('device.status.title')}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <StatusPanel onClose={onClose} onLeave={onLeave} />
    </Modal>
  );
}
