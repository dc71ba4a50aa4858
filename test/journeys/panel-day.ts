// A panel day, driven as its people would drive it: the secretariat with the mouse, the jurors by keyboard alone.
import type { Locator, Page } from 'playwright-core';
import { reopenSecretariat, STAFF } from './hand-over.ts';
import { answerOpenDialog, answerSaveDialog, type LaunchedPanel } from './launch.ts';

export type SheetScores = { readonly seat: number; readonly code: string; readonly scores: Readonly<Record<string, number>> };
export type Correction = { readonly seat: number; readonly code: string; readonly criterion: string; readonly first: number };
export type StagedRecusal = { readonly seat: number; readonly code: string; readonly reason: string };

const PATIENCE_MS = 30_000;
export const PIN_DIGITS = '[class*="PinInput-input"]';

export const rail = (page: Page): Locator => page.getByRole('navigation', { name: 'Tahapan penyelenggaraan' });

const railEntry = (page: Page, entry: string): Locator =>
  rail(page)
    .getByRole('link')
    .filter({ has: page.getByText(entry, { exact: true }) });

/** Opens a page by its rail entry and waits for its title. */
export const goTo = async (page: Page, entry: string): Promise<void> => {
  await railEntry(page, entry).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
};

const notBusy = async (page: Page): Promise<void> => {
  await page.locator('[data-loading="true"]').first().waitFor({ state: 'detached' });
};

export const openSample = async (page: Page, variant: 'complete' | 'empty'): Promise<void> => {
  await page.getByRole('button', { name: variant === 'complete' ? 'Buka contoh Kaltim 2025' : 'Mulai contoh dari awal' }).click();
  await page.getByRole('heading', { name: 'Paritrana Award Kalimantan Timur 2025' }).waitFor({ timeout: 60_000 });
};

/** Chooses files in the dialog and waits until the preview stands; nothing is written. */
export const previewWorkbooks = async ({ app, window: page }: LaunchedPanel, paths: readonly string[]): Promise<void> => {
  await answerOpenDialog(app, paths);
  await goTo(page, 'Berkas');
  await page.getByRole('button', { name: 'Impor berkas' }).first().click();
  await page.getByText('Belum ada yang ditulis').first().waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('button', { name: /^Simpan \d+ berkas/u }).waitFor({ timeout: PATIENCE_MS });
  await page.locator('button:not([disabled])', { hasText: /^Simpan \d+ berkas/u }).waitFor({ timeout: PATIENCE_MS });
};

/** Previews a workbook of which one sheet and one head are called otherwise, and says which they are; nothing is written. */
export const mapColumn = async (
  { app, window: page }: LaunchedPanel,
  path: string,
  words: {
    readonly part: string;
    readonly sheet: string;
    readonly field: string;
    readonly head: string;
    readonly look?: () => Promise<void>;
  },
): Promise<void> => {
  await answerOpenDialog(app, [path]);
  await goTo(page, 'Berkas');
  await page.getByRole('button', { name: 'Impor berkas' }).first().click();
  await page.getByRole('button', { name: 'Petakan kolom…' }).click({ timeout: PATIENCE_MS });
  await page.getByLabel(`Lembar dalam berkas untuk ${words.part}`).selectOption(words.sheet);
  const column = page.getByLabel(`Kolom untuk ${words.field} (${words.part})`);
  const offered = await column.locator('option').allInnerTexts();
  await column.selectOption({ label: offered.find((one) => one.endsWith(`: ${words.head}`)) ?? words.head });
  await words.look?.();
  await page.keyboard.press('Control+Enter');
  await page.getByText(`“${words.head}” sebagai ${words.field}`, { exact: false }).waitFor({ timeout: PATIENCE_MS });
};

export const savePreviewed = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+s');
  await page.getByRole('region', { name: 'Hasil impor' }).waitFor({ timeout: PATIENCE_MS });
};

