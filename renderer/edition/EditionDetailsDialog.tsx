import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOverview } from './edition-context.ts';
import { EditionDetailsForm } from './EditionDetailsForm.tsx';

type EditionDetailsDialogProps = { readonly opened: boolean; readonly onClose: () => void };

export function EditionDetailsDialog({ opened, onClose }: EditionDetailsDialogProps) {
  const { t } = useTranslation();
  const { edition } = useOverview();
  return (
    <Modal opened={opened} onClose={onClose} title={t('edition.details.title')} size="64rem">
      <EditionDetailsForm edition={edition} onClose={onClose} />
    </Modal>
  );
}
