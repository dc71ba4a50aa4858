import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Reply } from '../../shared/failure.ts';
import type { OfferedFile } from '../../shared/edition/file-token.ts';
import { useDoor, useNoun } from '../noun-stores.tsx';
import { noticeFailure } from '../notices.tsx';
import { createImportStore } from './import-store.ts';

export const IMPORT_PATH = '/submissions/import';

/** Ways in which files come to the preview: from a dialog, from the sample, or dropped. */
export const useImportFiles = () => {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { desktop, offerDropped } = useDoor();
  const offer = useNoun(createImportStore, (state) => state.offer);

  /** Answers how many files came; none when the person closed the dialog. */
  const preview = (reply: Reply<readonly OfferedFile[]>): number => {
    if (!reply.ok) {
      noticeFailure(reply.failure);
      return 0;
    }
    if (offer(reply.value)) go(IMPORT_PATH);
    return reply.value.length;
  };

  return {
    choose: async (from: 'anywhere' | 'sample'): Promise<void> => {
      preview(await desktop('chooseWorkbooks', { from }));
    },
    drop: async (files: readonly File[]): Promise<void> => {
      const reply = await offerDropped(files);
      if (preview(reply) === 0 && reply.ok)
        notifications.show({
          message: t('submissions.list.dropNothing'),
          color: 'yellow',
          autoClose: 8_000,
          closeButtonProps: { 'aria-label': t('components.close') },
        });
    },
  };
};
