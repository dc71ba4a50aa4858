import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { announce } from '../announcement.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { SCROLLS } from '../components/scrolls.ts';
import { useNoun } from '../noun-stores.tsx';
import { FileDetails } from './FileDetails.tsx';
import { FileList } from './FileList.tsx';
import { createImportStore, isSavable } from './import-store.ts';
import { ImportFoot } from './ImportFoot.tsx';
import classes from './ImportPreview.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import { createSubmissionsStore } from './submissions-store.ts';
import { useImportFiles } from './use-import-files.ts';
import { usePreviewKeys } from './use-preview-keys.ts';

/** What the chosen files say, before anything of it is written. */
export function ImportPreview() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { step, offered, progress, files, selected, failure, savedSoFar, stopping, select, move, save, stopSaving, discard } = useNoun(
    createImportStore,
    (state) => state,
  );
  const readList = useNoun(createSubmissionsStore, (state) => state.readList);
  const { choose } = useImportFiles();
  const reader = useRef<HTMLDivElement>(null);
  const selectedButton = useRef<HTMLButtonElement>(null);
  const savable = files.filter(isSavable).length;
  const current = files.find(({ file }) => file === selected);
  // Rows and changes are drawn in slices, between the keys.
  const listed = useDeferredValue(files);
  const detailed = useDeferredValue(current);

  useEffect(() => {
    void readList();
  }, [readList]);
  useEffect(() => {
    reader.current?.scrollTo({ top: 0 });
  }, [selected]);
  useEffect(() => {
    if (step === 'ready' && files.length > 0) announce(t('submissions.importing.read', { count: files.length }));
  }, [step, files, t]);

  const moveBy = useCallback(
    (by: number): void => {
      // The row must be drawn as selected before its button can take the focus.
      flushSync(() => move(by));
      selectedButton.current?.focus();
    },
    [move],
  );
  const saveAll = useCallback((): void => {
    void save().then((summary) => {
      if (summary === null) return;
      const done = summary.saved.filter((one) => one.failure === null).length;
      announce(done === 0 ? t('submissions.summary.savedNone') : t('submissions.summary.saved', { count: done }));
      go('/submissions');
    });
  }, [save, go, t]);
  usePreviewKeys({ move: moveBy, save: saveAll, reader });

  const cancel = (): void => {
    discard();
    announce(t('submissions.importing.cancelled'));
    go('/submissions');
  };

  if (step === 'idle') {
    return (
      <PageBody>
        <PageHeader title={t('submissions.importing.title', { count: 0 })} />
        <div className={classes.idle}>
          <EmptyState
            action={
              <div className={classes.idleButtons}>
                <Button variant="filled" onClick={() => void choose('anywhere')}>
                  {t('submissions.list.import')}
                </Button>
                <Button leftSection={<IconArrowLeft size="1.6rem" aria-hidden />} onClick={() => go('/submissions')}>
                  {t('submissions.importing.back')}
                </Button>
              </div>
            }
          >
            {t('submissions.importing.nothingChosen')}
          </EmptyState>
        </div>
      </PageBody>
    );
  }

  const count = files.length > 0 ? files.length : offered.length;
  return (
    <PageBody flush foot={<ImportFoot step={step} files={files} onLook={select} onSave={saveAll} />}>
      <div className={classes.head}>
        <PageHeader
          title={t('submissions.importing.title', { count })}
          subtitle={t(step === 'saving' ? 'submissions.importing.savingOne' : 'submissions.importing.nothingWritten')}
        >
          {step === 'reading' && (
            <ImportProgress
              said={t('submissions.importing.reading', { done: progress?.done ?? 0, total: progress?.total ?? offered.length })}
              done={progress?.done ?? 0}
              total={progress?.total ?? offered.length}
            />
          )}
          {step === 'saving' && (
            <ImportProgress
              said={t('submissions.importing.saving', { done: savedSoFar.length, total: savable })}
              done={savedSoFar.length}
              total={savable}
            />
          )}
          {step === 'saving' ? (
            <Button disabled={stopping} onClick={stopSaving}>
              {t('submissions.importing.stop')}
            </Button>
          ) : (
            <Button onClick={cancel}>{t('submissions.importing.cancel')}</Button>
          )}
        </PageHeader>
      </div>
      {failure !== null && (
        <div className={classes.failure}>
          <FailureNotice failure={failure} />
        </div>
      )}
      <div className={classes.panes}>
        <div className={classes.panesIn}>
          <div className={classes.list} {...{ [SCROLLS]: '' }}>
            <FileList
              offered={offered}
              files={listed}
              selected={selected}
              onSelect={select}
              selectedButton={selectedButton}
              onChooseMore={step === 'ready' ? () => void choose('anywhere') : null}
            />
          </div>
          <div
            className={classes.reader}
            ref={reader}
            // Long findings are scrolled by keyboard.
            tabIndex={0}
            role="region"
            aria-label={t('submissions.importing.details', { name: current?.regionName ?? current?.fileName ?? '' })}
          >
            {detailed !== undefined && <FileDetails file={detailed} />}
            {step === 'reading' && <p className={classes.soon}>{t('submissions.importing.soon')}</p>}
          </div>
        </div>
      </div>
    </PageBody>
  );
}
