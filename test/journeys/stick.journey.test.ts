import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replacePin } from './hand-over.ts';
import { answerOpenDialog, type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, leaveSeat, openSample, openSheet, sendSheet, takeSeat, typeScores } from './panel-day.ts';
import { bringBack, openBundle, openSticks, takeIn, writeReturn, writeStick } from './stick-day.ts';

describe('A juror who scores on another machine without a network', () => {
  let host: LaunchedPanel;
  let away: LaunchedPanel;
  let pin = '';
  let code = '';
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-stik-'));
  const [bundle, back] = [join(folder, 'kursi 5.parijuri'), join(folder, 'kembali.parinilai')];
  const findings = async ({ window: page }: LaunchedPanel): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    return violations.map(({ id }) => id);
  };

  beforeAll(async () => {
    host = await launchPanel();
    away = await launchPanel();
    for (const { window: page } of [host, away]) page.setDefaultTimeout(20_000);
    await openSample(host.window, 'complete');
  });
  afterAll(async () => {
    await host.close();
    await away.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('takes a file along that only the code opens', async () => {
    pin = await replacePin(host.window, 5);
    await openSticks(host.window);
    code = await writeStick(host, 5, bundle);
    expect(code).toMatch(/^(?:[0-9A-Z]{4} ?){3}$/u);
    expect(await findings(host)).toEqual([]);
    const page = away.window;
    await answerOpenDialog(away.app, [bundle]);
    await page.getByRole('button', { name: 'Buka berkas juri' }).click();
    await page.getByRole('dialog').getByLabel('Kode').fill('0000 0000 0000');
    await page.keyboard.press('Enter');
    await page.getByText(/Kode ini tidak membuka/u).waitFor();
    expect(await findings(away)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('finds there the own sheet as it was left, scores it and sends it', async () => {
    await openBundle(away, bundle, code);
    const page = away.window;
    await openSheet(page, 'Kota Samarinda');
    expect(await page.getByText('Riwayat utuh').count()).toBeLessThan(2);
    await typeScores(page, { seat: 5, code: '64.72', scores: { regulasi: 71, anggaran: 72, inovasi: 73, wawancara: 74 } }, null);
    await sendSheet(page);
    await writeReturn(away, back);
    expect(await findings(away)).toEqual([]);
  });

  test('is refused at the host when one byte of the file was changed', async () => {
    const altered = join(folder, 'berubah.parinilai');
    const bytes = readFileSync(back);
    bytes[bytes.byteLength - 5] = (bytes[bytes.byteLength - 5] ?? 0) ^ 1;
    writeFileSync(altered, bytes);
    await answerOpenDialog(host.app, [altered]);
    await host.window.getByRole('button', { name: 'Periksa berkas kembali' }).click();
    await host.window.getByText(/berubah sejak ditulis/u).waitFor();
  });

  test('decides value by value where something else is on record, and takes the file in', async () => {
    const page = host.window;
    await takeSeat(page, 5, pin);
    await openSheet(page, 'Kota Samarinda');
    await typeScores(page, { seat: 5, code: '64.72', scores: { regulasi: 60 } }, null);
    await page
      .getByText(/^Tersimpan/u)
      .first()
      .waitFor();
    await leaveSeat(page);
    await openSticks(page);
    await bringBack(host, back, pin);
    await page.getByText('1 isi masih harus dipilih.').waitFor();
    expect(await findings(host)).toEqual([]);
    await page.getByRole('radio', { name: 'Stik 71' }).check();
    await takeIn(page);
    await leaveSeat(page);
    await goTo(page, 'Penilaian');
    await page.getByText('62 dari 62 lembar dikirim').waitFor();
  });

  test('comes back once', async () => {
    await openSticks(host.window);
    await answerOpenDialog(host.app, [back]);
    await host.window.getByRole('button', { name: 'Periksa berkas kembali' }).click();
    await host.window.getByText(/Berkas ini sudah masuk/u).waitFor();
  });

  test('leaves no error and no refused style or script on any page of either machine', async () => {
    expect([await host.problems(), await away.problems()]).toEqual([[], []]);
  });
});
