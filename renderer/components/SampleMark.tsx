import { useTranslation } from 'react-i18next';
import type { EditionMark } from '../../shared/edition/edition.ts';
import classes from './SampleMark.module.css';

/** Says on every page that nothing here is official. Draws nothing for an official edition. */
export function SampleMark({ mark }: { readonly mark: EditionMark }) {
  const { t } = useTranslation();
  if (mark === 'resmi') return null;
  return (
    <span className={classes.mark} data-rehearsal={mark === 'latihan' || undefined}>
      {mark === 'contoh' ? t('shell.sampleMark') : t('shell.rehearsalMark')}
    </span>
  );
}
