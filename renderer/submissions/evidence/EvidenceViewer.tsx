import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import { useDoor } from '../../noun-stores.tsx';
import { EvidenceBody } from './EvidenceBody.tsx';
import { EvidenceTitle } from './EvidenceTitle.tsx';
import classes from './EvidenceViewer.module.css';
import { useSaveEvidence } from './use-save-evidence.ts';

type EvidenceViewerProps = {
  readonly evidence: Evidence;
  /** What it speaks for: `Perbup 29/2024`. */
  readonly about: string;
  readonly onClose: () => void;
};

/** One file of evidence, shown inside the window. Esc leads back to where it was opened. */
export function EvidenceViewer({ evidence, about, onClose }: EvidenceViewerProps) {
  const { t } = useTranslation();
  const { outbox } = useDoor();
  const save = useSaveEvidence();
  return (
    <Modal.Root opened onClose={onClose} transitionProps={{ duration: 80 }}>
      <Modal.Overlay />
      <Modal.Content className={classes.content ?? ''}>
        <Modal.Header className={classes.head ?? ''}>
          <EvidenceTitle evidence={evidence} about={about}>
            <Modal.Title>{evidence.fileName}</Modal.Title>
          </EvidenceTitle>
          {/* A juror's own device shows evidence and hands none of it on. */}
          {outbox === undefined && (
            <Button leftSection={<IconDownload size="1.7rem" aria-hidden />} onClick={() => void save(evidence)}>
              {t('submissions.evidence.save')}
            </Button>
          )}
          <Modal.CloseButton aria-label={t('components.close')} />
        </Modal.Header>
        <EvidenceBody evidence={evidence} keysWithin={null} />
      </Modal.Content>
    </Modal.Root>
  );
}
