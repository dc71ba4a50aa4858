import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/failure.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import classes from './LeaveDialog.module.css';

type LeaveDialogProps = {
  readonly opened: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly savable: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
};

/** Asks what becomes of unsaved changes before the page is left. */
export function LeaveDialog({ opened, busy, failure, savable, onStay, onDiscard, onSave }: LeaveDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t('rubric.leave.title')}
      size="52rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <div className={classes.body}>
        <p className={classes.text}>{savable ? t('rubric.leave.text') : t('rubric.leave.notSavable')}</p>
        <FailureNotice failure={failure} />
        <div className={classes.buttons}>
          <Button onClick={onStay}>{t('rubric.leave.stay')}</Button>
          <Button variant="outline" color="red" onClick={onDiscard}>
            {t('rubric.leave.discard')}
          </Button>
          <Button variant="filled" loading={busy} disabled={!savable} onClick={onSave} data-autofocus>
            {t('rubric.leave.save')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
