import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NamedValue } from '../../../shared/submissions/letter/planned-answer.ts';
import { useSayChange } from '../use-say-change.ts';
import classes from './AnswerWords.module.css';

type AnswerWordsProps = { readonly values: readonly NamedValue[]; readonly explanation: string; readonly source: string };

/** What a region answered: the values that it states anew, and its own words. */
export function AnswerWords({ values, explanation, source }: AnswerWordsProps) {
  const { t } = useTranslation();
  const say = useSayChange();
  return (
    <div className={classes.words}>
      {values.map(({ name, property, subject, before, after }) => (
        <p key={`${name} ${property}`} className={classes.value}>
          <span>{property === 'value' ? name : t('submissions.item.property', { item: name, property: say.property(property) })}</span>
          <span className={classes.becomes}>
            {before !== null && <s>{say.value(before, property, subject)}</s>}
            {before !== null && <IconArrowRight size="1.4rem" role="img" aria-label={t('submissions.importing.becomes')} />}
            <b data-long={(typeof after === 'string' && after.length > 24) || undefined}>{say.value(after, property, subject)}</b>
          </span>
        </p>
      ))}
      {explanation !== '' && <p className={classes.explanation}>{explanation}</p>}
      {source !== '' && <p className={classes.source}>{t('submissions.letter.answerSource', { source })}</p>}
    </div>
  );
}
