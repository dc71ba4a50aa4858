import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pinSchema, type Seat } from '../../../shared/panel/panel.ts';
import type { Proof, StaffMember } from '../../../shared/panel/staff/staff.ts';
import type { PaperSheet, TypedPaper } from '../../../shared/scoring/paper/paper-sheet.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDoor } from '../../noun-stores.tsx';
import { ApproverFields } from '../../panel/staff/ApproverFields.tsx';
import { type Approver, proofOf, staffApprover } from '../../panel/staff/approvers.ts';
import { useRequest } from '../../use-request.ts';
import classes from './PaperForm.module.css';

type OpenPaperProps = {
  readonly paper: PaperSheet;
  readonly staff: readonly StaffMember[];
  readonly seats: readonly Seat[];
  readonly onOpened: (typed: TypedPaper, proof: Proof) => void;
  readonly onClose: () => void;
};

/** Who confirms: anybody of the staff but who typed, or the juror whose sheet it is. */
export function OpenPaper({ paper, staff, seats, onOpened, onClose }: OpenPaperProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const { busy, failure, run } = useRequest();
  // What a substitute wrote is not the person's of the seat to look at.
  const owner = paper.substituteName === '' ? seats.find(({ seat, hasPin }) => seat === paper.seat && hasPin) : undefined;
  const approvers: readonly Approver[] = [
    ...staff.filter(({ number }) => number !== paper.typedBy).map(staffApprover),
    ...(owner === undefined ? [] : [{ key: 'owner', by: 'seat', seat: owner.seat, role: owner.role } as const]),
  ];
  const [decider, setDecider] = useState<Approver | null>(approvers[0] ?? null);
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const short = !pinSchema.safeParse(pin).success;

  const open = async (): Promise<void> => {
    setTried(true);
    if (busy || decider === null || short) return;
    const proof = proofOf(decider, pin);
    const opened = await run(() => client('scoring.openPaper', { serial: paper.serial, proof }));
    setPin('');
    setAttempts((count) => count + 1);
    if (opened !== null) onOpened(opened.value, proof);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void open();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.text}>{t('scoring.paper.decideText')}</p>
      <ApproverFields
        key={attempts}
        label={t('scoring.paper.decider')}
        approvers={approvers}
        chosen={decider}
        onChoose={setDecider}
        pin={pin}
        onPin={setPin}
        error={tried && short && failure === null ? t('panel.staff.sixDigits') : null}
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={decider === null}>
          {t('scoring.paper.decideOpen')}
        </Button>
      </div>
    </form>
  );
}
