import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../../shared/edition/region.ts';
import { readScore } from '../../../shared/notation/read-score.ts';
import { pinSchema } from '../../../shared/panel/panel.ts';
import type { StaffMember } from '../../../shared/panel/staff/staff.ts';
import type { CriterionId } from '../../../shared/rubric/rubric.ts';
import type { PaperForm } from '../../../shared/scoring/paper/paper-sheet.ts';
import { printedSerial } from '../../../shared/scoring/paper/serial.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { ApproverFields } from '../../panel/staff/ApproverFields.tsx';
import { type Approver, staffApprover } from '../../panel/staff/approvers.ts';
import { useRequest } from '../../use-request.ts';
import { useFormat } from '../../wording/use-format.ts';
import { useCriterionName } from '../use-criterion-name.ts';
import { createPaperStore } from './paper-store.ts';
import classes from './PaperForm.module.css';

type TypePaperFormProps = { readonly form: PaperForm; readonly staff: readonly StaffMember[]; readonly onClose: () => void };

/** What stands on the sheet, and who typed it. Enter goes to the next field. */
export function TypePaperForm({ form, staff, onClose }: TypePaperFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const format = useFormat();
  const nameOf = useCriterionName();
  const { client } = useDoor();
  const refresh = useNoun(createPaperStore, (state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const approvers = staff.map(staffApprover);
  const [texts, setTexts] = useState<ReadonlyMap<CriterionId, string>>(new Map());
  const [typist, setTypist] = useState<Approver | null>(approvers[0] ?? null);
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const values = useRef<HTMLDivElement>(null);
  const { scale, criteria } = form;

  useEffect(() => values.current?.querySelector('input')?.focus(), []);

  const readings = criteria.map(({ id: criterion }) => ({ criterion, reading: readScore(texts.get(criterion) ?? '', scale) }));
  const typed = readings.flatMap(({ criterion, reading }) =>
    reading.kind === 'score' ? [{ criterion, valueHundredths: reading.hundredths }] : [],
  );
  const refused = readings.some(({ reading }) => reading.kind === 'refused');
  const allowed = {
    min: format.hundredths(scale.minHundredths),
    max: format.hundredths(scale.maxHundredths),
    step: format.hundredths(scale.stepHundredths),
  };
  const short = !pinSchema.safeParse(pin).success;

  const save = async (): Promise<void> => {
    setTried(true);
    if (busy || refused || short || typed.length === 0 || typist?.by !== 'staff') return;
    const { number } = typist;
    const done = await run(() => client('scoring.typePaper', { serial: form.serial, values: typed, typist: { number, pin } }));
    setPin('');
    setAttempts((count) => count + 1);
    if (done === null) return;
    await refresh();
    noticeDone(t('scoring.paper.typed', { serial: printedSerial(form.serial) }));
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  const pressed = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.role === 'combobox') return;
    const fields = [...(values.current?.querySelectorAll('input') ?? [])];
    const at = fields.indexOf(target);
    if (at === -1) return;
    event.preventDefault();
    if (at + 1 < fields.length) fields[at + 1]?.focus();
    else event.currentTarget.querySelector<HTMLElement>('[class*="PinInput-input"]')?.focus();
  };

  return (
    <form className={classes.form} onSubmit={submit} onKeyDownCapture={pressed} noValidate>
      <p className={classes.heading}>
        {t('scoring.paper.form', { seat: form.seat, title: form.title, region: shortRegionName(form.region) })}
        {form.personName !== '' && ` · ${form.personName}`}
      </p>
      <p className={classes.text}>{t('scoring.paper.blankText')}</p>
      <div className={classes.values} ref={values}>
        {readings.map(({ criterion, reading }, index) => {
          const name = criteria[index] === undefined ? '' : nameOf(criteria[index]);
          return (
            <div key={criterion} className={classes.value}>
              <label htmlFor={`${id}${criterion}`}>{name}</label>
              <TextInput
                id={`${id}${criterion}`}
                aria-label={t('scoring.paper.value', { criterion: name })}
                inputMode="decimal"
                autoComplete="off"
                value={texts.get(criterion) ?? ''}
                onChange={(event) => setTexts(new Map([...texts, [criterion, event.currentTarget.value]]))}
                error={reading.kind === 'refused' && (tried || (texts.get(criterion) ?? '').length > 4)}
              />
            </div>
          );
        })}
      </div>
      {tried && (refused || typed.length === 0) && (
        <p role="alert" className={classes.text}>
          {t('scoring.paper.valueWrong', allowed)}
        </p>
      )}
      <ApproverFields
        key={attempts}
        label={t('scoring.paper.typist')}
        approvers={approvers}
        chosen={typist}
        onChoose={setTypist}
        pin={pin}
        onPin={setPin}
        error={tried && short && failure === null ? t('panel.staff.sixDigits') : null}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('scoring.paper.typeAct')}
        </Button>
      </div>
    </form>
  );
}
