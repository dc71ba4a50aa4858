import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/panel/panel.ts';
import { ReadUnsent } from './ReadUnsent.tsx';

type ReadUnsentDialogProps = { readonly seat: SeatId; readonly onClose: () => void };

/** Opened by the juror who sits at this machine; it begins anew each time. */
export function ReadUnsentDialog({ seat, onClose }: ReadUnsentDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t('device.bring.title')} size="76rem" closeButtonProps={{ 'aria-label': t('components.close') }}>
      <ReadUnsent seat={seat} />
    </Modal>
  );
}
