import { useTranslation } from 'react-i18next';
import type { AnswersPreview, PlannedAnswer, PlannedState } from '../../../shared/submissions/letter/planned-answer.ts';
import { sayReference } from '../../../shared/wording/problem-sentence.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';
import { TableRow } from '../../components/TableRow.tsx';
import { useLanguage } from '../../wording/use-language.ts';
import { AnswerWords } from './AnswerWords.tsx';
import classes from './AnswerTable.module.css';

const MARKS: Readonly<Record<PlannedState, MarkedState>> = {
  answered: 'done',
  recorded: 'saved',
  unanswered: 'waiting',
  gone: 'blank',
  'not-understood': 'attention',
};

/** What a returned sheet says to each question of its letter. */
export function AnswerTable({ answers }: { readonly answers: AnswersPreview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { questions } = answers;
  const count = (state: PlannedState): number => questions.filter((one) => one.state === state).length;
  const counts = { answered: count('answered') + count('recorded'), of: questions.length, unclear: count('not-understood') };
  const said = (one: PlannedAnswer): string => {
    if (one.state === 'not-understood' && one.unclear !== null)
      return t('submissions.answers.unclearAt', { cell: sayReference(one.unclear, language) });
    return t(`submissions.answers.states.${one.state}`);
  };
  return (
    <section>
      <SectionTitle note={t(counts.unclear > 0 ? 'submissions.answers.countsUnclear' : 'submissions.answers.counts', counts)}>
        {t('submissions.answers.title')}
      </SectionTitle>
      <DataTable label={t('submissions.answers.title')} compact>
        <thead>
          <tr>
            <NumberHead>{t('submissions.letter.questionNumber')}</NumberHead>
            <th scope="col">{t('submissions.letter.question')}</th>
            <th scope="col">{t('submissions.letter.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((one) => (
            <TableRow key={one.question} className={classes.row}>
              <NumberCell>{one.question}</NumberCell>
              <td className={classes.question}>
                {one.place !== '' && <b>{one.place}</b>}
                <span>{one.text}</span>
              </td>
              <td className={classes.answer}>
                <StateMark state={MARKS[one.state]}>{said(one)}</StateMark>
                {one.outcome === 'confirmed' && <p>{t('submissions.letter.outcomes.confirmed')}</p>}
                <AnswerWords values={one.values} explanation={one.explanation} source={one.source} />
              </td>
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
