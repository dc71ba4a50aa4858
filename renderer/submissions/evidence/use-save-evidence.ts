import { useTranslation } from 'react-i18next';
import type { SavePurpose } from '../../../shared/desktop.ts';
import type { Evidence, EvidenceMediaType } from '../../../shared/submissions/evidence/evidence.ts';
import { useDoor } from '../../noun-stores.tsx';
import { noticeFailure } from '../../notices.tsx';
import { useTellWritten } from '../../use-tell-written.tsx';

const PURPOSES: Readonly<Record<EvidenceMediaType, SavePurpose>> = {
  'application/pdf': 'evidence-pdf',
  'image/jpeg': 'evidence-jpeg',
  'image/png': 'evidence-png',
  'image/webp': 'evidence-webp',
};

/** Asks where, writes the file there byte for byte, and offers to show it in its folder. */
export const useSaveEvidence = (): ((evidence: Pick<Evidence, 'id' | 'fileName' | 'mediaType'>) => Promise<void>) => {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const tellWritten = useTellWritten();
  return async ({ id, fileName, mediaType }) => {
    const chosen = await desktop('chooseDestination', { purpose: PURPOSES[mediaType], suggestedName: fileName });
    if (!chosen.ok) {
      noticeFailure(chosen.failure);
      return;
    }
    if (chosen.value === null) return;
    const { token } = chosen.value;
    const saved = await client('submissions.saveEvidence', { evidence: id, destination: token });
    if (saved.ok) tellWritten(t('submissions.evidence.saved', { fileName: saved.value.fileName }), token);
    else noticeFailure(saved.failure);
  };
};
