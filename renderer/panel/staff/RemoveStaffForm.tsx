import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pinSchema, type Seat } from '../../../shared/panel/panel.ts';
import type { StaffMember } from '../../../shared/panel/staff/staff.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { ApproverFields } from './ApproverFields.tsx';
import { type Approver, leadingApprovers, proofOf, staffApprover } from './approvers.ts';
import { createStaffStore } from './staff-store.ts';
import classes from './StaffForm.module.css';

type RemoveStaffFormProps = { readonly member: StaffMember; readonly seats: readonly Seat[]; readonly onClose: () => void };

export function RemoveStaffForm({ member, seats, onClose }: RemoveStaffFormProps) {
  const { t } = useTranslation();
  const remove = useNoun(createStaffStore, (state) => state.remove);
  const { busy, failure, run } = useRequest();
  const approvers: readonly Approver[] = [staffApprover(member), ...leadingApprovers(seats)];
  const [approver, setApprover] = useState<Approver>(staffApprover(member));
  const [pin, setPin] = useState('');
  const [short, setShort] = useState(false);
  const [attempts, setAttempts] = useState(0);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setShort(!pinSchema.safeParse(pin).success);
    if (busy || !pinSchema.safeParse(pin).success) return;
    const done = await run(() => remove(member.number, proofOf(approver, pin)));
    setPin('');
    setAttempts((count) => count + 1);
    if (done === null) return;
    noticeDone(t('panel.staff.removeDone', { name: member.personName }));
    onClose();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <p className={classes.hint}>{t('panel.staff.removeText')}</p>
      <ApproverFields
        key={attempts}
        label={t('panel.staff.approval')}
        approvers={approvers}
        chosen={approver}
        onChoose={setApprover}
        pin={pin}
        onPin={setPin}
        error={short ? t('panel.staff.sixDigits') : null}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" color="red" loading={busy}>
          {t('panel.staff.remove')}
        </Button>
      </div>
    </form>
  );
}
