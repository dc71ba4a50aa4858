import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidencePlaceKey, readEvidencePlace } from '../../../shared/submissions/evidence/evidence.ts';
import { evidenceAnchor, evidencePlaces, type StandingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import type { SubmissionContent } from '../../../shared/submissions/submission.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { createEvidenceStore } from './evidence-store.ts';
import { RemoveEvidenceDialog } from './RemoveEvidenceDialog.tsx';
import classes from './UnplacedEvidence.module.css';
import { useSayPlace } from './use-say-place.ts';

type UnplacedEvidenceProps = {
  readonly standing: StandingEvidence;
  readonly content: SubmissionContent;
  readonly mayAttach: boolean;
};

/** A file whose item changed with a revision: what it was attached to, and the way to say what it speaks for now. */
export function UnplacedEvidence({ standing: one, content, mayAttach }: UnplacedEvidenceProps) {
  const { t } = useTranslation();
  const say = useSayPlace();
  const place = useNoun(createEvidenceStore, (state) => state.place);
  const { busy, failure, run } = useRequest();
  const [removing, setRemoving] = useState(false);
  const { evidence, standing } = one;
  const places = evidencePlaces(content);
  // Most often the item was only put right, so what stands there now is offered first.
  const [chosen, setChosen] = useState(() => (standing === 'changed' ? evidencePlaceKey(evidence.place) : ''));
  const about = say.anchor(evidence.place, evidence.anchor);

  const put = async (): Promise<void> => {
    const to = readEvidencePlace(chosen);
    const anchor = to === null ? null : evidenceAnchor(content, to);
    if (to === null || anchor === null) return;
    if ((await run(() => place({ evidence: evidence.id, place: to, anchor }))) === null) return;
    noticeDone(t('submissions.evidence.placed', { name: evidence.fileName, about: say.place(to, content) }));
  };

  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <EvidenceLinks all={[one]} about={about} />
        <StateMark state="attention">
          {t(standing === 'gone' ? 'submissions.evidence.gone' : 'submissions.evidence.changed', { about })}
        </StateMark>
      </div>
      {mayAttach && (
        <div className={classes.acts}>
          <NativeSelect
            size="xs"
            aria-label={t('submissions.evidence.placeOf', { name: evidence.fileName })}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              ...(standing === 'changed' ? [] : [{ value: '', label: t('submissions.evidence.placeChoose') }]),
              ...(['regulation', 'innovation', 'figure'] as const).map((item) => ({
                group: t(`submissions.evidence.items.${item}`),
                items: places
                  .filter((to) => to.item === item)
                  .map((to) => ({ value: evidencePlaceKey(to), label: say.place(to, content) })),
              })),
            ]}
          />
          <Button size="xs" loading={busy} disabled={chosen === ''} onClick={() => void put()}>
            {t('submissions.evidence.put')}
          </Button>
          <Button size="xs" variant="outline" color="red" onClick={() => setRemoving(true)}>
            {t('submissions.evidence.remove')}
          </Button>
        </div>
      )}
      <FailureNotice failure={failure} />
      {removing && <RemoveEvidenceDialog evidence={evidence} about={about} onClose={() => setRemoving(false)} />}
    </li>
  );
}
