import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RubricContent } from '../../../shared/rubric/rubric.ts';
import { RehearsalForm } from './RehearsalForm.tsx';

type RehearsalDialogProps = {
  readonly opened: boolean;
  /** The proposal, as it stands on the screen. */
  readonly content: RubricContent;
  readonly onClose: () => void;
};

/** Rules tried on scores before they are decided; it begins anew each time it opens. */
export function RehearsalDialog({ opened, content, onClose }: RehearsalDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('ranking.rehearsal.title')}
      size="110rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <RehearsalForm content={content} />
    </Modal>
  );
}
