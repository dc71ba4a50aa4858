import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/panel/panel.ts';
import { spokenCode } from '../../../shared/scoring/stick/code-words.ts';
import classes from './StickDesk.module.css';

export type WrittenStick = { readonly seat: SeatId; readonly code: string; readonly fileName: string; readonly leftOut: number };

export function StickCode({ written, onNoted }: { readonly written: WrittenStick; readonly onNoted: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.form}>
      <output className={classes.code}>{spokenCode(written.code)}</output>
      <p className={classes.text}>{t('scoring.stick.codeText')}</p>
      <p className={classes.text}>
        {t('scoring.stick.savedAs', { fileName: written.fileName })}
        {written.leftOut > 0 && ` ${t('scoring.stick.leftOut', { count: written.leftOut })}`}
      </p>
      <div className={classes.buttons}>
        <Button variant="filled" onClick={onNoted} data-autofocus>
          {t('scoring.stick.noted')}
        </Button>
      </div>
    </div>
  );
}
