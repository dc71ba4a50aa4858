import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { criterionId, regionCode } from '../fixtures/edition.ts';
import { openServedRoom } from '../fixtures/jurors-room.ts';
import { enterSeat, launchChromium, openDevice, openSheetOf, PATIENCE_MS, stateOf, typeScore } from './jurors-devices.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../../out/renderer', import.meta.url));
/** Where somebody wants to look at the pictures that are taken on the way. */
const PICTURES = process.env.ROOM_PICTURES;

const SOON = { timeout: PATIENCE_MS, interval: 200 };

const SIZES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['phone', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, colorScheme: 'light' }],
  ['phone-dark', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, colorScheme: 'dark' }],
  ['laptop-dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
];

/** What axe finds against WCAG 2.2 A and AA, and whether anything stands out of the page sideways. */
const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
    ...(wide ? ['wider than the page'] : []),
  ];
};

describe.each(SIZES)('The juror’s page (%s)', (name, options) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('has nothing that axe finds at the door, on the sheets, without a network, and between two values', async () => {
    const room = await openServedRoom({ server: { pageFolder: PAGE_FOLDER } });
    const { ticket, pin } = await room.invite(3);
    const device = await openDevice(browser, 3, pin, options);
    const { page, context } = device;
    const found: Record<string, readonly string[]> = {};
    const look = async (place: string): Promise<void> => {
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}-${place}.png`) });
      found[place] = await findings(page);
    };
    await page.goto(`${room.url}/#t=${ticket}`);
    await page.getByRole('button', { name: 'Masuk' }).waitFor();
    await look('1-pin');
    await enterSeat(device);
    await look('2-sheets');
    await openSheetOf(device, 'Kabupaten Paser');
    await typeScore(device, 'Inovasi', 80);
    await expect.poll(() => stateOf(device, 'Inovasi'), SOON).toMatch(/^Diterima/u);
    await look('3-received');
    await context.setOffline(true);
    await typeScore(device, 'Dukungan anggaran', 75);
    await expect.poll(() => stateOf(device, 'Dukungan anggaran'), SOON).toBe('Hanya di sini');
    await look('4-only-here');
    await page.locator('header').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Tampilkan sebagai QR' }).click();
    await page.getByRole('img', { name: /^Kode 1/u }).waitFor();
    await look('5-status');
    await page.keyboard.press('Escape');
    await room.juror(3).must('scoring.enter', { code: regionCode('64.01'), criterion: criterionId('anggaran'), valueHundredths: 6500 });
    await context.setOffline(false);
    await expect.poll(() => stateOf(device, 'Dukungan anggaran'), SOON).toContain('Dua nilai berbeda');
    await look('6-differs');
    await page.getByRole('button', { name: 'Pakai 75' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => stateOf(device, 'Dukungan anggaran'), SOON).toMatch(/^Diterima/u);
    await page.locator('header').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Kunci' }).click();
    await page.getByRole('button', { name: 'Buka' }).waitFor();
    await look('7-locked');
    expect(Object.entries(found).filter(([, violations]) => violations.length > 0)).toEqual([]);
  });
});
