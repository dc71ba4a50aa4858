import { useTranslation } from 'react-i18next';
import type { ReturnState } from '../../../shared/scoring/stick/stick.ts';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';

const MARKS: Readonly<Record<ReturnState, MarkedState>> = {
  fresh: 'information',
  same: 'done',
  differing: 'attention',
  closed: 'locked',
};

/** How something that came back stands to what is on record. */
export function ReturnStateMark({ state }: { readonly state: ReturnState }) {
  const { t } = useTranslation();
  return <StateMark state={MARKS[state]}>{t(`scoring.stick.reading.states.${state}`)}</StateMark>;
}
