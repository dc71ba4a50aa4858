import { useTranslation } from 'react-i18next';
import type { DocumentFormat, IssuedDocument } from '../../../shared/papers/paper.ts';
import type { SavePurpose } from '../../../shared/desktop.ts';
import { answerSheetFileName, letterFileName } from '../../../shared/submissions/letter/letter.ts';
import { useDoor } from '../../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../../notices.tsx';

const PURPOSES: Readonly<Record<DocumentFormat, SavePurpose>> = { pdf: 'paper-pdf', docx: 'paper-docx', xlsx: 'answer-sheet' };

/** Asks where, writes an issued document there byte for byte, says its name. */
export const useSaveLetter = (regionName: string): ((document: IssuedDocument) => Promise<void>) => {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  return async (document) => {
    const chosen = await desktop('chooseDestination', {
      purpose: PURPOSES[document.format],
      suggestedName: (document.kind === 'lembar-jawaban' ? answerSheetFileName : letterFileName)(regionName, document.date),
    });
    if (chosen.ok && chosen.value === null) return;
    const saved =
      chosen.ok && chosen.value !== null
        ? await client('submissions.saveLetter', { document: document.id, destination: chosen.value.token })
        : chosen;
    if (!saved.ok) noticeFailure(saved.failure);
    else if (saved.value !== null) noticeDone(t('submissions.letter.saved', { fileName: saved.value.fileName }));
  };
};
