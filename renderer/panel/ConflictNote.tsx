import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useOverview } from '../edition/edition-context.ts';
import { STAGE_PATHS } from '../shell/stages.ts';
import classes from './ConflictNote.module.css';

/** Says where a step is taken how many proposed conflicts of interest wait for an answer. Draws nothing when none does. */
export function ConflictNote() {
  const { t } = useTranslation();
  const { openConflicts } = useOverview().progress;
  if (openConflicts === 0) return null;
  return (
    <p className={classes.note}>
      {t('panel.conflict.note', { count: openConflicts })} <Link href={STAGE_PATHS.panel}>{t('panel.conflict.noteAct')}</Link>
    </p>
  );
}
