import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shortRegionName } from '../../shared/edition/region.ts';
import { isExpected } from '../../shared/scoring/scoring.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useDoor, useNoun } from '../noun-stores.tsx';
import { OwnConflicts } from '../panel/OwnConflicts.tsx';
import { storedDrafts } from './draft-shelf.ts';
import { WaitingReopenings } from './reopening/WaitingReopenings.tsx';
import classes from './MySheets.module.css';
import { MySheetTable } from './MySheetTable.tsx';
import { nextSheet } from './next-sheet.ts';
import { MONITOR_PATH, sheetPath } from './scoring-paths.ts';
import { useKeptCounts } from './use-kept-counts.ts';
import { createScoringStore } from './scoring-store.ts';

const ReadUnsentDialog = lazy(() =>
  import('../device/unsent/ReadUnsentDialog.tsx').then((module) => ({ default: module.ReadUnsentDialog })),
);

/** What a juror has before them: every region with its state, and the sheet to go on with. */
export function MySheets() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { edition, identity } = useOverview();
  const sheets = useNoun(createScoringStore, (state) => state.sheets);
  const seats = useNoun(createScoringStore, (state) => state.seats);
  const failure = useNoun(createScoringStore, (state) => state.failure);
  const read = useNoun(createScoringStore, (state) => state.readOwn);
  const { seat, substitute, role } = identity;
  // Only where the records themselves are: on an own device there is nothing to bring.
  const atHost = useDoor().outbox === undefined;
  const [bringing, setBringing] = useState(false);
  const onlyHere = useKeptCounts(edition.id, seat, sheets ?? []);

  useEffect(() => {
    void read();
  }, [read]);

  if (sheets === null || seat === null) {
    return failure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={failure} onRetry={() => void read()} />
      </PageBody>
    );
  }

  const before = edition.phase === 'persiapan' || edition.phase === 'aturan-terkunci';
  const own = sheets.filter((sheet) => isExpected(sheet.state));
  const done = own.filter((sheet) => sheet.state === 'submitted').length;
  const next = nextSheet(sheets, null);
  const ownSeat = seats?.find((one) => one.seat === seat) ?? null;
  const title = ownSeat?.title ?? '';
  const unsaved = storedDrafts(window.localStorage).countByRegion({ edition: edition.id, seat, substitute });

  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader
          title={t('scoring.title')}
          subtitle={`${t('scoring.seatTitle', { seat, title })}. ${t('scoring.own.subtitle', { done, count: own.length })}.`}
        >
          {atHost && (role === 'ketua' || role === 'sekretaris') && (
            <Button onClick={() => go(MONITOR_PATH)}>{t('scoring.own.monitor')}</Button>
          )}
          {atHost && !before && <Button onClick={() => setBringing(true)}>{t('device.bring.open')}</Button>}
          {next !== null && !before && (
            <Button variant="filled" size="md" onClick={() => go(sheetPath(next.code))}>
              {t('scoring.own.next', { region: shortRegionName(next.region.name) })}
            </Button>
          )}
        </PageHeader>
        {(role === 'ketua' || role === 'sekretaris') && <WaitingReopenings regions={sheets.map(({ region }) => region)} />}
        {before && <p className={classes.note}>{t('scoring.open.jurorWaits')}</p>}
        {own.length > 0 && done === own.length && <p className={classes.note}>{t('scoring.own.allDone')}</p>}
        {ownSeat !== null && <OwnConflicts seat={ownSeat} candidates={own} />}
        {bringing && (
          <Suspense fallback={null}>
            <ReadUnsentDialog seat={seat} onClose={() => setBringing(false)} />
          </Suspense>
        )}
        {sheets.length === 0 ? (
          <EmptyState>{t('scoring.own.none')}</EmptyState>
        ) : (
          <MySheetTable sheets={sheets} unsaved={unsaved} onlyHere={onlyHere} />
        )}
      </div>
    </PageBody>
  );
}
