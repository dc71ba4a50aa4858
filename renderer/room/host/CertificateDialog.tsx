import { Button, Modal, PasswordInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/failure.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import classes from './CertificateDialog.module.css';

type CertificateDialogProps = {
  readonly opened: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onClose: () => void;
  readonly onTake: (passphrase: string) => void;
};

/** Asks for what opens the office's file; left empty when nothing locks it. */
export function CertificateDialog({ opened, busy, failure, onClose, onTake }: CertificateDialogProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const close = () => {
    setPassphrase('');
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onTake(passphrase);
    setPassphrase('');
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('roomHost.certificate.choose')}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <form noValidate className={classes.form} onSubmit={submit}>
        <p className={classes.text}>{t('roomHost.certificate.text')}</p>
        <PasswordInput
          label={t('roomHost.certificate.passphrase')}
          description={t('roomHost.certificate.passphraseHint')}
          value={passphrase}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          data-autofocus
        />
        <FailureNotice failure={failure} />
        <div className={classes.buttons}>
          <Button onClick={close}>{t('components.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('roomHost.certificate.take')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
