import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelBridge } from '../../shared/desktop.ts';
import { openAnnex } from './annex-day.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, openSample, openSheet, takeSeat } from './panel-day.ts';

declare const window: { readonly panel: PanelBridge };

const PAGES = ['Beranda', 'Berkas', 'Rubrik', 'Tim 9', 'Jadwal', 'Penilaian', 'Peringkat', 'Hasil'];

/** What axe finds against WCAG 2.2 A and AA, as rule and place. */
const findings = async (panel: LaunchedPanel): Promise<readonly string[]> => {
  // Electron opens no second target for axe's frames, so the older way of running it is used.
  const { violations } = await new AxeBuilder({ page: panel.window })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
};

describe.each(['light', 'dark'] as const)('In %s, axe finds nothing', (colorScheme) => {
  let panel: LaunchedPanel;
  beforeAll(async () => {
    panel = await launchPanel();
    panel.window.setDefaultTimeout(15_000);
    await panel.window.evaluate(
      (scheme) => window.panel.desktop('setPreferences', { language: 'id', colorScheme: scheme, size: 100 }),
      colorScheme,
    );
    await panel.window.reload();
    await panel.window.getByRole('button', { name: 'Buka contoh Kaltim 2025' }).waitFor();
  });
  afterAll(async () => {
    await panel.close();
  });

  test('on the opening screen', async () => {
    expect(await findings(panel)).toEqual([]);
  });

  test('on any page of the sample', async () => {
    await openSample(panel.window, 'complete');
    const found: Record<string, readonly string[]> = {};
    for (const page of PAGES) {
      await goTo(panel.window, page);
      await panel.window.waitForTimeout(300);
      found[page] = await findings(panel);
    }
    await openAnnex(panel.window);
    for (const more of await panel.window.locator('details').all()) await more.evaluate((details) => details.setAttribute('open', ''));
    found['Lampiran analisis'] = await findings(panel);
    await panel.window.getByRole('link', { name: 'Analisis berkas luar' }).click();
    await panel.window.getByRole('button', { name: 'Pilih berkas' }).waitFor();
    found['Analisis berkas luar'] = await findings(panel);
    await panel.window.getByRole('link', { name: /Riwayat utuh/u }).click();
    await panel.window.getByRole('heading', { name: 'Riwayat' }).waitFor();
    found.Riwayat = await findings(panel);
    await goTo(panel.window, 'Berkas');
    await panel.window.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
    await panel.window.getByText('150,87').first().waitFor();
    found['Kutai Timur'] = await findings(panel);
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  });

  test('on a score sheet', async () => {
    const page = panel.window;
    await goTo(page, 'Tim 9');
    await page.getByRole('button', { name: /^Ganti PIN kursi 5/u }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ganti PIN' }).click();
    const shown = page.getByRole('dialog', { name: /^PIN kursi 5/u });
    const pin = (await shown.locator('output').innerText()).replace(/\s/gu, '');
    expect(await findings(panel)).toEqual([]);
    await shown.getByRole('button', { name: 'Sudah dicatat' }).click();
    await shown.waitFor({ state: 'detached' });
    await takeSeat(page, 5, pin);
    await openSheet(page, 'Kota Samarinda');
    await page.waitForTimeout(300);
    expect(await findings(panel)).toEqual([]);
  });
});
