import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { EvidencePlace } from '../../../shared/submissions/evidence/evidence.ts';
import { evidenceAt, type StandingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import classes from './EvidenceBeside.module.css';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';

type EvidenceBesideProps = {
  readonly code: RegionCode;
  readonly standing: readonly StandingEvidence[];
  readonly place: EvidencePlace;
  /** What the item says, as it is shown; a file is attached to that and to nothing else. */
  readonly anchor: string;
  readonly about: string;
  readonly mayAttach: boolean;
};

/** The evidence of one item, and the way to bring more. */
export function EvidenceBeside({ code, standing, place, anchor, about, mayAttach }: EvidenceBesideProps) {
  const { t } = useTranslation();
  const [managing, setManaging] = useState(false);
  const here = evidenceAt(standing, place);
  if (!mayAttach) return <EvidenceLinks all={here} about={about} />;
  return (
    <div className={classes.beside}>
      <EvidenceLinks all={here} about={about} />
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPaperclip size="1.5rem" aria-hidden />}
        aria-label={t(here.length === 0 ? 'submissions.evidence.attachTo' : 'submissions.evidence.manageOf', { about })}
        onClick={() => setManaging(true)}
      >
        {t(here.length === 0 ? 'submissions.evidence.attach' : 'submissions.evidence.manage')}
      </Button>
      {managing && <EvidenceDialog target={{ code, place, anchor }} about={about} here={here} onClose={() => setManaging(false)} />}
    </div>
  );
}
