import { UnstyledButton } from '@mantine/core';
import { IconLock, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionId, Scale } from '../../shared/rubric/rubric.ts';
import type { Hold } from '../../shared/scoring/stage/stage-closing.ts';
import { useNounStore } from '../noun-stores.tsx';
import { useFormat } from '../wording/use-format.ts';
import { cellState, type ScoreCell, shownHundredths, valueInField } from './score-cell.ts';
import { createScoreSheetStore } from './score-sheet-store.ts';
import classes from './ScoreField.module.css';
import { ScoreFieldState } from './ScoreFieldState.tsx';
import { UndoChange } from './UndoChange.tsx';

type ScoreFieldProps = {
  readonly criterion: CriterionId;
  readonly name: string;
  readonly cell: ScoreCell;
  readonly scale: Scale;
  readonly writable: boolean;
  /** Why this score stays as it is while the others may be changed. */
  readonly hold?: Hold | undefined;
  readonly active: boolean;
  readonly fields: Map<CriterionId, HTMLInputElement>;
  readonly onTakeUp: () => void;
  readonly onMove: (by: 1 | -1 | 'on') => void;
  readonly onComment: () => void;
};

/** One point, or a step where the scale's steps are larger. */
const nudgeOf = (scale: Scale): number => Math.max(100, scale.stepHundredths);

/** The field of one score. Every key is kept at once; Enter, an arrow, leaving or a pause commits. */
export function ScoreField({ criterion, name, cell, scale, writable, hold, active, fields, onTakeUp, onMove, onComment }: ScoreFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useNounStore(createScoreSheetStore);
  const stateId = useId();
  const { type, leaveField, restore } = store.getState();
  const recorded = cell.committedHundredths === null ? '' : format.hundredths(cell.committedHundredths);
  const atRest = shownHundredths(cell);
  const shown = atRest === null ? '' : format.hundredths(atRest);
  const state = writable ? cellState(cell, scale) : cell.committedHundredths === null ? 'empty' : 'saved';

  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        onMove(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        event.preventDefault();
        // A key held down must not run through the sheet to its end.
        if (!event.repeat) onMove('on');
        break;
      case 'Escape':
        event.preventDefault();
        restore(criterion);
        break;
      case 'c':
      case 'C':
        // No score is written with letters.
        event.preventDefault();
        if (writable && !event.repeat) onComment();
        break;
    }
  };

  const nudge = (by: number) => {
    const { minHundredths, maxHundredths } = scale;
    const value = valueInField(cell, scale) ?? cell.committedHundredths;
    const target = value === null ? minHundredths : Math.min(maxHundredths, Math.max(minHundredths, value + by));
    type(criterion, format.hundredths(target));
  };
  const step = format.hundredths(nudgeOf(scale));

  return (
    <div className={classes.column} onClick={(event) => event.stopPropagation()}>
      <div className={classes.line}>
        {writable && (
          <UnstyledButton
            className={classes.nudge ?? ''}
            tabIndex={-1}
            onClick={() => nudge(-nudgeOf(scale))}
            aria-label={t('scoring.sheet.lower', { step })}
          >
            <IconMinus size="2.4rem" aria-hidden />
          </UnstyledButton>
        )}
        <input
          ref={(field) => {
            if (field) fields.set(criterion, field);
            else fields.delete(criterion);
          }}
          className={classes.field}
          data-state={state}
          data-active={active || undefined}
          data-score-field
          type="text"
          inputMode="decimal"
          enterKeyHint="next"
          autoComplete="off"
          spellCheck={false}
          maxLength={12}
          readOnly={!writable}
          aria-label={t('scoring.sheet.scoreOf', { criterion: name })}
          aria-describedby={stateId}
          aria-invalid={state === 'refused' || state === 'differs' || state === 'failed'}
          placeholder={`${format.hundredths(scale.minHundredths)}–${format.hundredths(scale.maxHundredths)}`}
          value={writable ? (cell.typed ?? shown) : recorded}
          onChange={(event) => type(criterion, event.currentTarget.value)}
          onFocus={(event) => {
            event.currentTarget.select();
            onTakeUp();
          }}
          onBlur={() => leaveField(criterion)}
          onKeyDown={pressed}
        />
        {writable && (
          <UnstyledButton
            className={classes.nudge ?? ''}
            tabIndex={-1}
            onClick={() => nudge(nudgeOf(scale))}
            aria-label={t('scoring.sheet.raise', { step })}
          >
            <IconPlus size="2.4rem" aria-hidden />
          </UnstyledButton>
        )}
      </div>
      <ScoreFieldState id={stateId} criterion={criterion} state={state} cell={cell} writable={writable} recorded={recorded} />
      {hold !== undefined && (
        <span className={classes.hold}>
          <IconLock size="1.4rem" aria-hidden />
          {t(hold === 'stage-closed' ? 'scoring.stage.heldClosed' : 'scoring.stage.heldOutside')}
        </span>
      )}
      {writable && <UndoChange criterion={criterion} cell={cell} />}
    </div>
  );
}
