import { Button } from '@mantine/core';
import { IconEye, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/edition/edition.ts';
import { sayRole } from '../../shared/wording/edition-words.ts';
import { useEdition } from '../edition/edition-context.ts';
import { noticeFailure } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { useLanguage } from '../wording/use-language.ts';
import { Banner } from './Banner.tsx';

/** Says that this window is an observer's or an auditor's, and how to leave it. */
export function GuestBanner({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const leaveSeat = useEdition((state) => state.leaveSeat);
  const { busy, run } = useRequest();
  const leave = () =>
    run(async () => {
      const reply = await leaveSeat();
      if (!reply.ok) noticeFailure(reply.failure);
      return reply;
    });
  return (
    <Banner
      kind="juror"
      icon={<IconEye size="1.8rem" aria-hidden />}
      action={
        <Button size="xs" leftSection={<IconLogout size="1.5rem" />} loading={busy} onClick={() => void leave()}>
          {t('shell.leaveWindow')}
        </Button>
      }
    >
      {t('shell.guest', { role: sayRole(role, language) })}
    </Banner>
  );
}
