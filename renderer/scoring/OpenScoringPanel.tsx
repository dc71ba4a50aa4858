import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Finding } from '../components/Finding.tsx';
import { useEdition, useOverview } from '../edition/edition-context.ts';
import { noticeDone } from '../notices.tsx';
import { ConflictNote } from '../panel/ConflictNote.tsx';
import { useRequest } from '../use-request.ts';
import { HeldNote } from './HeldNote.tsx';
import classes from './OpenScoringPanel.module.css';

/** Before scoring: what is still missing, in words, or the button that opens it. */
export function OpenScoringPanel({ mayOpen }: { readonly mayOpen: boolean }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { edition, progress, identity } = useOverview();
  const openScoring = useEdition((state) => state.openScoring);
  const { busy, failure, run, clear } = useRequest();
  const isStaff = identity.role === 'sekretariat';

  const lacking = [
    {
      name: 'candidates',
      lacks: progress.candidates === 0,
      said: t('scoring.open.candidates'),
      act: t('scoring.open.candidatesAct'),
      path: '/submissions',
    },
    {
      name: 'rubric',
      lacks: !progress.rubricLocked || edition.phase === 'persiapan',
      said: t('scoring.open.rubric'),
      act: t('scoring.open.rubricAct'),
      path: '/rubric',
    },
    {
      name: 'pins',
      lacks: progress.seats === 0 || progress.seatsWithPin < progress.seats,
      said: progress.seats === 0 ? t('scoring.open.noSeats') : t('scoring.open.pins', { count: progress.seats - progress.seatsWithPin }),
      act: t('scoring.open.pinsAct'),
      path: '/panel',
    },
  ].filter(({ lacks }) => lacks);

  const open = async () => {
    if (await run(openScoring)) noticeDone(t('scoring.open.done'));
  };

  return (
    <section className={classes.panel} aria-label={t('scoring.open.title')}>
      <h2>{t('scoring.open.title')}</h2>
      {lacking.length === 0 ? (
        <>
          <p>{t('scoring.open.ready')}</p>
          <HeldNote progress={progress} />
          <ConflictNote />
          {mayOpen && (
            <Button variant="filled" size="md" loading={busy} onClick={() => void open()}>
              {t('scoring.open.act')}
            </Button>
          )}
        </>
      ) : (
        <>
          <p>{t('scoring.open.notReady')}</p>
          <ul className={classes.lacking}>
            {lacking.map(({ name, said, act, path }) => (
              <Finding
                key={name}
                severity="attention"
                claim={said}
                action={
                  isStaff ? (
                    <Button size="xs" onClick={() => go(path)}>
                      {act}
                    </Button>
                  ) : undefined
                }
              />
            ))}
          </ul>
          <HeldNote progress={progress} />
          <ConflictNote />
        </>
      )}
      <FailureNotice failure={failure} onDismiss={clear} />
    </section>
  );
}
