import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNoun, useNounStore } from '../noun-stores.tsx';
import type { RemarkTarget } from './remark-shelf.ts';
import classes from './RemarkField.module.css';
import { RemarkState } from './RemarkState.tsx';
import { createSheetRemarkStore, remarkOf, remarkState } from './sheet-remark-store.ts';

type RemarkFieldProps = {
  readonly target: RemarkTarget;
  readonly label: string;
  /** Letters that it takes. */
  readonly longest: number;
  readonly placeholder?: string;
  /** Begins with the cursor in it. */
  readonly takesFocus?: boolean;
  /** Saved or put back by key: where the keys go from here. */
  readonly onDone?: () => void;
};

/** Letters left from which the count is shown. */
const NEARLY_FULL = 200;

/** A text of the sheet. Every key is kept at once; Ctrl+Enter or leaving it saves, Esc puts back what is on record. */
export function RemarkField({ target, label, longest, placeholder, takesFocus = false, onDone }: RemarkFieldProps) {
  const { t } = useTranslation();
  const store = useNounStore(createSheetRemarkStore);
  const remark = useNoun(createSheetRemarkStore, (state) => remarkOf(state, target));
  const field = useRef<HTMLTextAreaElement>(null);
  const stateId = useId();
  const { write, save, restore } = store.getState();
  const fieldId = useId();
  const text = remark.written ?? remark.stored;
  const left = longest - text.length;

  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
    // Only when it opens: later the cursor is the juror's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save(target);
      onDone?.();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      restore(target);
      onDone?.();
    }
  };

  return (
    <div className={classes.field} onClick={(event) => event.stopPropagation()}>
      <label className={classes.label} htmlFor={fieldId}>
        {label}
      </label>
      <textarea
        ref={field}
        id={fieldId}
        className={classes.text}
        data-state={remarkState(remark)}
        placeholder={placeholder}
        rows={2}
        maxLength={longest}
        value={text}
        aria-describedby={stateId}
        onChange={(event) => write(target, event.currentTarget.value)}
        onBlur={() => void save(target)}
        onKeyDown={pressed}
      />
      <div className={classes.below}>
        <RemarkState id={stateId} target={target} remark={remark} />
        {left <= NEARLY_FULL && <span className={classes.left}>{t('scoring.remark.left', { count: left })}</span>}
      </div>
    </div>
  );
}
