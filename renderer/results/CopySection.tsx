import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/edition/edition.ts';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useSaveCopy } from '../edition/use-save-copy.ts';
import classes from './CopySection.module.css';

export function CopySection({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  const id = useId();
  const saveCopy = useSaveCopy();
  const [busy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    await saveCopy();
    setBusy(false);
  };

  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id}>{t('results.copy.title')}</SectionTitle>
      <div className={classes.row}>
        <p>{t('results.copy.text')}</p>
        {role === 'sekretariat' ? (
          <Button leftSection={<IconDeviceFloppy size="1.7rem" />} loading={busy} onClick={() => void save()}>
            {t('results.copy.act')}
          </Button>
        ) : (
          <p>{t('results.copy.notYours')}</p>
        )}
      </div>
    </section>
  );
}
