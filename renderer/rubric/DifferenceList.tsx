import { useTranslation } from 'react-i18next';
import type { CriterionChange, RubricDifference } from '../../shared/rubric/compare-rubrics.ts';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './DifferenceList.module.css';
import { sayCriterion } from './say-criterion.ts';

/** What would be different, one line for each criterion and each other rule. */
export function DifferenceList({ difference }: { readonly difference: RubricDifference }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { criteria, scale, method } = difference;

  const say = (one: CriterionChange): string => {
    const name = sayCriterion(one.criterion, language);
    const weight = format.hundredths(one.criterion.weightHundredths);
    if (one.change === 'added') return t('rubric.difference.added', { name, weight });
    if (one.change === 'removed') return t('rubric.difference.removed', { name });
    const properties = one.properties.map((property) =>
      property === 'weight'
        ? t('rubric.difference.weight', { before: format.hundredths(one.before.weightHundredths), after: weight })
        : t(`rubric.difference.property.${property}`),
    );
    return t('rubric.difference.changed', { name, properties: properties.join(', ') });
  };

  return (
    <ul className={classes.list}>
      {criteria.map((one) => (
        <li key={one.criterion.id} data-change={one.change}>
          {say(one)}
        </li>
      ))}
      {scale && <li>{t('rubric.difference.scale')}</li>}
      {method.map((term) => (
        <li key={term}>{t(`rubric.difference.method.${term}`)}</li>
      ))}
    </ul>
  );
}
