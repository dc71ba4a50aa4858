import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/desktop.ts';

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'id');
