import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { nextStep, type NextStepName } from '../../shared/edition/next-step.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { type TwoPins } from '../components/TwoPinForm.tsx';
import { TwoPinDialog } from '../components/TwoPinDialog.tsx';
import { HeldNote } from '../scoring/HeldNote.tsx';
import { useRequest } from '../use-request.ts';
import { ChecklistRow } from './ChecklistRow.tsx';
import { useEdition } from './edition-context.ts';
import classes from './NextStepPanel.module.css';

type StepWords =
  | 'import'
  | 'chooseCandidates'
  | 'lockRubric'
  | 'givePins'
  | 'openScoring'
  | 'score'
  | 'openPleno'
  | 'examineRanking'
  | 'keepResult'
  | 'none';

type StepDeed = {
  readonly words: StepWords;
  /** Where the button leads, or what it does at once. */
  readonly leadsTo: `/${string}` | 'lock-rubric' | 'open-scoring';
  readonly second: {
    readonly words: 'lockRubricSecond' | 'openScoringSecond' | 'scoreSecond' | 'examineRankingSecond';
    readonly leadsTo: string;
  } | null;
};

const DEEDS: Readonly<Record<NextStepName, StepDeed>> = {
  import: { words: 'import', leadsTo: '/submissions', second: null },
  'choose-candidates': { words: 'chooseCandidates', leadsTo: '/submissions', second: null },
  'lock-rubric': { words: 'lockRubric', leadsTo: 'lock-rubric', second: { words: 'lockRubricSecond', leadsTo: '/rubric' } },
  'give-pins': { words: 'givePins', leadsTo: '/panel', second: null },
  'open-scoring': { words: 'openScoring', leadsTo: 'open-scoring', second: { words: 'openScoringSecond', leadsTo: '/rubric' } },
  score: { words: 'score', leadsTo: '/scoring', second: { words: 'scoreSecond', leadsTo: '/ranking' } },
  'open-pleno': { words: 'openPleno', leadsTo: '/ranking', second: null },
  'examine-ranking': { words: 'examineRanking', leadsTo: '/ranking', second: { words: 'examineRankingSecond', leadsTo: '/results' } },
  'keep-result': { words: 'keepResult', leadsTo: '/results', second: null },
  none: { words: 'none', leadsTo: '/history', second: null },
};

/** The one next step, large, with the conditions of the day beside it. */
export function NextStepPanel({ overview }: { readonly overview: EditionOverview }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const lockRubric = useEdition((state) => state.lockRubric);
  const openScoring = useEdition((state) => state.openScoring);
  const { busy, failure, run, clear } = useRequest();
  const [asking, setAsking] = useState(false);
  const { edition, progress, readOnlyBecause } = overview;
  const { step, checklist } = nextStep(overview);
  const deed = DEEDS[step];

  const counts: Readonly<Record<NextStepName, number>> = {
    import: 0,
    'choose-candidates': progress.submissions,
    'lock-rubric': 0,
    'give-pins': progress.seats - progress.seatsWithPin,
    'open-scoring': 0,
    score: progress.sheetsExpected - progress.sheetsSubmitted,
    'open-pleno': progress.sheetsExpected,
    'examine-ranking': 0,
    'keep-result': 0,
    none: 0,
  };
  const words = {
    count: counts[step],
    candidates: progress.candidates,
    seats: progress.seats,
    sheets: progress.sheetsExpected,
  };
  const acts = deed.leadsTo === 'lock-rubric' || deed.leadsTo === 'open-scoring';

  const doIt = () => {
    if (deed.leadsTo === 'lock-rubric') setAsking(true);
    else if (deed.leadsTo === 'open-scoring') void run(openScoring);
    else go(deed.leadsTo);
  };
  const lock = async (pins: TwoPins): Promise<boolean> => {
    const locked = await run(() => lockRubric(pins));
    if (locked !== null) setAsking(false);
    return locked !== null;
  };

  return (
    <section className={classes.panel} aria-label={t('edition.home.nextStep')}>
      <div className={classes.step}>
        <p className={classes.caption}>{t('edition.home.nextStep')}</p>
        <h2>{t(`edition.home.step.${deed.words}`, words)}</h2>
        <p className={classes.text}>{t(`edition.home.step.${deed.words}Text`, words)}</p>
        {step === 'open-scoring' && <HeldNote progress={progress} />}
        <div className={classes.buttons}>
          <Button className={classes.first ?? ''} loading={busy && !asking} disabled={acts && readOnlyBecause !== null} onClick={doIt}>
            {t(`edition.home.step.${deed.words}Action`)}
          </Button>
          {deed.second && (
            <Button className={classes.second ?? ''} onClick={() => go(deed.second?.leadsTo ?? '/')}>
              {t(`edition.home.step.${deed.second.words}`)}
            </Button>
          )}
        </div>
        {!asking && failure !== null && (
          <div className={classes.failure}>
            <FailureNotice failure={failure} onDismiss={clear} />
          </div>
        )}
      </div>
      <ul className={classes.checklist} aria-label={t('edition.home.checklist')}>
        {checklist.map((item) => (
          <ChecklistRow key={item.item} item={item} />
        ))}
      </ul>
      <TwoPinDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          clear();
        }}
        title={t('edition.home.step.lockRubricAsk', { name: edition.name })}
        act={t('edition.home.step.lockRubricAction')}
        busy={busy}
        failure={failure}
        onConfirm={lock}
      >
        {t('edition.home.step.lockRubricAskText')}
      </TwoPinDialog>
    </section>
  );
}
