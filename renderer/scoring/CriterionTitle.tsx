import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../shared/rubric/rubric.ts';
import { AssumptionMark } from '../components/AssumptionMark.tsx';
import { StageTag } from '../rubric/StageTag.tsx';
import { useFormat } from '../wording/use-format.ts';
import classes from './CriterionTitle.module.css';
import { useCriterionName } from './use-criterion-name.ts';

/** Name and weight; the weight is marked as long as the panel has not confirmed it. */
export function CriterionTitle({ criterion, assumed }: { readonly criterion: Criterion; readonly assumed: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useCriterionName();
  return (
    <div className={classes.title}>
      <h2>
        {criterion.parent !== '' && (
          <span className={classes.parent}>{nameOf({ name: criterion.parent, nameEn: criterion.parentEn })}</span>
        )}
        {nameOf(criterion)}
      </h2>
      <span className={classes.weight}>
        {t('scoring.sheet.weight', { weight: format.hundredths(criterion.weightHundredths) })} {assumed && <AssumptionMark />}
        {criterion.kind === 'judged' && <StageTag stage={criterion.stage} />}
      </span>
    </div>
  );
}
