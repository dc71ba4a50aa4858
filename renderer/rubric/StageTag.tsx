import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/rubric/rubric.ts';
import classes from './StageTag.module.css';

/** In which stage a judged criterion is scored. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation();
  return <span className={classes.tag}>{t(`rubric.stage.${stage}`)}</span>;
}
