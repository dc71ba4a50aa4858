import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../../shared/rubric/rubric.ts';
import type { MonitorCell } from '../../../shared/scoring/scoring.ts';
import type { StageStanding } from '../../../shared/scoring/stage/stage-closing.ts';
import { useOverview, useWritable } from '../../edition/edition-context.ts';
import { SheetStateMark } from '../SheetStateMark.tsx';
import classes from './MonitoredSheet.module.css';
import { ProposeReopening } from './ProposeReopening.tsx';
import { VersionsDialog } from './VersionsDialog.tsx';

type MonitoredSheetProps = {
  readonly cell: MonitorCell;
  readonly region: string;
  readonly judged: number;
  readonly stages: readonly StageStanding[];
};

/** One sheet of the grid: its state, and for the secretariat what may be done about it. */
export function MonitoredSheet({ cell, region, judged, stages }: MonitoredSheetProps) {
  const { t } = useTranslation();
  const { edition, identity, rankingOpen } = useOverview();
  const writable = useWritable();
  const [open, setOpen] = useState<'propose' | 'versions' | null>(null);
  const { seat, state, version, reopeningWaits } = cell;

  const closed = stages.flatMap(({ stage, closing }): readonly Stage[] => (closing === null ? [] : [stage]));
  const named = stages.length > 1 ? stages.map(({ stage }) => stage) : [];
  const parts: readonly (Stage | null)[] = state === 'submitted' ? [null, ...named] : closed;
  const scoring = edition.phase === 'penilaian' || edition.phase === 'pleno';
  const isSheet = state === 'submitted' || state === 'draft' || state === 'empty';
  const mayPropose = identity.role === 'sekretariat' && writable && scoring && isSheet && parts.length > 0 && !reopeningWaits;
  const mayCompare = rankingOpen && version > 1;

  return (
    <span className={classes.sheet}>
      <span className={classes.marks}>
        <SheetStateMark state={state} filled={cell.filled} expected={judged} fromPaper={cell.fromPaper === true} reopened={version > 1} />
        {reopeningWaits && <span className={classes.waits}>{t('scoring.reopening.waits')}</span>}
      </span>
      {(mayPropose || mayCompare) && (
        <Menu position="bottom-end" portalProps={{ target: 'main' }}>
          <Menu.Target>
            <UnstyledButton className={classes.more ?? ''} aria-label={t('scoring.reopening.more', { seat, region })}>
              <IconDots size="1.6rem" aria-hidden />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {mayPropose && <Menu.Item onClick={() => setOpen('propose')}>{t('scoring.reopening.proposeMenu')}</Menu.Item>}
            {mayCompare && <Menu.Item onClick={() => setOpen('versions')}>{t('scoring.reopening.compareMenu')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      {open === 'propose' && <ProposeReopening cell={cell} region={region} parts={parts} onClose={() => setOpen(null)} />}
      {open === 'versions' && <VersionsDialog sheet={cell} region={region} own={false} onClose={() => setOpen(null)} />}
    </span>
  );
}
