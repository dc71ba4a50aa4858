import { Button } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { pinSchema, type SeatId } from '../../../shared/panel/panel.ts';
import type { SubstituteNumber } from '../../../shared/panel/substitutes/substitute.ts';
import type { LockScreen } from '../../../shared/panel/staff/staff.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { useEdition } from '../../edition/edition-context.ts';
import { STAGE_PATHS } from '../../shell/stages.ts';
import { useRequest } from '../../use-request.ts';
import { PersonOfSeat } from '../PersonOfSeat.tsx';
import { SeatChoice } from '../SeatChoice.tsx';
import { SeatPinField } from '../SeatPinField.tsx';
import classes from './LockScreen.module.css';

/** The next juror or a substitute: seat and PIN, and the window is that juror's. */
export function HandOverForm({ seats, substitutes: all }: Pick<LockScreen, 'seats' | 'substitutes'>) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const sitDown = useEdition((state) => state.sitDown);
  const { busy, failure, run, clear } = useRequest();
  const [seat, setSeat] = useState<SeatId | null>(null);
  const [person, setPerson] = useState<SubstituteNumber | null>(null);
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const chosen = seats.find((one) => one.seat === seat) ?? null;
  const substitutes = all.filter((one) => one.seat === seat);
  const substitute = substitutes.find(({ number }) => number === person) ?? null;
  const hasPin = substitute !== null || chosen?.hasPin === true;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
  }, []);

  const focusPin = () => form.current?.querySelector<HTMLElement>(`.${classes.pin ?? ''} input`)?.focus();
  const take = async (): Promise<void> => {
    setTried(true);
    if (seat === null || busy || !pinSchema.safeParse(pin).success) return;
    // The page of the next juror opens before this form is gone with what it knows.
    go(STAGE_PATHS.scoring, { replace: true });
    await run(() => sitDown(seat, pin, substitute?.number));
    setPin('');
    setTried(false);
    setAttempts((count) => count + 1);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void take();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return;
    event.preventDefault();
    focusPin();
  };
  const error = !tried ? null : seat === null ? t('panel.staff.screen.seatNeeded') : t('panel.staff.sixDigits');

  return (
    <form ref={form} className={classes.card} onSubmit={submit} onKeyDownCapture={pressed} noValidate>
      <h2>{t('panel.staff.screen.handOver')}</h2>
      <p className={classes.lead}>{t('panel.staff.screen.handOverText')}</p>
      <SeatChoice
        seats={seats}
        value={seat}
        onChange={(next) => {
          setSeat(next);
          setPerson(null);
          setPin('');
          setTried(false);
          clear();
        }}
        focused={false}
      />
      {chosen !== null && (
        <PersonOfSeat
          seat={chosen}
          substitutes={substitutes}
          value={person}
          onChange={(next) => {
            setPerson(next);
            setPin('');
            clear();
          }}
        />
      )}
      <div className={classes.pin}>
        {chosen !== null && !hasPin ? (
          <p className={classes.lead}>{t('panel.staff.screen.noPin')}</p>
        ) : (
          <SeatPinField
            key={`${String(seat)} ${String(person)} ${String(attempts)}`}
            seat={chosen}
            substitute={substitute}
            value={pin}
            onChange={setPin}
            error={error !== null && pin.length < 6 ? error : null}
            disabled={chosen === null}
            autoFocus={attempts > 0}
          />
        )}
      </div>
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" variant="filled" loading={busy} disabled={!hasPin} rightSection={<Kbd on="green">Enter</Kbd>}>
          {t('panel.staff.screen.take')}
        </Button>
      </div>
    </form>
  );
}
