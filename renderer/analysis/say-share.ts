import type { Language } from '../../shared/desktop.ts';

/** A share in whole percent, never all or none where it is not. */
export const sayShare = (share: number, language: Language): string => {
  const rounded = Math.round(share * 100);
  const [shown, mark] = rounded === 100 && share < 1 ? [99, '> '] : rounded === 0 && share > 0 ? [1, '< '] : [rounded, ''];
  return language === 'id' ? `${mark}${String(shown)}\u00A0%` : `${mark}${String(shown)}%`;
};
