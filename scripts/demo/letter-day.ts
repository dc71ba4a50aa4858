// A letter of questions of the demonstration: out with its workbook, filled in, and back with the answers.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { filledSheet } from '../../test/fixtures/filled-sheet.ts';
import { answerSaveDialog, type LaunchedPanel } from '../../test/journeys/launch.ts';
import { goTo, previewWorkbooks, savePreviewed } from '../../test/journeys/panel-day.ts';

export type LetterReport = {
  readonly region: string;
  readonly questions: number;
  readonly answered: number;
  /** The letter and the workbook that left with it, as they are kept in the edition. */
  readonly documents: readonly { readonly file: string; readonly sha256: string }[];
  /** The workbook as it came back. */
  readonly answers: string;
};

type LetterDay = {
  readonly panel: LaunchedPanel;
  readonly out: string;
  readonly picture: (name: string) => Promise<void>;
};

const REGION = { code: '64.08', name: 'Kutai Timur' } as const;
const EXPLANATION = 'Contoh penjelasan: peserta dari luar daerah ikut terhitung, populasi memakai pendataan sebelumnya.';
const INNOVATION = /^Inovasi: Penyaluran CSR/u;

/** Names of the files that it leaves. */
export const letterFiles = (out: string) => ({
  letter: join(out, 'surat-kutai-timur.pdf'),
  sheet: join(out, 'surat-kutai-timur.xlsx'),
  answers: join(out, 'surat-kutai-timur-dijawab.xlsx'),
});

/** Asks about everything that waits for an answer, and of its own accord about an innovation that nobody has described. */
export const issueLetter = async ({ panel, out, picture }: LetterDay): Promise<number> => {
  const page = panel.window;
  await goTo(page, 'Berkas');
  await page.getByRole('link', { name: REGION.name, exact: true }).click();
  await answerSaveDialog(panel.app, letterFiles(out).letter.replace(/\.pdf$/u, ''));
  await page.getByRole('button', { name: 'Tulis surat pertanyaan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tanggal surat').fill('2025-07-14');
  await dialog.getByLabel('Jawaban paling lambat').fill('2025-07-21');
  const questions = dialog.getByRole('group', { name: /^Pertanyaan \d+$/u });
  await dialog.getByRole('button', { name: 'Tambah pertanyaan' }).click();
  const own = questions.last();
  await own.getByRole('combobox', { name: 'Isian yang ditanyakan' }).click();
  await page.getByRole('option', { name: INNOVATION }).click();
  await own.getByRole('textbox', { name: 'Pertanyaan' }).fill('Mohon uraian singkat inovasi ini.');
  const count = await questions.count();
  await picture('18-surat');
  await dialog.getByRole('button', { name: 'Terbitkan surat dan lembar jawaban' }).click();
  await page
    .getByText(`Tersimpan sebagai ${basename(letterFiles(out).sheet)}.`)
    .first()
    .waitFor();
  return count;
};

/** Answers the first question with an explanation and the last with a text of its own, and imports the workbook. */
export const importAnswers = async ({ panel, out, picture }: LetterDay, questions: number): Promise<void> => {
  const page = panel.window;
  const { sheet, answers } = letterFiles(out);
  const filled = await filledSheet(new Uint8Array(await readFile(sheet)), {
    '1a': { choice: 'Tetap', explanation: EXPLANATION, source: 'BPJS Ketenagakerjaan, rekap 31 Desember 2024 (contoh)' },
    [String(questions)]: {
      choice: 'Berubah',
      value: 'Contoh uraian: perusahaan membayar iuran pekerja rentan di sekitar wilayah kerjanya.',
    },
  });
  await writeFile(answers, filled);
  await previewWorkbooks(panel, [answers]);
  await page.getByRole('table', { name: 'Jawaban atas surat' }).waitFor();
  await picture('19-pratinjau-jawaban');
  await savePreviewed(page);
};

/** Takes the region's explanation over, which nothing did before. */
export const acceptExplanation = async ({ panel, out, picture }: LetterDay, questions: number): Promise<LetterReport> => {
  const page = panel.window;
  const { letter, sheet, answers } = letterFiles(out);
  await goTo(page, 'Berkas');
  await page.getByRole('link', { name: REGION.name, exact: true }).click();
  const findings = page.getByRole('region', { name: 'Temuan' });
  await findings.getByText(EXPLANATION).first().waitFor();
  await findings.getByText('1 penghalang belum dijelaskan').scrollIntoViewIfNeeded();
  await picture('20-jawaban-daerah');
  await findings.getByRole('button', { name: /^Terima penjelasan daerah untuk Peserta informal/u }).click();
  await findings.getByText('Siap dinilai').waitFor();
  const letters = page.getByRole('region', { name: 'Surat dan lembar jawaban' });
  await letters.getByText(`Dijawab 2 dari ${String(questions)}, `).waitFor();
  await letters.getByRole('button', { name: /^Lihat pertanyaan/u }).click();
  await letters.evaluate((section) => {
    section.scrollIntoView();
  });
  await picture('21-surat-dijawab');

  const documents = [];
  for (const path of [letter, sheet]) {
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    // The table shows the fingerprint of what is kept; what lies on the desk must be the same bytes.
    await letters.getByText(sha256.slice(0, 12)).waitFor();
    documents.push({ file: basename(path), sha256 });
  }
  return { region: REGION.code, questions, answered: 2, documents, answers: basename(answers) };
};
