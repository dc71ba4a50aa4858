import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedPanel, launchPanel } from './launch.ts';
import { goTo, leaveSeat, openSample } from './panel-day.ts';
import { enterAsGuest, markRestPresent, openAttendance, registerGuest, registerSubstitute, takeSeatAs } from './panel-persons.ts';

const PERSON = 'Contoh Pengganti';

const axe = async (panel: LaunchedPanel): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page: panel.window })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
};

describe('Persons beside the seats', () => {
  let panel: LaunchedPanel;
  beforeAll(async () => {
    panel = await launchPanel();
    panel.window.setDefaultTimeout(20_000);
    await openSample(panel.window, 'complete');
  });
  afterAll(async () => {
    await panel.close();
  });

  test('attendance is recorded on one grid by keyboard, and an absent juror is shown where the sheets are', async () => {
    const page = panel.window;
    await openAttendance(page);
    const first = page.getByRole('button', { name: /^Kursi 9, Kabupaten Paser:/u });
    await first.focus();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Kursi 9, Kabupaten Paser: Tidak hadir' }).waitFor();
    await markRestPresent(page, 'Kabupaten Berau');
    expect(await axe(panel)).toEqual([]);
    await goTo(page, 'Penilaian');
    await page.getByText('Tidak hadir').first().waitFor();
  });

  test('a substitute sits down with a PIN of their own, and the window says so', async () => {
    const page = panel.window;
    const pin = await registerSubstitute(page, 9, PERSON);
    expect(await axe(panel)).toEqual([]);
    await takeSeatAs(page, 9, PERSON, pin);
    await leaveSeat(page);
    await goTo(page, 'Tim 9');
    await page.getByText('Sedang duduk').waitFor();
  });

  test('an observer looks on without values and leaves the window to the secretariat', async () => {
    const page = panel.window;
    const pin = await registerGuest(page, 'pengamat', 'Contoh Pengamat');
    await enterAsGuest(page, 'Contoh Pengamat', pin);
    await goTo(page, 'Penilaian');
    await page.getByRole('table', { name: 'Keadaan lembar per kursi dan daerah' }).waitFor();
    expect(await page.getByRole('button', { name: 'Buka pleno' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Tinggalkan jendela' }).click();
    await page.getByText('Jendela ini hanya untuk melihat.').waitFor({ state: 'detached' });
  });

  test('leaves no error and no refused style or script on any page', async () => {
    expect(await panel.problems()).toEqual([]);
  });
});
