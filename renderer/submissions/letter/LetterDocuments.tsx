import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatFileSize } from '../../../shared/notation/format.ts';
import type { IssuedDocument } from '../../../shared/papers/paper.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './LetterDocuments.module.css';
import { useSaveLetter } from './use-save-letter.ts';

type LetterDocumentsProps = { readonly documents: readonly IssuedDocument[]; readonly regionName: string };

/** The documents of one letter; each can be saved again as it was. */
export function LetterDocuments({ documents, regionName }: LetterDocumentsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useSaveLetter(regionName);
  return (
    <ul className={classes.documents}>
      {documents.map((document) => {
        const { kind, format, date, sha256, sizeBytes } = document;
        const words = { format: format.toUpperCase(), date: formatDate(date, language, 'long') };
        return (
          <li key={document.id}>
            <Button
              size="compact-sm"
              leftSection={<IconDownload size="1.5rem" aria-hidden />}
              aria-label={t(kind === 'lembar-jawaban' ? 'submissions.letter.saveSheet' : 'submissions.letter.saveOne', words)}
              onClick={() => void save(document)}
            >
              {words.format}
            </Button>
            <span>{t(`submissions.letter.kinds.${kind}`)}</span>
            <span className={classes.size}>{formatFileSize(sizeBytes, language)}</span>
            <span className={classes.hash} title={t('submissions.letter.fingerprintOf', { sha256 })}>
              {sha256.slice(0, 12)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
