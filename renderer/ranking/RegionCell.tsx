import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './RegionCell.module.css';

export type OpenableRowProps = {
  /** Id of what unfolds below. */
  readonly detailsId: string;
  readonly opened: boolean;
  readonly curtain: boolean;
  /** One row at a time is reached by Tab; the others by arrows. */
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
};

type RegionCellProps = Pick<OpenableRowProps, 'detailsId' | 'opened' | 'curtain' | 'tabbable' | 'onFocus'> & {
  readonly name: string;
  readonly children?: ReactNode;
};

/** Name of the region, which opens its row, and what is to be said about its place. The click is taken by the whole row. */
export function RegionCell({ name, children, detailsId, opened, curtain, tabbable, onFocus }: RegionCellProps) {
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <th scope="row" className={classes.cell}>
      <button
        type="button"
        data-row
        className={classes.button}
        disabled={curtain}
        tabIndex={tabbable ? 0 : -1}
        aria-expanded={opened}
        aria-controls={opened ? detailsId : undefined}
        onFocus={onFocus}
      >
        <span className={classes.name}>{name}</span>
        <Chevron size="1.5rem" aria-hidden />
      </button>
      {!curtain && children !== undefined && children !== '' && <span className={classes.note}>{children}</span>}
    </th>
  );
}
