import { Button } from '@mantine/core';
import { IconFileAnalytics } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { studyFigures } from '../../shared/wording/study-figures.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { WayBack } from '../components/WayBack.tsx';
import { useDoor } from '../noun-stores.tsx';
import { useRequest } from '../use-request.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './AnnexPage.module.css';
import { FiguresTable } from './FiguresTable.tsx';

/** Ratings of any kind from a file, analysed like the panel's own. Nothing of it enters the edition. */
export function StudyPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { client, desktop } = useDoor();
  const choosing = useRequest();
  const { busy, failure, run } = useRequest();
  const [study, setStudy] = useState<CallOutput<'analysis.study'> | null>(null);

  const choose = async (): Promise<void> => {
    const chosen = await choosing.run(() => desktop('chooseStudy', {}));
    const file = chosen?.value[0];
    if (file === undefined) return;
    const analysed = await run(() => client('analysis.study', { file: file.token }));
    setStudy(analysed?.value ?? null);
  };

  const act = (
    <Button variant="filled" leftSection={<IconFileAnalytics size="1.7rem" aria-hidden />} loading={busy} onClick={() => void choose()}>
      {t('analysis.study.choose')}
    </Button>
  );
  return (
    <PageBody>
      <div className={classes.page}>
        <div>
          <WayBack href="/ranking">{t('ranking.title')}</WayBack>
          <PageHeader title={t('analysis.study.title')} subtitle={study === null ? t('analysis.study.subtitle') : study.fileName}>
            <b className={classes.notOfficial}>{t('ranking.analysis.notOfficial')}</b>
            {study !== null && act}
          </PageHeader>
        </div>
        <FailureNotice failure={failure ?? choosing.failure} />
        {study === null ? (
          <EmptyState action={act}>{t('analysis.study.none')}</EmptyState>
        ) : (
          <>
            <p className={classes.note}>
              {t('analysis.study.size', { objects: study.objects.length, jurors: study.jurors.length, criteria: study.criteria.length })}
            </p>
            {studyFigures(study, language).map((figures) => (
              <FiguresTable key={figures.id} figures={figures} />
            ))}
          </>
        )}
      </div>
    </PageBody>
  );
}
