import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, CriterionId } from '../../shared/rubric/rubric.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { useNoun } from '../noun-stores.tsx';
import { useFormat } from '../wording/use-format.ts';
import classes from './CriterionStrip.module.css';
import { cellState, type CellState, EMPTY_CELL, shownHundredths } from './score-cell.ts';
import { cellKey, createScoreSheetStore } from './score-sheet-store.ts';
import { shortNames } from './short-names.ts';
import { useCriterionName } from './use-criterion-name.ts';

type CriterionStripProps = {
  readonly view: SheetView;
  readonly active: CriterionId | null;
  readonly onChoose: (criterion: CriterionId) => void;
};

/** On a narrow sheet: all criteria in one row, each with its score and state, to step from one to another. */
export function CriterionStrip({ view, active, onChoose }: CriterionStripProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useCriterionName();
  const cells = useNoun(createScoreSheetStore, (state) => state.cells);
  const here = useRef<HTMLLIElement>(null);
  const short = shortNames(view.criteria.map(nameOf));

  useEffect(() => {
    here.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [active]);

  const standOf = (criterion: Criterion): { readonly state: CellState; readonly shown: string; readonly said: string } => {
    if (criterion.kind === 'computed') {
      const value = view.computed.find((one) => one.criterion === criterion.id)?.value ?? null;
      if (value === null) return { state: 'empty', shown: '–', said: t('scoring.sheet.computedMissing') };
      return { state: 'saved', shown: format.fraction(value, 0), said: t('scoring.sheet.computed') };
    }
    const cell = cells[cellKey(view.sheet, criterion.id)] ?? EMPTY_CELL;
    const state = cellState(cell, view.scale);
    const atRest = shownHundredths(cell);
    const shown = cell.typed ?? (atRest === null ? '' : format.hundredths(atRest));
    const typed = t('scoring.field.typed');
    const words: Readonly<Record<CellState, string>> = {
      empty: t('scoring.field.empty'),
      typed,
      saving: t('scoring.field.saving'),
      here: t('scoring.field.here'),
      saved: t('scoring.field.savedPlain'),
      refused: typed,
      differs: t('scoring.field.differs'),
      failed: typed,
    };
    return { state, shown: shown === '' ? '–' : shown, said: words[state] };
  };

  return (
    <nav className={classes.strip} aria-label={t('scoring.sheet.criteria')}>
      <ol>
        {view.criteria.map((criterion, index) => {
          const { state, shown, said } = standOf(criterion);
          const isActive = criterion.id === active;
          return (
            <li key={criterion.id} ref={isActive ? here : null}>
              <UnstyledButton
                className={classes.criterion ?? ''}
                data-state={state}
                data-active={isActive || undefined}
                aria-current={isActive ? 'step' : undefined}
                title={nameOf(criterion)}
                onClick={() => onChoose(criterion.id)}
              >
                <i aria-hidden />
                <b>{shown}</b>
                <span>{short[index]}</span>
                <VisuallyHidden>, {said}</VisuallyHidden>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
