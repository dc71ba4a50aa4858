import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/notation/format.ts';
import type { IssuedLetter } from '../../../shared/submissions/letter/issued-letter.ts';
import { useSayEvent } from '../../audit/use-say-event.ts';
import { TableRow } from '../../components/TableRow.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { LetterDocuments } from './LetterDocuments.tsx';
import classes from './LetterTable.module.css';
import { LetterStateMark } from './LetterStateMark.tsx';
import { LetterWithdrawal } from './LetterWithdrawal.tsx';

type LetterRowProps = {
  readonly letter: IssuedLetter;
  readonly regionName: string;
  readonly mayWithdraw: boolean;
  readonly opened: boolean;
  readonly onToggle: () => void;
};

export function LetterRow({ letter, regionName, mayWithdraw, opened, onToggle }: LetterRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  const { sayActor } = useSayEvent();
  const [asking, setAsking] = useState(false);
  const { id, withdrawn } = letter;
  const date = formatDate(letter.date, language, 'long');
  return (
    <TableRow state={opened ? 'opened' : undefined} className={classes.row}>
      <th scope="row">
        {letter.number === '' ? t('submissions.letter.unnumbered') : letter.number}
        <span className={classes.date}>{date}</span>
      </th>
      <td>
        <LetterStateMark letter={letter} />
        {withdrawn !== null && <p className={classes.note}>{t('submissions.letter.withdrawnBecause', { reason: withdrawn.reason })}</p>}
        {withdrawn === null && letter.answerBy !== null && letter.answers.length < letter.questions.length && (
          <p className={classes.note}>{t('submissions.letter.awaited', { day: formatDate(letter.answerBy, language, 'long') })}</p>
        )}
      </td>
      <td>
        <LetterDocuments documents={letter.documents} regionName={regionName} />
      </td>
      <td>
        {time.instant(letter.issuedAt)}
        <span className={classes.note}>{sayActor(letter.issuedBy)}</span>
      </td>
      <td>
        {id !== null && (
          <div className={classes.actions}>
            <Button
              size="xs"
              aria-expanded={opened}
              aria-label={t(opened ? 'submissions.letter.hideOf' : 'submissions.letter.showOf', { date })}
              onClick={onToggle}
            >
              {t(opened ? 'submissions.letter.hide' : 'submissions.letter.show')}
            </Button>
            {mayWithdraw && withdrawn === null && (
              <Button
                size="xs"
                color="red"
                variant="outline"
                aria-label={t('submissions.letter.withdrawOf', { date })}
                onClick={() => setAsking(true)}
              >
                {t('submissions.letter.withdraw')}
              </Button>
            )}
          </div>
        )}
        {asking && id !== null && <LetterWithdrawal letter={letter} id={id} onClose={() => setAsking(false)} />}
      </td>
    </TableRow>
  );
}
