import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, Fragment, type Key, type ReactNode, useCallback, useRef, useState } from 'react';
import classes from './RowsInSight.module.css';
import { SCROLLS } from './scrolls.ts';
import { usePrinting } from './use-printing.ts';
import { useTopInScroll } from './use-top-in-scroll.ts';

/** What a row hands to its `tr`: where it stands in the whole list, and the way to say how high it is. */
export type RowPlace = {
  readonly index: number;
  readonly measure: (row: HTMLTableRowElement | null) => void;
};

type RowsInSightProps<Row> = {
  readonly rows: readonly Row[];
  /** The same function at every drawing. */
  readonly keyOf: (row: Row) => Key;
  /** Height of a row that was not drawn yet, in rem. */
  readonly height: number;
  /** Is drawn wherever it stands, since keys move from it. */
  readonly keep?: Key | undefined;
  readonly children: (row: Row, place: RowPlace) => ReactNode;
};

/** Up to so many rows are drawn whole: that costs less than watching which are in sight. */
const WHOLE = 50;
/** Rows beyond the edges: further than Tab or one turn of a wheel goes within a frame. */
const BEYOND = 8;

/** In pixels, at the size step that is set. */
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * The `tbody` of a long table, which names its `columns`: only rows in sight are drawn, with gaps as high as those that are not. The table around it
 * says `aria-rowcount`, each row its `aria-rowindex`. The row that was last in hand stays drawn with its neighbours, so
 * that focus, an open menu and Tab go on from it after the page was scrolled away. On paper all rows are drawn.
 */
export function RowsInSight<Row>({ rows, keyOf, height, keep, children }: RowsInSightProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const printing = usePrinting();
  const whole = printing || rows.length <= WHOLE;
  const top = useTopInScroll(body, !whole);
  const [held, setHeld] = useState(0);
  const [inHand, setInHand] = useState<Key | null>(null);
  const kept = [inHand, keep].flatMap((key) => {
    const at = whole || key === null || key === undefined ? -1 : rows.findIndex((row) => keyOf(row) === key);
    return at < 0 ? [] : [at - 1, at, at + 1].filter((index) => index >= 0 && index < rows.length);
  });

  const keyAt = useCallback(
    (index: number): Key => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    [rows, keyOf],
  );
  const pixels = height * rem();
  // eslint-disable-next-line react-hooks/incompatible-library -- Nothing is compiled; what is handed on is `measure`, which stays the same.
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length,
    enabled: !whole,
    getScrollElement: () => body.current?.closest<HTMLElement>(`[${SCROLLS}]`) ?? null,
    getItemKey: keyAt,
    estimateSize: () => pixels,
    scrollMargin: top,
    overscan: BEYOND,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
  });
  const { measureElement } = virtual;
  const measure = useCallback((row: HTMLTableRowElement | null) => measureElement(row), [measureElement]);

  const take = ({ target }: FocusEvent): void => {
    // What a row opened elsewhere, such as its menu, is still the row's.
    const index = target.closest<HTMLElement>('tr[data-index]')?.dataset.index;
    const row = rows[Number(index)];
    if (index !== undefined && row !== undefined && body.current?.contains(target) === true) setInHand(keyOf(row));
  };

  const draw = (index: number): ReactNode => {
    const row = rows[index];
    return row === undefined ? null : <Fragment key={keyOf(row)}>{children(row, { index, measure })}</Fragment>;
  };
  if (whole) {
    return (
      <tbody ref={body} onFocus={take}>
        {rows.map((_row, index) => draw(index))}
      </tbody>
    );
  }
  const drawn = virtual.getVirtualItems();
  const total = virtual.getTotalSize();
  // Anew only at rest or at the end: while the rows pass, the page around them is not laid out.
  if (total !== held && (!virtual.isScrolling || drawn.at(-1)?.index === rows.length - 1)) setHeld(total);
  const gap = (before: string, pixels: number): ReactNode => pixels > 0 && <tr key={before} style={{ height: pixels }} aria-hidden />;
  return (
    <tbody ref={body} className={classes.rows} style={{ height: held }} onFocus={take}>
      {drawn.flatMap(({ index, start }, at) => [gap(`gap ${String(index)}`, start - (drawn[at - 1]?.end ?? top)), draw(index)])}
    </tbody>
  );
}
