import { Button } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/panel/panel.ts';
import { useDoor } from '../../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../../notices.tsx';
import { Banner } from '../../shell/Banner.tsx';
import { useRequest } from '../../use-request.ts';

/** Says in a juror's copy that it is one, and writes the file that goes back. */
export function CopyBanner({ seat }: { readonly seat: SeatId }) {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const { busy, run } = useRequest();

  const write = async (): Promise<void> => {
    const chosen = await desktop('chooseDestination', {
      purpose: 'seat-return',
      suggestedName: t('scoring.stick.copy.fileName', { seat }),
    });
    if (!chosen.ok || chosen.value === null) return;
    const { token } = chosen.value;
    await run(async () => {
      const reply = await client('scoring.writeReturn', { destination: token });
      if (reply.ok) noticeDone(t('scoring.stick.copy.written', reply.value));
      else noticeFailure(reply.failure);
      return reply;
    });
  };

  return (
    <Banner
      kind="juror"
      icon={<IconUsb size="1.8rem" aria-hidden />}
      action={
        <Button size="xs" loading={busy} onClick={() => void write()}>
          {t('scoring.stick.copy.write')}
        </Button>
      }
    >
      {t('scoring.stick.copy.banner', { seat })}
    </Banner>
  );
}
