import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STANDARD_RUBRIC } from '../../shared/rubric/standard-rubric.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import classes from './AssumptionNotice.module.css';
import { useRubricEdit } from './use-rubric-edit.ts';

type AssumptionNoticeProps = {
  /** Of the rubric as it stands on the screen; empty once the panel has set the weights. */
  readonly label: string;
  readonly editable: boolean;
};

/** Says, as loudly as the page can, that nobody has set these weights yet; and lets the panel's decision be entered. */
export function AssumptionNotice({ label, editable }: AssumptionNoticeProps) {
  const { t } = useTranslation();
  const edit = useRubricEdit();
  const [asking, setAsking] = useState(false);
  if (label === '') {
    if (!editable) return null;
    return (
      <p className={classes.settled}>
        {t('rubric.label.settled')}{' '}
        <Button variant="subtle" size="xs" onClick={() => edit((draft) => ({ ...draft, label: STANDARD_RUBRIC.label }))}>
          {t('rubric.label.markAgain')}
        </Button>
      </p>
    );
  }
  const standard = label === STANDARD_RUBRIC.label;
  return (
    <section className={classes.notice} aria-label={t('rubric.label.name')}>
      <IconAlertTriangle size="2.2rem" aria-hidden />
      <div className={classes.text}>
        <p className={classes.claim}>{standard ? t('components.assumptionLong') : label}</p>
        <p>{t('rubric.label.why')}</p>
      </div>
      {editable && <Button onClick={() => setAsking(true)}>{t('rubric.label.set')}</Button>}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('rubric.label.ask')}
        act={t('rubric.label.set')}
        onConfirm={() => {
          edit((draft) => ({ ...draft, label: '' }));
          setAsking(false);
        }}
      >
        {t('rubric.label.askText')}
      </ConfirmDialog>
    </section>
  );
}
