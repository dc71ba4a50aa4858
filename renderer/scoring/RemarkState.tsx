import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowsSplit2, IconCircleCheck, IconDeviceMobile, IconLoader2, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';
import { Kbd } from '../components/Kbd.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNounStore } from '../noun-stores.tsx';
import { useLanguage } from '../wording/use-language.ts';
import type { RemarkTarget } from './remark-shelf.ts';
import classes from './RemarkState.module.css';
import { createSheetRemarkStore, type Remark, remarkState, type RemarkState as State } from './sheet-remark-store.ts';
import { TextDiffers } from './TextDiffers.tsx';

type RemarkStateProps = { readonly id: string; readonly target: RemarkTarget; readonly remark: Remark };

const ICONS = {
  written: IconPencil,
  sending: IconLoader2,
  here: IconDeviceMobile,
  saved: IconCircleCheck,
  differs: IconArrowsSplit2,
  failed: IconAlertTriangle,
} as const satisfies Readonly<Record<Exclude<State, 'empty'>, unknown>>;

/** Under a text: how far it has come. *Tersimpan* is said of what the records have answered for, never before. */
export function RemarkState({ id, target, remark }: RemarkStateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  const store = useNounStore(createSheetRemarkStore);
  const state = remarkState(remark);

  const word = (told: Exclude<State, 'empty'>): string => {
    switch (told) {
      case 'written':
        return t('scoring.field.typed');
      case 'sending':
        return t('scoring.field.saving');
      case 'here':
        return t('scoring.remark.here');
      case 'saved':
        return remark.storedAt === null ? t('scoring.field.savedPlain') : t('scoring.field.saved', { time: time.clock(remark.storedAt) });
      case 'differs':
        return t('scoring.remark.differs');
      case 'failed':
        if (remark.failure === null || remark.failure.code === 'incident') return t('scoring.field.failed');
        return sayFailure(remark.failure, language).happened;
    }
  };

  if (state === 'empty') {
    return (
      <span id={id} className={classes.keys}>
        <Kbd>Ctrl</Kbd>+<Kbd>Enter</Kbd> {t('scoring.remark.keySave')}
      </span>
    );
  }
  const Icon = ICONS[state];
  return (
    <div id={id} className={classes.state} data-state={state} role="status">
      <span className={classes.word}>
        <Icon size="1.5rem" aria-hidden />
        {word(state)}
      </span>
      {state === 'written' && (
        <span className={classes.keys}>
          <Kbd>Ctrl</Kbd>+<Kbd>Enter</Kbd> {t('scoring.remark.keySave')}
        </span>
      )}
      {state === 'failed' && (
        <UnstyledButton className={classes.retry ?? ''} onClick={() => void store.getState().save(target)}>
          {t('scoring.field.retry')}
        </UnstyledButton>
      )}
      {state === 'differs' && <TextDiffers target={target} remark={remark} />}
    </div>
  );
}
