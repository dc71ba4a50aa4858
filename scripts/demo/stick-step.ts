// One juror scores where no network reaches: a sealed file goes out on a stick, a signed one comes back and is taken in once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askWindow } from '../../test/journeys/jurors-devices.ts';
import { type LaunchedPanel, takeScreenshot } from '../../test/journeys/launch.ts';
import { leaveSeat, openSheet, sendSheet, type SheetScores, typeScores } from '../../test/journeys/panel-day.ts';
import { bringBack, openBundle, openSticks, takeIn, writeReturn, writeStick } from '../../test/journeys/stick-day.ts';

export type StickReport = { readonly seat: number; readonly code: string; readonly scores: number; readonly comments: number };

/** Which sheet of the staging comes back on a stick. */
export const comesFromStick = ({ seat, code }: Pick<SheetScores, 'seat' | 'code'>): boolean => seat === 6 && code === '64.03';

const COMMENT = 'Contoh: anggaran terbaca jelas, realisasi belum.';

type StickStep = {
  readonly panel: LaunchedPanel;
  readonly out: string;
  readonly picture: (name: string) => Promise<void>;
  readonly launch: () => Promise<LaunchedPanel>;
};

export const scoreOnStick = async (
  { panel, out, picture, launch }: StickStep,
  sheet: SheetScores,
  pin: string,
  regionName: string,
): Promise<StickReport> => {
  const page = panel.window;
  const folder = await mkdtemp(join(tmpdir(), 'paritrana-stik-'));
  const [bundle, back] = [join(folder, 'juri.parijuri'), join(folder, 'kembali.parinilai')];
  try {
    await openSticks(page);
    const code = await writeStick(panel, sheet.seat, bundle, () => picture('45-stik-ditulis'));
    const away = await launch();
    try {
      await openBundle(away, bundle, code);
      await openSheet(away.window, regionName);
      await typeScores(away.window, sheet, null);
      await away.window.getByLabel('Komentar untuk seluruh lembar').fill(COMMENT);
      await away.window.keyboard.press('Control+Enter');
      await takeScreenshot(away.window, join(out, 'screens', '46-salinan-juri.png'));
      // In a text the same keys save the text.
      await away.window.locator('main [data-score-field]').last().focus();
      await sendSheet(away.window);
      await writeReturn(away, back);
    } finally {
      await away.close();
    }
    await bringBack(panel, back, pin);
    await picture('47-nilai-dari-stik');
    await takeIn(page);
    await leaveSeat(page);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { cells } = await askWindow(page, 'scoring.monitor', {});
  if (!cells.some((cell) => cell.seat === sheet.seat && cell.code === sheet.code && cell.state === 'submitted'))
    throw new Error('Does not hold: the sheet that came back on the stick is in.');
  return { seat: sheet.seat, code: sheet.code, scores: Object.keys(sheet.scores).length, comments: 1 };
};
