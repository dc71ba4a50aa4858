import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import { type Recusable, RecusalForm } from './RecusalForm.tsx';

type RecusalDialogProps = {
  readonly opened: boolean;
  readonly seats: readonly Seat[];
  readonly candidates: readonly Recusable[];
  readonly onClose: () => void;
};

export function RecusalDialog({ opened, seats, candidates, onClose }: RecusalDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('panel.recusal.declare')}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <RecusalForm seats={seats} candidates={candidates} onClose={onClose} />
    </Modal>
  );
}
