import { useTranslation } from 'react-i18next';
import { groupedBytes } from '../../shared/notation/grouped-bytes.ts';
import classes from './RubricMark.module.css';

/** The fingerprint of the locked rubric, to be read out against a printed one. */
export function RubricMark({ hash }: { readonly hash: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark}>
      {t('rubric.mark')} <code>{groupedBytes(hash)}</code>
    </span>
  );
}
