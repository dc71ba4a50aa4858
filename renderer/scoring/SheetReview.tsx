import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../shared/panel/panel.ts';
import { type Criterion, type CriterionId, judgedCriteria } from '../../shared/rubric/rubric.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { announce } from '../announcement.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { useNoun } from '../noun-stores.tsx';
import { useRequest } from '../use-request.ts';
import { ignoreHeldKey } from './ignore-held-key.ts';
import { isFarFromOwn } from './own-outlier.ts';
import { ReviewTable } from './ReviewTable.tsx';
import { cellState, EMPTY_CELL, isUnsafe } from './score-cell.ts';
import { cellKey, createScoreSheetStore } from './score-sheet-store.ts';
import { createSheetRemarkStore, isRemarkUnsaved, remarkOf } from './sheet-remark-store.ts';
import { RemarkText } from './RemarkText.tsx';
import classes from './SheetReview.module.css';
import { useCriterionName } from './use-criterion-name.ts';

type SheetReviewProps = {
  readonly view: SheetView;
  readonly seat: SeatId;
  readonly onFill: (criterion: CriterionId) => void;
  readonly onBack: () => void;
  readonly onSent: () => void;
};

/** The whole sheet once more before it is sent: blanks, what is not saved, and scores far from the own others. */
export function SheetReview({ view, seat, onFill, onBack, onSent }: SheetReviewProps) {
  const { t } = useTranslation();
  const nameOf = useCriterionName();
  const cells = useNoun(createScoreSheetStore, (state) => state.cells);
  const submit = useNoun(createScoreSheetStore, (state) => state.submit);
  const { busy, failure, run, clear } = useRequest();
  const [asking, setAsking] = useState(false);
  const submitButton = useRef<HTMLButtonElement>(null);
  const backButton = useRef<HTMLButtonElement>(null);
  const region = view.submission.region.name;
  const judged = judgedCriteria(view);
  const cellOf = ({ id }: Criterion) => cells[cellKey(view.sheet, id)] ?? EMPTY_CELL;
  const stateOf = (criterion: Criterion) => cellState(cellOf(criterion), view.scale);
  const blanks = judged.filter((criterion) => stateOf(criterion) === 'empty');
  const unsaved = judged.filter((criterion) => isUnsafe(stateOf(criterion)));
  const onlyHere = judged.filter((criterion) => stateOf(criterion) === 'here');
  const saving = judged.some((criterion) => stateOf(criterion) === 'saving');
  const anyFar = judged.some((criterion) => {
    const score = cellOf(criterion).committedHundredths;
    const others = view.ownScores.filter((one) => one.criterion === criterion.id).map((one) => one.valueHundredths);
    return score !== null && isFarFromOwn(score, others);
  });
  const remarks = useNoun(createSheetRemarkStore, (state) => state.remarks);
  const onSheet = remarkOf({ remarks }, 'sheet');
  const unsavedComments = [
    ...view.criteria.filter(({ id }) => isRemarkUnsaved(remarkOf({ remarks }, id))).map(nameOf),
    ...(isRemarkUnsaved(onSheet) ? [t('scoring.review.wholeSheet')] : []),
  ];
  const ready = blanks.length === 0 && unsaved.length === 0 && unsavedComments.length === 0 && onlyHere.length === 0 && !saving;
  const heldBlanks = blanks.filter(({ id }) => view.held.some(({ criterion }) => criterion === id));
  const first = blanks.find((criterion) => !heldBlanks.includes(criterion)) ?? unsaved[0];

  useEffect(() => {
    (ready ? submitButton : backButton).current?.focus();
    // Only when the review opens or becomes ready: later the focus is the juror's.
  }, [ready]);

  const send = async () => {
    if ((await run(submit)) === null) return;
    setAsking(false);
    announce(t('scoring.review.sent', { region }));
    onSent();
  };
  const list = (criteria: readonly Criterion[]): string => criteria.map(nameOf).join(', ');

  return (
    <>
      <div
        className={classes.scroll}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !asking) onBack();
        }}
      >
        <section className={classes.review} aria-label={t('scoring.review.title', { region })}>
          <div>
            <h2>{t('scoring.review.title', { region })}</h2>
            <p className={classes.lead}>{t('scoring.review.lead')}</p>
          </div>
          <ReviewTable view={view} />
          {onSheet.stored !== '' && (
            <div>
              <h3>{t('scoring.remark.onSheet')}</h3>
              <RemarkText target="sheet" remark={onSheet} writable={view.writable} />
            </div>
          )}
          {anyFar && <p className={classes.information}>{t('scoring.review.farText')}</p>}
        </section>
      </div>
      <footer className={classes.foot}>
        <div className={classes.said}>
          {blanks.length > 0 && <StateMark state="attention">{t('scoring.review.blanks', { criteria: list(blanks) })}</StateMark>}
          {unsaved.length > 0 && <StateMark state="attention">{t('scoring.review.unsavedText', { criteria: list(unsaved) })}</StateMark>}
          {onlyHere.length > 0 && <StateMark state="attention">{t('scoring.review.onlyHere', { criteria: list(onlyHere) })}</StateMark>}
          {heldBlanks.length > 0 && <StateMark state="attention">{t('scoring.stage.heldBlank', { criteria: list(heldBlanks) })}</StateMark>}
          {unsavedComments.length > 0 && (
            <StateMark state="attention">{t('scoring.review.unsavedComments', { criteria: unsavedComments.join(', ') })}</StateMark>
          )}
          {ready && <StateMark state="saved">{t('scoring.review.ready')}</StateMark>}
        </div>
        <div className={classes.actions}>
          <Button ref={backButton} onClick={onBack}>
            {t('scoring.review.back')}
          </Button>
          {first && (
            <Button variant="filled" onClick={() => onFill(first.id)}>
              {t('scoring.review.fill', { criterion: nameOf(first) })}
            </Button>
          )}
          {first === undefined && (
            <Button ref={submitButton} variant="filled" disabled={!ready} onKeyDown={ignoreHeldKey} onClick={() => setAsking(true)}>
              {t('scoring.review.submit')}
            </Button>
          )}
        </div>
      </footer>
      <ConfirmDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          clear();
        }}
        title={t('scoring.review.askTitle', { region })}
        act={t('scoring.review.submit')}
        busy={busy}
        failure={failure}
        onConfirm={() => void send()}
      >
        {t('scoring.review.askText', { count: judged.length, seat })}
      </ConfirmDialog>
    </>
  );
}
