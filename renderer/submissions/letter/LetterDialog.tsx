import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { createFindingsStore } from '../findings/findings-store.ts';
import { firstQuestions } from './letter-draft.ts';
import { LetterForm } from './LetterForm.tsx';

type LetterDialogProps = { readonly opened: boolean; readonly submission: Submission; readonly onClose: () => void };

export function LetterDialog({ opened, submission, onClose }: LetterDialogProps) {
  const { t } = useTranslation();
  const all = useNoun(createFindingsStore, (state) => state.all);
  const failure = useNoun(createFindingsStore, (state) => state.failure);
  const read = useNoun(createFindingsStore, (state) => state.read);

  useEffect(() => {
    if (opened && all === null) void read();
  }, [opened, all, read]);

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('submissions.letter.dialog', { region: submission.region.name })}
      size="82rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      {all === null ? (
        <FailureNotice failure={failure} onRetry={() => void read()} />
      ) : (
        <LetterForm
          submission={submission}
          questions={firstQuestions(
            all.filter(({ finding }) => finding.region === submission.code),
            submission.content,
          )}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
