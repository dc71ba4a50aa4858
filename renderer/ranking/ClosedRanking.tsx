import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { STUDY_PATH } from '../analysis/annex-path.ts';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { STAGE_PATHS } from '../shell/stages.ts';
import classes from './ClosedRanking.module.css';

/** Before the pleno: why nothing is shown, how many sheets are in, and where the pleno is opened. No value, not even a hidden one. */
export function ClosedRanking({ overview }: { readonly overview: EditionOverview }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { edition, identity, progress } = overview;
  const scoring = edition.phase === 'penilaian';
  const allIn = progress.sheetsExpected > 0 && progress.sheetsSubmitted >= progress.sheetsExpected;
  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader title={t('ranking.title')} subtitle={edition.name} />
        <section className={classes.closed}>
          <IconLock size="3.2rem" aria-hidden />
          <div className={classes.text}>
            <h2>{t('ranking.closed.claim')}</h2>
            <p>{t('ranking.closed.text')}</p>
            {scoring && progress.sheetsExpected > 0 ? (
              <>
                <p className={classes.sheets}>
                  <b>{t('ranking.closed.sheets', { done: progress.sheetsSubmitted, count: progress.sheetsExpected })}</b>
                  <progress
                    aria-label={t('ranking.closed.sheets', { done: progress.sheetsSubmitted, count: progress.sheetsExpected })}
                    max={progress.sheetsExpected}
                    value={progress.sheetsSubmitted}
                  />
                </p>
                <p className={classes.note}>{t(allIn ? 'ranking.closed.sheetsAll' : 'ranking.closed.sheetsMissing')}</p>
              </>
            ) : (
              <p className={classes.note}>{t(edition.phase === 'dibatalkan' ? 'ranking.closed.cancelled' : 'ranking.closed.notYet')}</p>
            )}
            <Button variant="filled" className={classes.button ?? ''} onClick={() => go(STAGE_PATHS.scoring)}>
              {t('ranking.closed.go')}
            </Button>
          </div>
        </section>
        {(identity.role === 'sekretariat' || identity.role === 'ketua' || identity.role === 'sekretaris') && (
          <p>
            <Link href={STUDY_PATH}>{t('analysis.study.open')}</Link>
          </p>
        )}
      </div>
    </PageBody>
  );
}
