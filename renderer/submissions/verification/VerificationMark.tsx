import { useTranslation } from 'react-i18next';
import type { StandingFigure } from '../../../shared/submissions/verification/standing-figure.ts';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';

const STATES: Readonly<Record<StandingFigure['state'], MarkedState>> = { declared: 'later', verified: 'saved', corrected: 'corrected' };

/** How a figure stands, by icon and word. */
export function VerificationMark({ state }: Pick<StandingFigure, 'state'>) {
  const { t } = useTranslation();
  return <StateMark state={STATES[state]}>{t(`submissions.verification.state.${state}`)}</StateMark>;
}
