import { IconInfoCircle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { useOverview, useWritable } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import classes from './SheetStanding.module.css';

/** Why a sheet can only be read; nothing while it can be written. */
export function SheetStanding({ view }: { readonly view: SheetView }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { phase } = useOverview().edition;
  const fileWritable = useWritable();
  const { submittedAt, submittedBy, state } = view.sheet;
  if (view.writable) return null;

  const sentence = (): string => {
    if (state === 'absent')
      return t(submittedAt === null && view.sheet.scores.length === 0 ? 'scoring.sheet.absent' : 'scoring.sheet.absentScored');
    if (state === 'submitted' && submittedAt !== null) {
      const instant = time.instant(submittedAt);
      return submittedBy === undefined
        ? t('scoring.sheet.submittedAt', { instant })
        : t('scoring.sheet.submittedBySubstitute', { instant, name: submittedBy });
    }
    if (view.submission.status !== 'kandidat') return t('scoring.sheet.notCandidate');
    if (!fileWritable) return t('scoring.sheet.closedFile');
    return phase === 'persiapan' || phase === 'aturan-terkunci' ? t('scoring.open.jurorWaits') : t('scoring.sheet.closedPhase');
  };
  const Icon = state === 'submitted' ? IconLock : IconInfoCircle;
  return (
    <p className={classes.standing} data-sent={state === 'submitted' || undefined} role="status">
      <Icon size="1.7rem" aria-hidden />
      {sentence()}
    </p>
  );
}
