import { Button, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EditionDetails, editionDetailsSchema, TIME_ZONES, timeZoneSchema } from '../../shared/edition/edition.ts';
import { zoneLabel } from '../../shared/notation/format.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { FootBar } from '../components/FootBar.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useDesktop } from '../desktop-context.ts';
import classes from './CreateEdition.module.css';
import { PROVINCES } from './provinces.ts';

type Draft = Omit<EditionDetails, 'assessmentYear' | 'eventYear'> & {
  readonly assessmentYear: number | string;
  readonly eventYear: number | string;
};

/** Where most of the first users are; every word of it can be changed in the form. */
const FIRST_PROVINCE = { code: '64', name: 'Kalimantan Timur' } as const;

const firstDraft = (year: number, words: Pick<Draft, 'name' | 'stage' | 'nextStage' | 'category'>): Draft => ({
  ...words,
  provinceCode: FIRST_PROVINCE.code,
  provinceName: FIRST_PROVINCE.name,
  assessmentYear: year - 1,
  eventYear: year,
  timeZone: 'Asia/Makassar',
  venue: '',
});

/** Form for a new edition; the file is made after the person has chosen its place. */
export function CreateEdition({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const createEdition = useDesktop((state) => state.createEdition);
  const failure = useDesktop((state) => state.failure);
  const dismissFailure = useDesktop((state) => state.dismissFailure);
  const busy = useDesktop((state) => state.opening === 'new');
  const [mark, setMark] = useState<'resmi' | 'latihan'>('resmi');
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => {
    const year = new Date().getFullYear();
    return firstDraft(year, {
      name: t('edition.create.nameDefault', { province: FIRST_PROVINCE.name, year }),
      stage: t('edition.create.stageDefault'),
      nextStage: t('edition.create.nextStageDefault'),
      category: t('edition.create.categoryDefault'),
    });
  });

  const parsed = editionDetailsSchema.safeParse(draft);
  const faulty = new Set(tried && !parsed.success ? parsed.error.issues.map((issue) => String(issue.path[0])) : []);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));

  /** Another province brings its code and time zone along, and words of the draft that nobody has changed yet. */
  const chooseProvince = (code: string | null) => {
    const province = PROVINCES.find((one) => one.code === code);
    if (province === undefined) return;
    setDraft((before) => {
      const nameFor = (provinceName: string) => t('edition.create.nameDefault', { province: provinceName, year: before.eventYear });
      return {
        ...before,
        provinceCode: province.code,
        provinceName: province.name,
        timeZone: province.timeZone,
        name: before.name === nameFor(before.provinceName) ? nameFor(province.name) : before.name,
        nextStage:
          province.code !== before.provinceCode && before.nextStage === t('edition.create.nextStageDefault') ? '' : before.nextStage,
      };
    });
  };

  const text = (field: 'name' | 'category' | 'stage' | 'nextStage' | 'venue', hint?: ReactNode) => (
    <TextInput
      label={t(`edition.create.${field}`)}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      maxLength={200}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={faulty.has(field) ? t('edition.create.required') : null}
    />
  );
  const year = (field: 'assessmentYear' | 'eventYear', hint?: ReactNode) => (
    <NumberInput
      label={t(`edition.create.${field}`)}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
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

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) void createEdition(parsed.data, mark);
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PageBody
        foot={
          <FootBar
            actions={
              <>
                <Button onClick={onBack}>{t('edition.create.back')}</Button>
                <Button type="submit" variant="filled" loading={busy}>
                  {t('edition.create.submit')}
                </Button>
              </>
            }
          />
        }
      >
        <div className={classes.page}>
          <PageHeader title={t('edition.create.title')} subtitle={t('edition.create.lead')} />
          <FailureNotice failure={failure} onDismiss={dismissFailure} />
          <fieldset className={classes.group}>
            <legend>{t('edition.create.event')}</legend>
            <div className={classes.wide}>{text('name')}</div>
            <div className={classes.wide}>{text('category')}</div>
            {text('stage')}
            {text('nextStage', t('edition.create.nextStageHint'))}
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('edition.create.place')}</legend>
            <Select
              label={t('edition.create.province')}
              description={t('edition.create.provinceHint', { code: draft.provinceCode })}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              data={PROVINCES.map(({ code, name }) => ({ value: code, label: name }))}
              searchable
              allowDeselect={false}
              nothingFoundMessage={t('edition.create.provinceNone')}
              value={draft.provinceCode}
              onChange={chooseProvince}
            />
            {text('venue')}
            <Select
              label={t('edition.create.timeZone')}
              data={TIME_ZONES.map((zone) => ({ value: zone, label: `${zoneLabel(zone)} (${zone})` }))}
              value={draft.timeZone}
              onChange={(value) => {
                const zone = timeZoneSchema.safeParse(value);
                if (zone.success) set({ timeZone: zone.data });
              }}
            />
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('edition.create.years')}</legend>
            {year('assessmentYear', t('edition.create.assessmentYearHint'))}
            {year('eventYear')}
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('edition.create.mark')}</legend>
            <Radio
              label={t('edition.create.official')}
              description={t('edition.create.officialHint')}
              name="mark"
              checked={mark === 'resmi'}
              onChange={() => setMark('resmi')}
            />
            <Radio
              label={t('edition.create.rehearsal')}
              description={t('edition.create.rehearsalHint')}
              name="mark"
              checked={mark === 'latihan'}
              onChange={() => setMark('latihan')}
            />
          </fieldset>
        </div>
      </PageBody>
    </form>
  );
}
