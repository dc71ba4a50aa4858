import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '../shared/edition/file-token.ts';
import { announce } from './announcement.ts';
import { noticeFailure } from './notices.tsx';
import { useDoor } from './noun-stores.tsx';
import classes from './use-tell-written.module.css';

/** One at a time: what was written last is what a person looks for. */
const NOTICE = 'file-written';
const STAYS_MS = 15_000;

/** Says that a file has been written where the person wanted it, and offers to show it in its folder. */
export const useTellWritten = (): ((said: string, token: FileToken) => void) => {
  const { t } = useTranslation();
  const { desktop } = useDoor();
  return (said, token) => {
    const reveal = async (): Promise<void> => {
      const reply = await desktop('revealFile', { token });
      if (reply.ok) notifications.hide(NOTICE);
      else noticeFailure(reply.failure);
    };
    announce(said);
    notifications.hide(NOTICE);
    notifications.show({
      id: NOTICE,
      message: (
        <span className={classes.notice}>
          {said}
          <Button size="xs" onClick={() => void reveal()}>
            {t('components.revealInFolder')}
          </Button>
        </span>
      ),
      icon: <IconCircleCheck size="1.8rem" />,
      color: 'green',
      autoClose: STAYS_MS,
      closeButtonProps: { 'aria-label': t('components.close') },
    });
  };
};
