import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { Reopening } from '../../../shared/scoring/reopening/reopening.ts';
import { DecideReopeningForm } from './DecideReopeningForm.tsx';

type DecideReopeningDialogProps = {
  readonly reopening: Reopening;
  readonly region: string;
  readonly seats: readonly Seat[];
  readonly onClose: () => void;
};

export function DecideReopeningDialog({ reopening, region, seats, onClose }: DecideReopeningDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scoring.reopening.decideTitle', { seat: reopening.seat, region })}
      size="52rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <DecideReopeningForm reopening={reopening} region={region} seats={seats} onClose={onClose} />
    </Modal>
  );
}
