import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEAT_ROLES, type Seat, type SeatDetails, seatDetailsSchema } from '../../shared/panel/panel.ts';
import { namesSupplier } from '../../shared/panel/supplier.ts';
import { sayRole } from '../../shared/wording/edition-words.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { useLanguage } from '../wording/use-language.ts';
import { HomeRegion } from './HomeRegion.tsx';
import { createPanelStore } from './panel-store.ts';
import classes from './SeatForm.module.css';

type SeatFormProps = { readonly seats: readonly Seat[]; readonly seat: Seat | null; readonly onClose: () => void };

type Fields = { readonly seat: number | string } & Omit<SeatDetails, 'seat'>;

const nextNumber = (seats: readonly Seat[]): number => seats.reduce((highest, seat) => Math.max(highest, seat.seat), 0) + 1;

const SUPPLIES = ['asNamed', 'yes', 'no'] as const;
const SUPPLIED: Readonly<Record<(typeof SUPPLIES)[number], boolean | null>> = { asNamed: null, yes: true, no: false };

/** Number, role, what the seat represents, who is in it. The number of a seat that exists stays. */
export function SeatForm({ seats, seat, onClose }: SeatFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addSeat = useNoun(createPanelStore, (state) => state.addSeat);
  const updateSeat = useNoun(createPanelStore, (state) => state.updateSeat);
  const { busy, failure, run } = useRequest();
  const [tried, setTried] = useState(false);
  const [fields, setFields] = useState<Fields>(() => ({
    seat: seat?.seat ?? nextNumber(seats),
    role: seat?.role ?? 'anggota',
    title: seat?.title ?? '',
    personName: seat?.personName ?? '',
    institution: seat?.institution ?? '',
    expertise: seat?.expertise ?? '',
    homeRegion: seat?.homeRegion ?? null,
    suppliesFigures: seat?.suppliesFigures ?? null,
  }));
  const set = (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change }));
  const parsed = seatDetailsSchema.safeParse(fields);
  const faulty = new Set(tried && !parsed.success ? parsed.error.issues.map((issue) => String(issue.path[0])) : []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.success) return;
    if ((await run(() => (seat === null ? addSeat(parsed.data) : updateSeat(parsed.data)))) === null) return;
    onClose();
    noticeDone(t('panel.seat.saved', { seat: parsed.data.seat }));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={classes.row}>
        <NumberInput
          label={t('panel.seat.number')}
          min={1}
          max={99}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          disabled={seat !== null}
          value={fields.seat}
          onChange={(value) => set({ seat: value })}
          error={faulty.has('seat') ? t('panel.seat.numberNeeded') : null}
        />
        <Select
          label={t('panel.seat.role')}
          data={SEAT_ROLES.map((role) => ({ value: role, label: sayRole(role, language) }))}
          value={fields.role}
          onChange={(value) => set({ role: SEAT_ROLES.find((role) => role === value) ?? 'anggota' })}
        />
      </div>
      <TextInput
        label={t('panel.seat.title')}
        description={t('panel.seat.titleHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        maxLength={160}
        value={fields.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={faulty.has('title') ? t('panel.seat.titleNeeded') : null}
        data-autofocus={seat === null || undefined}
      />
      <TextInput
        label={t('panel.seat.personName')}
        maxLength={160}
        value={fields.personName}
        onChange={(event) => set({ personName: event.currentTarget.value })}
        data-autofocus={seat !== null || undefined}
      />
      <TextInput
        label={t('panel.seat.institution')}
        maxLength={160}
        value={fields.institution}
        onChange={(event) => set({ institution: event.currentTarget.value })}
      />
      <TextInput
        label={t('panel.seat.expertise')}
        maxLength={160}
        value={fields.expertise}
        onChange={(event) => set({ expertise: event.currentTarget.value })}
      />
      <HomeRegion value={fields.homeRegion} onChange={(homeRegion) => set({ homeRegion })} />
      <Select
        label={t('panel.seat.supplies.field')}
        description={t('panel.seat.supplies.hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        allowDeselect={false}
        data={SUPPLIES.map((answer) => ({
          value: answer,
          label:
            answer === 'asNamed'
              ? t(namesSupplier(fields) ? 'panel.seat.supplies.namedYes' : 'panel.seat.supplies.namedNo')
              : t(`panel.seat.supplies.${answer}`),
        }))}
        value={SUPPLIES.find((answer) => SUPPLIED[answer] === fields.suppliesFigures) ?? null}
        onChange={(answer) => set({ suppliesFigures: SUPPLIED[SUPPLIES.find((one) => one === answer) ?? 'asNamed'] })}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('panel.seat.save')}
        </Button>
      </div>
    </form>
  );
}
