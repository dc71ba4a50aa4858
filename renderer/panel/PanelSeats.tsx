import { Button } from '@mantine/core';
import { IconArmchair, IconChecklist, IconKey, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Seat, SeatId } from '../../shared/panel/panel.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { useOverview, useWritable } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { RoomSection } from '../room/host/RoomSection.tsx';
import { useRequest } from '../use-request.ts';
import { ConflictSection } from './ConflictSection.tsx';
import { FreshPinDialog } from './FreshPinDialog.tsx';
import { createPanelStore, type FreshPin } from './panel-store.ts';
import { ATTENDANCE_PATH } from './panel-paths.ts';
import classes from './PanelSeats.module.css';
import { GuestSection } from './persons/GuestSection.tsx';
import { SubstituteSection } from './persons/SubstituteSection.tsx';
import { RecusalSection } from './RecusalSection.tsx';
import { SeatDialog } from './SeatDialog.tsx';
import { SeatTable } from './SeatTable.tsx';
import { StaffSection } from './staff/StaffSection.tsx';
import { TakeSeatDialog } from './TakeSeat.tsx';

type Asked =
  | { readonly what: 'edit'; readonly seat: Seat | null }
  | { readonly what: 'remove' | 'replace-pin'; readonly seat: Seat }
  | { readonly what: 'take'; readonly seat: SeatId | undefined };

const BEFORE_FINAL: readonly string[] = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'];

/** Who sits in the panel, whether each can come in, and who does not judge whom. */
export function PanelSeats() {
  const { t } = useTranslation();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const [, go] = useLocation();
  const { panel, regions, failure: readFailure, refresh, removeSeat, resetPin } = useNoun(createPanelStore, (state) => state);
  const { busy, failure, run, clear } = useRequest();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [fresh, setFresh] = useState<readonly FreshPin[]>([]);
  const [awaited, setAwaited] = useState(0);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  if (panel === null) {
    return readFailure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={readFailure} onRetry={() => void refresh()} />
      </PageBody>
    );
  }

  const { seats } = panel;
  const staff = writable && identity.role === 'sekretariat';
  const editable = staff && BEFORE_FINAL.includes(edition.phase);
  const composable = staff && edition.phase === 'persiapan';
  const withoutPin = seats.filter((seat) => !seat.hasPin);
  const ready = seats.length - withoutPin.length;

  const close = () => {
    setAsked(null);
    clear();
  };

  /** One after another, so that what has been made is already on the screen when a later one fails. */
  const makePins = async (wanted: readonly Seat[]): Promise<void> => {
    setFresh([]);
    setAwaited(wanted.length);
    const made: FreshPin[] = [];
    for (const { seat } of wanted) {
      const pin = await run(() => resetPin(seat));
      if (pin === null) break;
      made.push(pin.value);
      setFresh([...made]);
      setAsked(null);
    }
    setAwaited(0);
  };
  const remove = async (seat: Seat) => {
    if ((await run(() => removeSeat(seat.seat))) === null) return;
    close();
    noticeDone(t('panel.seat.removed', { seat: seat.seat }));
  };

  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader title={t('panel.title')} subtitle={t('panel.subtitle')}>
          {edition.phase !== 'persiapan' && (
            <Button leftSection={<IconChecklist size="1.7rem" aria-hidden />} onClick={() => go(ATTENDANCE_PATH)}>
              {t('panel.attendance.title')}
            </Button>
          )}
          {staff && (
            <Button leftSection={<IconArmchair size="1.7rem" aria-hidden />} onClick={() => setAsked({ what: 'take', seat: undefined })}>
              {t('panel.take.title')}
            </Button>
          )}
          {editable && withoutPin.length > 0 && (
            <Button
              variant="filled"
              leftSection={<IconKey size="1.7rem" aria-hidden />}
              loading={awaited > 1}
              onClick={() => void makePins(withoutPin)}
            >
              {withoutPin.length === seats.length ? t('panel.pin.makeAll') : t('panel.pin.makeRest', { count: withoutPin.length })}
            </Button>
          )}
        </PageHeader>
        <p className={classes.ready} role="status">
          <StateMark state={withoutPin.length === 0 && seats.length > 0 ? 'done' : 'attention'}>
            <b>{t('panel.ready', { ready, count: seats.length })}</b>
            {withoutPin.length > 0 && ` · ${t('panel.notReady', { count: withoutPin.length })}`}
          </StateMark>
        </p>
        {asked === null && <FailureNotice failure={failure} onDismiss={clear} />}
        {seats.length === 0 ? (
          <EmptyState>{t('panel.none')}</EmptyState>
        ) : (
          <SeatTable
            seats={seats}
            editable={editable}
            removable={composable}
            takable={staff}
            busy={busy}
            onEdit={(seat) => setAsked({ what: 'edit', seat })}
            onRemove={(seat) => setAsked({ what: 'remove', seat })}
            onPin={(seat) => {
              if (seat.hasPin) setAsked({ what: 'replace-pin', seat });
              else void makePins([seat]);
            }}
            onTake={(seat) => setAsked({ what: 'take', seat: seat.seat })}
          />
        )}
        {composable && (
          <div>
            <Button leftSection={<IconPlus size="1.6rem" aria-hidden />} onClick={() => setAsked({ what: 'edit', seat: null })}>
              {t('panel.seat.add')}
            </Button>
          </div>
        )}
        {/* An observer hears nothing of who stands near to whom. */}
        {identity.role !== 'pengamat' && <ConflictSection seats={seats} />}
        <RecusalSection panel={panel} regions={regions} />
        {identity.role === 'sekretariat' && <RoomSection />}
        <SubstituteSection panel={panel} editable={editable} />
        {identity.role === 'sekretariat' && <GuestSection />}
        {(identity.role === 'sekretariat' || identity.role === 'auditor') && <StaffSection seats={seats} />}
      </div>

      <SeatDialog opened={asked?.what === 'edit'} seats={seats} seat={asked?.what === 'edit' ? asked.seat : null} onClose={close} />
      <TakeSeatDialog opened={asked?.what === 'take'} onClose={close} seat={asked?.what === 'take' ? asked.seat : undefined} />
      <FreshPinDialog pins={fresh} seats={seats} awaited={awaited} onNoted={() => setFresh([])} />
      <ConfirmDialog
        opened={asked?.what === 'replace-pin'}
        onClose={close}
        title={asked?.what === 'replace-pin' ? t('panel.pin.replaceAsk', { seat: asked.seat.seat, title: asked.seat.title }) : ''}
        act={t('panel.pin.replace')}
        busy={busy}
        failure={failure}
        onConfirm={() => {
          if (asked?.what === 'replace-pin') void makePins([asked.seat]);
        }}
      >
        {t('panel.pin.replaceText')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked?.what === 'remove'}
        onClose={close}
        title={asked?.what === 'remove' ? t('panel.seat.removeAsk', { seat: asked.seat.seat, title: asked.seat.title }) : ''}
        act={t('panel.seat.remove')}
        destructive
        busy={busy}
        failure={failure}
        onConfirm={() => {
          if (asked?.what === 'remove') void remove(asked.seat);
        }}
      >
        {t('panel.seat.removeText')}
      </ConfirmDialog>
    </PageBody>
  );
}
