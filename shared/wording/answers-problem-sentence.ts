import type { Language } from '../desktop.ts';
import { formatCount, formatDate } from '../notation/format.ts';
import type { ProblemCode, ProblemValues } from '../submissions/preview.ts';

type Said = { readonly claim: string; readonly advice: string };
type AnswersProblemCode = Extract<ProblemCode, `answer-${string}` | `answers-${string}`>;
type Sentences = { readonly [Code in AnswersProblemCode]: (values: ProblemValues[Code]) => Said };

const say = (claim: string, advice: string): Said => ({ claim, advice });

const NOTHING = { id: 'kosong', en: 'empty' } as const;

const amount = (value: string | number, language: Language): string =>
  typeof value === 'number' ? formatCount(value, language) : value === '' ? NOTHING[language] : `“${value}”`;

const letterOf = (number: string, date: string, language: Language): string => {
  const day = formatDate(date, language, 'long');
  if (language === 'id') return number === '' ? `surat tanggal ${day}` : `surat nomor ${number} tanggal ${day}`;
  return number === '' ? `letter of ${day}` : `letter ${number} of ${day}`;
};

export const ANSWERS_SENTENCES_ID: Sentences = {
  'answers-version': ({ version, known }) =>
    say(
      version === '' ? 'Lembar jawaban ini tidak menyebut versinya.' : `Lembar jawaban ini versi ${version}; yang dikenal versi ${known}.`,
      'Minta daerah mengisi lembar jawaban yang menyertai suratnya, atau pasang versi aplikasi yang menerbitkannya.',
    ),
  'answers-other-edition': () =>
    say('Lembar jawaban ini milik penyelenggaraan lain.', 'Buka penyelenggaraan yang menerbitkan suratnya, lalu impor di sana.'),
  'answers-unknown-letter': () =>
    say(
      'Surat yang dijawab lembar ini tidak ada dalam catatan.',
      'Periksa apakah ini salinan penyelenggaraan yang lebih lama; bila tidak, minta daerah mengisi lembar jawaban yang asli.',
    ),
  'answers-other-region': ({ found, expected }) =>
    say(
      `Lembar ini menyebut kode daerah ${found === '' ? 'kosong' : found}, padahal suratnya untuk ${expected}.`,
      'Jangan pindahkan jawaban antarlembar; minta daerah mengisi lembar jawaban miliknya.',
    ),
  'answers-letter-withdrawn': ({ number, date, reason }) =>
    say(
      `Lembar ini menjawab ${letterOf(number, date, 'id')}, yang sudah ditarik: ${reason}`,
      'Jawaban atas surat yang ditarik tidak diterima; kirim lembar jawaban surat penggantinya.',
    ),
  'answers-questions-differ': () =>
    say(
      'Keterangan tersembunyi dalam lembar ini tidak cocok dengan pertanyaan dalam suratnya.',
      'Minta daerah menyalin jawabannya ke lembar jawaban yang asli.',
    ),
  'answers-duplicate': ({ fileName }) =>
    say(`“${fileName}” menjawab surat yang sama.`, 'Tanyakan mana yang berlaku, lalu impor yang itu saja.'),
  'answers-none': ({ unanswered, unclear, gone }) =>
    say(
      `Tidak ada jawaban yang dapat disimpan: ${formatCount(unanswered, 'id')} belum dijawab, ${formatCount(unclear, 'id')} tidak terbaca, ${formatCount(gone, 'id')} tidak berlaku lagi.`,
      'Minta daerah melengkapi lembar jawabannya.',
    ),
  'answers-cells-altered': ({ cells, count }) =>
    say(
      `${formatCount(count, 'id')} sel di luar tempat jawaban diubah dan tidak dibaca${cells === '' ? '' : `: ${cells}`}.`,
      'Bila isinya penting, minta daerah menuliskannya pada kolom penjelasan.',
    ),
  'answer-row-missing': ({ number }) =>
    say(`Baris nomor ${number} tidak ditemukan, atau ada dua kali.`, 'Minta daerah menjawab pada lembar jawaban yang asli.'),
  'answer-row-altered': ({ number }) =>
    say(
      `Baris nomor ${number} tidak lagi memuat apa yang ditanyakan, sehingga jawabannya tidak dibaca.`,
      'Minta daerah menjawab nomor ini pada lembar jawaban yang asli.',
    ),
  'answer-gone': ({ number, name, declared, stored }) =>
    say(
      `Pertanyaan ${number} tidak berlaku lagi: ${name} ditanyakan ketika ${amount(declared, 'id')}, sekarang ${amount(stored, 'id')}.`,
      'Tanyakan lagi bila isian yang baru juga perlu dijelaskan.',
    ),
  'answer-contradicts': ({ number }) =>
    say(`Pilihan dan isian nomor ${number} saling bertentangan.`, 'Tanyakan kepada daerah mana yang dimaksud.'),
  'answer-without-value': ({ number }) =>
    say(`Nomor ${number} disebut berubah tanpa isian yang baru.`, 'Tanyakan kepada daerah isian yang benar.'),
};

