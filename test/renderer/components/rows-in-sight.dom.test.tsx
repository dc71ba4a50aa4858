import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RowsInSight } from '../../../renderer/components/RowsInSight.tsx';
import { SCROLLS } from '../../../renderer/components/scrolls.ts';

/** The simulated page has no layout: what scrolls is said to be ten rows high. */
const IN_SIGHT = 10;
const ROW_PIXELS = 40;

const nameOf = (name: string): string => name;
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Daerah ${String(index + 1)}`);
const page = (rows: readonly string[], keep?: string) => (
  <div {...{ [SCROLLS]: '' }}>
    <table>
      <RowsInSight rows={rows} keyOf={nameOf} height={2.5} keep={keep}>
        {(name, { index, measure }) => (
          <tr ref={measure} data-index={index}>
            <td>
              <button type="button">{name}</button>
            </td>
          </tr>
        )}
      </RowsInSight>
    </table>
  </div>
);
const drawn = (): readonly string[] => screen.getAllByRole('button').map((button) => button.textContent);
const gaps = (): readonly number[] =>
  [...document.querySelectorAll<HTMLElement>('tr[aria-hidden]')].map((cell) => Number.parseFloat(cell.style.height));

const withLayout = (): void => {
  document.documentElement.style.fontSize = '16px';
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(IN_SIGHT * ROW_PIXELS);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_PIXELS);
};
const scrollTo = (row: number): void => {
  const scroll = document.querySelector<HTMLElement>(`[${SCROLLS}]`);
  if (scroll === null) throw new Error('Nothing scrolls.');
  scroll.scrollTop = row * ROW_PIXELS;
  fireEvent.scroll(scroll);
};
afterEach(() => vi.restoreAllMocks());

describe('The rows of a table', () => {
  test('are all drawn as long as there are few', () => {
    withLayout();
    render(page(names(50)));
    expect([drawn().length, gaps()]).toEqual([50, []]);
  });

  test('are drawn where somebody looks, with a gap as high as all before them, in any long table', () => {
    withLayout();
    render(page(names(514)));
    const first = drawn();
    act(() => scrollTo(300));
    const later = drawn();
    const body = document.querySelector('tbody');
    expect({
      first: first.slice(0, IN_SIGHT),
      few: first.length < 30 && later.length < 40,
      holds: names(514)
        .slice(300, 300 + IN_SIGHT)
        .every((name) => later.includes(name)),
      gaps: gaps(),
      height: body?.style.height,
    }).toEqual({ first: names(IN_SIGHT), few: true, holds: true, gaps: [292 * ROW_PIXELS], height: `${String(514 * ROW_PIXELS)}px` });
  });

  test('stay drawn with their neighbours when they were in hand, or are to be kept', () => {
    withLayout();
    render(page(names(514), 'Daerah 400'));
    act(() => screen.getByRole('button', { name: 'Daerah 3' }).focus());
    act(() => scrollTo(200));
    const kept = ['Daerah 2', 'Daerah 3', 'Daerah 4', 'Daerah 399', 'Daerah 400', 'Daerah 401'];
    expect({
      kept: kept.filter((name) => drawn().includes(name)),
      between: drawn().includes('Daerah 100'),
      focus: document.activeElement?.textContent,
    }).toEqual({ kept, between: false, focus: 'Daerah 3' });
  });

  test('are all drawn on paper', () => {
    withLayout();
    render(page(names(514)));
    const before = drawn().length;
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    const onPaper = drawn().length;
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect([before < 30, onPaper, drawn().length < 30]).toEqual([true, 514, true]);
  });
});
