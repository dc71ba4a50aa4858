// The demonstration: one panel day in the real application, from ten workbooks to the ranking on paper.
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { RankingReport } from '../../electron/results/ranking-report.ts';
import { reopenSecretariat, STAFF } from '../../test/journeys/hand-over.ts';
import { type LaunchedPanel, type LaunchOptions, resizeWindow, takeScreenshot } from '../../test/journeys/launch.ts';
import {
  attachEvidence,
  checkFigure,
  chooseRegion,
  closeEvidence,
  type Correction,
  correctFigure,
  dismissConflicts,
  explainBlocking,
  exportRanking,
  goTo,
  leaveSeat,
  lockRubric,
  makeCandidates,
  makePins,
  mapColumn,
  openEvidence,
  openPleno,
  openSample,
  openScoring,
  openSheet,
  previewWorkbooks,
  rail,
  recuse,
  saveCopy,
  savePreviewed,
  sendSheet,
  type SheetScores,
  type StagedRecusal,
  takeSeat,
  typeScores,
  withdrawCheck,
} from '../../test/journeys/panel-day.ts';
import { makePdf } from '../../test/fixtures/evidence-files.ts';
import { projectNode, projectRoot } from '../project.mjs';
import { acceptExplanation, importAnswers, issueLetter, letterFiles, type LetterReport } from './letter-day.ts';
import { comesOnPaper, lockTheWindow, paperFile, type PaperReport, scoreOnPaper } from './paper-step.ts';
import { OWN_FORM, writeInOwnForm } from './own-form.ts';
import {
  comesFromDevice,
  comesFromOwnWindow,
  comesFromSubstitute,
  hasDevices,
  recordAttendance,
  reopenSheet,
  type RoomReport,
  scoreAsSubstitute,
  scoreInOwnWindow,
  scoreOnDevices,
} from './scoring-room.ts';
import { rehearseRules } from './rule-rehearsal.ts';
import { type AnnexReport, decide, readAnnex } from './annex-step.ts';
import { comesFromStick, scoreOnStick, type StickReport } from './stick-step.ts';

/** Typed at the window by nobody in turn: on paper, on an own device, or by who sits in. */
const comesOtherwise = (sheet: SheetScores): boolean =>
  [comesOnPaper, comesFromDevice, comesFromOwnWindow, comesFromSubstitute, comesFromStick].some((comes) => comes(sheet));

const NOBODY_ELSEWHERE: RoomReport = { fromDevices: 0, withoutNetwork: 0, fromOwnWindow: 0 };

export type DemoStep = { readonly name: string; readonly ok: boolean; readonly ms: number };

export type DemoReport = {
  /** The version the demonstration ran on, as `33.2.1`; empty when the application did not start. */
  readonly electron: string;
  readonly steps: readonly DemoStep[];
  readonly ranking: RankingReport['ranking'];
  readonly coverage: RankingReport['coverage'];
  /** Null when the demonstration ended before its letter was answered. */
  readonly letter: LetterReport | null;
  /** Null when the demonstration ended before its sheet on paper was confirmed. */
  readonly paper: PaperReport | null;
  /** Null when the demonstration ended before a juror scored elsewhere than at its window. */
  readonly room: RoomReport | null;
  /** Null when the demonstration ended before the file of a juror came back on its stick. */
  readonly stick: StickReport | null;
  /** Null when the demonstration ended before the ranking was decided. */
  readonly annex: AnnexReport | null;
};

type Staging = {
  readonly recusal: StagedRecusal;
  readonly correction: Correction;
  readonly sheets: readonly SheetScores[];
};

type SampleEdition = { readonly regions: readonly { readonly code: string; readonly name: string; readonly status: string }[] };

const EXPECTED_SHEETS = 62;
const run = promisify(execFile);
const sampleFolder = join(projectRoot, 'resources', 'sample');
const shortName = (name: string): string => name.replace(/^(Kabupaten|Kota) /u, '');

const expect = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Does not hold: ${what}`);
};

/**
 * Writes `peringkat.xlsx`, `lampiran.xlsx`, the edition, a letter with its workbook, `screens/*.png` and `report.json` into `out`; the first step
 * that fails ends it.
 * @returns whether every step succeeded
 */
