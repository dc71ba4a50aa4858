import { IconCheck, IconCircleDashed, IconPencil, IconUserOff, IconUserQuestion } from '@tabler/icons-react';
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
};

/** How far a sheet is, by shape, colour and word. Never what stands in it. */
export function SheetStateMark({ state, filled, expected, fromPaper = false }: SheetStateMarkProps) {
  const { t } = useTranslation();
  const Icon = ICONS[state];
  const counted = state === 'draft' && filled !== undefined && expected !== undefined;
  return (
    <span className={classes.mark} data-state={state}>
      <i className={classes.shape} aria-hidden>
        <Icon size="1.3rem" />
      </i>
      {counted ? t('scoring.state.draftOf', { filled, expected }) : t(`scoring.state.${state}`)}
      {fromPaper && <span className={classes.way}>{t('scoring.paper.fromPaper')}</span>}
    </span>
  );
}
