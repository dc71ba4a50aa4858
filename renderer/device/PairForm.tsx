import { Button } from '@mantine/core';
import { type SubmitEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fail, type Failure, type Reply } from '../../shared/failure.ts';
import { pinSchema } from '../../shared/panel/panel.ts';
import type { RoomLink } from '../../shared/room/room-link.ts';
import type { RoomHello, Ticket } from '../../shared/room/wire.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PinField } from '../components/PinField.tsx';
import { useRequest } from '../use-request.ts';
import type { DeviceMemory, KnownDevice } from './device-memory.ts';
import { DeviceCard } from './DeviceCard.tsx';
import { knownDevices, ofEdition } from './known-devices.ts';
import { pairDevice } from './pair-device.ts';
import { pinProblem } from './pin-problem.ts';
import { askHello } from './room-wire.ts';
import { useLanguage } from '../wording/use-language.ts';

type PairFormProps = {
  readonly memory: DeviceMemory;
  readonly link: RoomLink;
  readonly ticket: Ticket;
  readonly onPaired: (device: KnownDevice) => Promise<void>;
};

/** The code says which seat, the PIN says that it is its juror. */
export function PairForm({ memory, link, ticket, onPaired }: PairFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { busy, failure, run } = useRequest();
  const [room, setRoom] = useState<{ readonly hello: RoomHello; readonly address: string } | null>(null);
  const [unreachable, setUnreachable] = useState<Failure | null>(null);
  const [pin, setPin] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    const find = async (): Promise<void> => {
      // The page came from one of them, and that one is the surest.
      for (const address of new Set([window.location.origin, ...link.addresses])) {
        const hello = await askHello(address);
        if (!wanted) return;
        if (hello !== null) {
          setUnreachable(null);
          setRoom({ hello, address });
          return;
        }
      }
      setUnreachable({ code: 'not-connected' });
    };
    void find();
    return () => {
      wanted = false;
    };
  }, [link, turn]);

  const pair = async (): Promise<void> => {
    if (room === null || busy || !pinSchema.safeParse(pin).success) return;
    const mine = ofEdition(await knownDevices(memory), room.hello.editionId).filter((one) => one.substitute === link.substitute);
    const only = mine.length === 1 ? mine[0] : undefined;
    const before = (link.seat === undefined ? only : mine.find((one) => one.seat === link.seat)) ?? null;
    const input = { address: room.address, ticket, pin, substitute: link.substitute, others: link.addresses, before };
    const paired = await run((): Promise<Reply<KnownDevice>> => pairDevice(memory, input).catch(() => fail({ code: 'not-connected' })));
    setPin('');
    setAttempts((count) => count + 1);
    if (paired !== null) await onPaired(paired.value);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void pair();
  };
  const { atField, below } = pinProblem(failure, language);

  return (
    <DeviceCard
      title={
        link.seat === undefined
          ? t('device.pair.title')
          : t(link.substitute === undefined ? 'device.pair.titleSeat' : 'device.pair.titleSubstitute', { seat: link.seat })
      }
      above={room?.hello.editionName}
    >
      <p>{t(link.substitute === undefined ? 'device.pair.lead' : 'device.pair.leadSubstitute')}</p>
      <FailureNotice failure={unreachable} onRetry={() => setTurn((count) => count + 1)} />
      <form onSubmit={submit} noValidate>
        <PinField
          // Closed until the room has answered; then it is what there is to do here.
          key={`${String(attempts)} ${String(room !== null)}`}
          label={t(link.substitute === undefined ? 'device.pair.pin' : 'device.pair.pinSubstitute')}
          value={pin}
          onChange={setPin}
          error={atField}
          disabled={room === null}
          autoFocus={room !== null}
        />
        <Button
          type="submit"
          variant="filled"
          mt="lg"
          fullWidth
          loading={busy}
          disabled={room === null || !pinSchema.safeParse(pin).success}
        >
          {t('device.pair.act')}
        </Button>
      </form>
      <FailureNotice failure={below} />
    </DeviceCard>
  );
}
