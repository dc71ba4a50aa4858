import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NATIONAL_NAME, writeNationalEdition } from '../../scripts/national-edition.ts';
import { type LaunchedPanel, launchPanel, resizeWindow, takeScreenshot } from './launch.ts';
import { goTo } from './panel-day.ts';

/** Where pictures go when somebody wants to look. */
const PICTURES = process.env.LONG_LIST_PICTURES;
const HEAD_ROWS = 2;
/** Far more than a window holds, far fewer than there are. */
const FEW = 80;
/** A place of the window where the list is, whatever was scrolled. */
const IN_LIST = { x: 700, y: 500 };
/** Checkbox, name and menu. */
const STOPS_OF_A_ROW = 3;

declare const window: { readonly panel: { readonly desktop: (name: string, input: unknown) => Promise<unknown> } };

describe('The list of all regencies and cities of the country', () => {
  let panel: LaunchedPanel;
  let folder: string;
  let regions: number;
  let table: Locator;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paritrana-daftar-'));
    const path = join(folder, `${NATIONAL_NAME}.paritrana`);
    regions = await writeNationalEdition(path);
    panel = await launchPanel({ args: [path] });
    panel.window.setDefaultTimeout(15_000);
    await panel.window.getByRole('heading', { name: NATIONAL_NAME }).waitFor({ timeout: 60_000 });
    await resizeWindow(panel, 1280, 800);
    await goTo(panel.window, 'Berkas');
    table = panel.window.getByRole('table', { name: 'Berkas menurut daerah' });
    await table.getByRole('rowheader').first().waitFor();
  });
  afterAll(async () => {
    await panel.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const picture = async (name: string): Promise<void> => {
    if (PICTURES !== undefined) await takeScreenshot(panel.window, join(PICTURES, `${name}.png`));
  };
  const violations = async (): Promise<readonly string[]> => {
    const found = await new AxeBuilder({ page: panel.window }).setLegacyMode(true).include('main').analyze();
    return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`);
  };
  /** Rows of the body that are drawn, by their place in the whole list. */
  const drawn = (): Promise<readonly number[]> =>
    table.locator('tbody tr[aria-rowindex]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
  const rowAt = (index: number): Locator => table.locator(`tbody tr[aria-rowindex="${String(index + HEAD_ROWS)}"]`);

  test('draws what is in sight, tells how many there are, and ends with the last', async () => {
    const page = panel.window;
    const atTop = await drawn();
    await picture('atas');
    await page.mouse.move(IN_LIST.x, IN_LIST.y);
    // Two turns: what is drawn on the way may turn out higher than it was taken for.
    for (const _turn of [1, 2]) {
      await page.mouse.wheel(0, 100_000);
      await rowAt(regions).getByRole('rowheader').waitFor();
    }
    const atEnd = await drawn();
    await picture('akhir');
    expect({
      said: await table.getAttribute('aria-rowcount'),
      few: atTop.length < FEW && atEnd.length < FEW,
      top: atTop.slice(0, 2),
      end: atEnd.at(-1),
      below: await page.getByText('Dibatasi: tiap segmen').isVisible(),
      // The words of the columns stay beside the rows that they head.
      headsInSight: await table.locator('thead').evaluate((head) => {
        const heads = [...head.querySelectorAll('button')];
        const scroll = head.closest('[data-scrolls]');
        const covered = heads.filter((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          return !button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        });
        return covered.length === 0 && head.getBoundingClientRect().top === scroll?.getBoundingClientRect().top;
      }),
    }).toEqual({ said: '516', few: true, top: [3, 4], end: regions + HEAD_ROWS, below: true, headsInSight: true });
  });

  test('has each head above the column that it heads', async () => {
    const places = await table.evaluate((whole) => {
      const leftOf = (cell: Element | undefined): number => Math.round(cell?.getBoundingClientRect().left ?? -1);
      const [upper, lower] = [...whole.querySelectorAll('thead tr')].map((row) => [...row.children]);
      const heads = [upper?.slice(0, 3), lower, upper?.slice(6)].flatMap((some) => some ?? []);
      const cells = [...(whole.querySelector('tbody tr[aria-rowindex]')?.children ?? [])];
      return { heads: heads.map(leftOf), cells: cells.map(leftOf) };
    });
    expect([places.cells.length, places.heads]).toEqual([14, places.cells]);
  });

  test('is sorted and filtered as a whole, not only what is drawn of it', async () => {
    const page = panel.window;
    await table.getByRole('button', { name: 'Seluruhnya (%), mentah' }).click();
    const totals = async (): Promise<readonly number[]> =>
      table
        .locator('tbody tr[aria-rowindex]')
        .evaluateAll((rows) => rows.map((row) => Number((row.children[7]?.querySelector('b')?.textContent ?? '').replace(',', '.'))));
    const falls = (values: readonly number[]): boolean => values.every((value, at) => at === 0 || value <= (values[at - 1] ?? 0));
    // Rows are drawn between the keys, a moment after the press.
    await expect.poll(async () => falls(await totals())).toBe(true);
    const lowest = await totals();
    await page.mouse.wheel(0, -200_000);
    await rowAt(1).waitFor();
    const highest = await totals();
    await page.getByRole('searchbox', { name: 'Saring daerah' }).fill('64.7');
    await page
      .getByRole('status')
      .getByText(`3 dari ${String(regions)} daerah`)
      .waitFor();
    const three = await table.getAttribute('aria-rowcount');
    await page.getByRole('searchbox', { name: 'Saring daerah' }).fill('bontang');
    await page
      .getByRole('status')
      .getByText(`1 dari ${String(regions)} daerah`)
      .waitFor();
    const names = () => table.getByRole('rowheader').allTextContents();
    await expect.poll(async () => (await names()).length).toBe(1);
    const one = await names();
    await picture('disaring');
    await page.keyboard.press('Escape');
    await rowAt(2).waitFor();
    expect({ falls: falls(highest) && falls(lowest), apart: Math.min(...highest) > Math.max(...lowest), three, one }).toEqual({
      falls: true,
      apart: true,
      three: '5',
      one: ['Bontang64.74'],
    });
  });

  test('is walked by Tab past what was drawn, no row left out and none under the head', async () => {
    const page = panel.window;
    await table.getByRole('button', { name: 'Daerah' }).click();
    await page.getByRole('searchbox', { name: 'Saring daerah' }).focus();
    await rowAt(1).getByRole('checkbox').focus();
    const walked: { readonly row: number; readonly inSight: boolean }[] = [];
    for (let row = 1; row <= 60; row += 1) {
      walked.push(
        await page.evaluate((headRows) => {
          const held = document.activeElement;
          const box = held?.getBoundingClientRect();
          const seen = box === undefined ? null : document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const tr = held?.closest('tr');
          return { row: Number(tr?.getAttribute('aria-rowindex')) - headRows, inSight: seen !== null && tr?.contains(seen) === true };
        }, HEAD_ROWS),
      );
      for (let stop = 0; stop < STOPS_OF_A_ROW; stop += 1) await page.keyboard.press('Tab');
    }
    await picture('tab');
    expect(walked).toEqual(Array.from({ length: 60 }, (_, at) => ({ row: at + 1, inSight: true })));
  });

  test('keeps the row in hand while others are looked at, with its menu and its dialog', async () => {
    const page = panel.window;
    const inHand = rowAt(61);
    await inHand.getByRole('checkbox').and(page.locator(':focus')).waitFor();
    const name = await inHand.getByRole('rowheader').getByRole('link').textContent();
    await page.mouse.move(IN_LIST.x, IN_LIST.y);
    await page.mouse.wheel(0, 200_000);
    await rowAt(regions).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await inHand.getByRole('button').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await picture('menu');
    const inMenu = await violations();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    const backAt = await inHand.getByRole('button').evaluate((button) => button === document.activeElement);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Nyatakan tidak ikut' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Tidak mengirim surat kesediaan.');
    await dialog.getByRole('button', { name: 'Nyatakan tidak ikut' }).click();
    await inHand.getByText('Tidak ikut').waitFor();
    expect({ inMenu, backAt, named: await inHand.getByRole('rowheader').getByRole('link').textContent() }).toEqual({
      inMenu: [],
      backAt: true,
      named: name,
    });
  });

  test('is so in dark and at the size for a room; nothing was complained of', async () => {
    const page = panel.window;
    await page.evaluate(() => window.panel.desktop('setPreferences', { language: 'en', colorScheme: 'dark', size: 125 }));
    await page.reload();
    await resizeWindow(panel, 1600, 1000);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page
      .getByRole('link', { name: /Submissions/u })
      .first()
      .click();
    const list = page.getByRole('table', { name: 'Submissions by region' });
    await list.getByRole('rowheader').first().waitFor();
    await picture('gelap-125');
    expect({ violations: await violations(), count: await list.getAttribute('aria-rowcount'), problems: await panel.problems() }).toEqual({
      violations: [],
      count: '516',
      problems: [],
    });
  });
});
