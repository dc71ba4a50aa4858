import { Button } from '@mantine/core';
import { IconChartBar, IconDownload, IconFileImport, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RegionCode } from '../../shared/edition/region.ts';
import { sayPhase } from '../../shared/wording/edition-words.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../notices.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { COMPARE_PATH } from './compare/compare-path.ts';
import { createImportStore } from './import-store.ts';
import { ImportResult } from './ImportResult.tsx';
import { SEARCH_PATH } from './search/search-path.ts';
import { useSearchKey } from './search/use-search-key.ts';
import { createSubmissionsStore } from './submissions-store.ts';
import classes from './SubmissionList.module.css';
import { SubmissionTable } from './SubmissionTable.tsx';
import { useImportFiles } from './use-import-files.ts';
import { useMayChange } from './use-may-change.ts';
import { useWriteTemplate } from './use-write-template.ts';

/** Every region that has handed something in, and who of them are candidates. */
export function SubmissionList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { edition } = useOverview();
  const [, navigate] = useLocation();
  const { may, secretariat, closedBy } = useMayChange();
  const { list, listFailure, readList, makeCandidates } = useNoun(createSubmissionsStore, (state) => state);
  const summary = useNoun(createImportStore, (state) => state.summary);
  const dismissSummary = useNoun(createImportStore, (state) => state.dismissSummary);
  const { choose } = useImportFiles();
  const template = useWriteTemplate();
  useSearchKey();
  const [ticked, setTicked] = useState<ReadonlySet<RegionCode>>(new Set());
  const [choosing, setChoosing] = useState(false);

  useEffect(() => {
    void readList();
  }, [readList]);

  // What is no longer registered cannot be chosen any more, whoever changed it.
  const chosen = useMemo(
    () => new Set((list ?? []).filter(({ code, status }) => status === 'terdaftar' && ticked.has(code)).map(({ code }) => code)),
    [list, ticked],
  );

  const makeChosenCandidates = async (): Promise<void> => {
    setChoosing(true);
    const changes = await makeCandidates([...chosen]);
    setChoosing(false);
    const failure = changes.find((change) => change.failure !== null)?.failure ?? null;
    const done = changes.filter((change) => change.failure === null).length;
    if (failure !== null) noticeFailure(failure);
    if (done > 0) noticeDone(t('submissions.statusChange.madeCandidates', { count: done }));
    setTicked(new Set(changes.filter((change) => change.failure !== null).map(({ code }) => code)));
  };

  if (list === null) {
    return listFailure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={listFailure} onRetry={() => void readList()} />
      </PageBody>
    );
  }

  const candidates = list.filter(({ status }) => status === 'kandidat').length;
  const registered = list.some(({ status }) => status === 'terdaftar');
  const importButton = (
    <Button variant="filled" leftSection={<IconFileImport size="1.7rem" aria-hidden />} onClick={() => void choose('anywhere')}>
      {t('submissions.list.import')}
    </Button>
  );
  const sampleButton = edition.mark !== 'resmi' && <Button onClick={() => void choose('sample')}>{t('submissions.list.sample')}</Button>;

  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader title={t('submissions.title')} subtitle={t('submissions.list.subtitle', { count: list.length, candidates })}>
          {list.length > 0 && (
            <Button
              leftSection={<IconSearch size="1.7rem" aria-hidden />}
              rightSection={<Kbd>/</Kbd>}
              aria-keyshortcuts="/"
              onClick={() => navigate(SEARCH_PATH)}
            >
              {t('submissions.search.open')}
            </Button>
          )}
          {list.length > 0 && (
            <Button leftSection={<IconChartBar size="1.7rem" aria-hidden />} onClick={() => navigate(COMPARE_PATH)}>
              {t('submissions.compare.open')}
            </Button>
          )}
          {secretariat && (
            <>
              <Button
                leftSection={<IconDownload size="1.7rem" aria-hidden />}
                loading={template.busy === 'template'}
                onClick={() => void template.write('template')}
              >
                {t('submissions.list.template')}
              </Button>
              <Button loading={template.busy === 'template-csv'} onClick={() => void template.write('template-csv')}>
                {t('submissions.list.templateLines')}
              </Button>
            </>
          )}
          {may && list.length > 0 && sampleButton}
          {may && list.length > 0 && importButton}
        </PageHeader>
        {secretariat && closedBy !== null && (
          <StateMark state="locked">{t('submissions.list.closed', { phase: sayPhase(closedBy, language) })}</StateMark>
        )}
        <FailureNotice failure={listFailure} onRetry={() => void readList()} />
        {summary !== null && <ImportResult summary={summary} onClose={dismissSummary} />}
        {list.length === 0 ? (
          <EmptyState
            action={
              may && (
                <div className={classes.buttons}>
                  {importButton}
                  {sampleButton}
                </div>
              )
            }
          >
            {t(may ? 'submissions.list.empty' : 'submissions.list.emptyWatching')}
          </EmptyState>
        ) : (
          <>
            {may && registered && (
              <div className={classes.choice}>
                <span>
                  {chosen.size === 0 ? t('submissions.list.chooseHint') : <b>{t('submissions.list.chosen', { count: chosen.size })}</b>}
                </span>
                <Button
                  size="xs"
                  variant="outline"
                  disabled={chosen.size === 0}
                  loading={choosing}
                  onClick={() => void makeChosenCandidates()}
                >
                  {t('submissions.statusAct.kandidat')}
                </Button>
                {chosen.size > 0 && (
                  <Button size="xs" variant="subtle" onClick={() => setTicked(new Set())}>
                    {t('submissions.list.clear')}
                  </Button>
                )}
              </div>
            )}
            <SubmissionTable list={list} mayChange={may} chosen={chosen} onChoose={setTicked} />
            <p className={classes.note}>{t('submissions.list.cappedNote')}</p>
          </>
        )}
      </div>
    </PageBody>
  );
}
