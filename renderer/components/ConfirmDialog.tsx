import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmForm, type ConfirmFormProps } from './ConfirmForm.tsx';

type ConfirmDialogProps = ConfirmFormProps & {
  readonly opened: boolean;
  /** Asks with the name of the thing: `Hapus Kursi 9, Ahli kebijakan publik?` */
  readonly title: string;
};

/** Asks before something that cannot be taken back lightly. Close it from `onConfirm` once the act has succeeded. */
export function ConfirmDialog({ opened, onClose, title, ...rest }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="48rem" closeButtonProps={{ 'aria-label': t('components.close') }}>
      <ConfirmForm onClose={onClose} {...rest} />
    </Modal>
  );
}
