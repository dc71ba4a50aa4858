import { z } from 'zod';
import type { Edition } from '../../edition/edition.ts';
import { type RegionCode, regionCodeSchema, shortRegionName } from '../../edition/region.ts';
import { formatDate } from '../../notation/format.ts';
import type { Paper, PaperBlock, PaperFoot } from '../../papers/paper.ts';
import { findingCodeSchema } from '../findings/finding.ts';
import type { Submission } from '../submission.ts';
import type { AskedQuestion } from './issued-letter.ts';

const line = z.string().trim().max(200);
const daySchema = z.iso.date();

/** What a question is about among the records: an item, and the finding that raised it as it was shown. */
const questionSubjectSchema = z.strictObject({
  /** `figure/formal.participants/0` */
  place: z.string().min(1).max(80),
  finding: z.strictObject({ code: findingCodeSchema, fingerprint: z.string().max(20_000) }).nullable(),
});

/** One open point: where it stands in the workbook, what was declared there, what the region is asked. */
export const letterQuestionSchema = z.strictObject({
  place: line,
  claim: z.string().trim().max(500),
  question: z.string().trim().min(1).max(1000),
  /** Null for a question that is answered in words alone. */
  about: questionSubjectSchema.nullable().default(null),
});
export type LetterQuestion = z.infer<typeof letterQuestionSchema>;

/** What the secretariat types for a letter of questions to one region. */
export const letterSchema = z.strictObject({
  code: regionCodeSchema,
  number: line,
  place: line.min(1),
  date: daySchema,
  addressee: line.min(1),
  addresseePlace: line,
  /** Day by which an answer is hoped for; null when none is named. */
  answerBy: daySchema.nullable(),
  signerOffice: line.min(1),
  signerName: line,
  questions: z.array(letterQuestionSchema).min(1).max(100),
});
export type Letter = z.infer<typeof letterSchema>;

/** The head of a regency is a Bupati, of a city a Wali Kota. */
export const addresseeOf = (region: Submission['region']): string =>
  `${region.kind === 'kota' ? 'Wali Kota' : 'Bupati'} ${shortRegionName(region.name)}`;

/** `Paser.xlsx` read as revision 2: what the figures of the letter come from. */
const sourceText = ({ revision }: Submission): string =>
  `berkas ${revision.fileName} (revisi ${String(revision.number)}, SHA-256 ${revision.sha256.slice(0, 12)})`;

/** What the region wrote, not what was made of it: the letter asks about the region's own figures. */
const coverageTable = ({ declaredCoverage: coverage }: Submission): PaperBlock => ({
  block: 'table',
  caption: 'Cakupan menurut berkas yang kami terima',
  columns: [
    { head: 'Segmen', widthPercent: 40, align: 'start' },
    { head: 'Populasi pekerja', widthPercent: 20, align: 'end' },
    { head: 'Peserta', widthPercent: 20, align: 'end' },
    { head: 'Cakupan (%)', widthPercent: 20, align: 'end' },
  ],
  rows: (['formal', 'informal'] as const).map((segment) => [
    { text: segment === 'formal' ? 'Pekerja formal' : 'Pekerja informal dan rentan' },
    { count: coverage[segment].population },
    { count: coverage[segment].participants },
    { percent: coverage[segment].raw },
  ]),
});

const questionTable = (questions: readonly LetterQuestion[]): PaperBlock => ({
  block: 'table',
  caption: 'Hal yang perlu dijelaskan',
  columns: [
    { head: 'No.', widthPercent: 7, align: 'centre' },
    { head: 'Tempat dalam berkas', widthPercent: 22, align: 'start' },
    { head: 'Yang tertulis', widthPercent: 28, align: 'start' },
    { head: 'Pertanyaan', widthPercent: 43, align: 'start' },
  ],
  rows: questions.map(({ place, claim, question }, index) => [
    { count: index + 1 },
    { text: place === '' ? '–' : place },
    { text: claim === '' ? '–' : claim },
    { text: question },
  ]),
});