export const makeCandidates = async (page: Page, names: readonly string[]): Promise<void> => {
  await goTo(page, 'Berkas');
  for (const name of names) await page.getByRole('checkbox', { name: `Pilih ${name}`, exact: true }).check();
  await page.getByRole('button', { name: 'Jadikan kandidat', exact: true }).click();
  await page
    .getByText(`${String(names.length)} kandidat`)
    .first()
    .waitFor();
};

/** Answers the one finding that blocks a region as explained, by keyboard once the form is open. */
export const explainBlocking = async (page: Page, regionName: string, note: string): Promise<void> => {
  await goTo(page, 'Berkas');
  await page.getByRole('link', { name: regionName, exact: true }).click();
  const findings = page.getByRole('region', { name: 'Temuan' });
  await findings.getByRole('button', { name: /peserta lebih banyak daripada populasi/u }).click();
  await page.keyboard.type(note);
  await page.keyboard.press('Control+Enter');
  await findings.getByText('Siap dinilai').waitFor({ timeout: PATIENCE_MS });
};

export type CheckedAgainst = { readonly document: string; readonly documentDate: string };

const openFigure = async (page: Page, regionName: string, figure: string): Promise<Locator> => {
  await goTo(page, 'Berkas');
  await page.getByRole('link', { name: regionName, exact: true }).click();
  await page.getByRole('button', { name: `Periksa ${figure}`, exact: true }).click();
  return page.getByRole('dialog', { name: `${regionName}: ${figure}` });
};

/** Records that a declared figure is what a document says. */
export const checkFigure = async (page: Page, regionName: string, figure: string, against: CheckedAgainst): Promise<void> => {
  const dialog = await openFigure(page, regionName, figure);
  await dialog.getByLabel('Dokumen pegangan').fill(against.document);
  await dialog.getByLabel('Tanggal dokumen').fill(against.documentDate);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached', timeout: PATIENCE_MS });
};

/** Corrects a figure once its effect on the order has been told, which `seen` looks at; nothing is saved before. */
export const correctFigure = async (
  page: Page,
  regionName: string,
  figure: string,
  correction: CheckedAgainst & { readonly value: number; readonly reason: string },
  seen: (dialog: Locator) => Promise<void>,
): Promise<void> => {
  const dialog = await openFigure(page, regionName, figure);
  await dialog.getByRole('radio', { name: /dikoreksi/u }).check();
  await dialog.getByLabel('Angka yang benar').fill(String(correction.value));
  await dialog.getByLabel('Alasan').fill(correction.reason);
  await dialog.getByLabel('Dokumen pegangan').fill(correction.document);
  await dialog.getByLabel('Tanggal dokumen').fill(correction.documentDate);
  await dialog.locator('button:not([disabled])', { hasText: 'Simpan koreksi' }).waitFor({ timeout: PATIENCE_MS });
  await seen(dialog);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached', timeout: PATIENCE_MS });
};

/** Takes back what was found about a figure of the region that is open. */
export const withdrawCheck = async (page: Page, regionName: string, figure: string, reason: string): Promise<void> => {
  await page.getByRole('button', { name: `Cabut verifikasi ${figure}`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `${regionName}: cabut verifikasi ${figure}?` });
  await dialog.getByLabel('Alasan').fill(reason);
  await dialog.getByRole('button', { name: 'Cabut', exact: true }).click();
  await dialog.waitFor({ state: 'detached', timeout: PATIENCE_MS });
};

