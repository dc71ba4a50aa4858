import { IconCheck, IconCircleDashed, IconLockOpen, IconPencil, IconUserOff, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SheetState } from '../../shared/scoring/scoring.ts';
import classes from './SheetStateMark.module.css';

const ICONS = { empty: IconCircleDashed, draft: IconPencil, submitted: IconCheck, recused: IconUserOff, absent: IconUserQuestion } as const;

type SheetStateMarkProps = {
  readonly state: SheetState;
  /** Said with a sheet that is being filled. */
  readonly filled?: number;
  readonly expected?: number;
  readonly fromPaper?: boolean;
  /** Had been submitted before and was opened again. */
  readonly reopened?: boolean;
};

/** How far a sheet is, by shape, colour and word. Never what stands in it. */
export function SheetStateMark({ state, filled, expected, fromPaper = false, reopened = false }: SheetStateMarkProps) {
  const { t } = useTranslation();
  const openAgain = reopened && (state === 'draft' || state === 'empty');
  const Icon = openAgain ? IconLockOpen : ICONS[state];
  const counted = state === 'draft' && filled !== undefined && expected !== undefined;
  return (
    <span className={classes.mark} data-state={openAgain ? 'draft' : state}>
      <i className={classes.shape} aria-hidden>
        <Icon size="1.3rem" />
      </i>
      <span className={classes.word}>
        {openAgain
          ? t('scoring.reopening.reopenedState')
          : counted
            ? t('scoring.state.draftOf', { filled, expected })
            : t(`scoring.state.${state}`)}
      </span>
      {fromPaper && <span className={classes.way}>{t('scoring.paper.fromPaper')}</span>}
    </span>
  );
}
