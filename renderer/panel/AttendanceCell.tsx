import { IconCheck, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './AttendanceGrid.module.css';

/** Null while nothing is recorded. */
export type Presence = boolean | null;

type AttendanceCellProps = {
  readonly presence: Presence;
  /** Seat and region, for whoever hears the cell. */
  readonly label: string;
  /** When and by whom; empty while nothing is recorded. */
  readonly recorded: string;
  readonly editable: boolean;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly onMark: (presence: Presence) => void;
  readonly onMove: (rows: number, columns: number) => void;
};

const NEXT: ReadonlyMap<Presence, Presence> = new Map<Presence, Presence>([
  [null, true],
  [true, false],
  [false, null],
]);

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** H is there, T is not, Delete takes it back; arrows and Enter move on. A click goes from one to the next. */
export function AttendanceCell({ presence, label, recorded, editable, tabbable, onFocus, onMark, onMove }: AttendanceCellProps) {
  const { t } = useTranslation();
  const state = presence === null ? 'unrecorded' : presence ? 'present' : 'absent';
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = MOVES[event.key];
    if (move !== undefined) {
      event.preventDefault();
      onMove(...move);
      return;
    }
    const key = event.key.toLowerCase();
    const marks: ReadonlyMap<string, Presence> = new Map<string, Presence>([
      [t('panel.attendance.presentKey'), true],
      [t('panel.attendance.absentKey'), false],
      ['delete', null],
      ['backspace', null],
    ]);
    const marked = marks.get(key);
    if (!editable || marked === undefined) return;
    event.preventDefault();
    onMark(marked);
    if (marked !== null) onMove(1, 0);
  };
  return (
    <button
      type="button"
      className={classes.cell}
      data-cell
      data-state={state}
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${label}: ${t(`panel.attendance.${state}`)}`}
      aria-disabled={!editable || undefined}
      title={recorded === '' ? undefined : recorded}
      onFocus={onFocus}
      onKeyDown={pressed}
      onClick={() => {
        if (editable) onMark(NEXT.get(presence) ?? null);
      }}
    >
      {presence === true && <IconCheck size="1.5rem" aria-hidden />}
      {presence === false && <IconX size="1.5rem" aria-hidden />}
      <span>{t(`panel.attendance.${state}`)}</span>
    </button>
  );
}
