import { use, useEffect } from 'react';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { EditionContext, useOverview } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { nextSheet } from './next-sheet.ts';
import { RecusedSheet } from './RecusedSheet.tsx';
import { createScoreSheetStore } from './score-sheet-store.ts';
import { createScoringStore } from './scoring-store.ts';
import { createSheetRemarkStore } from './sheet-remark-store.ts';
import { SheetDesk } from './SheetDesk.tsx';

type ScoreSheetProps = { readonly seat: SeatId; readonly code: RegionCode };

/** The sheet of one region: read for this seat, and let go of in its name or not at all. */
export function ScoreSheet({ seat, code }: ScoreSheetProps) {
  const overview = useOverview();
  const edition = overview.edition.id;
  const { substitute } = overview.identity;
  const editionStore = use(EditionContext);
  const sheets = useNoun(createScoringStore, (state) => state.sheets);
  const readOwn = useNoun(createScoringStore, (state) => state.readOwn);
  const view = useNoun(createScoreSheetStore, (state) => state.view);
  const failure = useNoun(createScoreSheetStore, (state) => state.failure);
  const open = useNoun(createScoreSheetStore, (state) => state.open);
  const refresh = useNoun(createScoreSheetStore, (state) => state.refresh);
  const close = useNoun(createScoreSheetStore, (state) => state.close);
  const abandon = useNoun(createScoreSheetStore, (state) => state.abandon);
  const leaveRemarks = useNoun(createSheetRemarkStore, (state) => state.leave);

  useEffect(() => {
    void readOwn();
  }, [readOwn]);

  useEffect(() => {
    void open({ edition, seat, substitute, code });
    return () => {
      // Whoever sits here by then must not commit what this person has typed.
      const sitting = editionStore?.getState().overview?.identity;
      const stillSits = sitting?.seat === seat && sitting.substitute === substitute;
      leaveRemarks(stillSits);
      if (stillSits) close();
      else abandon();
    };
  }, [open, close, abandon, leaveRemarks, editionStore, edition, seat, substitute, code]);

  const item = sheets?.find((sheet) => sheet.code === code) ?? null;
  const next = nextSheet(sheets ?? [], code);
  if (failure?.code === 'recused') return <RecusedSheet regionName={item?.region.name ?? code} reason={failure.reason} next={next} />;
  if (view?.sheet.code === code) return <SheetDesk view={view} seat={seat} next={next} failure={failure} />;
  if (failure === null) return <PageSkeleton />;
  return (
    <PageBody>
      <FailureNotice failure={failure} onRetry={() => void refresh()} />
    </PageBody>
  );
}
