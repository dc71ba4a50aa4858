import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatFileSize } from '../../../shared/notation/format.ts';
import type { IssuedDocument } from '../../../shared/papers/paper.ts';
import { useSayEvent } from '../../audit/use-say-event.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { TableRow } from '../../components/TableRow.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './LetterTable.module.css';
import { useSaveLetter } from './use-save-letter.ts';

type LetterTableProps = { readonly issued: readonly IssuedDocument[]; readonly regionName: string };

/** What has left the house, newest first; each can be saved again as it was. */
export function LetterTable({ issued, regionName }: LetterTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  const { sayActor } = useSayEvent();
  const save = useSaveLetter(regionName);
  return (
    <DataTable label={t('submissions.letter.title')} compact>
      <thead>
        <tr>
          <th scope="col">{t('submissions.letter.number')}</th>
          <th scope="col">{t('submissions.letter.date')}</th>
          <th scope="col">{t('submissions.letter.format')}</th>
          <th scope="col">{t('submissions.letter.issuedAt')}</th>
          <th scope="col">{t('submissions.letter.issuedBy')}</th>
          <th scope="col">{t('submissions.letter.fingerprint')}</th>
          <th scope="col">{t('submissions.letter.save')}</th>
        </tr>
      </thead>
      <tbody>
        {issued.map((document) => (
          <TableRow key={document.id}>
            <th scope="row">{document.number === '' ? t('submissions.letter.unnumbered') : document.number}</th>
            <td>{formatDate(document.date, language, 'long')}</td>
            <td>
              {document.format.toUpperCase()}, {formatFileSize(document.sizeBytes, language)}
            </td>
            <td>{time.instant(document.issuedAt)}</td>
            <td>{sayActor(document.issuedBy)}</td>
            <td className={classes.hash} title={document.sha256}>
              {document.sha256.slice(0, 12)}
            </td>
            <td>
              <Button
                size="xs"
                leftSection={<IconDownload size="1.5rem" aria-hidden />}
                aria-label={t('submissions.letter.saveOne', {
                  format: document.format.toUpperCase(),
                  date: formatDate(document.date, language, 'long'),
                })}
                onClick={() => void save(document)}
              >
                {t('submissions.letter.save')}
              </Button>
            </td>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}
