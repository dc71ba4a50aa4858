import type { Language } from '../../shared/desktop.ts';
import type { Band, Criterion } from '../../shared/rubric/rubric.ts';

/** In the language of the screen where there is a text in it, otherwise in Indonesian. */
const inLanguage = (indonesian: string, english: string, language: Language): string =>
  language === 'en' && english.trim() !== '' ? english : indonesian;

export const sayCriterion = ({ name, nameEn }: Pick<Criterion, 'name' | 'nameEn'>, language: Language): string =>
  inLanguage(name, nameEn, language);

export const sayAspect = ({ aspect, aspectEn }: Pick<Criterion, 'aspect' | 'aspectEn'>, language: Language): string =>
  inLanguage(aspect, aspectEn, language);

export const sayParent = ({ parent, parentEn }: Pick<Criterion, 'parent' | 'parentEn'>, language: Language): string =>
  inLanguage(parent, parentEn, language);

export const sayDescriptor = ({ descriptor, descriptorEn }: Band, language: Language): string =>
  inLanguage(descriptor, descriptorEn, language);
