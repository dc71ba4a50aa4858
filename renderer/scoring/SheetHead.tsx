import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { Delegation, Submission } from '../../shared/submissions/submission.ts';
import { Kbd } from '../components/Kbd.tsx';
import { SCORING_PATH } from './scoring-paths.ts';
import { SheetClock } from './SheetClock.tsx';
import classes from './SheetHead.module.css';

type SheetHeadProps = { readonly submission: Submission; readonly seat: SeatId; readonly onJump: () => void };

/** Whose sheet this is, who has come, and what time it is. */
export function SheetHead({ submission, seat, onJump }: SheetHeadProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();

  const sayDelegation = (delegation: Delegation | null): string => {
    if (delegation === null) return t('scoring.sheet.noDelegation');
    const { leadOffice: office, leadName, inPerson } = delegation;
    if (leadName === null) return inPerson ? t('scoring.sheet.leads', { office }) : t('scoring.sheet.represents', { office });
    return inPerson
      ? t('scoring.sheet.leadsNamed', { office, name: leadName })
      : t('scoring.sheet.representsNamed', { office, name: leadName });
  };

  return (
    <header className={classes.head}>
      <ActionIcon
        className={classes.back ?? ''}
        onClick={() => go(SCORING_PATH)}
        aria-label={t('scoring.sheet.back')}
        title={t('scoring.sheet.back')}
      >
        <IconArrowLeft size="1.9rem" aria-hidden />
      </ActionIcon>
      <div className={classes.text}>
        <h1>{submission.region.name}</h1>
        <p>
          {sayDelegation(submission.content.delegation)}
          <span className={classes.seat}>. {t('scoring.seat', { seat })}</span>
        </p>
      </div>
      <SheetClock />
      <Button
        className={classes.jump ?? ''}
        onClick={onJump}
        rightSection={
          <span className={classes.key}>
            <Kbd>/</Kbd>
          </span>
        }
        aria-keyshortcuts="/"
      >
        <IconMapPin className={classes.pin} size="2rem" aria-hidden />
        <span className={classes.word}>{t('scoring.sheet.otherRegion')}</span>
      </Button>
    </header>
  );
}
