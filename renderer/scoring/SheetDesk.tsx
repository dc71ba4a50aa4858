import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../shared/edition/edition.ts';
import type { Failure } from '../../shared/failure.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { type CriterionId, judgedCriteria } from '../../shared/rubric/rubric.ts';
import type { SheetListItem, SheetView } from '../../shared/scoring/scoring.ts';
import { announce } from '../announcement.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useOverview, useWritable } from '../edition/edition-context.ts';
import { useNoun, useNounStore } from '../noun-stores.tsx';
import { useRegionEvidence } from '../submissions/evidence/use-region-evidence.ts';
import { EvidencePanel } from '../submissions/EvidencePanel.tsx';
import { CriteriaList } from './CriteriaList.tsx';
import { CriterionStrip } from './CriterionStrip.tsx';
import { evidenceFocus } from './evidence-focus.ts';
import { RegionJump } from './RegionJump.tsx';
import { ReopeningBanner } from './reopening/ReopeningBanner.tsx';
import { cellState, EMPTY_CELL, isUnsafe } from './score-cell.ts';
import { cellKey, createScoreSheetStore } from './score-sheet-store.ts';
import classes from './SheetDesk.module.css';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetHead } from './SheetHead.tsx';
import { createSheetRemarkStore } from './sheet-remark-store.ts';
import { SheetReview } from './SheetReview.tsx';
import { SheetStanding } from './SheetStanding.tsx';
import { VoidedNote } from './VoidedNote.tsx';
import { useAnnounceCells } from './use-announce-cells.ts';
import { useSheetKeys } from './use-sheet-keys.ts';

type SheetDeskProps = {
  readonly view: SheetView;
  readonly seat: SeatId;
  readonly next: SheetListItem | null;
  /** Of the last attempt to read the sheet again; what is shown is from before. */
  readonly failure: Failure | null;
};

/** A private note is written from the first reading of the files on. */
const NOTE_PHASES: readonly Phase[] = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'];

