import { Button } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shortRegionName } from '../../shared/edition/region.ts';
import { pinSchema, type Seat } from '../../shared/panel/panel.ts';
import type { Monitor } from '../../shared/scoring/scoring.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PinField } from '../components/PinField.tsx';
import { useEdition } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { ConflictNote } from '../panel/ConflictNote.tsx';
import { useRequest } from '../use-request.ts';
import { missingSheets } from './missing-sheets.ts';
import classes from './OpenPlenoForm.module.css';

type OpenPlenoFormProps = { readonly onClose: () => void; readonly monitor: Monitor; readonly seats: readonly Seat[] };

/** As many missing sheets as one sentence bears. */
const NAMED = 4;

/** Chair and secretary each type their own PIN; what is missing is said before they do. */
export function OpenPlenoForm({ onClose, monitor, seats }: OpenPlenoFormProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { client } = useDoor();
  const refresh = useEdition((state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const [chairPin, setChairPin] = useState('');
  const [secretaryPin, setSecretaryPin] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [short, setShort] = useState(false);

  // The dialog puts the focus on what is marked; the first digit box itself cannot bear the mark.
  const handOn = (event: FocusEvent<HTMLDivElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.querySelector('input')?.focus();
  };

  const missing = missingSheets(monitor, seats).flatMap(({ seat, regions }) =>
    regions.map(({ name }) => `${t('scoring.seat', { seat: seat.seat })} ${shortRegionName(name)}`),
  );
  const named = missing.length > NAMED ? [...missing.slice(0, NAMED), t('scoring.pleno.more', { count: missing.length - NAMED })] : missing;

  const open = async (): Promise<void> => {
    if (busy) return;
    if (!pinSchema.safeParse(chairPin).success || !pinSchema.safeParse(secretaryPin).success) {
      setShort(true);
      return;
    }
    const opened = await run(() => client('ranking.openPleno', { chairPin, secretaryPin }));
    setChairPin('');
    setSecretaryPin('');
    setAttempts((count) => count + 1);
    if (opened === null) return;
    await refresh();
    noticeDone(t('scoring.pleno.done'));
    onClose();
    go('/ranking');
  };

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void open();
  };
  // The digit boxes swallow every key that is no digit, Enter included, so it is heard before it reaches them.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void open();
  };

  return (
    <form className={classes.form} onSubmit={submit} onKeyDownCapture={pressed} noValidate>
      {missing.length === 0 ? (
        <p>{t('scoring.pleno.complete', { count: monitor.expected })}</p>
      ) : (
        <>
          <p className={classes.warning}>{t('scoring.pleno.incomplete', { count: missing.length, sheets: named.join(', ') })}</p>
          <p>{t('scoring.pleno.late')}</p>
        </>
      )}
      <ConflictNote />
      <div className={classes.pins} key={attempts} tabIndex={-1} data-autofocus onFocus={handOn}>
        <PinField label={t('scoring.pleno.chairPin')} value={chairPin} onChange={setChairPin} autoFocus={attempts > 0} />
        <PinField label={t('scoring.pleno.secretaryPin')} value={secretaryPin} onChange={setSecretaryPin} />
      </div>
      {short && (
        <p className={classes.error} role="alert">
          {t('scoring.pleno.sixDigits')}
        </p>
      )}
      <FailureNotice failure={failure} />
      {failure?.code === 'pin-wrong' && <p className={classes.error}>{t('scoring.pleno.whichPin')}</p>}
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('scoring.pleno.act')}
        </Button>
      </div>
    </form>
  );
}
