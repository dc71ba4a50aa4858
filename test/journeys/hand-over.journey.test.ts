import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelBridge } from '../../shared/desktop.ts';
import { handOver, registerStaff, reopenSecretariat, replacePin, sitDownAtLock } from './hand-over.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, openSample, openSheet, takeSeat } from './panel-day.ts';

declare const window: { readonly panel: PanelBridge };

const STAFF_PIN = '204060';

describe('One machine that goes from juror to juror', () => {
  let panel: LaunchedPanel;
  let chair = '';
  let juror = '';
  beforeAll(async () => {
    panel = await launchPanel();
    panel.window.setDefaultTimeout(15_000);
    await openSample(panel.window, 'complete');
  });
  afterAll(async () => {
    await panel.close();
  });

  test('asks for a PIN of the secretariat before the first juror sits down, and registers it with the chair’s approval', async () => {
    const page = panel.window;
    chair = await replacePin(page, 1);
    juror = await replacePin(page, 5);
    await page.getByRole('button', { name: 'Duduk sebagai juri' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Daftarkan petugas' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await registerStaff(page, 'Rina', STAFF_PIN, chair);
    await page.getByText('Kunci jendela berlaku').waitFor();
  });

  test('is locked when a juror leaves, and nothing of the sheet is left', async () => {
    const page = panel.window;
    await takeSeat(page, 5, juror);
    await openSheet(page, 'Kota Samarinda');
    await handOver(page);
    expect(await page.getByText('Samarinda').count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('stays locked when the window is loaded again', async () => {
    const page = panel.window;
    await page.reload();
    await page.getByRole('heading', { name: 'Jendela terkunci' }).waitFor();
    const reply = await page.evaluate(() => window.panel.ask({ name: 'scoring.monitor', input: {} }));
    expect(reply).toEqual({ ok: false, failure: { code: 'window-locked' } });
  });

  test('goes on with the next juror, then back to the secretariat', async () => {
    const page = panel.window;
    await sitDownAtLock(page, 1, chair);
    await handOver(page);
    await reopenSecretariat(page, 'Rina', STAFF_PIN);
    await goTo(page, 'Berkas');
  });

  test('is locked by hand from the menu of the file, and when the edition is opened again', async () => {
    const page = panel.window;
    await page.getByRole('button', { name: /Berkas penyelenggaraan:/u }).click();
    await page.getByRole('menuitem', { name: 'Kunci jendela' }).click();
    await page.getByRole('button', { name: 'Tutup penyelenggaraan' }).click();
    await page.getByRole('button', { name: 'Buka contoh Kaltim 2025' }).click();
    await reopenSecretariat(page, 'Rina', STAFF_PIN);
  });

  test('leaves no error and no refused style or script on any page', async () => {
    expect(await panel.problems()).toEqual([]);
  });
});
