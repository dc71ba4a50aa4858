import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidencePlace } from '../../shared/submissions/evidence/evidence.ts';
import type { Innovation } from '../../shared/submissions/submission.ts';
import classes from './InnovationList.module.css';
import { lookAt } from './look-at.ts';
import { OriginMark } from './OriginMark.tsx';

type InnovationListProps = {
  readonly innovations: readonly Innovation[];
  /** What stands below an item: its evidence. */
  readonly beside?: (place: EvidencePlace) => ReactNode;
  /** The key of the place that somebody was led to. */
  readonly lookedAt?: string | null | undefined;
};

export function InnovationList({ innovations, beside, lookedAt }: InnovationListProps) {
  const { t } = useTranslation();
  if (innovations.length === 0) return <p className={classes.none}>{t('submissions.noInnovations')}</p>;
  return (
    <ul className={classes.list}>
      {innovations.map((innovation) => (
        <li key={innovation.position} {...lookAt({ item: 'innovation', position: innovation.position }, lookedAt)}>
          <div className={classes.head}>
            <b>{innovation.name}</b>
            <span className={classes.year}>
              {innovation.year !== null && t('submissions.since', { year: innovation.year })} <OriginMark mark={innovation.mark} />
            </span>
          </div>
          {innovation.description !== null && <p>{innovation.description}</p>}
          {beside?.({ item: 'innovation', position: innovation.position })}
        </li>
      ))}
    </ul>
  );
}