export const ANSWERS_SENTENCES_EN: Sentences = {
  'answers-version': ({ version, known }) =>
    say(
      version === '' ? 'This answer sheet names no version.' : `This answer sheet is of version ${version}; known is ${known}.`,
      'Ask the region to fill in the sheet that came with its letter, or install the version of the application that issued it.',
    ),
  'answers-other-edition': () =>
    say('This answer sheet belongs to another edition.', 'Open the edition that issued the letter, and import it there.'),
  'answers-unknown-letter': () =>
    say(
      'The letter that this sheet answers is not in the records.',
      'See whether this is an older copy of the edition; if not, ask the region to fill in the original sheet.',
    ),
  'answers-other-region': ({ found, expected }) =>
    say(
      `This sheet names the region ${found === '' ? 'of no code' : found}, but its letter went to ${expected}.`,
      'Answers do not move between sheets; ask the region to fill in its own.',
    ),
  'answers-letter-withdrawn': ({ number, date, reason }) =>
    say(
      `This sheet answers the ${letterOf(number, date, 'en')}, which was withdrawn: ${reason}`,
      'A withdrawn letter takes no answers; send the sheet of the letter that replaces it.',
    ),
  'answers-questions-differ': () =>
    say(
      'What is hidden in this sheet does not agree with the questions of its letter.',
      'Ask the region to copy its answers into the original sheet.',
    ),
  'answers-duplicate': ({ fileName }) =>
    say(`“${fileName}” answers the same letter.`, 'Ask which of them holds, and import only that one.'),
  'answers-none': ({ unanswered, unclear, gone }) =>
    say(
      `There is no answer to keep: ${formatCount(unanswered, 'en')} not answered, ${formatCount(unclear, 'en')} not understood, ${formatCount(gone, 'en')} no longer apply.`,
      'Ask the region to complete its sheet.',
    ),
  'answers-cells-altered': ({ cells, count }) =>
    say(
      `${formatCount(count, 'en')} cells outside the answers were altered and are not read${cells === '' ? '' : `: ${cells}`}.`,
      'If they matter, ask the region to write them as an explanation.',
    ),
  'answer-row-missing': ({ number }) =>
    say(`Line ${number} is not there, or is there twice.`, 'Ask the region to answer in the original sheet.'),
  'answer-row-altered': ({ number }) =>
    say(
      `Line ${number} no longer says what was asked, so that its answer is not read.`,
      'Ask the region to answer it in the original sheet.',
    ),
  'answer-gone': ({ number, name, declared, stored }) =>
    say(
      `Question ${number} no longer applies: ${name} was ${amount(declared, 'en')} when it was asked, and is ${amount(stored, 'en')} now.`,
      'Ask again if what stands there now needs an explanation, too.',
    ),
  'answer-contradicts': ({ number }) =>
    say(`Choice and value of line ${number} contradict each other.`, 'Ask the region which of them is meant.'),
  'answer-without-value': ({ number }) =>
    say(`Line ${number} is said to change, without its new value.`, 'Ask the region for the right one.'),
};
