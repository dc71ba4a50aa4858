import type { Criterion } from '../../shared/rubric/rubric.ts';
import { sayCriterion } from '../rubric/say-criterion.ts';
import { useLanguage } from '../wording/use-language.ts';

/** Name of a criterion in the language of the screen; Indonesian where the rubric has no other. */
export const useCriterionName = (): ((criterion: Pick<Criterion, 'name' | 'nameEn'>) => string) => {
  const language = useLanguage();
  return (criterion) => sayCriterion(criterion, language);
};
