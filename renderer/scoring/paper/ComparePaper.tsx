import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../../shared/edition/region.ts';
import type { Proof } from '../../../shared/panel/staff/staff.ts';
import type { TypedPaper } from '../../../shared/scoring/paper/paper-sheet.ts';
import { printedSerial } from '../../../shared/scoring/paper/serial.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useFormat } from '../../wording/use-format.ts';
import { useCriterionName } from '../use-criterion-name.ts';
import { createPaperStore } from './paper-store.ts';
import classes from './PaperForm.module.css';

type ComparePaperProps = { readonly typed: TypedPaper; readonly proof: Proof; readonly onClose: () => void };

/** What was typed, to be held against the paper: it matches or it does not; nothing can be changed. */
export function ComparePaper({ typed, proof, onClose }: ComparePaperProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const time = useEditionTime();
  const nameOf = useCriterionName();
  const { client } = useDoor();
  const refresh = useNoun(createPaperStore, (state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { form, values } = typed;
  const blanks = form.criteria.length - values.length;

  const decide = async (outcome: 'confirmed' | 'rejected'): Promise<void> => {
    const said = outcome === 'rejected' ? reason.trim() : '';
    const done = await run(() => client('scoring.decidePaper', { serial: form.serial, proof, outcome, reason: said }));
    if (done === null) return;
    await refresh();
    noticeDone(t(`scoring.paper.${outcome}`, { serial: printedSerial(form.serial) }));
    onClose();
  };
  const reject = () => {
    if (!rejecting) {
      setRejecting(true);
      return;
    }
    setTried(true);
    if (reason.trim() !== '') void decide('rejected');
  };

  return (
    <div className={classes.form}>
      <p className={classes.heading}>
        {t('scoring.paper.form', { seat: form.seat, title: form.title, region: shortRegionName(form.region) })}
      </p>
      <p className={classes.text}>{t('scoring.paper.decideTyped', { name: typed.typedBy, at: time.instant(typed.typedAt) })}</p>
      <DataTable label={t('scoring.paper.typedValue')}>
        <thead>
          <tr>
            <th scope="col">{t('scoring.paper.criterion')}</th>
            <NumberHead>{t('scoring.paper.typedValue')}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {form.criteria.map((criterion) => {
            const value = values.find((one) => one.criterion === criterion.id);
            return (
              <tr key={criterion.id}>
                <th scope="row">{nameOf(criterion)}</th>
                <NumberCell>
                  <span className={classes.number}>
                    {value === undefined ? t('scoring.paper.blank') : format.hundredths(value.valueHundredths)}
                  </span>
                </NumberCell>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      <p className={classes.text}>{blanks === 0 ? t('scoring.paper.decideFull') : t('scoring.paper.decideDraft', { count: blanks })}</p>
      {rejecting && (
        <Textarea
          label={t('scoring.paper.rejectReason')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('scoring.paper.rejectNeeded') : null}
          autoFocus
        />
      )}
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button color="red" variant={rejecting ? 'filled' : 'default'} loading={busy && rejecting} onClick={reject}>
          {t('scoring.paper.reject')}
        </Button>
        {!rejecting && (
          <Button variant="filled" loading={busy} onClick={() => void decide('confirmed')}>
            {t('scoring.paper.confirm')}
          </Button>
        )}
      </div>
    </div>
  );
}
