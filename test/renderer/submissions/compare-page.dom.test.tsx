import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Mark } from '../../../renderer/components/drawing.ts';
import { drawBars } from '../../../renderer/submissions/compare/draw-bars.ts';
import { drawSlope, DRAWN_LINES, spreadLabels } from '../../../renderer/submissions/compare/draw-slope.ts';
import { figuresAsText } from '../../../renderer/submissions/compare/figures-as-text.ts';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { fractionToNumber, rational, toFraction } from '../../../shared/notation/fraction.ts';
import type { ComparisonRow } from '../../../shared/submissions/compare-regions.ts';
import { openRoom, regionCode, type Room } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

afterEach(() => vi.restoreAllMocks());
beforeAll(() => startWording('id'));

const kaltim = (): Room => {
  const room = openRoom();
  room.submit('64.01', 'Kabupaten Paser', [44000, 37531, 55000, 43905]);
  room.submit('64.08', 'Kabupaten Kutai Timur', [79691, 69528, 51086, 77074]);
  room.submit('64.74', 'Kota Bontang', [52000, 50500, 0, 0]);
  return room;
};
const page = (
  <main>
    <SubmissionsPage />
  </main>
);
const rowsOf = async (label = 'Perbandingan: Cakupan seluruhnya, mentah') =>
  within(await screen.findByRole('table', { name: label }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [
      within(row).getByRole('rowheader').textContent,
      ...within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ]);

describe('The comparison', () => {
  test('is opened from the list, and shows every region with its figure, as picture and as table', async () => {
    const { visited } = openWindow(kaltim(), page, '/submissions');
    fireEvent.click(await screen.findByRole('button', { name: 'Bandingkan' }));
    expect(visited.at(-1)).toBe('/submissions/compare');
    expect(await rowsOf()).toEqual([
      ['Kutai Timur', '112,10', '–', '–'],
      ['Bontang', '97,12', '–', '–'],
      ['Paser', '82,26', '–', '–'],
    ]);
    const picture = screen.getByRole('img', { name: 'Cakupan seluruhnya, mentah' });
    expect(within(picture).getByText('Paser')).toBeTruthy();
    expect(within(picture).getByText('100 %')).toBeTruthy();
    expect(screen.getByText(/Tidak ada nilai tahun sebelumnya/u)).toBeTruthy();
  });

  test('is sorted by the head that is pressed, what is missing last', async () => {
    openWindow(kaltim(), page, '/submissions/compare');
    const choice = await screen.findByRole('combobox', { name: 'Yang dibandingkan' });
    fireEvent.change(choice, { target: { value: 'coverage.informal.raw' } });
    const label = 'Perbandingan: Cakupan informal dan rentan, mentah';
    const order = async () => (await rowsOf(label)).map(([name]) => name);
    expect(await order()).toEqual(['Kutai Timur', 'Paser', 'Bontang']);
    fireEvent.click(screen.getByRole('button', { name: 'Nilai (%)' }));
    expect(await order()).toEqual(['Paser', 'Kutai Timur', 'Bontang']);
    expect((await rowsOf(label)).at(-1)).toEqual(['Bontang', '–', '–', '–']);
  });

  test('is among candidates once there are some, until all are asked for', async () => {
    const room = kaltim();
    await room.secretariat.must('submissions.setStatus', { code: regionCode('64.01'), status: 'kandidat', reason: '' });
    openWindow(room, page, '/submissions/compare');
    expect((await rowsOf()).map(([name]) => name)).toEqual(['Paser']);
    fireEvent.click(screen.getByRole('radio', { name: 'Semua daerah' }));
    await waitFor(async () => expect((await rowsOf()).length).toBe(3));
  });
});

const row = (number: number, now: number | null, before: number | null = null): ComparisonRow => ({
  region: {
    code: regionCode(`64.${String(number).padStart(2, '0')}`),
    name: `Kabupaten D${String(number)}`,
    kind: 'kabupaten',
    capital: null,
  },
  now: now === null ? null : toFraction(rational(now, 100)),
  before: before === null ? null : toFraction(rational(before, 100)),
  change: now === null || before === null ? null : toFraction(rational(now - before, 100)),
  corrected: null,
});
const rects = (marks: readonly Mark[], tone: string) =>
  marks.filter((mark): mark is Extract<Mark, { kind: 'rect' }> => mark.kind === 'rect' && mark.tone === tone);
const order = {
  ratio: true,
  title: 'Judul',
  caption: 'Sumber',
  missing: 'tidak diketahui',
  fullLine: '100 %',
  name: (one: ComparisonRow) => one.region.name,
  say: (one: ComparisonRow) => String(one.now),
} as const;

describe('The bars', () => {
  test('are as long as their values, what is above 100 % stands beyond the line, and what is missing has a word', () => {
    const { marks } = drawBars({ ...order, shown: 'now', rows: [row(1, 150), row(2, 50), row(3, null), row(4, 0)] });
    const line = marks.find((mark) => mark.kind === 'line');
    const [full, half, none] = rects(marks, 'coverage');
    const [above] = rects(marks, 'coverage-over');
    if (full === undefined || half === undefined || above === undefined || line?.kind !== 'line') throw new Error('No bars.');
    expect(half.width * 2).toBeCloseTo(full.width, 6);
    expect([full.x + full.width, above.x]).toEqual([line.x1, line.x1]);
    expect(above.width).toBeCloseTo(half.width, 6);
    expect([rects(marks, 'coverage').length, none?.width]).toEqual([3, 0]);
    expect(marks.filter((mark) => mark.kind === 'text' && mark.text === 'tidak diketahui').length).toBe(1);
  });

  test('of changes go to both sides of zero', () => {
    const { marks } = drawBars({ ...order, shown: 'change', rows: [row(1, 60, 40), row(2, 30, 40)] });
    const [up, down] = rects(marks, 'coverage');
    if (up === undefined || down === undefined) throw new Error('No bars.');
    expect(down.x + down.width).toBeCloseTo(up.x, 6);
    expect(up.width).toBeCloseTo(2 * down.width, 6);
  });
});

describe('The slope', () => {
  test('draws only where both years are known, says how many are left out, and covers no label', () => {
    const rows = [
      row(90, 5),
      row(91, null, 5),
      ...Array.from({ length: DRAWN_LINES + 3 }, (_value, index) => row(index + 1, 50, 40 + (index % 3))),
    ];
    const { drawing, leftOut } = drawSlope({
      ...order,
      rows,
      beforeHead: 'Dahulu',
      nowHead: 'Kini',
      say: (value) => String(fractionToNumber(value)),
    });
    expect(leftOut).toBe(3);
    const labels = drawing.marks.filter((mark) => mark.kind === 'text' && mark.anchor === 'end' && mark.text.startsWith('Kabupaten'));
    const places = labels.map((mark) => (mark.kind === 'text' ? mark.y : 0)).sort((a, b) => a - b);
    expect(labels.length).toBe(DRAWN_LINES);
    for (let at = 1; at < places.length; at += 1) expect((places[at] ?? 0) - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(16.9);
    expect(drawing.height).toBeGreaterThan(places.at(-1) ?? 0);
  });

  test('keeps labels where they wish to stand when there is room', () => {
    expect(spreadLabels([10, 100, 50], 17, 0, 200)).toEqual([10, 100, 50]);
    expect(spreadLabels([200, 200], 17, 0, 200)).toEqual([183, 200]);
    expect(spreadLabels([100, 100, 100], 20, 0, 200)).toEqual([80, 100, 120]);
  });
});

test('Copied figures can be read by a spreadsheet: tabs, Indonesian decimals, a plain minus, nothing where nothing is known', () => {
  expect(figuresAsText([row(1, 60, 70), row(2, null)], 'coverage.total.raw', 'Kode').split('\n')).toEqual([
    'Daerah\tKode\tNilai (%)\tTahun sebelumnya (%)\tPerubahan (poin persen)',
    'Kabupaten D1\t64.01\t60,00\t70,00\t-10,00',
    'Kabupaten D2\t64.02\t\t\t',
  ]);
});
