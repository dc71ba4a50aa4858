import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallRequest } from '../../../shared/contract.ts';
import type { StandingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import { useNoun } from '../../noun-stores.tsx';
import { AttachArea } from './AttachArea.tsx';
import { AttachedTable } from './AttachedTable.tsx';
import { BroughtFiles } from './BroughtFiles.tsx';
import classes from './EvidenceDialog.module.css';
import { createEvidenceStore } from './evidence-store.ts';

type EvidenceDialogProps = {
  readonly target: Pick<CallRequest<'submissions.attachEvidence'>, 'code' | 'place' | 'anchor'>;
  readonly about: string;
  readonly here: readonly StandingEvidence[];
  readonly onClose: () => void;
};

/** What speaks for one item: add, open, save, take away. */
export function EvidenceDialog({ target, about, here, onClose }: EvidenceDialogProps) {
  const { t } = useTranslation();
  const brought = useNoun(createEvidenceStore, (state) => state.brought);
  const forget = useNoun(createEvidenceStore, (state) => state.forgetBrought);
  const close = (): void => {
    forget();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('submissions.evidence.dialog', { about })}
      size="68rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <div className={classes.dialog}>
        {here.length > 0 && <AttachedTable all={here} about={about} />}
        <AttachArea target={target} />
        <BroughtFiles brought={brought} />
      </div>
    </Modal>
  );
}
