import { useTranslation } from 'react-i18next';
import { regulationLabel } from '../../shared/submissions/compare-content.ts';
import { type Regulation, REGULATION_LEVELS } from '../../shared/submissions/submission.ts';
import { OriginMark } from './OriginMark.tsx';
import classes from './RegulationList.module.css';

/** Highest level first, of equal level the newest. */
const byLevel = (a: Regulation, b: Regulation): number =>
  REGULATION_LEVELS[b.type] - REGULATION_LEVELS[a.type] || (b.year ?? 0) - (a.year ?? 0) || a.position - b.position;

export function RegulationList({ regulations }: { readonly regulations: readonly Regulation[] }) {
  const { t } = useTranslation();
  if (regulations.length === 0) return <p className={classes.none}>{t('submissions.noRegulations')}</p>;
  return (
    <ul className={classes.list}>
      {regulations.toSorted(byLevel).map((regulation) => (
        <li key={regulation.position}>
          <span className={classes.level} role="img" aria-label={t('submissions.level', { level: REGULATION_LEVELS[regulation.type] })}>
            {REGULATION_LEVELS[regulation.type]}
          </span>
          <div>
            <b>{regulationLabel(regulation)}</b>{' '}
            <span className={classes.nature}>
              {t(`submissions.regulationNature.${regulation.type}`)}
              {regulation.number === null && `, ${t('submissions.unnumbered')}`}
            </span>{' '}
            <OriginMark mark={regulation.mark} />
            {regulation.title !== null && <p className={classes.nature}>{regulation.title}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
