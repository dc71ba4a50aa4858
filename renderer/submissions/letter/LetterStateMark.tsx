import { useTranslation } from 'react-i18next';
import { type IssuedLetter, letterState } from '../../../shared/submissions/letter/issued-letter.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';

/** Sent, answered so far, or withdrawn, with the day of it. */
export function LetterStateMark({ letter }: { readonly letter: IssuedLetter }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const now = letterState(letter);
  if (now.state === 'withdrawn')
    return <StateMark state="blank">{t('submissions.letter.state.withdrawn', { day: time.day(now.withdrawal.at) })}</StateMark>;
  if (now.state === 'sent')
    return <StateMark state="waiting">{t('submissions.letter.state.sent', { day: time.day(letter.issuedAt) })}</StateMark>;
  const { count, of, latest } = now;
  return (
    <StateMark state={count === of ? 'done' : 'underWay'}>
      {t('submissions.letter.state.answered', { answered: count, of, day: time.day(latest) })}
    </StateMark>
  );
}
