import { Button } from '@mantine/core';
import { IconCopy, IconShieldCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { createAuditStore } from '../audit/audit-store.ts';
import { Fingerprint } from '../audit/Fingerprint.tsx';
import { VerifyResult } from '../audit/VerifyResult.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useDoor, useNoun } from '../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../notices.tsx';
import classes from './FingerprintSection.module.css';

/** The hash that stands on paper, and whether the history still gives it. */
export function FingerprintSection({ overview }: { readonly overview: EditionOverview }) {
  const { t } = useTranslation();
  const id = useId();
  const { desktop } = useDoor();
  const { history } = overview;
  const { report, verifying, failure, verify } = useNoun(createAuditStore, (state) => state);

  const copy = async () => {
    const reply = await desktop('copyText', { text: history.head });
    if (reply.ok) noticeDone(t('results.fingerprint.copied'));
    else noticeFailure(reply.failure);
  };

  return (
    <section className={classes.section} aria-labelledby={id}>
      <SectionTitle id={id} note={t('results.fingerprint.note', { count: history.events })}>
        {t('results.fingerprint.title')}
      </SectionTitle>
      <p className={classes.text}>{t('results.fingerprint.text')}</p>
      <div className={classes.hash}>
        <Fingerprint hash={history.head} />
        <div className={classes.buttons}>
          <Button leftSection={<IconCopy size="1.6rem" />} onClick={() => void copy()}>
            {t('results.fingerprint.copy')}
          </Button>
          <Button leftSection={<IconShieldCheck size="1.6rem" />} loading={verifying} onClick={() => void verify()}>
            {t('results.fingerprint.verify')}
          </Button>
        </div>
      </div>
      <FailureNotice failure={failure} />
      {report !== null && <VerifyResult report={report} />}
    </section>
  );
}
