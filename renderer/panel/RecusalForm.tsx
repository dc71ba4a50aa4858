import { Button, Select, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region, RegionCode } from '../../shared/edition/region.ts';
import type { Seat } from '../../shared/panel/panel.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { createPanelStore } from './panel-store.ts';
import classes from './SeatForm.module.css';

/** A region from which somebody may be recused. */
export type Recusable = { readonly code: RegionCode; readonly region: Region };

type RecusalFormProps = { readonly seats: readonly Seat[]; readonly candidates: readonly Recusable[]; readonly onClose: () => void };

/** Which seat, which region, why. */
export function RecusalForm({ seats, candidates, onClose }: RecusalFormProps) {
  const { t } = useTranslation();
  const recuse = useNoun(createPanelStore, (state) => state.recuse);
  const { busy, failure, run } = useRequest();
  const [seatText, setSeatText] = useState<string | null>(seats.length === 1 ? String(seats[0]?.seat) : null);
  const [code, setCode] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const seat = seats.find((one) => String(one.seat) === seatText);
  const region = candidates.find((one) => one.code === code);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!seat || !region || reason.trim() === '') return;
    if ((await run(() => recuse(seat.seat, region.code, reason.trim()))) === null) return;
    onClose();
    noticeDone(t('panel.recusal.recorded', { seat: seat.seat, region: region.region.name }));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('panel.recusal.text')}</p>
      <Select
        label={t('panel.recusal.seat')}
        data={seats.map((one) => ({ value: String(one.seat), label: `${String(one.seat)} · ${one.title}` }))}
        value={seatText}
        onChange={setSeatText}
        error={tried && !seat ? t('panel.recusal.seatNeeded') : null}
        data-autofocus
      />
      <Select
        label={t('panel.recusal.region')}
        data={candidates.map((one) => ({ value: one.code, label: one.region.name }))}
        value={code}
        onChange={setCode}
        error={tried && !region ? t('panel.recusal.regionNeeded') : null}
      />
      <Textarea
        label={t('panel.recusal.reason')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t('components.reasonNeeded') : null}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('panel.recusal.act')}
        </Button>
      </div>
    </form>
  );
}
