import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionMark } from '../../shared/edition/edition.ts';
import { SampleMark } from '../components/SampleMark.tsx';
import { AppMark } from './AppMark.tsx';
import { DisplayMenu } from './DisplayMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import classes from './TitleBar.module.css';

type TitleBarProps = {
  /** The edition's name with its menu; the application's own name while none is open. */
  readonly name?: ReactNode;
  readonly mark?: EditionMark;
  /** What stands before the size and the language: the jump field. */
  readonly children?: ReactNode;
};

/** The window's own head: it can be dragged, and leaves room for the buttons that the system draws over it. */
export function TitleBar({ name, mark = 'resmi', children }: TitleBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar} role="region" aria-label={t('shell.appName')}>
      <AppMark />
      {name ?? <b className={classes.name}>{t('shell.appName')}</b>}
      <SampleMark mark={mark} />
      <span className={classes.grow} />
      {children}
      <DisplayMenu />
      <LanguageSwitch />
    </div>
  );
}
