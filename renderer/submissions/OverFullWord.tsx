import { useTranslation } from 'react-i18next';
import classes from './CoverageCells.module.css';

/** Says under a bar that it is over its line. */
export function OverFullWord() {
  const { t } = useTranslation();
  return <span className={classes.word}>{t('submissions.overFull')}</span>;
}
