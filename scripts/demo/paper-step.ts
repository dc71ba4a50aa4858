// One sheet of the demonstration comes on paper: printed, typed by one person, confirmed by another.
import { join } from 'node:path';
import { handOver, registerStaff, reopenSecretariat, STAFF } from '../../test/journeys/hand-over.ts';
import type { LaunchedPanel } from '../../test/journeys/launch.ts';
import { takeSeat, type SheetScores } from '../../test/journeys/panel-day.ts';
import { confirmTyped, openPapers, openTyped, printPaper, typePaper } from '../../test/journeys/paper-day.ts';

export type PaperReport = {
  readonly file: string;
  readonly serial: string;
  readonly seat: number;
  readonly code: string;
  readonly typedBy: string;
  readonly confirmedBy: string;
};

type PaperStep = {
  readonly panel: LaunchedPanel;
  readonly out: string;
  readonly picture: (name: string) => Promise<void>;
  readonly chairPin: string;
};

const SECOND = { name: 'Dedi', pin: '135791' } as const;

/** Which sheet of the staging comes on paper. */
export const comesOnPaper = ({ seat, code }: Pick<SheetScores, 'seat' | 'code'>): boolean => seat === 9 && code === '64.01';

/** The file that it leaves. */
export const paperFile = (out: string): string => join(out, 'lembar-kertas.pdf');

/** Registers two persons of the secretariat; from then on the window locks when a juror leaves it, which is shown once. */
export const lockTheWindow = async ({ panel, picture, chairPin }: PaperStep): Promise<void> => {
  const page = panel.window;
  await registerStaff(page, STAFF.name, STAFF.pin, chairPin);
  await registerStaff(page, SECOND.name, SECOND.pin, chairPin);
  await takeSeat(page, 1, chairPin);
  await handOver(page);
  await picture('30-jendela-terkunci');
  await reopenSecretariat(page, STAFF.name, STAFF.pin);
};

export const scoreOnPaper = async ({ panel, out, picture }: PaperStep, sheet: SheetScores, region: string): Promise<PaperReport> => {
  const page = panel.window;
  await openPapers(page);
  const serial = await printPaper(panel, sheet.seat, region, paperFile(out));
  await typePaper(page, serial, Object.values(sheet.scores).map(String), STAFF.name, STAFF.pin);
  await picture('31-lembar-kertas');
  const dialog = await openTyped(page, serial, SECOND.name, SECOND.pin);
  await picture('32-pastikan-ketikan');
  await confirmTyped(dialog);
  await page.getByText('Dipastikan', { exact: true }).waitFor();
  return { file: paperFile(out), serial, seat: sheet.seat, code: sheet.code, typedBy: STAFF.name, confirmedBy: SECOND.name };
};
