import { useTranslation } from 'react-i18next';
import { bandOf, type Criterion } from '../../shared/rubric/rubric.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { AssumptionMark } from '../components/AssumptionMark.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { FractionText } from '../components/FractionText.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { useNoun } from '../noun-stores.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import { isFarFromOwn, ownSpread } from './own-outlier.ts';
import classes from './ReviewTable.module.css';
import { cellState, EMPTY_CELL, isUnsafe, shownHundredths } from './score-cell.ts';
import { cellKey, createScoreSheetStore } from './score-sheet-store.ts';
import { RemarkText } from './RemarkText.tsx';
import { createSheetRemarkStore, remarkOf } from './sheet-remark-store.ts';
import { useCriterionName } from './use-criterion-name.ts';

/** Every criterion of the sheet with its score, what that means, and how the juror scored elsewhere. No totals, no other seat. */
export function ReviewTable({ view }: { readonly view: SheetView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useCriterionName();
  const cells = useNoun(createScoreSheetStore, (state) => state.cells);
  const remarks = useNoun(createSheetRemarkStore, (state) => state.remarks);
  const assumed = view.label !== '';

  const judgedCells = (criterion: Criterion) => {
    const cell = cells[cellKey(view.sheet, criterion.id)] ?? EMPTY_CELL;
    const state = cellState(cell, view.scale);
    const score = shownHundredths(cell);
    const band = score === null ? null : bandOf(criterion, score);
    const others = view.ownScores.filter((one) => one.criterion === criterion.id).map((one) => one.valueHundredths);
    const spread = ownSpread(others);
    const far = score !== null && spread !== null && isFarFromOwn(score, others);
    const difference = score === null || spread === null ? 0 : score - spread.meanHundredths;
    return (
      <>
        <NumberCell strong>{score === null ? '–' : format.hundredths(score)}</NumberCell>
        <td className={classes.meaning}>
          {band !== null && (language === 'en' && band.descriptorEn !== '' ? band.descriptorEn : band.descriptor)}
        </td>
        <td className={classes.elsewhere}>
          {spread === null
            ? t('scoring.review.spreadNone')
            : t('scoring.review.spread', {
                count: spread.count,
                mean: format.hundredths(spread.meanHundredths),
                lowest: format.hundredths(spread.lowestHundredths),
                highest: format.hundredths(spread.highestHundredths),
              })}
        </td>
        <td>
          {state === 'empty' && <StateMark state="attention">{t('scoring.review.blank')}</StateMark>}
          {isUnsafe(state) && <StateMark state="attention">{t('scoring.review.unsaved')}</StateMark>}
          {state === 'here' && <StateMark state="attention">{t('scoring.field.here')}</StateMark>}
          {far && (
            <StateMark state="information">
              {t('scoring.review.far', { difference: `${difference > 0 ? '+' : ''}${format.hundredths(difference)}` })}
            </StateMark>
          )}
        </td>
      </>
    );
  };

  const computedCells = (criterion: Criterion) => (
    <>
      <NumberCell strong>
        <FractionText value={view.computed.find((one) => one.criterion === criterion.id)?.value ?? null} decimals={2} />
      </NumberCell>
      <td className={classes.meaning}>
        <StateMark state="locked">{t('scoring.sheet.computed')}</StateMark>
      </td>
      <td className={classes.elsewhere} />
      <td />
    </>
  );

  return (
    <div className={classes.review}>
      <DataTable label={t('scoring.review.table')}>
        <thead>
          <tr>
            <th scope="col">{t('scoring.review.criterion')}</th>
            <th scope="col" className={classes.weight}>
              {t('scoring.review.weight')}
            </th>
            <NumberHead>{t('scoring.review.score')}</NumberHead>
            <th scope="col" className={classes.meaning}>
              {t('scoring.review.meaning')}
            </th>
            <th scope="col" className={classes.elsewhere}>
              {t('scoring.review.elsewhere')}
            </th>
            <th scope="col">{t('scoring.review.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {view.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                {nameOf(criterion)}
                {remarkOf({ remarks }, criterion.id).stored !== '' && (
                  <div className={classes.comment}>
                    <RemarkText target={criterion.id} remark={remarkOf({ remarks }, criterion.id)} writable={view.writable} />
                  </div>
                )}
              </th>
              <td className={classes.weight}>
                {format.hundredths(criterion.weightHundredths)} {assumed && <AssumptionMark />}
              </td>
              {criterion.kind === 'computed' ? computedCells(criterion) : judgedCells(criterion)}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
