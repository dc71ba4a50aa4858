import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useFormat } from '../../wording/use-format.ts';
import classes from './EvidenceTitle.module.css';

type EvidenceTitleProps = { readonly evidence: Evidence; readonly about: string; readonly children: ReactNode };

/** The name of a file, and beneath it what it speaks for, how large it is and since when it is here. */
export function EvidenceTitle({ evidence: { sizeBytes, attachedAt }, about, children }: EvidenceTitleProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const format = useFormat();
  return (
    <div className={classes.title}>
      {children}
      <p>{t('submissions.evidence.viewer.about', { about, size: format.fileSize(sizeBytes), day: time.day(attachedAt) })}</p>
    </div>
  );
}