export type LetterRecords = {
  readonly edition: Pick<Edition, 'name' | 'provinceName' | 'assessmentYear' | 'mark'>;
  readonly submission: Submission;
  readonly foot: PaperFoot;
};

/** The letter as it will be printed; a letter's form after the domain notes 3.4: reference at left, place and date at right. */
export const composeLetter = (letter: Letter, { edition, submission, foot }: LetterRecords): Paper => {
  const answerBy =
    letter.answerBy === null
      ? 'Kami mengharapkan jawaban Saudara'
      : `Kami mengharapkan jawaban Saudara paling lambat ${formatDate(letter.answerBy, 'id')}`;
  return {
    kind: 'surat-pertanyaan',
    title: `Permintaan penjelasan data ${submission.region.name}`,
    mark: edition.mark,
    letterhead: [
      `Pemerintah Provinsi ${edition.provinceName}`,
      'Tim Penilai Penghargaan Jaminan Sosial Ketenagakerjaan',
      '(Paritrana Award)',
    ],
    place: letter.place,
    date: letter.date,
    reference: {
      number: letter.number,
      nature: 'Biasa',
      attachment: 'Satu lembar jawaban (berkas Excel)',
      subject: `Permintaan penjelasan data tahun penilaian ${String(edition.assessmentYear)}`,
    },
    addressee: { name: letter.addressee, place: letter.addresseePlace },
    blocks: [
      {
        block: 'paragraph',
        text: `Sehubungan dengan verifikasi data Penghargaan Jaminan Sosial Ketenagakerjaan (Paritrana Award) tahun penilaian ${String(edition.assessmentYear)}, kami telah memeriksa ${sourceText(submission)} dari ${submission.region.name}. Angka yang dilaporkan kami catat apa adanya sebagai berikut.`,
      },
      coverageTable(submission),
      { block: 'paragraph', text: 'Agar data tersebut dapat dinilai, kami mohon penjelasan Saudara atas hal berikut.' },
      questionTable(letter.questions),
      { block: 'heading', text: 'Cara menjawab' },
      {
        block: 'list',
        items: [
          `Isi lembar jawaban “${answerSheetFileName(submission.region.name, letter.date)}.xlsx” yang menyertai surat ini: setiap nomor memuat angka yang tertulis dan tempat untuk jawabannya. Bila angka berubah, tulis angka yang benar beserta sumbernya; bila tetap, pilih “Tetap”.`,
          'Kirim kembali lembar jawaban itu sebagai berkas Excel; isian lain tidak perlu dikirim ulang.',
          'Lampirkan bukti, misalnya rekapitulasi kepesertaan, keputusan, atau dokumen anggaran.',
          'Bila angka tidak berubah, jelaskan dasar penghitungannya, termasuk siapa yang tercakup dalam populasi.',
        ],
      },
      { block: 'paragraph', text: `${answerBy}. Angka semula tetap tersimpan; perubahan dicatat bersama alasannya.` },
      { block: 'paragraph', text: 'Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.' },
    ],
    signature: { office: letter.signerOffice, name: letter.signerName },
    foot,
  };
};

/** `Surat pertanyaan Kutai Timur 2025-07-14`: how the file is called when nobody says otherwise. */
export const letterFileName = (regionName: string, date: string): string => `Surat pertanyaan ${shortRegionName(regionName)} ${date}`;

/** `Lembar jawaban Kutai Timur 2025-07-14` */
export const answerSheetFileName = (regionName: string, date: string): string => `Lembar jawaban ${shortRegionName(regionName)} ${date}`;

/** A letter between composing and issuing. What it asks rests on the revision that held then. */
export type LetterDraft = {
  readonly code: RegionCode;
  readonly paper: Paper;
  readonly answerBy: string | null;
  readonly questions: readonly AskedQuestion[];
  readonly revision: number;
};
