import { Modal } from '@mantine/core';
import { type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { TwoPinForm } from './TwoPinForm.tsx';

type TwoPinDialogProps = ComponentProps<typeof TwoPinForm> & {
  readonly opened: boolean;
  /** Asks with the name of the thing. */
  readonly title: string;
};

/** For what chair and secretary do together. Close it from `onConfirm` once the act has succeeded. */
export function TwoPinDialog({ opened, onClose, title, ...rest }: TwoPinDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="52rem" closeButtonProps={{ 'aria-label': t('components.close') }}>
      <TwoPinForm onClose={onClose} {...rest} />
    </Modal>
  );
}
