import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../components/Kbd.tsx';
import classes from './JumpButton.module.css';

export function JumpButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.jump} onClick={onOpen} aria-keyshortcuts="Control+K">
      <IconSearch size="1.5rem" aria-hidden />
      <span className={classes.text}>{t('shell.jump')}</span>
      <Kbd>Ctrl K</Kbd>
    </button>
  );
}
