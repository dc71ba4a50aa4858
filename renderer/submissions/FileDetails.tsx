import { Button } from '@mantine/core';
import { IconTableOptions } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/notation/format.ts';
import { useLocation } from 'wouter';
import { mappingOffer } from '../../shared/submissions/mapping/mapping-offer.ts';
import type { FilePreview } from '../../shared/submissions/preview.ts';
import { Kbd } from '../components/Kbd.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNoun } from '../noun-stores.tsx';
import classes from './FileDetails.module.css';
import { AnswerTable } from './letter/AnswerTable.tsx';
import { mappingPath } from './mapping/mapping-path.ts';
import { PlannedChanges } from './PlannedChanges.tsx';
import { ProblemList } from './ProblemList.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { createSubmissionsStore } from './submissions-store.ts';
import { PreviewVerifications } from './verification/PreviewVerifications.tsx';

/** Right half of the preview: what was found in the selected file, and what it would change. */
export function FileDetails({ file }: { readonly file: FilePreview }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const language = useLanguage();
  const [, go] = useLocation();
  const offer = mappingOffer(file.problems);
  const stored = useNoun(createSubmissionsStore, (state) => state.list?.find(({ code }) => code === file.code) ?? null);

  const answered = (answers: NonNullable<FilePreview['answers']>): string => {
    const { number, date } = answers.letter;
    const day = formatDate(date, language, 'long');
    const letter = number === '' ? t('submissions.answers.letterOf', { day }) : t('submissions.answers.letterNumbered', { number, day });
    if (file.outcome === 'unchanged') return t('submissions.answers.outcomeUnchanged', { letter });
    return t('submissions.answers.outcome', { letter });
  };
  const outcome = (): string => {
    if (file.answers !== undefined && file.outcome !== 'blocked') return answered(file.answers);
    switch (file.outcome) {
      case 'new':
        return t('submissions.importing.outcomeNew');
      case 'unchanged':
        return t('submissions.importing.outcomeUnchanged');
      case 'blocked':
        return t('submissions.importing.outcomeBlocked');
      case 'updated':
        return stored === null
          ? t('submissions.importing.outcomeUpdated')
          : t('submissions.importing.outcomeUpdatedFrom', {
              number: stored.revision.number,
              next: stored.revision.number + 1,
              day: time.day(stored.revision.importedAt),
            });
    }
  };

  return (
    <div className={classes.details}>
      <div className={classes.head}>
        <div>
          <h2>{file.regionName ?? file.fileName}</h2>
          <p className={classes.outcome} data-outcome={file.outcome}>
            {outcome()}
          </p>
        </div>
        <span className={classes.keys}>
          <Kbd>J</Kbd>
          <Kbd>K</Kbd>
          {t('submissions.importing.moveKeys')}
        </span>
      </div>
      {file.answers !== undefined && <AnswerTable answers={file.answers} />}
      {offer !== null && (
        <div>
          <Button
            variant={offer === 'needed' ? 'filled' : 'default'}
            leftSection={<IconTableOptions size="1.7rem" aria-hidden />}
            onClick={() => go(mappingPath(file.file))}
          >
            {t('submissions.mapping.offer')}
          </Button>
        </div>
      )}
      <section aria-label={t('submissions.importing.findings')}>
        <ProblemList problems={file.problems} coverage={file.coverage} />
      </section>
      <PreviewVerifications file={file} />
      {(file.answers === undefined || file.changes.length > 0) && <PlannedChanges file={file} />}
    </div>
  );
}