/** On the page of a region: brings a file to one of its items and waits until it was examined and kept. */
export const attachEvidence = async ({ app, window: page }: LaunchedPanel, item: string, path: string): Promise<void> => {
  await answerOpenDialog(app, [path]);
  await page.getByRole('button', { name: new RegExp(`^(Lampirkan|Kelola) bukti ${item}`, 'u') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Pilih berkas' }).click();
  await dialog.locator('li[data-state="attached"]').waitFor({ timeout: PATIENCE_MS });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
};

/** Opens a PDF inside the window and waits until its first page is drawn; it must have so many pages. */
const openFile = async (page: Page, fileName: string, pages: number, place: 'dialog' | 'region'): Promise<Locator> => {
  await page.getByRole('button', { name: fileName, exact: true }).click();
  const viewer = page.getByRole(place, { name: fileName, exact: true });
  await viewer.getByText(`Halaman 1 dari ${String(pages)}`, { exact: true }).waitFor();
  await viewer.locator('[data-drawn="1"]').waitFor();
  return viewer;
};

/** A file that opens over the page. */
export const openEvidence = (page: Page, fileName: string, pages: number): Promise<Locator> => openFile(page, fileName, pages, 'dialog');
/** A file that opens beside the criteria of a score sheet. */
export const openEvidenceBeside = (page: Page, fileName: string, pages: number): Promise<Locator> =>
  openFile(page, fileName, pages, 'region');

export const closeEvidence = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Chair and secretary type their PINs into the dialog that is open. */
export const typeTwoPins = async (page: Page, chairPin: string, secretaryPin: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.locator(PIN_DIGITS).first().focus();
  await page.keyboard.type(chairPin);
  await dialog.getByRole('group', { name: 'PIN sekretaris' }).locator(PIN_DIGITS).first().focus();
  await page.keyboard.type(secretaryPin);
};

export const lockRubric = async (page: Page, chairPin: string, secretaryPin: string): Promise<void> => {
  await goTo(page, 'Rubrik');
  await page.getByRole('button', { name: 'Kunci rubrik' }).click();
  await typeTwoPins(page, chairPin, secretaryPin);
  await page.getByRole('dialog').getByRole('button', { name: 'Kunci rubrik' }).click();
  await page
    .getByText(/Terkunci sejak/u)
    .first()
    .waitFor();
};

/** Makes a PIN for every seat and reads them from the one dialog that shows them. */
export const makePins = async (page: Page): Promise<ReadonlyMap<number, string>> => {
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: /^Buat PIN untuk/u }).click();
  const dialog = page.getByRole('dialog', { name: 'PIN yang baru dibuat' });
  const noted = dialog.getByRole('button', { name: 'Sudah dicatat' });
  await noted.waitFor({ timeout: PATIENCE_MS });
  await page.locator('[role="dialog"] button:not([data-loading="true"])', { hasText: 'Sudah dicatat' }).waitFor({ timeout: PATIENCE_MS });
  const rows = await dialog.locator('tbody tr').all();
  const pins = new Map<number, string>();
  for (const row of rows) {
    const [seat, pin] = [await row.locator('td').first().innerText(), await row.locator('td').last().innerText()];
    pins.set(Number(seat), pin.replace(/\s/gu, ''));
  }
  await noted.click();
  await dialog.waitFor({ state: 'detached' });
  return pins;
};

