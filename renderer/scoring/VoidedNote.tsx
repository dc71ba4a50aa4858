import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import classes from './VoidedNote.module.css';

/** That an earlier sheet of this seat for this region was voided, when and why; nothing where there was none. */
export function VoidedNote({ voided }: Pick<SheetView, 'voided'>) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const last = voided[0];
  if (last === undefined) return null;
  return (
    <p className={classes.note} role="status">
      <IconAlertTriangle size="1.7rem" aria-hidden />
      <span>
        <b>{t('scoring.sheet.voided', { instant: time.instant(last.voidedAt), count: last.filled })}</b>{' '}
        {t('scoring.sheet.voidedWhy', { reason: last.reason })}
      </span>
    </p>
  );
}
