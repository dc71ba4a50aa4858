// What a regent would ask of the ranking, in words, pictures and a workbook; then the panel decides.
import { join } from 'node:path';
import { answersOf, decideRanking, exportAnnex, openAnnex } from '../../test/journeys/annex-day.ts';
import type { LaunchedPanel } from '../../test/journeys/launch.ts';

export type AnnexReport = {
  /** Sentences by part of the annex, as they stand on the page. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Beginning of the fingerprint of the decided ranking. */
  readonly decided: string;
};

const PARTS = [
  'Kesepakatan juri',
  'Juri yang ketat dan yang longgar',
  'Nilai yang tidak biasa',
  'Bobot',
  'Susunan juri',
  'Satu nilai',
  'Urutan dan waktu',
] as const;

type AnnexStep = { readonly panel: LaunchedPanel; readonly out: string; readonly picture: (name: string) => Promise<void> };

export const readAnnex = async ({ panel, out, picture }: AnnexStep): Promise<AnnexReport['answers']> => {
  const page = panel.window;
  await openAnnex(page);
  await picture('48-lampiran-analisis');
  const answers: Record<string, readonly string[]> = {};
  for (const part of PARTS) {
    answers[part] = await answersOf(page, part);
    if (answers[part].length === 0) throw new Error(`No answer stands under ${part}.`);
  }
  await page.getByRole('region', { name: 'Juri yang ketat dan yang longgar', exact: true }).scrollIntoViewIfNeeded();
  await page.getByRole('img', { name: 'Ketat dan longgarnya juri', exact: true }).scrollIntoViewIfNeeded();
  await picture('49-ketat-dan-longgar');
  await page.getByRole('img', { name: 'Urutan pada bobot apa pun', exact: true }).scrollIntoViewIfNeeded();
  await picture('50-bobot-apa-pun');
  await exportAnnex(panel, join(out, 'lampiran.xlsx'));
  return answers;
};

export const decide = async ({ panel, picture }: AnnexStep, chairPin: string, secretaryPin: string): Promise<string> => {
  const line = await decideRanking(panel.window, chairPin, secretaryPin);
  const [, decided] = /Sidik jari ([0-9a-f ]+)/u.exec(line) ?? [];
  if (decided === undefined) throw new Error('The decided ranking has no fingerprint.');
  await picture('51-peringkat-ditetapkan');
  return decided.replaceAll(' ', '');
};
