import { useTranslation } from 'react-i18next';
import type { IssuedLetter } from '../../../shared/submissions/letter/issued-letter.ts';
import { namedValues } from '../../../shared/submissions/letter/planned-answer.ts';
import { useSayEvent } from '../../audit/use-say-event.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { TableRow } from '../../components/TableRow.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { AnswerWords } from './AnswerWords.tsx';
import classes from './LetterQuestions.module.css';

/** What a letter asked, and what came back to each question. */
export function LetterQuestions({ letter }: { readonly letter: IssuedLetter }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { sayActor } = useSayEvent();
  return (
    <DataTable label={t('submissions.letter.questions')} compact>
      <thead>
        <tr>
          <NumberHead>{t('submissions.letter.questionNumber')}</NumberHead>
          <th scope="col">{t('submissions.letter.question')}</th>
          <th scope="col">{t('submissions.letter.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {letter.questions.map((question, index) => {
          const given = letter.answers.find((one) => one.question === index + 1);
          return (
            <TableRow key={index} className={classes.row}>
              <NumberCell>{index + 1}</NumberCell>
              <td className={classes.question}>
                {question.place !== '' && <b>{question.place}</b>}
                <span>{question.question}</span>
              </td>
              <td className={classes.answer}>
                {given === undefined ? (
                  <StateMark state="waiting">{t('submissions.letter.notAnswered')}</StateMark>
                ) : (
                  <>
                    <StateMark state="done">{t(`submissions.letter.outcomes.${given.outcome}`)}</StateMark>
                    <AnswerWords values={namedValues(question, given)} explanation={given.explanation} source={given.source} />
                    <p className={classes.arrived}>
                      {t('submissions.letter.arrived', {
                        when: time.instant(given.arrivedAt),
                        who: sayActor(given.importedBy),
                        fileName: given.fileName,
                        revision: given.revision,
                      })}
                    </p>
                  </>
                )}
              </td>
            </TableRow>
          );
        })}
      </tbody>
    </DataTable>
  );
}
