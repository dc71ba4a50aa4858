import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperForm } from '../../../shared/scoring/paper/paper-sheet.ts';
import { printedSerial, readSerial, type PaperSerial } from '../../../shared/scoring/paper/serial.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useDoor } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import classes from './PaperForm.module.css';

type FindPaperProps = {
  readonly serial: PaperSerial | null;
  readonly onFound: (form: PaperForm) => void;
  readonly onClose: () => void;
};

/** The number of the sheet in hand, typed or scanned. */
export function FindPaper({ serial, onFound, onClose }: FindPaperProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const { busy, failure, run, clear } = useRequest();
  const [typed, setTyped] = useState(serial === null ? '' : printedSerial(serial));
  const [wrong, setWrong] = useState(false);

  useEffect(() => {
    if (serial !== null)
      void run(() => client('scoring.paperForm', { serial })).then((found) => {
        if (found !== null) onFound(found.value);
      });
  }, [serial, client, run, onFound]);

  const find = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const read = readSerial(typed);
    setWrong(read === null);
    if (read === null) return;
    const found = await run(() => client('scoring.paperForm', { serial: read }));
    if (found !== null) onFound(found.value);
  };

  return (
    <form className={classes.form} onSubmit={(event) => void find(event)} noValidate>
      <TextInput
        label={t('scoring.paper.serial')}
        description={t('scoring.paper.serialHint')}
        value={typed}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
          clear();
        }}
        error={wrong ? t('scoring.paper.serialWrong') : null}
        data-autofocus
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('scoring.paper.find')}
        </Button>
      </div>
    </form>
  );
}
