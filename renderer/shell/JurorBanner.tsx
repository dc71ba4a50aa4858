import { Button } from '@mantine/core';
import { IconLogout, IconUserCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat, SeatId } from '../../shared/panel/panel.ts';
import { useEdition } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { noticeFailure } from '../notices.tsx';
import { useTellPinHistory } from '../panel/use-tell-pin-history.ts';
import { useRequest } from '../use-request.ts';
import { Banner } from './Banner.tsx';

/** Says whose seat this window is, for as long as it is, and how to leave it. */
export function JurorBanner({ seat }: { readonly seat: SeatId }) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const leaveSeat = useEdition((state) => state.leaveSeat);
  const { busy, run } = useRequest();
  const satDown = useEdition((state) => state.satDown);
  const toldOfPin = useEdition((state) => state.toldOfPin);
  const tellPinHistory = useTellPinHistory();
  const [title, setTitle] = useState<string | null>(null);
  const [own, setOwn] = useState<Seat | null>(null);

  useEffect(() => {
    let wanted = true;
    void client('panel.read', {}).then((reply) => {
      if (!wanted || !reply.ok) return;
      const own = reply.value.seats.find((one) => one.seat === seat) ?? null;
      setTitle(own?.title ?? null);
      setOwn(own);
    });
    return () => {
      wanted = false;
    };
  }, [client, seat]);

  const untold = satDown === seat ? own : null;
  useEffect(() => {
    if (untold === null) return;
    toldOfPin();
    tellPinHistory(untold);
  }, [untold, toldOfPin, tellPinHistory]);

  const leave = () =>
    run(async () => {
      const reply = await leaveSeat();
      if (!reply.ok) noticeFailure(reply.failure);
      return reply;
    });

  return (
    <Banner
      kind="juror"
      icon={<IconUserCheck size="1.8rem" aria-hidden />}
      action={
        <Button size="xs" leftSection={<IconLogout size="1.5rem" />} loading={busy} onClick={() => void leave()}>
          {t('shell.leaveSeat')}
        </Button>
      }
    >
      {title === null ? t('shell.jurorUntitled', { seat }) : t('shell.juror', { seat, title })}
    </Banner>
  );
}
