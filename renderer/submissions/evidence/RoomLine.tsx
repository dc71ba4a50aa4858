import { useTranslation } from 'react-i18next';
import { useNoun } from '../../noun-stores.tsx';
import { useFormat } from '../../wording/use-format.ts';
import { createEvidenceStore } from './evidence-store.ts';
import classes from './RoomLine.module.css';

/** What may be attached, how large, and how much room is taken. */
export function RoomLine() {
  const { t } = useTranslation();
  const format = useFormat();
  const room = useNoun(createEvidenceStore, (state) => state.evidence?.room ?? null);
  if (room === null) return null;
  return (
    <p className={classes.line}>
      {t('submissions.evidence.limits', { file: format.sizeLimit(room.fileBytes), edition: format.sizeLimit(room.editionBytes) })}{' '}
      {t('submissions.evidence.used', { used: format.fileSize(room.usedBytes) })}
    </p>
  );
}
