import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { StaffMember } from '../../../shared/panel/staff/staff.ts';
import { RemoveStaffForm } from './RemoveStaffForm.tsx';
import { StaffForm } from './StaffForm.tsx';

export type StaffQuestion =
  | { readonly what: 'add' }
  | { readonly what: 'replace'; readonly member: StaffMember }
  | { readonly what: 'remove'; readonly member: StaffMember };

type StaffDialogProps = { readonly asked: StaffQuestion | null; readonly seats: readonly Seat[]; readonly onClose: () => void };

export function StaffDialog({ asked, seats, onClose }: StaffDialogProps) {
  const { t } = useTranslation();
  const title = (): string => {
    if (asked === null || asked.what === 'add') return t('panel.staff.addTitle');
    const words = { name: asked.member.personName };
    return asked.what === 'replace' ? t('panel.staff.replaceOf', words) : t('panel.staff.removeTitle', words);
  };
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title={title()}
      size="60rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      {asked?.what === 'remove' && <RemoveStaffForm member={asked.member} seats={seats} onClose={onClose} />}
      {asked?.what === 'add' && <StaffForm member={null} seats={seats} onClose={onClose} />}
      {asked?.what === 'replace' && <StaffForm member={asked.member} seats={seats} onClose={onClose} />}
    </Modal>
  );
}
