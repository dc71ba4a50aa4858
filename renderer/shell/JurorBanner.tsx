import { Button } from '@mantine/core';
import { IconLogout, IconUserCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat, SeatId } from '../../shared/panel/panel.ts';
import type { Substitute, SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';
import { useEdition } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { noticeFailure } from '../notices.tsx';
import { useTellPinHistory } from '../panel/use-tell-pin-history.ts';
import { useRequest } from '../use-request.ts';
import { Banner } from './Banner.tsx';

type JurorBannerProps = {
  readonly seat: SeatId;
  /** Null for the seat's own person. */
  readonly substitute: SubstituteNumber | null;
};

/** Says whose seat this window is, for as long as it is, and how to leave it. */
export function JurorBanner({ seat, substitute }: JurorBannerProps) {
  const { t } = useTranslation();
  const { client, listen } = useDoor();
  const leaveSeat = useEdition((state) => state.leaveSeat);
  const { busy, run } = useRequest();
  const satDown = useEdition((state) => state.satDown);
  const toldOfPin = useEdition((state) => state.toldOfPin);
  const tellPinHistory = useTellPinHistory();
  const [title, setTitle] = useState<string | null>(null);
  const [own, setOwn] = useState<Seat | null>(null);
  const [persons, setPersons] = useState<readonly Substitute[]>([]);

  useEffect(() => {
    let wanted = true;
    const read = () =>
      void client('panel.read', {}).then((reply) => {
        if (!wanted || !reply.ok) return;
        const own = reply.value.seats.find((one) => one.seat === seat) ?? null;
        setTitle(own?.title ?? null);
        setOwn(own);
        setPersons(reply.value.substitutes);
      });
    read();
    const stop = listen('panel.changed', read);
    return () => {
      wanted = false;
      stop();
    };
  }, [client, listen, seat]);

  const nameOf = (number: SubstituteNumber | null): string =>
    persons.find((one) => one.seat === seat && one.number === number)?.personName ?? '';
  const sitting = own?.sittingSubstitute ?? null;
  const displaced = own !== null && sitting !== substitute;

  const untold = substitute !== null ? null : satDown === seat ? own : null;
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
      {substitute !== null && ` · ${t('shell.substitute', { name: nameOf(substitute) })}`}
      {displaced && <b>{` · ${sitting === null ? t('shell.personBack') : t('shell.substituteSits', { name: nameOf(sitting) })}`}</b>}
    </Banner>
  );
}
