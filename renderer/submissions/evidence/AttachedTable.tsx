import { Button } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/submissions/evidence/evidence.ts';
import type { StandingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import { useSayEvent } from '../../audit/use-say-event.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './AttachedTable.module.css';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { RemoveEvidenceDialog } from './RemoveEvidenceDialog.tsx';
import { useSaveEvidence } from './use-save-evidence.ts';

type AttachedTableProps = { readonly all: readonly StandingEvidence[]; readonly about: string };

/** Each file of one item with who attached it when, and what can be done with it. */
export function AttachedTable({ all, about }: AttachedTableProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { sayActor } = useSayEvent();
  const save = useSaveEvidence();
  const [removing, setRemoving] = useState<Evidence | null>(null);
  return (
    <ul className={classes.files}>
      {all.map((one) => {
        const { evidence } = one;
        return (
          <li key={evidence.id}>
            <div className={classes.file}>
              <EvidenceLinks all={[one]} about={about} />
              <span className={classes.ground}>
                {t('submissions.evidence.attachedBy', { at: time.instant(evidence.attachedAt), by: sayActor(evidence.attachedBy) })}
              </span>
            </div>
            <Button
              size="xs"
              leftSection={<IconDownload size="1.5rem" aria-hidden />}
              aria-label={t('submissions.evidence.saveOne', { name: evidence.fileName })}
              onClick={() => void save(evidence)}
            >
              {t('submissions.evidence.save')}
            </Button>
            <Button
              size="xs"
              variant="outline"
              color="red"
              leftSection={<IconTrash size="1.5rem" aria-hidden />}
              aria-label={t('submissions.evidence.removeOne', { name: evidence.fileName })}
              onClick={() => setRemoving(evidence)}
            >
              {t('submissions.evidence.remove')}
            </Button>
          </li>
        );
      })}
      {removing !== null && <RemoveEvidenceDialog evidence={removing} about={about} onClose={() => setRemoving(null)} />}
    </ul>
  );
}
