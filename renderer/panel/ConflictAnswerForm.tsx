import { Button, Checkbox, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useEdition } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import classes from './ConflictAnswerForm.module.css';
import { createConflictStore } from './conflict-store.ts';
import type { ConflictGroup } from './group-conflicts.ts';
import { useSayGround } from './use-say-ground.ts';

type ConflictAnswerFormProps = {
  readonly group: ConflictGroup;
  readonly answer: 'declare' | 'dismiss';
  readonly onClose: () => void;
};

/** One reason for as many of the regions as are chosen; all are chosen at first. */
export function ConflictAnswerForm({ group, answer, onClose }: ConflictAnswerFormProps) {
  const { t } = useTranslation();
  const sayGround = useSayGround();
  const act = useNoun(createConflictStore, (state) => state[answer]);
  const refreshEdition = useEdition((state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const [left, setLeft] = useState<ReadonlySet<RegionCode>>(new Set());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { seat, grounds, regions } = group;
  const chosen = regions.filter(({ code }) => !left.has(code));

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '' || chosen.length === 0) return;
    if ((await run(() => act({ seat, codes: chosen.map(({ code }) => code), reason: reason.trim() }))) === null) return;
    onClose();
    await refreshEdition();
    noticeDone(t(`panel.conflict.${answer}Done`, { seat, count: chosen.length }));
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <div>
        {grounds.map((ground) => (
          <p key={ground.ground}>{sayGround(ground)}</p>
        ))}
        <p className={classes.quiet}>{t(`panel.conflict.${answer}Text`)}</p>
      </div>
      {regions.length > 1 ? (
        <fieldset className={classes.regions}>
          <legend>{t('panel.conflict.regions')}</legend>
          {regions.map(({ code, name }) => (
            <Checkbox
              key={code}
              label={name}
              checked={!left.has(code)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.currentTarget.checked) next.delete(code);
                else next.add(code);
                setLeft(next);
              }}
            />
          ))}
        </fieldset>
      ) : null}
      {tried && chosen.length === 0 && (
        <p className={classes.error} role="alert">
          {t('panel.conflict.regionNeeded')}
        </p>
      )}
      <Textarea
        label={t('components.reason')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t('components.reasonNeeded') : null}
        data-autofocus
      />
      <FailureNotice failure={failure} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t(`panel.conflict.${answer}Act`)}
        </Button>
      </div>
    </form>
  );
}
