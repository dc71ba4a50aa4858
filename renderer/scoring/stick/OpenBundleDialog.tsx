import { Button, Modal, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedFile } from '../../../shared/edition/file-token.ts';
import { readStickCode } from '../../../shared/scoring/stick/code-words.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDesktop } from '../../desktop-context.ts';
import classes from './StickDesk.module.css';

type OpenBundleProps = { readonly file: OfferedFile; readonly onClose: () => void };

/** The code that is read out, for the file that was chosen. */
function OpenBundle({ file, onClose }: OpenBundleProps) {
  const { t } = useTranslation();
  const openSeatBundle = useDesktop((state) => state.openSeatBundle);
  const opening = useDesktop((state) => state.opening);
  const failure = useDesktop((state) => state.failure);
  const dismissFailure = useDesktop((state) => state.dismissFailure);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);

  const open = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const code = readStickCode(typed);
    setWrong(code === null);
    if (code !== null) await openSeatBundle(file.token, code);
  };

  return (
    <form className={classes.form} onSubmit={(event) => void open(event)} noValidate>
      <p className={classes.text}>{t('scoring.stick.opening.text', { fileName: file.fileName })}</p>
      <TextInput
        label={t('scoring.stick.opening.code')}
        description={t('scoring.stick.opening.codeHint')}
        value={typed}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
          dismissFailure();
        }}
        error={wrong ? t('scoring.stick.opening.wrong') : null}
        data-autofocus
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={opening === 'juror-file'}>
          {t('scoring.stick.opening.open')}
        </Button>
      </div>
    </form>
  );
}

export function OpenBundleDialog({ file, onClose }: { readonly file: OfferedFile | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      title={t('scoring.stick.opening.title')}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      {file !== null && <OpenBundle file={file} onClose={onClose} />}
    </Modal>
  );
}
