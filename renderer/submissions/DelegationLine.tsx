import { useTranslation } from 'react-i18next';
import type { Delegation } from '../../shared/submissions/submission.ts';
import { StateMark } from '../components/StateMark.tsx';
import classes from './DelegationLine.module.css';
import { OriginMark } from './OriginMark.tsx';

/** Who leads the delegation, and whether that is the head of the region. */
export function DelegationLine({ delegation }: { readonly delegation: Delegation | null }) {
  const { t } = useTranslation();
  if (delegation === null) return <p className={classes.none}>{t('submissions.noDelegation')}</p>;
  return (
    <div className={classes.line}>
      <span>
        <b>{delegation.leadOffice}</b>, {delegation.leadName ?? t('submissions.leadUnnamed')} <OriginMark mark={delegation.mark} />
      </span>
      {delegation.inPerson ? (
        <StateMark state="done">{t('submissions.inPerson')}</StateMark>
      ) : (
        <StateMark state="information">{t('submissions.represented')}</StateMark>
      )}
    </div>
  );
}
