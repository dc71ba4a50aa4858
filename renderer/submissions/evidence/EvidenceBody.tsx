import { Progress } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import classes from './EvidenceBody.module.css';
import { PdfView } from './PdfView.tsx';
import { PictureView } from './PictureView.tsx';
import { useEvidenceBytes } from './use-evidence-bytes.ts';

type EvidenceBodyProps = {
  readonly evidence: Evidence;
  /** Where its keys hold; null where nothing else has keys. */
  readonly keysWithin: RefObject<HTMLElement | null> | null;
};

/** What a file of evidence shows, from the first byte that arrives. */
export function EvidenceBody({ evidence, keysWithin }: EvidenceBodyProps) {
  const { t } = useTranslation();
  const { bytes, failure, share, retry } = useEvidenceBytes(evidence);
  const { fileName, mediaType } = evidence;
  return (
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
          <PdfView bytes={bytes} name={fileName} keysWithin={keysWithin} />
        ) : (
          <PictureView bytes={bytes} mediaType={mediaType} name={fileName} keysWithin={keysWithin} />
        ))}
    </div>
  );
}
