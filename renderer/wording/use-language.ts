import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/desktop.ts';

const subscribe = (changed: () => void): (() => void) => {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
};
const spoken = (): Language => (i18next.language === 'en' ? 'en' : 'id');

/** Asked by every number of a page, so by itself: the whole of `useTranslation` costs as much as the rest of a table cell. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, spoken);
