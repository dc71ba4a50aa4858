import { Button } from '@mantine/core';
import { IconCopy, IconFileExport } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ComparedAmong,
  compareRegions,
  type ComparisonColumn,
  type ComparisonOrder,
  type Measure,
} from '../../../shared/submissions/compare-regions.ts';
import { sayMeasure } from '../../../shared/wording/measure-words.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { WayBack } from '../../components/WayBack.tsx';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { createCompareStore } from './compare-store.ts';
import { CompareChoices, type Shown } from './CompareChoices.tsx';
import classes from './ComparePage.module.css';
import { ComparePictures } from './ComparePictures.tsx';
import { CompareTable } from './CompareTable.tsx';
import { figuresAsText } from './figures-as-text.ts';
import { useExportComparison } from './use-export-comparison.ts';

/** One figure across all regions: as a picture, as a table, and against the year before. */
export function ComparePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { desktop } = useDoor();
  const { regions, failure, read } = useNoun(createCompareStore, (state) => state);
  const copying = useRequest();
  const exporting = useExportComparison();
  const [measure, setMeasure] = useState<Measure>('coverage.total.raw');
  const [chosenAmong, setAmong] = useState<ComparedAmong | null>(null);
  const [shown, setShown] = useState<Shown>('now');
  const [order, setOrder] = useState<ComparisonOrder>({ column: 'now', descending: true });
  const tableId = useId();

  useEffect(() => {
    void read();
  }, [read]);

  if (regions === null) {
    return failure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={failure} onRetry={() => void read()} />
      </PageBody>
    );
  }

  // Before candidates are chosen all are compared.
  const among = chosenAmong ?? (regions.some(({ status }) => status === 'kandidat') ? 'kandidat' : 'all');
  const rows = compareRegions(regions, measure, among, order);
  const label = t('submissions.compare.table', { measure: sayMeasure(measure, language) });
  const sort = (column: ComparisonColumn): void =>
    setOrder((before) => ({ column, descending: before.column === column ? !before.descending : column !== 'region' }));
  const show = (next: Shown): void => {
    setShown(next);
    setOrder({ column: next, descending: true });
  };
  const copyFigures = async (): Promise<void> => {
    const copied = await copying.run(() => desktop('copyText', { text: figuresAsText(rows, measure, t('submissions.compare.code')) }));
    if (copied !== null) noticeDone(t('submissions.compare.figuresCopied', { count: rows.length }));
  };

  return (
    <PageBody>
      <div className={classes.page}>
        <div>
          <WayBack href="/submissions">{t('submissions.compare.back')}</WayBack>
          <PageHeader title={t('submissions.compare.title')} subtitle={t('submissions.compare.subtitle')}>
            {rows.length > 0 && (
              <>
                <Button leftSection={<IconCopy size="1.7rem" aria-hidden />} loading={copying.busy} onClick={() => void copyFigures()}>
                  {t('submissions.compare.copyFigures')}
                </Button>
                <Button
                  leftSection={<IconFileExport size="1.7rem" aria-hidden />}
                  loading={exporting.busy}
                  onClick={() => void exporting.exportComparison(measure, among)}
                >
                  {t('submissions.compare.export')}
                </Button>
              </>
            )}
          </PageHeader>
        </div>
        <FailureNotice failure={failure} onRetry={() => void read()} />
        <FailureNotice failure={copying.failure ?? exporting.failure} />
        <CompareChoices measure={measure} onMeasure={setMeasure} among={among} onAmong={setAmong} shown={shown} onShown={show} />
        {rows.length === 0 ? (
          <EmptyState>{t('submissions.compare.empty')}</EmptyState>
        ) : (
          <>
            <ComparePictures rows={rows} measure={measure} shown={shown} tableId={tableId} />
            <section id={tableId} aria-label={label}>
              <SectionTitle>{t('submissions.compare.figures')}</SectionTitle>
              <CompareTable label={label} rows={rows} measure={measure} order={order} onSort={sort} />
              <p className={classes.note}>{t('submissions.compare.missingNote')}</p>
            </section>
          </>
        )}
      </div>
    </PageBody>
  );
}
