import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { createEvidenceStore } from './evidence-store.ts';

type RemoveEvidenceDialogProps = { readonly evidence: Evidence; readonly about: string; readonly onClose: () => void };

export function RemoveEvidenceDialog({ evidence, about, onClose }: RemoveEvidenceDialogProps) {
  const { t } = useTranslation();
  const remove = useNoun(createEvidenceStore, (state) => state.remove);
  const { busy, failure, run } = useRequest();
  const confirm = async (reason: string): Promise<void> => {
    const done = await run(() => remove({ evidence: evidence.id, reason }));
    if (done === null) return;
    onClose();
    noticeDone(t('submissions.evidence.removedDone', { name: evidence.fileName }));
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('submissions.evidence.removeTitle', { name: evidence.fileName })}
      act={t('submissions.evidence.remove')}
      destructive
      reason="required"
      busy={busy}
      failure={failure}
      onConfirm={(reason) => void confirm(reason)}
    >
      {t('submissions.evidence.removeNote', { about })}
    </ConfirmDialog>
  );
}
