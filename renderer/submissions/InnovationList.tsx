import { useTranslation } from 'react-i18next';
import type { Innovation } from '../../shared/submissions/submission.ts';
import classes from './InnovationList.module.css';
import { OriginMark } from './OriginMark.tsx';

export function InnovationList({ innovations }: { readonly innovations: readonly Innovation[] }) {
  const { t } = useTranslation();
  if (innovations.length === 0) return <p className={classes.none}>{t('submissions.noInnovations')}</p>;
  return (
    <ul className={classes.list}>
      {innovations.map((innovation) => (
        <li key={innovation.position}>
          <div className={classes.head}>
            <b>{innovation.name}</b>
            <span className={classes.year}>
              {innovation.year !== null && t('submissions.since', { year: innovation.year })} <OriginMark mark={innovation.mark} />
            </span>
          </div>
          {innovation.description !== null && <p>{innovation.description}</p>}
        </li>
      ))}
    </ul>
  );
}
