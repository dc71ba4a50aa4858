import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AGGREGATIONS, type Method } from '../../shared/rubric/rubric.ts';
import { AGGREGATION_WORD } from './aggregation-word.ts';
import classes from './MethodSection.module.css';
import { useRubricEdit } from './use-rubric-edit.ts';

type AggregationChoiceProps = { readonly method: Method; readonly editable: boolean };

/** With nine seats three scores are left. */
const MOST_TRIMMED = 20;

/** How the jurors' scores become the panel's, in words, and what the rule does where scores are missing. */
export function AggregationChoice({ method, editable }: AggregationChoiceProps) {
  const { t } = useTranslation();
  const edit = useRubricEdit();
  const { aggregation, trimEachSide } = method;
  const word = AGGREGATION_WORD[aggregation];
  const choose = (value: string | null): void => {
    const chosen = AGGREGATIONS.find((one) => one === value);
    if (chosen === undefined) return;
    edit((draft) => {
      const { trimEachSide: _, ...rest } = draft.method;
      return { ...draft, method: { ...rest, aggregation: chosen, ...(chosen === 'trimmed-mean@1' ? { trimEachSide: 1 } : {}) } };
    });
  };
  return (
    <>
      {editable && (
        <Select
          className={classes.aggregation ?? ''}
          aria-label={t('rubric.method.aggregationChoice')}
          data={AGGREGATIONS.map((one) => ({ value: one, label: t(`rubric.method.name.${AGGREGATION_WORD[one]}`) }))}
          value={aggregation}
          allowDeselect={false}
          onChange={choose}
        />
      )}
      {editable && aggregation === 'trimmed-mean@1' && (
        <NumberInput
          className={classes.aggregation ?? ''}
          label={t('rubric.method.trimEachSide')}
          description={t('rubric.method.trimHint')}
          min={1}
          max={MOST_TRIMMED}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={trimEachSide ?? 1}
          onChange={(value) => {
            if (typeof value !== 'number' || value < 1) return;
            edit((draft) => ({ ...draft, method: { ...draft.method, trimEachSide: value } }));
          }}
        />
      )}
      {t(`rubric.method.text.${word}`, { count: trimEachSide ?? 1 })} {t('rubric.method.total')}
    </>
  );
}