/** Evidence at the left, criteria at the right, keys at the foot: one region under one juror's eyes. */
export function SheetDesk({ view, seat, next, failure }: SheetDeskProps) {
  const store = useNounStore(createScoreSheetStore);
  const cells = useNoun(createScoreSheetStore, (state) => state.cells);
  const judged = judgedCriteria(view);
  const { code } = view.sheet;
  const evidence = useRegionEvidence(code);
  const stateOf = (criterion: CriterionId) => cellState(cells[cellKey({ code }, criterion)] ?? EMPTY_CELL, view.scale);

  // Where the juror left off: what is typed and not saved, else the first blank, else the first.
  const [active, setActive] = useState<CriterionId | null>(
    () =>
      (
        judged.find(({ id }) => stateOf(id) === 'typed') ??
        judged.find(({ id }) => stateOf(id) === 'empty' && !view.held.some(({ criterion }) => criterion === id)) ??
        judged[0]
      )?.id ?? null,
  );
  const [focusTurn, setFocusTurn] = useState(0);
  const [reviewing, setReviewing] = useState(false);
  const [jumping, setJumping] = useState(false);
  const [evidenceOpen, setEvidenceOpen] = useState(false);
  const [fields] = useState(() => new Map<CriterionId, HTMLInputElement>());
  const reviewButton = useRef<HTMLButtonElement>(null);
  const nextButton = useRef<HTMLButtonElement>(null);
  const [commenting, setCommenting] = useState<CriterionId | null>(null);
  const { t } = useTranslation();
  const remarks = useNounStore(createSheetRemarkStore);
  const { edition, identity } = useOverview();
  const { substitute } = identity;
  const fileWritable = useWritable();
  const noteWritable = fileWritable && NOTE_PHASES.includes(edition.phase);
  useAnnounceCells(view);

  useEffect(() => {
    remarks.getState().adopt({ edition: edition.id, seat, substitute, code }, view);
  }, [remarks, edition.id, seat, substitute, code, view]);

  const takeUp = useCallback((criterion: CriterionId | undefined) => {
    if (criterion === undefined) return;
    setActive(criterion);
    setReviewing(false);
    setFocusTurn((turn) => turn + 1);
  }, []);

  // A finger is not met by a keyboard that rises by itself.
  useEffect(() => {
    if (focusTurn === 0 && !window.matchMedia('(pointer: fine)').matches) return;
    if (active !== null && !reviewing) fields.get(active)?.focus();
    // `active` alone does not move the focus: a click has already put it where it belongs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focusTurn, reviewing]);

  const move = (from: CriterionId, by: 1 | -1 | 'on') => {
    store.getState().leaveField(from);
    const at = judged.findIndex(({ id }) => id === from);
    const target = judged[at + (by === 'on' ? 1 : by)];
    if (target) takeUp(target.id);
    else if (by === 'on') reviewButton.current?.focus();
  };

  const review = useCallback(() => {
    void store.getState().commitAll();
    void remarks.getState().saveAll();
    setCommenting(null);
    setEvidenceOpen(false);
    setReviewing(true);
  }, [store, remarks]);

  const comment = (criterion: CriterionId | null) => {
    if (criterion === null) return;
    setActive(criterion);
    setCommenting(criterion);
  };
  const commented = (criterion: CriterionId) => {
    setCommenting(null);
    takeUp(criterion);
  };
  /** Only where one criterion is shown at a time; the keyboard is not called up by it. */
  const swipe = (criterion: CriterionId) => {
    if (active !== null) store.getState().leaveField(active);
    setCommenting(null);
    setActive(criterion);
  };
  const stepBack = (step: 'undo' | 'redo') => {
    const criterion = store.getState()[step]();
    if (criterion === null) announce(t(step === 'undo' ? 'scoring.sheet.nothingToUndo' : 'scoring.sheet.nothingToRedo'));
    else takeUp(criterion);
  };

  useSheetKeys({
    enabled: !jumping && !reviewing,
    onJump: () => setJumping(true),
    onReview: view.writable ? review : null,
    onUndo: view.writable ? () => stepBack('undo') : null,
    onRedo: view.writable ? () => stepBack('redo') : null,
    onComment: view.writable ? () => comment(active) : null,
    onDigit: () => (active === null ? undefined : fields.get(active)?.focus()),
  });

  const activeCriterion = view.criteria.find(({ id }) => id === active);
  const states = judged.map(({ id }) => stateOf(id));
  const filled = states.filter((state) => state === 'saved' || state === 'here').length;
  const unsaved = states.filter(isUnsafe).length;
  const onlyHere = states.filter((state) => state === 'here').length;
  const following = judged[judged.findIndex(({ id }) => id === active) + 1] ?? null;

  return (
    <div className={classes.desk}>
      <SheetHead submission={view.submission} seat={seat} onJump={() => setJumping(true)} />
      <SheetStanding view={view} />
      <ReopeningBanner view={view} />
      <VoidedNote voided={view.voided} />
      {failure !== null && (
        <div className={classes.failure}>
          <FailureNotice failure={failure} onRetry={() => void store.getState().refresh()} />
        </div>
      )}
      {reviewing ? (
        <SheetReview
          view={view}
          seat={seat}
          onFill={takeUp}
          onBack={() => takeUp(active ?? undefined)}
          onSent={() => {
            setReviewing(false);
            requestAnimationFrame(() => nextButton.current?.focus());
          }}
        />
      ) : (
        <>
          <CriterionStrip view={view} active={active} onChoose={takeUp} />
          <div className={classes.panes} data-evidence={evidenceOpen || undefined}>
            <div className={classes.evidence}>
              <EvidencePanel
                submission={view.submission}
                evidence={evidence}
                focus={activeCriterion ? evidenceFocus(activeCriterion) : 'coverage'}
                roomForFiles={!evidenceOpen}
              />
            </div>
            <CriteriaList
              view={view}
              active={active}
              fields={fields}
              onTakeUp={setActive}
              onMove={move}
              onShowEvidence={() => setEvidenceOpen(true)}
              commenting={commenting}
              onComment={comment}
              onCommented={commented}
              noteWritable={noteWritable}
              onSwipe={swipe}
            />
          </div>
          <SheetFoot
            writable={view.writable}
            sent={view.sheet.state === 'submitted'}
            filled={filled}
            expected={judged.length}
            unsaved={unsaved}
            onlyHere={onlyHere}
            following={following}
            next={next}
            evidenceOpen={evidenceOpen}
            onCloseEvidence={() => setEvidenceOpen(false)}
            onGoOn={() => (active === null ? undefined : move(active, 'on'))}
            onReview={review}
            reviewButton={reviewButton}
            nextButton={nextButton}
          />
        </>
      )}
      <RegionJump opened={jumping} onClose={() => setJumping(false)} here={code} />
    </div>
  );
}
