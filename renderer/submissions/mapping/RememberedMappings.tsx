import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useMayChange } from '../use-may-change.ts';
import { createMappingsStore } from './mappings-store.ts';
import classes from './RememberedMappings.module.css';
import { RememberedTable } from './RememberedTable.tsx';

/** Which words of this sender mean which field, by whom and since when, and the way to forget them. Silent when there are none. */
export function RememberedMappings({ code, regionName }: { readonly code: RegionCode; readonly regionName: string }) {
  const { t } = useTranslation();
  const { may } = useMayChange();
  const remembered = useNoun(createMappingsStore, (state) => state.remembered);
  const failure = useNoun(createMappingsStore, (state) => state.failure);
  const read = useNoun(createMappingsStore, (state) => state.read);
  const forget = useNoun(createMappingsStore, (state) => state.forget);
  const { busy, failure: refused, run, clear } = useRequest();
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    void read(code);
  }, [read, code]);

  const close = (): void => {
    setAsking(false);
    clear();
  };
  const confirm = async (): Promise<void> => {
    if ((await run(() => forget(code))) === null) return;
    close();
    noticeDone(t('submissions.mapping.forgotten', { region: regionName }));
  };

  if (failure === null && (remembered === null || remembered.length === 0)) return null;
  return (
    <section aria-label={t('submissions.mapping.remembered')}>
      <SectionTitle note={regionName}>{t('submissions.mapping.remembered')}</SectionTitle>
      <FailureNotice failure={failure} onRetry={() => void read(code)} />
      <p className={classes.hint}>{t('submissions.mapping.rememberedHint')}</p>
      <RememberedTable remembered={remembered ?? []} />
      {may && (
        <p className={classes.act}>
          <Button color="red" variant="outline" onClick={() => setAsking(true)}>
            {t('submissions.mapping.forget')}
          </Button>
        </p>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('submissions.mapping.forgetTitle', { region: regionName })}
        act={t('submissions.mapping.forget')}
        destructive
        busy={busy}
        failure={refused}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        {t('submissions.mapping.forgetNote')}
      </ConfirmDialog>
    </section>
  );
}
