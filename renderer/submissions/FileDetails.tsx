import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../shared/submissions/preview.ts';
import { Kbd } from '../components/Kbd.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNoun } from '../noun-stores.tsx';
import classes from './FileDetails.module.css';
import { PlannedChanges } from './PlannedChanges.tsx';
import { ProblemList } from './ProblemList.tsx';
import { createSubmissionsStore } from './submissions-store.ts';

/** Right half of the preview: what was found in the selected file, and what it would change. */
export function FileDetails({ file }: { readonly file: FilePreview }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const stored = useNoun(createSubmissionsStore, (state) => state.list?.find(({ code }) => code === file.code) ?? null);

  const outcome = (): string => {
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
      <section aria-label={t('submissions.importing.findings')}>
        <ProblemList problems={file.problems} coverage={file.coverage} />
      </section>
      <PlannedChanges file={file} />
    </div>
  );
}
