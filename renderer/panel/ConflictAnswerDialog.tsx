import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConflictAnswerForm } from './ConflictAnswerForm.tsx';
import type { ConflictGroup } from './group-conflicts.ts';

export type AskedConflict = { readonly group: ConflictGroup; readonly answer: 'declare' | 'dismiss' };

type ConflictAnswerDialogProps = { readonly asked: AskedConflict | null; readonly onClose: () => void };

export function ConflictAnswerDialog({ asked, onClose }: ConflictAnswerDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={asked === null ? '' : t(`panel.conflict.${asked.answer}Ask`, { seat: asked.group.seat })}
      size="56rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      {asked !== null && <ConflictAnswerForm group={asked.group} answer={asked.answer} onClose={onClose} />}
    </Modal>
  );
}
