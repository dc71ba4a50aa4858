import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useFormat } from '../../wording/use-format.ts';

/** What a file speaks for, how large it is and since when it is here. */
export function EvidenceAbout({ evidence: { sizeBytes, attachedAt }, about }: { readonly evidence: Evidence; readonly about: string }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const format = useFormat();
  return <p>{t('submissions.evidence.viewer.about', { about, size: format.fileSize(sizeBytes), day: time.day(attachedAt) })}</p>;
}
