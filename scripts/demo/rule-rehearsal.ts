// Proposed rules of the demonstration: a template with a curve and a ladder, rehearsed on made-up data, and put back again.
import type { LaunchedPanel } from '../../test/journeys/launch.ts';

type RuleRehearsal = {
  readonly page: LaunchedPanel['window'];
  readonly picture: (name: string) => Promise<void>;
};

/** Begins and ends on the page of the rubric, which it leaves as it was stored. */
export async function rehearseRules({ page, picture }: RuleRehearsal): Promise<void> {
  await page.getByRole('button', { name: 'Templat' }).click();
  await page.getByRole('menuitem', { name: /^Data lebih dahulu/u }).click();
  await page.getByRole('dialog').getByText('Jenis peraturan ditambahkan, bobot 5').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai templat' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Cakupan pekerja informal dan rentan', exact: true }).click();
  await page.getByRole('slider', { name: 'Titik 1 dari 3' }).scrollIntoViewIfNeeded();
  await page
    .getByRole('table', { name: /^Letak daerah pada kurva/u })
    .getByText('Kutai Timur')
    .waitFor();
  await picture('27-kurva');
  await page.getByRole('button', { name: 'Cakupan pekerja informal dan rentan', exact: true }).click();
  await page.getByRole('button', { name: 'Jenis peraturan', exact: true }).click();
  const ladder = page.getByRole('table', { name: /^Letak daerah pada tangga/u });
  await ladder.getByText('Perda 1/2022 pada “Peraturan daerah” (100)').waitFor();
  await ladder.scrollIntoViewIfNeeded();
  await picture('28-tangga');

  await page.getByRole('button', { name: 'Gladi aturan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gladi aturan' });
  await dialog.getByText('Data rekaan').click();
  await dialog.getByRole('button', { name: 'Jalankan gladi' }).click();
  await dialog.getByText('Latihan, bukan hasil resmi.').waitFor();
  await dialog.getByText('4 dari 10 daerah berpindah peringkat.').waitFor();
  await picture('29-gladi-aturan');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Batalkan perubahan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan perubahan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Semua perubahan tersimpan').waitFor();
}
