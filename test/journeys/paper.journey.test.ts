import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerStaff, replacePin } from './hand-over.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, openSample } from './panel-day.ts';
import { confirmTyped, openPapers, openTyped, printPaper, typePaper } from './paper-day.ts';

const PINS = { Rina: '204060', Dedi: '135791' } as const;
const SCORES = ['83', '86', '79', '88'];

describe('A juror who scores on paper', () => {
  let panel: LaunchedPanel;
  let serial = '';
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-kertas-'));
  const findings = async (): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page: panel.window }).setLegacyMode(true).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  };
  beforeAll(async () => {
    panel = await launchPanel();
    panel.window.setDefaultTimeout(15_000);
    await openSample(panel.window, 'complete');
  });
  afterAll(async () => {
    await panel.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('gets a sheet of the seat and the region, printed with a number of its own', async () => {
    const page = panel.window;
    const chair = await replacePin(page, 1);
    await registerStaff(page, 'Rina', PINS.Rina, chair);
    await registerStaff(page, 'Dedi', PINS.Dedi, chair);
    await page.getByRole('button', { name: /^Cabut pengunduran diri kursi 7/u }).click();
    await page.getByRole('dialog').getByLabel('Alasan').fill('Bukan lagi tenaga ahli.');
    await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await openPapers(page);
    const path = join(folder, 'lembar.pdf');
    serial = await printPaper(panel, 7, 'Samarinda', path);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(serial).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  });

  test('has it typed by one person, which counts for nothing yet', async () => {
    const page = panel.window;
    await typePaper(page, serial, SCORES, 'Rina', PINS.Rina);
    await page.getByText('Menunggu dipastikan', { exact: true }).waitFor();
    // While it fades away its words are paler than they are meant to be.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await findings()).toEqual([]);
  });

  test('has it rejected with a reason and typed again', async () => {
    const page = panel.window;
    const dialog = await openTyped(page, serial, 'Dedi', PINS.Dedi);
    await dialog.getByRole('button', { name: 'Tidak cocok, tolak' }).click();
    await dialog.getByLabel('Apa yang tidak cocok').fill('Inovasi tertulis 97.');
    await dialog.getByRole('button', { name: 'Tidak cocok, tolak' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/ditolak Dedi, .*: Inovasi tertulis 97\./u).waitFor();
    await typePaper(page, serial, ['83', '86', '97', '88'], 'Rina', PINS.Rina);
  });

  test('has it confirmed by another person, as a sheet handed in from paper', async () => {
    const page = panel.window;
    const dialog = await openTyped(page, serial, 'Dedi', PINS.Dedi);
    expect(await dialog.getByRole('row').filter({ hasText: 'Inovasi' }).innerText()).toContain('97');
    expect(await findings()).toEqual([]);
    await confirmTyped(dialog);
    await page.getByText('Dipastikan', { exact: true }).waitFor();
    await goTo(page, 'Penilaian');
    await page.getByText('dari kertas').first().waitFor();
  });

  test('leaves no error and no refused style or script on any page', async () => {
    expect(await panel.problems()).toEqual([]);
  });
});
