import { useTranslation } from 'react-i18next';
import classes from './Veil.module.css';

/** Stands for a value behind the curtain: every bar has the same width, so that length tells nothing. */
export function Veil() {
  const { t } = useTranslation();
  return <span className={classes.veil} role="img" aria-label={t('ranking.veiled')} />;
}
