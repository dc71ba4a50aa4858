import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PrintPapersForm, type PrintPapersFormProps } from './PrintPapersForm.tsx';

export function PrintPapersDialog({ opened, ...form }: PrintPapersFormProps & { readonly opened: boolean }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={t('scoring.paper.printTitle')}
      size="52rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <PrintPapersForm {...form} />
    </Modal>
  );
}
