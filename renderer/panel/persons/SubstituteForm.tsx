import { Button, Select, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { type Seat, seatIdSchema } from '../../../shared/panel/panel.ts';
import { substituteDetailsSchema } from '../../../shared/panel/substitutes/substitute.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { HomeRegion } from '../HomeRegion.tsx';
import classes from '../SeatForm.module.css';
import { createPersonsStore } from './persons-store.ts';

type SubstituteFormProps = { readonly seats: readonly Seat[]; readonly onClose: () => void };

/** Whose seat, who, from where. */
export function SubstituteForm({ seats, onClose }: SubstituteFormProps) {
  const { t } = useTranslation();
  const register = useNoun(createPersonsStore, (state) => state.registerSubstitute);
  const { busy, failure, run } = useRequest();
  const [seat, setSeat] = useState<string | null>(null);
  const [personName, setPersonName] = useState('');
  const [institution, setInstitution] = useState('');
  const [homeRegion, setHomeRegion] = useState<RegionCode | null>(null);
  const [tried, setTried] = useState(false);
  const parsed = substituteDetailsSchema.safeParse({
    seat: seatIdSchema.safeParse(Number(seat)).data,
    personName,
    institution,
    homeRegion,
  });
  const faulty = new Set(tried && !parsed.success ? parsed.error.issues.map((issue) => String(issue.path[0])) : []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.success) return;
    if ((await run(() => register(parsed.data))) === null) return;
    onClose();
    noticeDone(t('panel.persons.registered', { name: parsed.data.personName }));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('panel.persons.substituteText')}</p>
      <Select
        label={t('panel.recusal.seat')}
        data={seats.map((one) => ({ value: String(one.seat), label: `${String(one.seat)} · ${one.title}` }))}
        value={seat}
        onChange={setSeat}
        error={faulty.has('seat') ? t('panel.recusal.seatNeeded') : null}
        data-autofocus
      />
      <TextInput
        label={t('panel.seat.personName')}
        maxLength={160}
        value={personName}
        onChange={(event) => setPersonName(event.currentTarget.value)}
        error={faulty.has('personName') ? t('panel.persons.nameNeeded') : null}
      />
      <TextInput
        label={t('panel.seat.institution')}
        maxLength={160}
        value={institution}
        onChange={(event) => setInstitution(event.currentTarget.value)}
      />
      <HomeRegion value={homeRegion} onChange={setHomeRegion} />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('panel.persons.register')}
        </Button>
      </div>
    </form>
  );
}
