import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { Criterion } from '../../shared/rubric/rubric.ts';
import type { SheetListItem } from '../../shared/scoring/scoring.ts';
import { Kbd } from '../components/Kbd.tsx';
import { SCORING_PATH, sheetPath } from './scoring-paths.ts';
import { ignoreHeldKey } from './ignore-held-key.ts';
import classes from './SheetFoot.module.css';
import { useCriterionName } from './use-criterion-name.ts';

type SheetFootProps = {
  readonly writable: boolean;
  readonly sent: boolean;
  readonly filled: number;
  readonly expected: number;
  readonly unsaved: number;
  /** Scores that are kept on this device and not on record yet. */
  readonly onlyHere: number;
  /** The judged criterion after the one in hand. */
  readonly following: Criterion | null;
  readonly next: SheetListItem | null;
  readonly evidenceOpen: boolean;
  readonly onCloseEvidence: () => void;
  readonly onGoOn: () => void;
  readonly onReview: () => void;
  readonly reviewButton: RefObject<HTMLButtonElement | null>;
  readonly nextButton: RefObject<HTMLButtonElement | null>;
};

/** Keys, how much is filled in, and the one step on. */
export function SheetFoot({
  writable,
  sent,
  filled,
  expected,
  unsaved,
  onlyHere,
  following,
  next,
  evidenceOpen,
  onCloseEvidence,
  onGoOn,
  onReview,
  reviewButton,
  nextButton,
}: SheetFootProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const nameOf = useCriterionName();
  return (
    <footer className={classes.foot}>
      <div className={classes.keys}>
        {writable && (
          <span>
            <Kbd>0</Kbd>–<Kbd>9</Kbd> {t('scoring.sheet.keyType')}
          </span>
        )}
        <span>
          <Kbd>
            <IconArrowUp size="1.2rem" aria-label="↑" />
          </Kbd>
          <Kbd>
            <IconArrowDown size="1.2rem" aria-label="↓" />
          </Kbd>{' '}
          {t('scoring.sheet.keyMove')}
        </span>
        {writable && (
          <>
            <span>
              <Kbd>C</Kbd> {t('scoring.sheet.keyComment')}
            </span>
            <span className={classes.lesser}>
              <Kbd>Ctrl</Kbd>+<Kbd>Z</Kbd> {t('scoring.sheet.keyUndo')}
            </span>
          </>
        )}
        {writable && (
          <>
            <span>
              <Kbd>Enter</Kbd> {t('scoring.sheet.keyNext')}
            </span>
            <span className={classes.lesser}>
              <Kbd>Esc</Kbd> {t('scoring.sheet.keyRestore')}
            </span>
          </>
        )}
        <span className={classes.lesser}>
          <Kbd>/</Kbd> {t('scoring.sheet.keyJump')}
        </span>
      </div>
      <p className={classes.filled}>
        {sent && next === null ? t('scoring.sheet.allSent') : t('scoring.sheet.filled', { filled, expected })}
        {onlyHere > 0 && <span className={classes.unsaved}>, {t('scoring.sheet.onlyHere', { count: onlyHere })}</span>}
        {writable && unsaved > 0 && <span className={classes.unsaved}>, {t('scoring.sheet.unsaved', { count: unsaved })}</span>}
      </p>
      <div className={classes.actions}>
        {evidenceOpen && (
          <Button className={classes.narrow ?? ''} variant="filled" onClick={onCloseEvidence}>
            {t('scoring.sheet.closeEvidence')}
          </Button>
        )}
        {!evidenceOpen && writable && following !== null && (
          <Button className={classes.narrow ?? ''} variant="filled" rightSection={<IconArrowRight size="1.8rem" />} onClick={onGoOn}>
            {t('scoring.sheet.goOnTo', { criterion: nameOf(following) })}
          </Button>
        )}
        {writable && (
          <Button
            ref={reviewButton}
            className={(following === null && !evidenceOpen ? classes.always : classes.wide) ?? ''}
            variant={filled === expected && unsaved === 0 ? 'filled' : 'default'}
            aria-keyshortcuts="Control+Enter"
            onKeyDown={ignoreHeldKey}
            onClick={onReview}
          >
            {t('scoring.sheet.review')}
          </Button>
        )}
        {!writable && !evidenceOpen && (
          <Button
            ref={nextButton}
            className={classes.always ?? ''}
            variant={sent ? 'filled' : 'default'}
            onClick={() => go(next === null ? SCORING_PATH : sheetPath(next.code))}
          >
            {next === null ? t('scoring.sheet.back') : t('scoring.sheet.next', { region: shortRegionName(next.region.name) })}
          </Button>
        )}
      </div>
    </footer>
  );
}
