import { Button } from '@mantine/core';
import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../../shared/panel/substitutes/substitute.ts';
import type { IssuedTicket } from '../../../shared/room/contract.ts';
import type { RoomDevice } from '../../../shared/room/room.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { WayBack } from '../../components/WayBack.tsx';
import { useOverview, useWritable } from '../../edition/edition-context.ts';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../../notices.tsx';
import { createPanelStore } from '../../panel/panel-store.ts';
import { useRequest } from '../../use-request.ts';
import { RefusalList } from './RefusalList.tsx';
import { RoomAddresses } from './RoomAddresses.tsx';
import classes from './RoomHost.module.css';
import { createRoomHostStore } from './room-host-store.ts';
import { SeatCard } from './SeatCard.tsx';
import { TicketDialog } from './TicketDialog.tsx';

type Asked = { readonly what: 'close' } | { readonly what: 'revoke'; readonly device: RoomDevice };

/** The jurors' room: opened here, with a code for each device and a sight of who is there. */
export function RoomHost() {
  const { t } = useTranslation();
  const { identity } = useOverview();
  const writable = useWritable();
  const { desktop } = useDoor();
  const { room, failure: readFailure, refresh, open, close, issueTicket, revokeDevice } = useNoun(createRoomHostStore, (state) => state);
  const { panel, refresh: refreshPanel } = useNoun(createPanelStore, (state) => state);
  const { busy, failure, run, clear } = useRequest();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [issued, setIssued] = useState<IssuedTicket | null>(null);

  useEffect(() => {
    void refresh();
    void refreshPanel();
  }, [refresh, refreshPanel]);

  if (room === null || panel === null) {
    return readFailure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={readFailure} onRetry={() => void refresh()} />
      </PageBody>
    );
  }

  const { seats } = panel;
  const { opened } = room;
  const staff = writable && identity.role === 'sekretariat';
  const known = room.devices.filter(({ revokedAt }) => revokedAt === null);
  const online = known.filter(({ presence }) => presence?.online === true).length;
  const openButton = (
    <Button
      variant="filled"
      leftSection={<IconDoorEnter size="1.8rem" aria-hidden />}
      loading={busy}
      onClick={() => void run(() => open())}
    >
      {t('roomHost.open')}
    </Button>
  );
  const finish = () => {
    setAsked(null);
    clear();
  };
  const issue = async (seat: SeatId, substitute?: SubstituteNumber) => {
    const made = await run(() => issueTicket(seat, substitute));
    if (made !== null) setIssued(made.value);
  };
  const copy = async (text: string) => {
    const reply = await desktop('copyText', { text });
    if (reply.ok) noticeDone(t('roomHost.ticket.copied'));
    else noticeFailure(reply.failure);
  };
  const confirm = async (what: Asked) => {
    const done = await run<null>(() => (what.what === 'close' ? close() : revokeDevice(what.device.id)));
    if (done !== null) finish();
  };

  return (
    <PageBody>
      <div className={classes.page}>
        <div>
          <WayBack href="/panel">{t('roomHost.back')}</WayBack>
          <PageHeader title={t('roomHost.title')} subtitle={t('roomHost.subtitle')}>
            {staff && opened !== null && (
              <Button leftSection={<IconDoorExit size="1.7rem" aria-hidden />} onClick={() => setAsked({ what: 'close' })}>
                {t('roomHost.close')}
              </Button>
            )}
          </PageHeader>
        </div>
        {asked === null && <FailureNotice failure={failure} onDismiss={clear} />}
        {asked === null && failure?.code === 'port-taken' && (
          <div>
            <Button loading={busy} onClick={() => void run(() => open(failure.free))}>
              {t('roomHost.otherPort', { port: failure.free })}
            </Button>
          </div>
        )}
        {opened === null ? (
          <EmptyState action={staff ? openButton : undefined}>
            {t(known.length === 0 ? 'roomHost.closed' : 'roomHost.closedWithDevices', { count: known.length })}
          </EmptyState>
        ) : (
          <>
            <RoomAddresses opened={opened} />
            <section>
              <SectionTitle note={t('roomHost.seat.online', { online, count: known.length })}>{t('roomHost.seat.title')}</SectionTitle>
              <div className={classes.seats}>
                {seats.map((seat) => (
                  <SeatCard
                    key={seat.seat}
                    seat={seat}
                    devices={known.filter((device) => device.seat === seat.seat)}
                    mayIssue={staff}
                    mayRevoke={staff}
                    substitutes={panel.substitutes.filter((one) => one.seat === seat.seat && one.revokedAt === null && one.hasPin)}
                    onIssue={(substitute) => void issue(seat.seat, substitute)}
                    onRevoke={(device) => setAsked({ what: 'revoke', device })}
                  />
                ))}
              </div>
            </section>
          </>
        )}
        <RefusalList refusals={room.refusals} />
      </div>

      <TicketDialog
        issued={issued}
        seat={seats.find(({ seat }) => seat === issued?.seat) ?? null}
        substitute={panel.substitutes.find(({ seat, number }) => issued?.substitute === number && seat === issued.seat)?.personName ?? null}
        ticket={room.tickets.find(({ id }) => id === issued?.id) ?? null}
        words={opened?.certificate?.words ?? []}
        onAgain={() => {
          if (issued !== null) void issue(issued.seat, issued.substitute);
        }}
        onCopy={(link) => void copy(link)}
        onClose={() => setIssued(null)}
      />
      <ConfirmDialog
        opened={asked !== null}
        onClose={finish}
        title={
          asked === null
            ? ''
            : asked.what === 'close'
              ? t('roomHost.closeAsk')
              : t('roomHost.device.revokeAsk', {
                  name: asked.device.name === '' ? t('roomHost.device.unnamed') : asked.device.name,
                  seat: asked.device.seat,
                })
        }
        act={asked?.what === 'revoke' ? t('roomHost.device.revoke') : t('roomHost.close')}
        destructive={asked?.what === 'revoke'}
        busy={busy}
        failure={failure}
        onConfirm={() => {
          if (asked !== null) void confirm(asked);
        }}
      >
        {asked?.what === 'revoke' ? t('roomHost.device.revokeText') : t('roomHost.closeText')}
      </ConfirmDialog>
    </PageBody>
  );
}
