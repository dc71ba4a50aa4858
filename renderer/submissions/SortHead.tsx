import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './SortHead.module.css';

type SortHeadProps<Key extends string> = {
  readonly sortKey: Key;
  readonly sorting: { readonly key: Key; readonly descending: boolean };
  readonly onSort: (key: Key) => void;
  /** When the visible word alone does not tell which column it is. */
  readonly label?: string;
  readonly number?: boolean;
  readonly rowSpan?: number;
  readonly children: ReactNode;
};

/** Head of a column that can be sorted; the arrow stands at the one by which it is. */
export function SortHead<Key extends string>({ sortKey, sorting, onSort, label, number = false, rowSpan, children }: SortHeadProps<Key>) {
  const active = sorting.key === sortKey;
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      className={number ? classes.number : undefined}
      aria-sort={active ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={classes.sort} aria-label={label} data-active={active || undefined} onClick={() => onSort(sortKey)}>
        {children}
        {active && <Arrow size="1.3rem" aria-hidden />}
      </button>
    </th>
  );
}
