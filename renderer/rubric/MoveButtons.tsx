import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MoveButtons.module.css';

type MoveButtonsProps = {
  /** Of what is moved, for those who cannot see its row. */
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  /** Absent where it goes only with what stands under it. */
  readonly onRemove?: () => void;
};

/** Up, down, remove. Alt with an arrow key moves too, and the focus goes along with the row. */
export function MoveButtons({ name, first, last, onMove, onRemove }: MoveButtonsProps) {
  const { t } = useTranslation();
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const pressed = useRef<-1 | 1 | null>(null);

  // The row takes another place in the page and loses the focus there; at the end of the list the pressed button is closed, too.
  useEffect(() => {
    if (pressed.current === null) return;
    const wanted = pressed.current === -1 ? (first ? down : up) : last ? up : down;
    pressed.current = null;
    wanted.current?.focus();
  });

  const move = (by: -1 | 1) => {
    if (by === -1 ? first : last) return;
    pressed.current = by;
    onMove(by);
  };
  const keyed = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <span className={classes.buttons} onKeyDown={keyed}>
      <ActionIcon ref={up} size="md" disabled={first} onClick={() => move(-1)} aria-label={t('rubric.move.up', { name })}>
        <IconChevronUp size="1.7rem" aria-hidden />
      </ActionIcon>
      <ActionIcon ref={down} size="md" disabled={last} onClick={() => move(1)} aria-label={t('rubric.move.down', { name })}>
        <IconChevronDown size="1.7rem" aria-hidden />
      </ActionIcon>
      {onRemove !== undefined && (
        <ActionIcon size="md" onClick={onRemove} aria-label={t('rubric.move.remove', { name })}>
          <IconTrash size="1.6rem" aria-hidden />
        </ActionIcon>
      )}
    </span>
  );
}