export async function runDemo({
  out,
  launch,
}: {
  readonly out: string;
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedPanel>;
}): Promise<boolean> {
  const steps: DemoStep[] = [];
  const step = async <Outcome>(name: string, act: () => Promise<Outcome>): Promise<Outcome> => {
    const startedAt = performance.now();
    const settle = (ok: boolean): void => {
      const ms = Math.round(performance.now() - startedAt);
      steps.push({ name, ok, ms });
      process.stderr.write(`${ok ? 'done  ' : 'FAILED'} ${name} (${String(ms)} ms)\n`);
    };
    try {
      const outcome = await act();
      settle(true);
      return outcome;
    } catch (error) {
      settle(false);
      throw error;
    }
  };

  const editionPath = join(out, 'Paritrana Kaltim 2025.paritrana');
  const workbookPath = join(out, 'peringkat.xlsx');
  await mkdir(join(out, 'screens'), { recursive: true });
  for (const path of [editionPath, workbookPath, ...Object.values(letterFiles(out)), paperFile(out)]) await rm(path, { force: true });

  let electron = '';
  let letter: LetterReport | null = null;
  let paper: PaperReport | null = null;
  let room: RoomReport | null = null;
  let stick: StickReport | null = null;
  let annex: AnnexReport | null = null;
  let result: Pick<RankingReport, 'ranking' | 'coverage'> = { ranking: [], coverage: [] };
  try {
    const { regions } = JSON.parse(await readFile(join(sampleFolder, 'kaltim-2025.json'), 'utf8')) as SampleEdition;
    const staging = JSON.parse(await readFile(join(sampleFolder, 'nilai.json'), 'utf8')) as Staging;
    const panel = await step('start the application', () => launch());
    electron = panel.electronVersion;
    try {
      const keepLetter = (report: LetterReport): void => {
        letter = report;
      };
      const keepPaper = (report: PaperReport): void => {
        paper = report;
      };
      const keepRoom = (part: Partial<RoomReport>): void => {
        room = { ...(room ?? NOBODY_ELSEWHERE), ...part };
      };
      const keepStick = (report: StickReport): void => {
        stick = report;
      };
      const keepAnnex = (report: AnnexReport): void => {
        annex = report;
      };
      await panelDay({
        panel,
        launch,
        out,
        step,
        regions,
        staging,
        editionPath,
        workbookPath,
        keepLetter,
        keepPaper,
        keepRoom,
        keepStick,
        keepAnnex,
      });
    } catch (error) {
      await takeScreenshot(panel.window, join(out, 'failed.png')).catch(() => undefined);
      throw error;
    } finally {
      await step('close into one file', () => panel.close());
    }
    result = await step('check the results without the window', () => checkResults(editionPath));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }

  const report: DemoReport = { electron, steps, ranking: result.ranking, coverage: result.coverage, letter, paper, room, stick, annex };
  const path = join(out, 'report.json');
  await writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`);
  process.stdout.write(`${path}\n`);
  return steps.every(({ ok }) => ok) && result.ranking.length > 0;
}

type Day = {
  readonly panel: LaunchedPanel;
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedPanel>;
  readonly out: string;
  readonly step: <Outcome>(name: string, act: () => Promise<Outcome>) => Promise<Outcome>;
  readonly regions: SampleEdition['regions'];
  readonly staging: Staging;
  readonly editionPath: string;
  readonly workbookPath: string;
  readonly keepLetter: (report: LetterReport) => void;
  readonly keepPaper: (report: PaperReport) => void;
  readonly keepRoom: (part: Partial<RoomReport>) => void;
  readonly keepStick: (report: StickReport) => void;
  readonly keepAnnex: (report: AnnexReport) => void;
};

async function panelDay({
  panel,
  launch,
  out,
  step,
  regions,
  staging,
  editionPath,
  workbookPath,
  keepLetter,
  keepPaper,
  keepRoom,
  keepStick,
  keepAnnex,
}: Day): Promise<void> {
  const page = panel.window;
  page.setDefaultTimeout(15_000);
  const nameOf = (code: string): string => regions.find((region) => region.code === code)?.name ?? code;
  /** Of the page itself: what was just done has been said and is closed. */
  const picture = async (name: string): Promise<void> => {
    for (const close of await page.locator('.mantine-Notification-closeButton').all()) await close.click().catch(() => undefined);
    await page.locator('.mantine-Notification-root').first().waitFor({ state: 'detached' });
    await takeScreenshot(page, join(out, 'screens', `${name}.png`));
  };

  await step('opening screen', () => picture('01-pembuka'));
  await step('open the empty sample', async () => {
    await openSample(page, 'empty');
    await picture('02-beranda-awal');
  });
  await step('preview ten workbooks', async () => {
    const files = readdirSync(sampleFolder).filter((name) => name.endsWith('.xlsx'));
    expect(files.length === 10, 'there are ten sample workbooks');
    await previewWorkbooks(
      panel,
      files.map((name) => join(sampleFolder, name)),
    );
    await picture('03-pratinjau-impor');
  });
  await step('import ten workbooks', async () => {
    await savePreviewed(page);
    await page.getByText('10 berkas tersimpan').first().waitFor();
  });
  await step('map the columns of a workbook in the form of its office', async () => {
    const path = join(out, 'Mahakam Ulu.xlsx');
    await writeInOwnForm(join(sampleFolder, '64.11_Mahakam Ulu.xlsx'), path);
    await mapColumn(panel, path, { ...OWN_FORM, look: () => picture('22-petakan-kolom') });
    await savePreviewed(page);
    await page.getByText('1 berkas tersimpan').first().waitFor();
  });
  const candidates = regions.filter((region) => region.status === 'kandidat');
  await step('choose seven candidates', async () => {
    await makeCandidates(
      page,
      candidates.map((region) => shortName(region.name)),
    );
    expect(candidates.length === 7, 'there are seven candidates');
    await picture('04-berkas');
  });
  await step('look at Kutai Timur', async () => {
    await page.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
    for (const percent of ['87,25', '150,87', '112,10', '92,23']) await page.getByText(percent).first().waitFor();
    await picture('05-berkas-kutai-timur');
  });
  await step('attach evidence to a regulation and open it', async () => {
    const path = join(out, 'Perbup 29-2024.pdf');
    await writeFile(path, makePdf(['Peraturan Bupati Kutai Timur\nNomor 29 Tahun 2024', 'Bukti rekaan untuk peragaan', 'Lampiran']));
    await attachEvidence(panel, 'Perbup 29/2024', path);
    await openEvidence(page, basename(path), 3);
    await picture('23-bukti');
    await closeEvidence(page);
  });
  const letterDay = { panel, out, picture };
  const questions = await step('issue a letter of questions with its workbook', () => issueLetter(letterDay));
  await step('import the answers', () => importAnswers(letterDay, questions));
  await step('take the explanation over', async () => {
    keepLetter(await acceptExplanation(letterDay, questions));
  });
  await step('answer the findings of the sample', async () => {
    const note = 'Contoh penjelasan: peserta dari luar daerah ikut terhitung, populasi memakai pendataan sebelumnya.';
    await explainBlocking(page, 'Bontang', note);
    await picture('17-temuan');
    await page.getByText('7/7 siap dinilai').waitFor();
  });
  const document = { document: 'Contoh dokumen, bukan surat resmi', documentDate: '2025-06-30' };
  await step('verify a figure against a document', async () => {
    await checkFigure(page, 'Kutai Timur', 'Populasi formal', document);
    await page.getByText('1 dari 4 angka cakupan diverifikasi').waitFor();
  });
  await step('recuse one seat for one region', async () => {
    const { seat, code, reason } = staging.recusal;
    await recuse(page, seat, nameOf(code), reason);
  });
  const pins = await step('give nine PINs', async () => {
    const made = await makePins(page);
    expect(made.size === 9, 'every seat has a PIN');
    await goTo(page, 'Tim 9');
    await picture('07-tim-9');
    return made;
  });
  await step('rehearse proposed rules with a curve and a ladder', async () => {
    await goTo(page, 'Rubrik');
    await rehearseRules({ page, picture });
  });
  await step('lock the rubric', async () => {
    await goTo(page, 'Rubrik');
    await picture('06-rubrik');
    await lockRubric(page, pins.get(1) ?? '', pins.get(2) ?? '');
    await picture('33-rubrik-terkunci');
  });
  await step('open scoring', () => openScoring(page));
  for (const [seat, pin] of pins) {
    await step(`seat ${String(seat)} scores by keyboard`, async () => {
      await takeSeat(page, seat, pin);
      if (seat === 1) {
        await picture('08-lembar-saya');
        await dismissConflicts(page, 2, 'Angka cakupan diverifikasi sekretariat terhadap dokumen; kursi ini tidak menetapkan angkanya.');
        await picture('26-benturan-kepentingan');
      }
      for (const sheet of staging.sheets.filter((candidate) => candidate.seat === seat && !comesOtherwise(candidate))) {
        await goTo(page, 'Penilaian');
        await openSheet(page, nameOf(sheet.code));
        const { correction } = staging;
        await typeScores(page, sheet, correction.seat === seat && correction.code === sheet.code ? correction : null);
        if (seat === 7 && sheet.code === '64.08') {
          await commentAndTakeBack(page);
          await pictureOfSheet(panel, out);
        }
        await sendSheet(page);
      }
      if (seat === staging.recusal.seat) {
        await goTo(page, 'Penilaian');
        await chooseRegion(page, nameOf(staging.recusal.code));
        await page.getByText('Anda undur diri dari daerah ini').waitFor();
        await picture('10-undur-diri');
      }
      await leaveSeat(page);
    });
  }
  const roomStep = { page, out, picture };
  const fromDevices = staging.sheets.filter(comesFromDevice);
  if (hasDevices())
    keepRoom(
      await step('two jurors score on their own devices, one without a network', () => scoreOnDevices(roomStep, fromDevices, pins, nameOf)),
    );
  else process.stderr.write('No browser for jurors\u2019 devices is here: their sheets were typed at the window.\n');
  for (const sheet of staging.sheets.filter(comesFromOwnWindow))
    keepRoom(
      await step('a juror enters with the application on another laptop, which knows only the key of the room', () =>
        scoreInOwnWindow({ ...roomStep, launch }, sheet, pins.get(sheet.seat) ?? '', nameOf(sheet.code)),
      ),
    );
  for (const sheet of staging.sheets.filter(comesFromStick))
    keepStick(
      await step('a juror scores on a machine without a network, and the file comes back on a stick', () =>
        scoreOnStick({ panel, out, picture, launch }, sheet, pins.get(sheet.seat) ?? '', nameOf(sheet.code)),
      ),
    );
  await step('a substitute scores for one session', async () => {
    for (const sheet of staging.sheets.filter(comesFromSubstitute)) await scoreAsSubstitute(roomStep, sheet, nameOf(sheet.code));
  });
  await step('open a sheet again for a reason that the juror reads', () =>
    reopenSheet(roomStep, { seat: 3, code: '64.01', regionName: nameOf('64.01'), pins }),
  );
  await step('record who was there', () => recordAttendance(roomStep, nameOf('64.01')));
  const paperStep = { panel, out, picture, chairPin: pins.get(1) ?? '' };
  await step('lock the window that jurors hand on', () => lockTheWindow(paperStep));
  await step('take in one sheet on paper, typed by one person and confirmed by another', async () => {
    for (const sheet of staging.sheets.filter(comesOnPaper)) keepPaper(await scoreOnPaper(paperStep, sheet, shortName(nameOf(sheet.code))));
  });
  await step('see that sixty-two sheets are in', async () => {
    expect(staging.sheets.length === EXPECTED_SHEETS, 'the sample holds sixty-two sheets');
    await goTo(page, 'Penilaian');
    await page
      .getByText(`${String(EXPECTED_SHEETS)} dari ${String(EXPECTED_SHEETS)} lembar dikirim`)
      .first()
      .waitFor();
    await picture('11-pemantauan');
  });
  await step('open the pleno with two PINs', () => openPleno(page, pins.get(1) ?? '', pins.get(2) ?? ''));
  await step('look at the ranking', async () => {
    await goTo(page, 'Peringkat');
    await page.getByText('Bontang').first().waitFor();
    await picture('12-peringkat');
    await page
      .getByRole('row', { name: /Kutai Timur/u })
      .first()
      .click();
    await picture('13-peringkat-terurai');
  });
  await step('see what a correction does to the official order before it is saved', async () => {
    const correction = { ...document, value: 154_148, reason: 'Contoh koreksi: populasi menurut pendataan terbaru.' };
    await correctFigure(page, 'Kutai Timur', 'Populasi informal', correction, async (dialog) => {
      await dialog.getByText('Urutan resmi', { exact: true }).waitFor();
      await dialog.getByText(/^Kutai Timur turun dari peringkat 2 ke 4/u).waitFor();
      await picture('24-koreksi-sebelum-disimpan');
    });
    await goTo(page, 'Peringkat');
    await page.getByText('memakai angka terkoreksi').waitFor();
    expect((await placeOf(page, 'Kutai Timur')) === '4', 'the ranking is what was told before the correction was saved');
    await picture('25-peringkat-terkoreksi');
  });
  await step('withdraw the correction, so that the declared figure counts again', async () => {
    await goTo(page, 'Berkas');
    await page.getByRole('link', { name: 'Kutai Timur', exact: true }).click();
    await withdrawCheck(page, 'Kutai Timur', 'Populasi informal', 'Contoh: dokumen itu untuk kabupaten lain.');
    await goTo(page, 'Peringkat');
    await page.getByText('memakai angka terkoreksi').waitFor({ state: 'detached' });
    expect((await placeOf(page, 'Kutai Timur')) === '2', 'the ranking is again what it was');
  });
  await step('export the ranking', () => exportRanking(panel, workbookPath));
  const annexStep = { panel, out, picture };
  const answers = await step('read the annex that answers what a regent would ask, and export it', () => readAnnex(annexStep));
  const decided = await step('decide the ranking, which is reckoned a second time before', () =>
    decide(annexStep, pins.get(1) ?? '', pins.get(2) ?? ''),
  );
  keepAnnex({ answers, decided });
  await step('look at the result and the history', async () => {
    await goTo(page, 'Hasil');
    await picture('14-hasil');
    await page.getByRole('link', { name: /Riwayat utuh/u }).click();
    await page.getByRole('heading', { name: 'Riwayat' }).waitFor();
    await picture('15-riwayat');
  });
  await step('dark, and the size for a projector', async () => {
    await panel.window.evaluate(() => window.panel.desktop('setPreferences', { language: 'id', colorScheme: 'dark', size: 125 }));
    await page.reload();
    await reopenSecretariat(page, STAFF.name, STAFF.pin);
    await rail(page).waitFor();
    await goTo(page, 'Peringkat');
    await page.getByText('Bontang').first().waitFor();
    await resizeWindow(panel, 1600, 1000);
    await picture('16-peringkat-gelap-125');
  });
  await step('save a copy of the edition', () => saveCopy(panel, editionPath));
  await step('nothing was refused or complained of on any page', async () => {
    const problems = await panel.problems();
    if (problems.length > 0) throw new Error(problems.map(({ kind, text }) => `${kind}: ${text}`).join('\n'));
  });
}

declare const window: { readonly panel: { readonly desktop: (name: string, input: unknown) => Promise<unknown> } };

/** The place of a region in the official ranking, as its page shows it. */
async function placeOf(page: LaunchedPanel['window'], regionName: string): Promise<string> {
  await goTo(page, 'Peringkat');
  const row = page.getByRole('table', { name: 'Peringkat resmi' }).getByRole('row', { name: new RegExp(regionName, 'u') });
  return row.first().getByRole('cell').first().innerText();
}

/** A comment on the whole sheet; and the last score taken back and done again, by keys. */
async function commentAndTakeBack(page: LaunchedPanel['window']): Promise<void> {
  const filled = (): Promise<readonly string[]> =>
    page
      .locator('main input[inputmode="decimal"], main input[inputmode="numeric"]')
      .evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value));
  await page.locator('main [data-score-field]').last().focus();
  const before = await filled();
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  expect((await filled()).join() !== before.join(), 'the last score is taken back');
  await page.keyboard.press('Control+y');
  await page.waitForTimeout(300);
  expect((await filled()).join() === before.join(), 'and is there again');
  await page.getByLabel('Komentar untuk seluruh lembar').fill('Contoh: inovasi paling mudah ditiru daerah lain.');
  await page.keyboard.press('Control+Enter');
  await page.locator('main [data-score-field]').last().focus();
}

/** The score sheet just before it is sent, with the keyboard in the last field. */
async function pictureOfSheet(panel: LaunchedPanel, out: string): Promise<void> {
  await panel.window.keyboard.press('ArrowUp');
  await panel.window.waitForTimeout(600);
  await takeScreenshot(panel.window, join(out, 'screens', '09-lembar-nilai.png'));
}

/** What the command line reads from the copy: its history is sound and the ranking says what the sample is made for. */
async function checkResults(editionPath: string): Promise<Pick<RankingReport, 'ranking' | 'coverage'>> {
  const cli = (...words: readonly string[]) =>
    run(projectNode, [join(projectRoot, 'electron', 'cli.ts'), ...words], { maxBuffer: 64 * 1024 * 1024 });
  await cli('verify', editionPath);
  const { ranking, coverage, corrections } = JSON.parse((await cli('rank', editionPath, '--json')).stdout) as RankingReport;
  expect(ranking.length === 7, `seven regions are ranked in ${basename(editionPath)}`);
  expect(coverage.length === 10, 'ten regions have coverage');
  const totals = ranking.map(({ total }) => total);
  expect(new Set(totals).size === totals.length - 1, 'two regions meet at two decimals');
  expect(new Set(ranking.map(({ rank }) => rank)).size === 7, 'the tie is decided, so every rank is taken once');
  const eastKutai = coverage.find(({ code }) => code === '64.08');
  expect(Math.abs((eastKutai?.informal ?? 0) - (77_074 / 51_086) * 100) < 1e-9, 'the coverage of Kutai Timur is kept as declared');
  expect(corrections.length === 0, 'a correction that was withdrawn counts no more');
  return { ranking, coverage };
}
