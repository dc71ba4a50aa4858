import { Button, Modal, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/failure.ts';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useDoor } from '../../noun-stores.tsx';
import { useFormat } from '../../wording/use-format.ts';
import classes from './EvidenceViewer.module.css';
import { PdfView } from './PdfView.tsx';
import { PictureView } from './PictureView.tsx';
import { readWholeFile } from './read-whole-file.ts';
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
  const { client, outbox } = useDoor();
  const time = useEditionTime();
  const format = useFormat();
  const save = useSaveEvidence();
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [share, setShare] = useState(0);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const reading = new AbortController();
    void readWholeFile(client, evidence, { signal: reading.signal, onProgress: setShare }).then((reply) => {
      if (reading.signal.aborted || reply === null) return;
      if (reply.ok) setBytes(reply.value);
      else setFailure(reply.failure);
    });
    return () => reading.abort();
  }, [client, evidence, turn]);

  const retry = (): void => {
    setFailure(null);
    setShare(0);
    setTurn((before) => before + 1);
  };

  const { fileName, mediaType, sizeBytes, attachedAt } = evidence;
  return (
    <Modal.Root opened onClose={onClose} transitionProps={{ duration: 80 }}>
      <Modal.Overlay />
      <Modal.Content className={classes.content ?? ''}>
        <Modal.Header className={classes.head ?? ''}>
          <div className={classes.title}>
            <Modal.Title>{fileName}</Modal.Title>
            <p>{t('submissions.evidence.viewer.about', { about, size: format.fileSize(sizeBytes), day: time.day(attachedAt) })}</p>
          </div>
          {/* A juror's own device shows evidence and hands none of it on. */}
          {outbox === undefined && (
            <Button leftSection={<IconDownload size="1.7rem" aria-hidden />} onClick={() => void save(evidence)}>
              {t('submissions.evidence.save')}
            </Button>
          )}
          <Modal.CloseButton aria-label={t('components.close')} />
        </Modal.Header>
        <div className={classes.body}>
          {failure !== null && (
            <div className={classes.notice}>
              <FailureNotice failure={failure} onRetry={retry} />
            </div>
          )}
          {failure === null && bytes === null && (
            <div className={classes.notice}>
              <p>{t('submissions.evidence.viewer.reading')}</p>
              <Progress value={share * 100} aria-label={t('submissions.evidence.viewer.reading')} />
            </div>
          )}
          {bytes !== null &&
            (mediaType === 'application/pdf' ? (
              <PdfView bytes={bytes} name={fileName} />
            ) : (
              <PictureView bytes={bytes} mediaType={mediaType} name={fileName} />
            ))}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
