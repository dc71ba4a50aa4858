import { useTranslation } from 'react-i18next';
import type { SubmissionStatus } from '../../shared/submissions/submission.ts';
import { type MarkedState, StateMark } from '../components/StateMark.tsx';

const STATES: Readonly<Record<SubmissionStatus, MarkedState>> = {
  terdaftar: 'later',
  kandidat: 'saved',
  'tidak-ikut': 'blank',
  'mengundurkan-diri': 'recused',
  gugur: 'blocked',
};

export function StatusMark({ status }: { readonly status: SubmissionStatus }) {
  const { t } = useTranslation();
  return <StateMark state={STATES[status]}>{t(`submissions.status.${status}`)}</StateMark>;
}
