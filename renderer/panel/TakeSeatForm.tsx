import { Button } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Failure } from '../../shared/failure.ts';
import { pinSchema, type SeatId } from '../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';
import { announce } from '../announcement.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { useEdition } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useDoor, useNoun } from '../noun-stores.tsx';
import { STAGE_PATHS } from '../shell/stages.ts';
import { useRequest } from '../use-request.ts';
import { useLanguage } from '../wording/use-language.ts';
import { createPanelStore } from './panel-store.ts';
import { PersonOfSeat } from './PersonOfSeat.tsx';
import { SeatChoice } from './SeatChoice.tsx';
import { SeatPinField } from './SeatPinField.tsx';
import { StaffRecommendation } from './staff/StaffRecommendation.tsx';
import classes from './TakeSeatForm.module.css';
import { useTellPinHistory } from './use-tell-pin-history.ts';
import { useBlockedUntil } from './use-blocked-until.ts';

type TakeSeatFormProps = { readonly onClose: () => void; readonly seat: SeatId | undefined };

/** These two say what to type and stand at the field; everything else is told below it. */
const isAboutPin = (failure: Failure | null): failure is Extract<Failure, { code: 'pin-wrong' | 'pin-blocked' }> =>
  failure?.code === 'pin-wrong' || failure?.code === 'pin-blocked';

/** What stands in TakeSeatDialog; it begins anew each time the dialog opens. */
export function TakeSeatForm({ onClose, seat: given }: TakeSeatFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  const [, go] = useLocation();
  const { client } = useDoor();
  const panel = useNoun(createPanelStore, (state) => state.panel);
  const readFailure = useNoun(createPanelStore, (state) => state.failure);
  const refresh = useNoun(createPanelStore, (state) => state.refresh);
  const refreshEdition = useEdition((state) => state.refresh);
  const tellPinHistory = useTellPinHistory();
  const { busy, failure, run, clear } = useRequest();
  const [seat, setSeat] = useState<SeatId | null>(given ?? null);
  const [person, setPerson] = useState<SubstituteNumber | null>(null);
  const [pin, setPin] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [short, setShort] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const pinPlace = useRef<HTMLDivElement>(null);
  const ownPerson = panel?.seats.find((one) => one.seat === seat) ?? null;
  const substitutes = panel?.substitutes.filter((one) => one.seat === seat && one.revokedAt === null && one.hasPin) ?? [];
  const substitute = substitutes.find(({ number }) => number === person) ?? null;
  const chosen =
    ownPerson === null || substitute === null ? ownPerson : { ...ownPerson, hasPin: true, blockedUntil: substitute.blockedUntil };
  const blockedUntil = useBlockedUntil(failure?.code === 'pin-blocked' ? failure.until : (chosen?.blockedUntil ?? null));

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const seatsKnown = panel !== null;
  useEffect(() => {
    // The dialog gives the focus to what bears this mark, but only once, and that may be before the seats are known.
    if (seatsKnown) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [seatsKnown]);

  const choose = (next: SeatId) => {
    setSeat(next);
    setPerson(null);
    setPin('');
    setShort(false);
    clear();
  };

  const pinError = ((): string | null => {
    if (blockedUntil !== null) return t('panel.take.blocked', { time: time.clock(blockedUntil), zone: time.zone });
    if (isAboutPin(failure) && failure.code === 'pin-wrong') {
      const { happened, remedy } = sayFailure(failure, language);
      return `${happened} ${remedy}`;
    }
    return short ? t('panel.take.sixDigits') : null;
  })();

  useEffect(() => {
    if (pinError !== null) announce(pinError);
  }, [pinError, attempts]);

  const take = async (): Promise<void> => {
    if (seat === null || busy || blockedUntil !== null) return;
    if (!pinSchema.safeParse(pin).success) {
      setShort(true);
      return;
    }
    setShort(false);
    const taken = await run(() =>
      client('panel.takeSeat', { seat, pin, ...(substitute === null ? {} : { substitute: substitute.number }) }),
    );
    setPin('');
    setAttempts((count) => count + 1);
    if (taken === null) return;
    // The door has changed whom this window is; nothing of the secretariat may be asked for or shown from here on.
    const now = await client('panel.read', {});
    const own = now.ok ? now.value.seats.find((one) => one.seat === seat) : undefined;
    onClose();
    await refreshEdition();
    go(STAGE_PATHS.scoring);
    if (own && substitute === null) tellPinHistory(own);
  };

  const focusPin = () => pinPlace.current?.querySelector('input')?.focus();
  // The digit boxes are made anew right after they appear, so the focus is held for them by what they stand in.
  const handOn = (event: FocusEvent) => {
    if (event.target === pinPlace.current) focusPin();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void take();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return;
    event.preventDefault();
    focusPin();
  };

  return (
    <form ref={form} className={classes.form} onSubmit={submit} onKeyDownCapture={pressed} noValidate>
      <StaffRecommendation onLeave={onClose} />
      <p className={classes.lead}>{t('panel.take.lead')}</p>
      {panel === null ? (
        <FailureNotice failure={readFailure} onRetry={() => void refresh()} />
      ) : (
        <>
          <SeatChoice seats={panel.seats} value={seat} onChange={choose} focused={given === undefined} />
          {ownPerson !== null && (
            <PersonOfSeat
              seat={ownPerson}
              substitutes={substitutes}
              value={person}
              onChange={(next) => {
                setPerson(next);
                setPin('');
                clear();
              }}
            />
          )}
          {chosen !== null && !chosen.hasPin ? (
            <p className={classes.lead}>{t('panel.take.noPin')}</p>
          ) : (
            <div className={classes.pin} ref={pinPlace} tabIndex={-1} data-autofocus={given !== undefined || undefined} onFocus={handOn}>
              <SeatPinField
                key={`${String(seat)} ${String(person)} ${String(attempts)}`}
                seat={chosen}
                substitute={substitute}
                value={pin}
                onChange={(typed) => {
                  setPin(typed);
                  setShort(false);
                }}
                error={pinError}
                disabled={chosen === null || blockedUntil !== null}
                autoFocus={attempts > 0}
              />
            </div>
          )}
        </>
      )}
      <FailureNotice failure={isAboutPin(failure) ? null : failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={busy}
          disabled={chosen === null || !chosen.hasPin || blockedUntil !== null}
          rightSection={<Kbd on="green">Enter</Kbd>}
        >
          {t('panel.take.act')}
        </Button>
      </div>
    </form>
  );
}
