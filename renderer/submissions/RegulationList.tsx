import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { regulationLabel } from '../../shared/submissions/compare-content.ts';
import type { EvidencePlace } from '../../shared/submissions/evidence/evidence.ts';
import { isRevoked, type Regulation, REGULATION_LEVELS } from '../../shared/submissions/submission.ts';
import { StateMark } from '../components/StateMark.tsx';
import { lookAt } from './look-at.ts';
import { OriginMark } from './OriginMark.tsx';
import classes from './RegulationList.module.css';

/** What still holds before what was revoked; then the highest level first, of equal level the newest. */
const byLevel = (a: Regulation, b: Regulation): number =>
  Number(isRevoked(a)) - Number(isRevoked(b)) ||
  REGULATION_LEVELS[b.type] - REGULATION_LEVELS[a.type] ||
  (b.year ?? 0) - (a.year ?? 0) ||
  a.position - b.position;

type RegulationListProps = {
  readonly regulations: readonly Regulation[];
  /** What stands below an item: its evidence. */
  readonly beside?: (place: EvidencePlace) => ReactNode;
  /** The key of the place that somebody was led to. */
  readonly lookedAt?: string | null | undefined;
};

export function RegulationList({ regulations, beside, lookedAt }: RegulationListProps) {
  const { t } = useTranslation();
  if (regulations.length === 0) return <p className={classes.none}>{t('submissions.noRegulations')}</p>;
  return (
    <ul className={classes.list}>
      {regulations.toSorted(byLevel).map((regulation) => (
        <li
          key={regulation.position}
          {...lookAt({ item: 'regulation', position: regulation.position }, lookedAt)}
          data-revoked={isRevoked(regulation) || undefined}
        >
          <span className={classes.level} role="img" aria-label={t('submissions.level', { level: REGULATION_LEVELS[regulation.type] })}>
            {REGULATION_LEVELS[regulation.type]}
          </span>
          <div>
            <b>{regulationLabel(regulation)}</b>{' '}
            <span className={classes.nature}>
              {t(`submissions.regulationNature.${regulation.type}`)}
              {regulation.number === null && `, ${t('submissions.unnumbered')}`}
              {regulation.status !== null && !isRevoked(regulation) && `, ${t(`submissions.regulationStatus.${regulation.status}`)}`}
            </span>{' '}
            <OriginMark mark={regulation.mark} />
            {isRevoked(regulation) && <StateMark state="attention">{t('submissions.regulationStatus.revoked')}</StateMark>}
            {regulation.title !== null && <p className={classes.nature}>{regulation.title}</p>}
            {regulation.scope !== null && <p className={classes.nature}>{t('submissions.scope', { scope: regulation.scope })}</p>}
            {beside?.({ item: 'regulation', position: regulation.position })}
          </div>
        </li>
      ))}
    </ul>
  );
}