export const recuse = async (page: Page, seat: number, regionName: string, reason: string): Promise<void> => {
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: 'Catat pengunduran diri' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kursi' }).click();
  await page.getByRole('option', { name: new RegExp(`^${String(seat)} ·`, 'u') }).click();
  await dialog.getByRole('combobox', { name: 'Daerah' }).click();
  await page.getByRole('option', { name: regionName }).click();
  await dialog.getByLabel('Alasan').fill(reason);
  await dialog.getByRole('button', { name: 'Catat', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

/** From the seat of chair or secretary: finds that what is proposed for another seat does not keep it from judging. */
export const dismissConflicts = async (page: Page, seat: number, reason: string): Promise<void> => {
  await goTo(page, 'Tim 9');
  await page.getByRole('button', { name: new RegExp(`^Kesampingkan usulan untuk kursi ${String(seat)},`, 'u') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill(reason);
  await dialog.getByRole('button', { name: 'Kesampingkan', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

export const openScoring = async (page: Page): Promise<void> => {
  await goTo(page, 'Penilaian');
  await page.getByRole('button', { name: 'Buka penilaian' }).click();
  await page.getByRole('button', { name: 'Buka pleno' }).first().waitFor();
};

/** By keyboard alone: the seat by its radio button, the PIN digit by digit, Enter. */
export const takeSeat = async (page: Page, seat: number, pin: string): Promise<void> => {
  await goTo(page, 'Penilaian');
  await page.getByRole('button', { name: 'Duduk di kursi', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator(`input[name="seat"][value="${String(seat)}"]`).check();
  await dialog.locator(PIN_DIGITS).first().focus();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByText(`Anda kini: Kursi ${String(seat)}`).waitFor({ timeout: PATIENCE_MS });
};

/** Leaves the seat; where the window locks, the secretariat opens it again. */
export const leaveSeat = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Tinggalkan kursi' }).click();
  const locked = page.getByRole('heading', { name: 'Jendela terkunci' });
  await locked.or(railEntry(page, 'Beranda')).first().waitFor();
  if (await locked.isVisible()) await reopenSecretariat(page, STAFF.name, STAFF.pin);
  await railEntry(page, 'Beranda').waitFor();
};

/** Chooses a region in the juror's own list: its sheet opens, or the reason why it does not. */
export const chooseRegion = (page: Page, regionName: string): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`: ${regionName}$`, 'u') }).click();

export const openSheet = async (page: Page, regionName: string): Promise<void> => {
  await chooseRegion(page, regionName);
  await page.getByRole('heading', { name: regionName }).first().waitFor();
};

/** Types the scores of one sheet in their order, Enter after each; the field of the first judged criterion has the focus. */
export const typeScores = async (page: Page, sheet: SheetScores, correction: Correction | null): Promise<void> => {
  const fields = page.locator('main input[inputmode="decimal"], main input[inputmode="numeric"]');
  await fields.first().focus();
  for (const [criterion, points] of Object.entries(sheet.scores)) {
    if (correction !== null && correction.criterion === criterion) {
      await page.keyboard.type(String(correction.first));
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Control+a');
    }
    await page.keyboard.type(String(points));
    await page.keyboard.press('Enter');
  }
};

/** Reviews and sends the sheet that is open. */
export const sendSheet = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  const send = page.locator('footer').getByRole('button', { name: 'Kirim lembar' });
  await send.waitFor({ timeout: PATIENCE_MS });
  await send.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim lembar' }).click();
  await page
    .getByText(/Lembar ini dikirim/u)
    .first()
    .waitFor({ timeout: PATIENCE_MS });
};

export const openPleno = async (page: Page, chairPin: string, secretaryPin: string): Promise<void> => {
  await goTo(page, 'Penilaian');
  await page.getByRole('button', { name: 'Buka pleno' }).first().click();
  const dialog = page.getByRole('dialog');
  await typeTwoPins(page, chairPin, secretaryPin);
  await dialog.getByRole('button', { name: 'Buka pleno' }).click();
  await dialog.waitFor({ state: 'detached', timeout: PATIENCE_MS });
};

export const exportRanking = async ({ app, window: page }: LaunchedPanel, path: string): Promise<void> => {
  await answerSaveDialog(app, path);
  await goTo(page, 'Peringkat');
  await page.getByRole('button', { name: 'Ekspor tabel' }).click();
  await page
    .getByText(/^Diekspor: /u)
    .first()
    .waitFor({ timeout: PATIENCE_MS });
  await notBusy(page);
};

export const saveCopy = async ({ app, window: page }: LaunchedPanel, path: string): Promise<void> => {
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: /Berkas penyelenggaraan:/u }).click();
  await page.getByRole('menuitem', { name: 'Simpan salinan' }).click();
  await page
    .getByText(/^Salinan tersimpan/u)
    .first()
    .waitFor({ timeout: PATIENCE_MS });
};
