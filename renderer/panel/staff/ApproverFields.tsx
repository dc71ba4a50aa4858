import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PinField } from '../../components/PinField.tsx';
import type { Approver } from './approvers.ts';
import { useSayApprover } from './use-say-approver.ts';

type ApproverFieldsProps = {
  readonly label: string;
  readonly hint?: string;
  readonly approvers: readonly Approver[];
  readonly chosen: Approver | null;
  readonly onChoose: (approver: Approver) => void;
  readonly pin: string;
  readonly onPin: (pin: string) => void;
  readonly error?: string | null;
};

/** Who says so, and that person's PIN. */
export function ApproverFields({ label, hint, approvers, chosen, onChoose, pin, onPin, error = null }: ApproverFieldsProps) {
  const { t } = useTranslation();
  const say = useSayApprover();
  return (
    <>
      <Select
        label={label}
        description={hint}
        data={approvers.map((one) => ({ value: one.key, label: say(one) }))}
        value={chosen?.key ?? null}
        onChange={(key) => {
          const next = approvers.find((one) => one.key === key);
          if (next) onChoose(next);
        }}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
      />
      <PinField
        label={chosen === null ? t('panel.staff.screen.whoPin') : t('panel.staff.approvalPin', { who: say(chosen) })}
        value={pin}
        onChange={onPin}
        disabled={chosen === null}
        error={error}
      />
    </>
  );
}
