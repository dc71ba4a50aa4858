import { Button } from '@mantine/core';
import { IconCheck, IconMail, IconMailOpened } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/notation/format.ts';
import { findingPlaceKey } from '../../../shared/submissions/findings/finding.ts';
import type { FindingLetter, StandingFinding } from '../../../shared/submissions/findings/standing-finding.ts';
import { answerNote } from '../../../shared/submissions/letter/answer-note.ts';
import { namedValues } from '../../../shared/submissions/letter/planned-answer.ts';
import { findingSentence } from '../../../shared/wording/finding-sentence.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { AnswerWords } from '../letter/AnswerWords.tsx';
import { useMayChange } from '../use-may-change.ts';
import { createFindingsStore } from './findings-store.ts';
import classes from './RegionReply.module.css';

type RegionReplyProps = { readonly standing: StandingFinding; readonly letter: FindingLetter };

/**
 * That a letter asked about the finding, and what the region answered. Its explanation explains nothing until the
 * secretariat takes it over, which is one click.
 */
export function RegionReply({ standing: { finding, standing, answer: kept }, letter }: RegionReplyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  const { may } = useMayChange();
  const { busy, failure, run } = useRequest();
  const answer = useNoun(createFindingsStore, (state) => state.answer);
  const read = useNoun(createFindingsStore, (state) => state.read);
  const { reply, question } = letter;
  const date = formatDate(letter.date, language, 'long');
  if (reply === null) {
    return (
      <p className={classes.asked}>
        <IconMail size="1.5rem" aria-hidden />
        {t('submissions.findings.askedByLetter', { date })}
      </p>
    );
  }

  const isExplained = standing === 'answered' && kept?.answer === 'explained';
  const explains = reply.explanation !== '' || reply.source !== '';
  const { place, claim } = findingSentence(finding, language);
  const accept = async (): Promise<void> => {
    const given = await run(() =>
      answer({
        code: finding.region,
        finding: finding.code,
        place: findingPlaceKey(finding.place),
        fingerprint: finding.fingerprint,
        answer: 'explained',
        note: answerNote(question, reply),
      }),
    );
    if (given === null) return;
    await read();
    noticeDone(t('submissions.findings.accepted'));
  };

  return (
    <div className={classes.reply}>
      <div className={classes.head}>
        <IconMailOpened size="1.5rem" aria-hidden />
        <b>{t('submissions.findings.reply')}</b>
        <span>{t('submissions.findings.replyArrived', { when: time.instant(reply.arrivedAt), date, fileName: reply.fileName })}</span>
        {may && explains && !isExplained && (
          <Button
            size="compact-sm"
            leftSection={<IconCheck size="1.5rem" aria-hidden />}
            loading={busy}
            aria-label={t('submissions.findings.acceptOf', { place, claim })}
            onClick={() => void accept()}
          >
            {t('submissions.findings.accept')}
          </Button>
        )}
      </div>
      <AnswerWords values={namedValues(question, reply)} explanation={reply.explanation} source={reply.source} />
      {reply.outcome === 'confirmed' && <p>{t('submissions.findings.confirmed')}</p>}
      <FailureNotice failure={failure} />
    </div>
  );
}
