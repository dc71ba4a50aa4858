import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Edition, type EditionDetails, editionDetailsSchema, TIME_ZONES, timeZoneSchema } from '../../shared/edition/edition.ts';
import { zoneLabel } from '../../shared/notation/format.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { noticeDone } from '../notices.tsx';
import { useDoor } from '../noun-stores.tsx';
import { useRequest } from '../use-request.ts';
import classes from './EditionDetailsForm.module.css';

type Draft = Omit<EditionDetails, 'assessmentYear' | 'eventYear'> & {
  readonly assessmentYear: number | string;
  readonly eventYear: number | string;
};

type EditionDetailsFormProps = { readonly edition: Edition; readonly onClose: () => void };

/** What may be mended of an edition until scoring opens: its words, years and zone. The province stays. */
export function EditionDetailsForm({ edition, onClose }: EditionDetailsFormProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const { busy, failure, run } = useRequest();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => {
    const { id: _id, mark: _mark, phase: _phase, createdAt: _createdAt, ...details } = edition;
    return details;
  });
  const parsed = editionDetailsSchema.safeParse(draft);
  const faulty = new Set(tried && !parsed.success ? parsed.error.issues.map((issue) => String(issue.path[0])) : []);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));

  const text = (field: 'name' | 'category' | 'stage' | 'nextStage' | 'venue') => (
    <TextInput
      label={t(`edition.create.${field}`)}
      maxLength={200}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={faulty.has(field) ? t('edition.create.required') : null}
      {...(field === 'name' ? { 'data-autofocus': true } : {})}
    />
  );
  const year = (field: 'assessmentYear' | 'eventYear') => (
    <NumberInput
      label={t(`edition.create.${field}`)}
      min={2000}
      max={2100}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=""
      hideControls
      value={draft[field]}
      onChange={(value) => set({ [field]: value })}
      error={faulty.has(field) ? t('edition.create.yearShape') : null}
    />
  );

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.success) return;
    if ((await run(() => client('edition.updateDetails', parsed.data))) === null) return;
    onClose();
    noticeDone(t('edition.details.saved'));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={classes.wide}>{text('name')}</div>
      <div className={classes.wide}>{text('category')}</div>
      {text('stage')}
      {text('nextStage')}
      {year('assessmentYear')}
      {year('eventYear')}
      {text('venue')}
      <Select
        label={t('edition.create.timeZone')}
        data={TIME_ZONES.map((zone) => ({ value: zone, label: `${zoneLabel(zone)} (${zone})` }))}
        value={draft.timeZone}
        allowDeselect={false}
        onChange={(zone) => set({ timeZone: timeZoneSchema.parse(zone) })}
      />
      <div className={classes.wide}>
        <FailureNotice failure={failure} />
      </div>
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('edition.details.save')}
        </Button>
      </div>
    </form>
  );
}
