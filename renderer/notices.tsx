import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Failure } from '../shared/failure.ts';
import { sayFailure } from '../shared/wording/failure-sentence.ts';
import { announce } from './announcement.ts';

/** A failure that belongs to no place on the page, or a bug with its number. */
export const noticeFailure = (failure: Failure): void => {
  const { happened, kept, remedy } = sayFailure(failure, i18next.language === 'en' ? 'en' : 'id');
  notifications.show({
    id: failure.code === 'incident' ? `incident-${failure.incident}` : failure.code,
    title: happened,
    message: [kept, remedy].filter((sentence) => sentence !== '').join(' '),
    color: 'red',
    icon: <IconAlertTriangle size="1.8rem" />,
    closeButtonProps: { 'aria-label': i18next.t('components.close') },
    autoClose: failure.code === 'incident' ? false : 12_000,
  });
};

/** Something that somebody else has done and that changes what this window may do: stays until it is closed. */
export const noticeChange = (title: string, message: string): void => {
  announce(`${title} ${message}`);
  notifications.show({
    title,
    message,
    icon: <IconAlertTriangle size="1.8rem" />,
    color: 'orange',
    autoClose: false,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('components.close') },
  });
};

/** Something that has been done, for a few seconds. */
export const noticeDone = (text: string): void => {
  announce(text);
  notifications.show({
    message: text,
    icon: <IconCircleCheck size="1.8rem" />,
    color: 'green',
    autoClose: 5_000,
    closeButtonProps: { 'aria-label': i18next.t('components.close') },
  });
};
