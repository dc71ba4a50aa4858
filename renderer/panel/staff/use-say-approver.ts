import { useTranslation } from 'react-i18next';
import { sayRole } from '../../../shared/wording/edition-words.ts';
import { useLanguage } from '../../wording/use-language.ts';
import type { Approver } from './approvers.ts';

/** `Rina`, `Kursi 1, Ketua` */
export const useSayApprover = (): ((approver: Approver) => string) => {
  const { t } = useTranslation();
  const language = useLanguage();
  return (approver) =>
    approver.by === 'staff' ? approver.personName : t('panel.staff.seat', { seat: approver.seat, role: sayRole(approver.role, language) });
};
