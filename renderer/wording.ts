import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../shared/desktop.ts';
import { wordingId } from './wording/id.ts';

declare module 'i18next' {
  // Merging into a library's options needs an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: { app: typeof wordingId };
  }
}

/** English is fetched when it is first wanted; Indonesian is at hand from the start. */
const haveWords = async (language: Language): Promise<void> => {
  if (i18next.hasResourceBundle(language, 'app')) return;
  const { wordingEn } = await import('./wording/en.ts');
  i18next.addResourceBundle('en', 'app', wordingEn);
};

export const startWording = async (language: Language): Promise<void> => {
  await i18next.use(initReactI18next).init({
    resources: { id: { app: wordingId } },
    lng: 'id',
    fallbackLng: 'id',
    ns: ['app'],
    defaultNS: 'app',
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await speak(language);
};

export const speak = async (language: Language): Promise<void> => {
  await haveWords(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
};
