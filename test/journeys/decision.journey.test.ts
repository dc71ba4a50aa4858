import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALIKE, openTiedRoom } from '../fixtures/tied-room.ts';
import { answersOf, decideRanking, openAnnex } from './annex-day.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, typeTwoPins } from './panel-day.ts';

/** Two regions alike in everything and a third behind them. */
const makeTie = async (path: string): Promise<{ readonly chairPin: string; readonly secretaryPin: string }> => {
  const { room, pins } = await openTiedRoom([...ALIKE, ['64.03', 'Kabupaten Berau', 6500]]);
  await room.secretariat.must('edition.saveCopy', { destination: room.host.files.offerDestination(path).token });
  return pins;
};

describe('A tie at the lot', () => {
  let panel: LaunchedPanel;
  let folder: string;
  let pins: { readonly chairPin: string; readonly secretaryPin: string };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'paritrana-undian-'));
  });
  afterAll(async () => {
    await panel.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is prepared, drawn before two witnesses and proved', async () => {
    const path = join(folder, 'undian.paritrana');
    pins = await makeTie(path);
    panel = await launchPanel({ args: [path] });
    const page = panel.window;
    page.setDefaultTimeout(15_000);
    await goTo(page, 'Peringkat');
    await page.getByText('Penetapan menunggu undian.').waitFor();
    await page.getByRole('button', { name: 'Siapkan undian' }).click();
    const dialog = page.getByRole('dialog', { name: 'Undian untuk nilai akhir yang sama' });
    await dialog.getByRole('button', { name: 'Tetapkan sidik jari' }).click();
    await dialog.getByText('Saksi pertama').waitFor();
    const names = dialog.getByLabel('Nama');
    const digits = dialog.getByLabel(/^Angka yang disebut/u);
    await names.nth(0).fill('Aminah');
    await digits.nth(0).fill('4711');
    await names.nth(1).fill('Budi');
    await digits.nth(1).fill('081500');
    await typeTwoPins(page, pins.chairPin, pins.secretaryPin);
    await dialog.getByRole('button', { name: 'Undi sekarang' }).click();
    await dialog.waitFor({ state: 'detached', timeout: 30_000 });
    const table = page.getByRole('table', { name: 'Peringkat resmi' });
    await table.getByText('nilai sama; diputus undian').first().waitFor();
    await table.getByRole('button', { name: /Paser/u }).click();
    await page.getByText(/saksi Aminah menyebut 4711, saksi Budi menyebut 081500/u).waitFor();
    expect(await page.getByText(/^[0-9a-f]{64}\|4711\|081500\|64\.0[12]$/u).count()).toBe(2);
  });

  test('is what the annex speaks of, reckoned beside the window', async () => {
    const page = panel.window;
    await openAnnex(page);
    expect(await answersOf(page, 'Bobot')).toContain(
      'Nilai akhir teratas sama, sehingga perubahan bobot sekecil apa pun dapat menentukan siapa yang pertama.',
    );
    expect(await answersOf(page, 'Urutan dan waktu')).toContain('Sesudah pleno dibuka tidak ada nilai yang berubah.');
    await page.getByRole('link', { name: 'Peringkat' }).first().click();
  });

  test('is decided on with both PINs after it was reckoned twice, and says so', async () => {
    const line = await decideRanking(panel.window, pins.chairPin, pins.secretaryPin);
    expect(line).toMatch(/Sidik jari [0-9a-f]{8} [0-9a-f]{8}\.$/u);
    expect(await panel.window.getByRole('button', { name: 'Tetapkan peringkat' }).count()).toBe(0);
    expect(await panel.problems()).toEqual([]);
  });
});
