import { useTranslation } from 'react-i18next';
import { useDesktop } from '../desktop-context.ts';
import classes from './TitleButton.module.css';

/** ID / EN, one press. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useDesktop((state) => state.desktop.preferences.language);
  const setLanguage = useDesktop((state) => state.setLanguage);
  const indonesian = language === 'id';
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={`${t('shell.language')}: ID / EN`}
      onClick={() => void setLanguage(indonesian ? 'en' : 'id')}
    >
      <span>
        {indonesian ? <b>ID</b> : <span className={classes.other}>ID</span>}
        <span className={classes.other}> / </span>
        {indonesian ? <span className={classes.other}>EN</span> : <b>EN</b>}
      </span>
    </button>
  );
}
