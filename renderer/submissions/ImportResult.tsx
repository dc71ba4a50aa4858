import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';
import { useLanguage } from '../wording/use-language.ts';
import { nameAmong } from './file-name.ts';
import type { ImportSummary } from './import-store.ts';
import classes from './ImportResult.module.css';

type ImportResultProps = { readonly summary: ImportSummary; readonly onClose: () => void };

/** What became of every file of the last import. */
export function ImportResult({ summary, onClose }: ImportResultProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const saved = summary.saved.filter(({ failure }) => failure === null).length;
  const failed = summary.saved.filter(({ failure }) => failure !== null);
  const whole = failed.length === 0 && summary.blocked.length === 0 && summary.left.length === 0;
  const all = [...summary.saved.map(({ file }) => file), ...summary.unchanged, ...summary.blocked, ...summary.left];
  const names = (files: ImportSummary['blocked']): string => files.map((file) => nameAmong(file, all)).join(', ');
  return (
    <section className={classes.result} data-whole={whole || undefined} aria-label={t('submissions.summary.title')}>
      {whole ? <IconCircleCheck size="1.9rem" aria-hidden /> : <IconAlertTriangle size="1.9rem" aria-hidden />}
      <div className={classes.text}>
        <h2>{t('submissions.summary.title')}</h2>
        <b>{saved === 0 ? t('submissions.summary.savedNone') : t('submissions.summary.saved', { count: saved })}</b>{' '}
        {summary.unchanged.length > 0 && t('submissions.summary.unchanged', { count: summary.unchanged.length })}{' '}
        {summary.blocked.length > 0 && t('submissions.summary.blocked', { count: summary.blocked.length, names: names(summary.blocked) })}{' '}
        {summary.left.length > 0 && t('submissions.summary.left', { count: summary.left.length, names: names(summary.left) })}
        {failed.length > 0 && (
          <ul>
            {failed.map(({ file, failure }) => {
              if (failure === null) return null;
              const { happened, remedy } = sayFailure(failure, language);
              return (
                <li key={file.file}>
                  <b>{t('submissions.summary.failed', { name: nameAmong(file, all) })}.</b> {happened} {remedy}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <ActionIcon size="md" aria-label={t('submissions.summary.close')} onClick={onClose}>
        <IconX size="1.6rem" aria-hidden />
      </ActionIcon>
    </section>
  );
}
