import { IconFileText, IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceId } from '../../../shared/submissions/evidence/evidence.ts';
import type { StandingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import { useFormat } from '../../wording/use-format.ts';
import { ShowBesideContext } from './evidence-beside-context.ts';
import classes from './EvidenceLinks.module.css';

const EvidenceViewer = lazy(() => import('./EvidenceViewer.tsx').then((module) => ({ default: module.EvidenceViewer })));

type EvidenceLinksProps = {
  readonly all: readonly StandingEvidence[];
  /** What they speak for: `Perbup 29/2024`. */
  readonly about: string;
};

/** Files of evidence as a list of names, each opened by a click or Enter. For every place that shows or cites evidence. */
export function EvidenceLinks({ all, about }: EvidenceLinksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const showBeside = use(ShowBesideContext);
  const [opened, setOpened] = useState<EvidenceId | null>(null);
  const shown = all.find(({ evidence }) => evidence.id === opened)?.evidence;
  if (all.length === 0) return null;
  return (
    <>
      <ul className={classes.links} aria-label={t('submissions.evidence.of', { about })}>
        {all.map(({ evidence: { id, fileName, mediaType, pageCount, sizeBytes }, standing }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.link}
              data-evidence-link={id}
              {...(showBeside === null ? { 'aria-haspopup': 'dialog' } : {})}
              title={t('submissions.evidence.open', { name: fileName, about })}
              onClick={() => (showBeside === null ? setOpened(id) : showBeside(id, about))}
            >
              {mediaType === 'application/pdf' ? <IconFileText size="1.6rem" aria-hidden /> : <IconPhoto size="1.6rem" aria-hidden />}
              <span className={classes.name}>{fileName}</span>
            </button>
            <span className={classes.size}>
              {pageCount === null
                ? format.fileSize(sizeBytes)
                : t('submissions.evidence.pagesAndSize', {
                    count: pageCount,
                    pages: format.count(pageCount),
                    size: format.fileSize(sizeBytes),
                  })}
              {standing === 'moved' && `, ${t('submissions.evidence.moved')}`}
            </span>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <Suspense fallback={null}>
          <EvidenceViewer evidence={shown} about={about} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  );
}
