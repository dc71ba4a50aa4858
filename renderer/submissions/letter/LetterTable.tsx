import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedLetter } from '../../../shared/submissions/letter/issued-letter.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { UnfoldedRow } from '../../components/UnfoldedRow.tsx';
import { LetterQuestions } from './LetterQuestions.tsx';
import { LetterRow } from './LetterRow.tsx';
import classes from './LetterTable.module.css';

type LetterTableProps = { readonly issued: readonly IssuedLetter[]; readonly regionName: string; readonly mayWithdraw: boolean };

const COLUMNS = 5;

/** What has left the house, newest first: how far it is answered, and its documents. */
export function LetterTable({ issued, regionName, mayWithdraw }: LetterTableProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <div className={classes.scroll}>
      <DataTable label={t('submissions.letter.title')} compact>
        <thead>
          <tr>
            <th scope="col">{t('submissions.letter.numberAndDate')}</th>
            <th scope="col">{t('submissions.letter.stateHead')}</th>
            <th scope="col">{t('submissions.letter.documents')}</th>
            <th scope="col">{t('submissions.letter.issuedAt')}</th>
            <th scope="col">{t('submissions.letter.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {issued.map((letter) => {
            const key = letter.id ?? letter.issuedAt;
            const open = opened === key;
            return (
              <Fragment key={key}>
                <LetterRow
                  letter={letter}
                  regionName={regionName}
                  mayWithdraw={mayWithdraw}
                  opened={open}
                  onToggle={() => setOpened(open ? null : key)}
                />
                {open && (
                  <UnfoldedRow columns={COLUMNS}>
                    <LetterQuestions letter={letter} />
                  </UnfoldedRow>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </DataTable>
    </div>
  );
}
