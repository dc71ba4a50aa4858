import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../../shared/edition/region.ts';
import type { Monitor } from '../../../shared/scoring/scoring.ts';
import type { UnfinishedSheet } from '../../../shared/scoring/stage/stage-closing.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useOverview, useWritable } from '../../edition/edition-context.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useDoor } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import classes from './StagePanel.module.css';

/** Sheets that one sentence bears by name. */
const NAMED = 6;

/** The stage of the documents: open with who has not finished, or closed. Nothing where every criterion is scored at the interview. */
export function StagePanel({ monitor }: { readonly monitor: Monitor }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { client } = useDoor();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const { busy, failure, run, clear } = useRequest();
  const [asking, setAsking] = useState(false);
  const stage = monitor.stages.find((one) => one.stage === 'dokumen');
  if (stage === undefined) return null;
  const { closing, criteria, unfinished } = stage;
  const mayClose = writable && edition.phase === 'penilaian' && (identity.role === 'ketua' || identity.role === 'sekretaris');

  const say = ({ seat, code }: UnfinishedSheet): string => {
    const region = monitor.regions.find((one) => one.code === code)?.name ?? code;
    return t('scoring.reopening.sheetOf', { seat, region: shortRegionName(region) });
  };
  const rest = unfinished.length - NAMED;
  const listed = [...unfinished.slice(0, NAMED).map(say), ...(rest > 0 ? [t('scoring.pleno.more', { count: rest })] : [])].join('; ');
  const sentence =
    unfinished.length === 0
      ? t('scoring.stage.allFinished', { count: criteria })
      : t('scoring.stage.unfinished', { count: unfinished.length, sheets: listed });

  const close = async (): Promise<void> => {
    if ((await run(() => client('scoring.closeStage', { stage: 'dokumen' }))) === null) return;
    setAsking(false);
    noticeDone(t('scoring.stage.closed'));
  };

  return (
    <section className={classes.stage} aria-label={t('scoring.stage.documents')}>
      <div>
        <h2>{t('scoring.stage.documents')}</h2>
        {closing === null ? (
          <p>{sentence}</p>
        ) : (
          <>
            <StateMark state="locked">
              {t('scoring.stage.closedAt', { seat: closing.closedBy, instant: time.instant(closing.closedAt) })}
            </StateMark>
            {unfinished.length > 0 && <p>{t('scoring.stage.unfinishedThen', { count: unfinished.length, sheets: listed })}</p>}
          </>
        )}
      </div>
      {closing === null && mayClose && <Button onClick={() => setAsking(true)}>{t('scoring.stage.close')}</Button>}
      <ConfirmDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          clear();
        }}
        title={t('scoring.stage.askTitle')}
        act={t('scoring.stage.close')}
        busy={busy}
        failure={failure}
        onConfirm={() => void close()}
      >
        {t('scoring.stage.askText')} {sentence}
      </ConfirmDialog>
    </section>
  );
}
