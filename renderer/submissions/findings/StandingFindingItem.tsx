import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findingPlaceKey } from '../../../shared/submissions/findings/finding.ts';
import { answersTo, holdsUp, isOpen, type StandingFinding } from '../../../shared/submissions/findings/standing-finding.ts';
import { findingSentence } from '../../../shared/wording/finding-sentence.ts';
import { Finding } from '../../components/Finding.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { noticeDone } from '../../notices.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { useMayChange } from '../use-may-change.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AnswerNote } from './AnswerNote.tsx';
import { CorrectMenu } from './CorrectMenu.tsx';
import { createFindingsStore } from './findings-store.ts';
import { RegionReply } from './RegionReply.tsx';
import classes from './StandingFindingItem.module.css';

/** One finding: what, where, the sum behind it, what to do, and what the secretariat has answered. */
export function StandingFindingItem({ standing: one }: { readonly standing: StandingFinding }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMayChange();
  const { busy, failure, run, clear } = useRequest();
  const answer = useNoun(createFindingsStore, (state) => state.answer);
  const read = useNoun(createFindingsStore, (state) => state.read);
  const [answering, setAnswering] = useState(false);
  const { finding, standing } = one;
  const { place, claim, arithmetic, advice, corrected } = findingSentence(finding, language);
  const close = (): void => {
    setAnswering(false);
    clear();
  };

  return (
    <Finding
      severity={finding.severity}
      claim={claim}
      address={finding.place.cell}
      main={holdsUp(one)}
      action={
        answering ? undefined : (
          <span className={classes.acts}>
            <CorrectMenu finding={finding} />
            {may && isOpen(one) && (
              <Button size="xs" onClick={() => setAnswering(true)} aria-label={t('submissions.findings.answerTo', { place, claim })}>
                {t('submissions.findings.answer')}
              </Button>
            )}
          </span>
        )
      }
    >
      <p>
        <span className={classes.place}>{place}.</span> {arithmetic !== '' && <span className={classes.arithmetic}>{arithmetic}</span>}{' '}
        {advice}{' '}
        <span className={classes.source}>{t('submissions.findings.source', { section: finding.source, version: finding.version })}</span>
      </p>
      {corrected !== '' && (
        <p className={classes.corrected}>
          <StateMark state="corrected">{corrected}</StateMark>
        </p>
      )}
      {one.answer !== null && <AnswerNote answer={one.answer} detached={standing === 'detached'} />}
      {one.letter !== undefined && <RegionReply standing={one} letter={one.letter} />}
      {standing !== 'open' && standing !== 'detached' && holdsUp(one) && (
        <p className={classes.still}>{t('submissions.findings.stillBlocks')}</p>
      )}
      {answering && (
        <AnswerForm
          name={claim}
          kinds={answersTo(finding.place)}
          busy={busy}
          failure={failure}
          onCancel={close}
          onAnswer={(kind, note) =>
            void run(() =>
              answer({
                code: finding.region,
                finding: finding.code,
                place: findingPlaceKey(finding.place),
                fingerprint: finding.fingerprint,
                answer: kind,
                note,
              }),
            ).then(async (given) => {
              if (given === null) return;
              await read();
              noticeDone(t('submissions.findings.answered'));
              close();
            })
          }
        />
      )}
    </Finding>
  );
}
