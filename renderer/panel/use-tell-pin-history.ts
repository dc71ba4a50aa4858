import { notifications } from '@mantine/notifications';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import { announce } from '../announcement.ts';
import { useSayEvent } from '../audit/use-say-event.ts';
import { EditionContext } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';

const NOTICE = 'pin-history';

/**
 * Tells the juror who has just sat down when the PIN was set and by whom. A PIN that was replaced stays on the screen
 * until the juror closes it: somebody else may have been in the seat meanwhile.
 */
export const useTellPinHistory = (): ((seat: Seat) => void) => {
  const { t } = useTranslation();
  const { sayActor } = useSayEvent();
  const time = useEditionTime();
  const edition = use(EditionContext);
  return ({ seat, title, pinSetAt, pinSetBy, pinSetCount }) => {
    if (pinSetAt === null) return;
    const replaced = pinSetCount > 1;
    const words = { seat, title, count: pinSetCount - 1, at: time.instant(pinSetAt), by: sayActor(pinSetBy ?? '') };
    const heading = t('panel.take.taken', words);
    const text = replaced ? t('panel.take.pinReplaced', words) : t('panel.take.pinSet', words);
    announce(`${heading} ${text}`);
    // A notice that is still there belongs to whoever sat here before.
    notifications.hide(NOTICE);
    notifications.show({
      id: NOTICE,
      title: heading,
      message: text,
      color: replaced ? 'orange' : 'green',
      autoClose: replaced ? false : 8_000,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('components.close') },
    });
    const stop = edition?.subscribe(({ overview }) => {
      if (overview?.identity.seat === seat) return;
      notifications.hide(NOTICE);
      stop?.();
    });
  };
};
