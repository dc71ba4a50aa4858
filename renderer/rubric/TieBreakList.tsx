import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TIE_BREAK_STEPS, type TieBreakStep } from '../../shared/rubric/rubric.ts';
import { useLanguage } from '../wording/use-language.ts';
import { MoveButtons } from './MoveButtons.tsx';
import { addTieBreak, moveTieBreak, removeTieBreak, type RubricDraft, type TieBreak, unusedTieBreaks } from './rubric-draft.ts';
import { sayCriterion } from './say-criterion.ts';
import classes from './TieBreakList.module.css';
import { useRubricEdit } from './use-rubric-edit.ts';

type TieBreakListProps = { readonly content: RubricDraft; readonly editable: boolean };

const isStep = (step: TieBreak): step is TieBreakStep => TIE_BREAK_STEPS.some((one) => one === step);

/** What decides between regions with the same printed total, in order. */
export function TieBreakList({ content, editable }: TieBreakListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const { tieBreakChain: chain } = content.method;
  const unused = unusedTieBreaks(content);

  const say = (step: TieBreak): string => {
    if (isStep(step)) return t(`rubric.tie.${step}`);
    const criterion = content.criteria.find((one) => one.id === step);
    return t('rubric.tie.criterion', {
      name: criterion === undefined ? step : sayCriterion(criterion, language) || t('rubric.criterion.unnamed'),
    });
  };

  return (
    <>
      <ol className={classes.steps}>
        {chain.map((step, index) => (
          <li key={step} className={classes.step}>
            <span className={classes.number}>{index + 1}</span>
            <span className={classes.words}>
              {say(step)}
              {isStep(step) && <span className={classes.text}>{t(`rubric.tie.${step}Text`)}</span>}
            </span>
            {editable && (
              <MoveButtons
                name={say(step)}
                first={index === 0}
                last={index === chain.length - 1}
                onMove={(by) => edit((draft) => moveTieBreak(draft, index, by))}
                onRemove={() => edit((draft) => removeTieBreak(draft, step))}
              />
            )}
          </li>
        ))}
      </ol>
      {chain.at(-1) !== 'lot' && <p className={classes.text}>{t('rubric.tie.otherwiseShared')}</p>}
      {editable && unused.length > 0 && (
        <Select
          className={classes.add ?? ''}
          aria-label={t('rubric.tie.add')}
          placeholder={t('rubric.tie.add')}
          value={null}
          data={unused.map((step) => ({ value: step, label: say(step) }))}
          onChange={(value) => {
            const step = unused.find((one) => one === value);
            if (step !== undefined) edit((draft) => addTieBreak(draft, step));
          }}
        />
      )}
    </>
  );
}
