import { useTranslation } from 'react-i18next';
import type { CommentChoice, ReturnedComment } from '../../../shared/scoring/stick/stick.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { CountsChoice } from './CountsChoice.tsx';
import classes from './ReturnPage.module.css';
import { ReturnStateMark } from './ReturnStateMark.tsx';

type ReturnedCommentsProps = {
  readonly comments: readonly ReturnedComment[];
  readonly regionName: (code: string) => string;
  readonly criterionName: (id: string) => string;
  readonly countsOf: (comment: ReturnedComment) => CommentChoice['counts'] | null;
  readonly onChoose: (choice: CommentChoice) => void;
};

/** Comments from the stick beside those on record; where both say something else, which of them counts. */
export function ReturnedComments({ comments, regionName, criterionName, countsOf, onChoose }: ReturnedCommentsProps) {
  const { t } = useTranslation();
  return (
    <DataTable label={t('scoring.stick.reading.comments')}>
      <thead>
        <tr>
          <th scope="col">{t('scoring.stick.reading.region')}</th>
          <th scope="col">{t('scoring.stick.reading.about')}</th>
          <th scope="col">{t('scoring.stick.reading.onRecord')}</th>
          <th scope="col">{t('scoring.stick.reading.fromStick')}</th>
          <th scope="col">{t('scoring.stick.reading.state')}</th>
          <th scope="col">{t('scoring.stick.reading.counts')}</th>
        </tr>
      </thead>
      <tbody>
        {comments.map((comment) => {
          const { code, criterion, onRecordText, fromStickText, state } = comment;
          const region = regionName(code);
          const about = criterion === null ? t('scoring.stick.reading.wholeSheet') : criterionName(criterion);
          return (
            <tr key={`${code} ${criterion ?? ''}`} className={classes.row} data-state={state}>
              <th scope="row">{region}</th>
              <td>{about}</td>
              <td className={classes.words}>{onRecordText === '' ? t('scoring.stick.reading.blank') : onRecordText}</td>
              <td className={classes.words}>{fromStickText === '' ? t('scoring.stick.reading.blank') : fromStickText}</td>
              <td>
                <ReturnStateMark state={state} />
              </td>
              <td>
                {state === 'differing' && (
                  <CountsChoice
                    label={t('scoring.stick.reading.choose', { criterion: about, region })}
                    counts={countsOf(comment)}
                    wording={{ record: t('scoring.stick.reading.recordText'), stick: t('scoring.stick.reading.stickText') }}
                    onChoose={(counts) => onChoose({ code, criterion, counts })}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
