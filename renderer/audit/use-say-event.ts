import { useTranslation } from 'react-i18next';

/** Calls and actors of the history, in words; what has no words yet is shown as it was recorded. */
export const useSayEvent = () => {
  const { t, i18n } = useTranslation();
  return {
    sayCall: (call: string): string => {
      const key = `audit.call.${call}`;
      // Calls are data here: a file of a later version may hold one that this version has no words for.
      return i18n.exists(key) ? String(i18n.getResource(i18n.language, 'app', key)) : call;
    },
    sayActor: (actor: string): string => {
      const [kind, rest = ''] = actor.split(/:(.*)/su);
      if (actor === 'sekretariat') return t('audit.secretariat');
      if (actor === 'ruang') return t('audit.jurorsRoom');
      if (actor === 'contoh') return t('audit.sampleMaker');
      if (kind === 'kursi') {
        const [seat = '', substitute] = rest.split('/pengganti:');
        return substitute === undefined ? t('audit.seat', { seat }) : t('audit.substitute', { seat, number: substitute });
      }
      if (kind === 'pengamat') return t('audit.observer', { number: rest });
      if (kind === 'auditor') return t('audit.auditor', { number: rest });
      if (kind === 'cli') return t('audit.commandLine', { user: rest });
      return actor;
    },
  };
};
