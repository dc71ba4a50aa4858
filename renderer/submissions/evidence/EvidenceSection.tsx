import { useTranslation } from 'react-i18next';
import { unplacedEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { useSayEvent } from '../../audit/use-say-event.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useNoun } from '../../noun-stores.tsx';
import classes from './EvidenceSection.module.css';
import { createEvidenceStore } from './evidence-store.ts';
import { RoomLine } from './RoomLine.tsx';
import { UnplacedEvidence } from './UnplacedEvidence.tsx';
import { useMayAttach } from './use-may-attach.ts';
import { useSayPlace } from './use-say-place.ts';

/** What speaks for this submission as a whole: how much, what lost its item, what was taken away. */
export function EvidenceSection({ submission }: { readonly submission: Submission }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const say = useSayPlace();
  const { sayActor } = useSayEvent();
  const mayAttach = useMayAttach();
  const { code, content } = submission;
  const evidence = useNoun(createEvidenceStore, (state) => (state.code === code ? state.evidence : null));
  const failure = useNoun(createEvidenceStore, (state) => (state.code === code ? state.failure : null));
  const read = useNoun(createEvidenceStore, (state) => state.read);
  const unplaced = unplacedEvidence(evidence?.standing ?? []);
  const removed = evidence?.removed ?? [];
  const count = evidence?.standing.length ?? 0;
  return (
    <section aria-label={t('submissions.evidence.title')}>
      <SectionTitle note={evidence === null ? undefined : t('submissions.evidence.count', { count })}>
        {t('submissions.evidence.title')}
      </SectionTitle>
      <FailureNotice failure={failure} onRetry={() => void read(code)} />
      <div className={classes.body}>
        {evidence !== null && count === 0 && (
          <p className={classes.none}>{t(mayAttach ? 'submissions.evidence.none' : 'submissions.evidence.noneWatching')}</p>
        )}
        {unplaced.length > 0 && (
          <ul aria-label={t('submissions.evidence.unplaced')}>
            {unplaced.map((one) => (
              // What stands at its place may change while it is looked at; the choice then begins anew.
              <UnplacedEvidence
                key={`${one.evidence.id} ${one.standing} ${String(submission.revision.number)}`}
                standing={one}
                content={content}
                mayAttach={mayAttach}
              />
            ))}
          </ul>
        )}
        {removed.length > 0 && (
          <details className={classes.removed}>
            <summary>{t('submissions.evidence.removedCount', { count: removed.length })}</summary>
            <ul>
              {removed.map((one) => (
                <li key={one.id}>
                  <b>{one.fileName}</b>{' '}
                  {t('submissions.evidence.removedBy', {
                    about: say.anchor(one.place, one.anchor),
                    at: time.instant(one.removedAt),
                    by: sayActor(one.removedBy),
                    reason: one.reason,
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
        <RoomLine />
      </div>
    </section>
  );
}
