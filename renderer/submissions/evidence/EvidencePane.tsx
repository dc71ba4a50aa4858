import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import { EvidenceBody } from './EvidenceBody.tsx';
import { EvidenceTitle } from './EvidenceTitle.tsx';
import classes from './EvidencePane.module.css';

type EvidencePaneProps = {
  readonly evidence: Evidence;
  readonly about: string;
  readonly onClose: () => void;
};

/** One file of evidence beside the work that it is read for. Its keys hold within it alone; Esc leads back to the list. */
export function EvidencePane({ evidence, about, onClose }: EvidencePaneProps) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const titleId = useId();
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section ref={pane} className={classes.pane} aria-labelledby={titleId} onKeyDown={pressed} data-evidence-file>
      <header className={classes.head}>
        <ActionIcon variant="subtle" aria-label={t('submissions.evidence.viewer.back')} onClick={onClose}>
          <IconArrowLeft size="1.8rem" aria-hidden />
        </ActionIcon>
        <EvidenceTitle evidence={evidence} about={about}>
          <h2 id={titleId} className={classes.name}>
            {evidence.fileName}
          </h2>
        </EvidenceTitle>
      </header>
      <EvidenceBody evidence={evidence} keysWithin={pane} />
    </section>
  );
}
