import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../../shared/rubric/rubric.ts';
import type { MonitorCell } from '../../../shared/scoring/scoring.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import classes from './DecideReopeningForm.module.css';
import { createReopeningStore } from './reopening-store.ts';

type ProposeReopeningProps = {
  readonly cell: MonitorCell;
  readonly region: string;
  /** Parts of the sheet that may be named; the whole sheet as null. */
  readonly parts: readonly (Stage | null)[];
  readonly onClose: () => void;
};

/** The secretariat says why a sheet should be opened again, and which part of it. */
export function ProposeReopening({ cell, region, parts, onClose }: ProposeReopeningProps) {
  const { t } = useTranslation();
  const propose = useNoun(createReopeningStore, (state) => state.propose);
  const { busy, failure, run } = useRequest();
  const [reason, setReason] = useState('');
  const [stage, setStage] = useState<Stage | null>(parts[0] ?? null);
  const [tried, setTried] = useState(false);
  const lacks = reason.trim() === '';
  const { seat, code } = cell;

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (lacks || (await run(() => propose({ seat, code, reason, stage }))) === null) return;
    noticeDone(t('scoring.reopening.proposed', { seat, region }));
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scoring.reopening.proposeTitle', { seat, region })}
      size="52rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('scoring.reopening.proposeText')}</p>
        {parts.length > 1 && (
          <Radio.Group
            label={t('scoring.reopening.partLabel')}
            value={stage ?? ''}
            onChange={(value) => setStage(parts.find((part) => (part ?? '') === value) ?? null)}
          >
            <div className={classes.choices}>
              {parts.map((part) => (
                <Radio
                  key={part ?? ''}
                  value={part ?? ''}
                  label={part === null ? t('scoring.reopening.wholeSheet') : t(`scoring.reopening.stage.${part}`)}
                />
              ))}
            </div>
          </Radio.Group>
        )}
        <Textarea
          label={t('components.reason')}
          description={t('scoring.reopening.reasonHint')}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          error={tried && lacks ? t('components.reasonNeeded') : null}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <FailureNotice failure={failure} />
        <div className={classes.buttons}>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('scoring.reopening.proposeAct')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
