import { Button } from '@mantine/core';
import { IconCopy, IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useDoor, useNoun } from '../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../notices.tsx';
import { createAuditStore } from './audit-store.ts';
import { EventTable } from './EventTable.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import classes from './HistoryPage.module.css';
import { VerifyResult } from './VerifyResult.tsx';

/** Every change that was ever made, newest first, and whether the chain of them is whole. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { desktop } = useDoor();
  const time = useEditionTime();
  const { history, identity } = useOverview();
  const mayList = identity.role === 'sekretariat' || identity.role === 'auditor';
  const { entries, complete, report, verifying, failure, readNewest, readOlder, verify } = useNoun(createAuditStore, (state) => state);

  useEffect(() => {
    if (mayList) void readNewest();
  }, [mayList, readNewest, history.head]);

  const copy = async () => {
    const reply = await desktop('copyText', { text: history.head });
    if (reply.ok) noticeDone(t('audit.copied'));
    else noticeFailure(reply.failure);
  };

  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader title={t('audit.title')} subtitle={t('audit.subtitle', { day: time.day(history.since) })}>
          <Button variant="filled" leftSection={<IconShieldCheck size="1.7rem" />} loading={verifying} onClick={() => void verify()}>
            {t('audit.verify')}
          </Button>
        </PageHeader>
        <section className={classes.head}>
          <div>
            <h2>{t('audit.fingerprint')}</h2>
            <p className={classes.note}>
              {t('audit.events', { count: history.events })}. {t('audit.fingerprintNote')}
            </p>
          </div>
          <Fingerprint hash={history.head} />
          <Button leftSection={<IconCopy size="1.6rem" />} onClick={() => void copy()}>
            {t('audit.copy')}
          </Button>
        </section>
        <FailureNotice failure={failure} />
        {report !== null && <VerifyResult report={report} />}
        {!mayList && <p className={classes.note}>{t('audit.notYours')}</p>}
        {entries !== null && <EventTable entries={entries} />}
        {entries !== null &&
          (complete ? (
            <p className={classes.note}>{t('audit.begin')}</p>
          ) : (
            <div>
              <Button onClick={() => void readOlder()}>{t('audit.more')}</Button>
            </div>
          ))}
      </div>
    </PageBody>
  );
}
