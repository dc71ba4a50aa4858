import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pinSchema, type Seat } from '../../../shared/panel/panel.ts';
import { type StaffMember, staffNameSchema } from '../../../shared/panel/staff/staff.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PinField } from '../../components/PinField.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { ApproverFields } from './ApproverFields.tsx';
import { type Approver, leadingApprovers, proofOf, staffApprover } from './approvers.ts';
import { createStaffStore } from './staff-store.ts';
import classes from './StaffForm.module.css';

type StaffFormProps = {
  /** Whose PIN is replaced; null registers somebody. */
  readonly member: StaffMember | null;
  readonly seats: readonly Seat[];
  readonly onClose: () => void;
};

/** A name and a PIN typed twice, and who approves where that is needed. */
export function StaffForm({ member, seats, onClose }: StaffFormProps) {
  const { t } = useTranslation();
  const add = useNoun(createStaffStore, (state) => state.add);
  const replacePin = useNoun(createStaffStore, (state) => state.replacePin);
  const { busy, failure, run } = useRequest();
  const leaders = leadingApprovers(seats);
  const approvers: readonly Approver[] = member === null ? leaders : [staffApprover(member), ...leaders];
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [approver, setApprover] = useState<Approver | null>(approvers[0] ?? null);
  const [approverPin, setApproverPin] = useState('');
  const [tried, setTried] = useState(false);
  const [attempts, setAttempts] = useState(0);

  const named = member !== null || staffNameSchema.safeParse(name).success;
  const short = !pinSchema.safeParse(pin).success;
  const differ = !short && pin !== again;
  const approvalShort = approver !== null && !pinSchema.safeParse(approverPin).success;

  const save = async (): Promise<void> => {
    setTried(true);
    if (busy || !named || short || differ || approvalShort) return;
    const approval = approver === null ? null : proofOf(approver, approverPin);
    const done = await run<unknown>(() =>
      member === null || approval === null ? add(name, pin, approval) : replacePin(member.number, pin, approval),
    );
    setApproverPin('');
    setAttempts((count) => count + 1);
    if (done === null) return;
    noticeDone(member === null ? t('panel.staff.added', { name: name.trim() }) : t('panel.staff.replaceDone', { name: member.personName }));
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {member === null && (
        <TextInput
          label={t('panel.staff.name')}
          value={name}
          maxLength={160}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && !named ? t('panel.staff.nameNeeded') : null}
          data-autofocus
        />
      )}
      <p className={classes.hint}>{t('panel.staff.pinHint')}</p>
      <div className={classes.pins}>
        <PinField label={t('panel.staff.pin')} value={pin} onChange={setPin} error={tried && short ? t('panel.staff.sixDigits') : null} />
        <PinField
          label={t('panel.staff.pinAgain')}
          value={again}
          onChange={setAgain}
          error={tried && differ ? t('panel.staff.pinsDiffer') : null}
        />
      </div>
      {approver !== null && (
        <ApproverFields
          key={attempts}
          label={t('panel.staff.approval')}
          hint={t('panel.staff.approvalHint')}
          approvers={approvers}
          chosen={approver}
          onChoose={setApprover}
          pin={approverPin}
          onPin={setApproverPin}
          error={tried && approvalShort && failure === null ? t('panel.staff.sixDigits') : null}
        />
      )}
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t(member === null ? 'panel.staff.add' : 'panel.staff.replace')}
        </Button>
      </div>
    </form>
  );
}
