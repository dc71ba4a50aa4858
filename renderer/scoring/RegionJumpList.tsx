import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RegionCode } from '../../shared/edition/region.ts';
import { useNoun } from '../noun-stores.tsx';
import classes from './RegionJumpList.module.css';
import { sheetPath } from './scoring-paths.ts';
import { createScoringStore } from './scoring-store.ts';
import { SheetStateMark } from './SheetStateMark.tsx';

type RegionJumpListProps = { readonly onClose: () => void; readonly here: RegionCode };

/** Own regions, filtered while typing; arrows choose, Enter goes. */
export function RegionJumpList({ onClose, here }: RegionJumpListProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const id = useId();
  const sheets = useNoun(createScoringStore, (state) => state.sheets);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const wanted = text.trim().toLowerCase();
  const found = (sheets ?? []).filter(({ region, code }) => code !== here && `${region.name} ${code}`.toLowerCase().includes(wanted));
  const at = Math.min(chosen, found.length - 1);

  const goTo = (code: RegionCode | undefined) => {
    if (code === undefined) return;
    onClose();
    go(sheetPath(code));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      goTo(found[at]?.code);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setChosen(Math.min(found.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))));
  };

  return (
    <div className={classes.jump}>
      <input
        className={classes.field}
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found[at] ? `${id}-${found[at].code}` : undefined}
        aria-label={t('scoring.jump.title')}
        placeholder={t('scoring.jump.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={pressed}
        data-autofocus
      />
      <ul id={id} role="listbox" aria-label={t('scoring.jump.regions')} className={classes.list}>
        {found.map(({ code, region, state, filled, expected }, index) => (
          <li
            key={code}
            id={`${id}-${code}`}
            role="option"
            aria-selected={index === at}
            className={classes.option}
            onClick={() => goTo(code)}
            onPointerMove={() => setChosen(index)}
          >
            <span>{region.name}</span>
            <SheetStateMark state={state} filled={filled} expected={expected} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.nothing}>{t('scoring.jump.nothing')}</p>}
    </div>
  );
}
