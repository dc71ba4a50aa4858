import type { Language } from '../desktop.ts';
import type { PaperFailure } from '../scoring/paper/paper-failure.ts';
import { printedSerial } from '../scoring/paper/serial.ts';
import { NOTHING_CHANGED, saySentence as say, type SentencesOf } from './failure-words.ts';

type PaperSentences = SentencesOf<PaperFailure['code']>;

const paperSentencesId: PaperSentences = {
  'paper-unknown': (failure) =>
    say(
      `Nomor lembar ${printedSerial(failure.serial)} tidak ada dalam penyelenggaraan ini.`,
      NOTHING_CHANGED.id,
      'Periksa nomornya; lembar dari penyelenggaraan lain tidak dapat diketik di sini.',
    ),
  'paper-outdated': (failure) =>
    say(
      `Lembar ${printedSerial(failure.serial)} tidak berlaku lagi: sudah dicetak ulang, atau rubriknya lain.`,
      NOTHING_CHANGED.id,
      'Pakai lembar yang terakhir dicetak untuk juri dan daerah itu.',
    ),
  'paper-confirmed': (failure) =>
    say(
      `Lembar ${printedSerial(failure.serial)} sudah dipastikan dan tercatat.`,
      'Nilainya tidak dicatat dua kali.',
      'Bila ada yang keliru, usulkan pembukaan lembar itu.',
    ),
  'paper-waits': (failure) =>
    say(
      `Lembar ${printedSerial(failure.serial)} sudah diketik dan menunggu dipastikan.`,
      NOTHING_CHANGED.id,
      'Orang lain memastikan atau menolaknya lebih dahulu.',
    ),
  'paper-nothing-typed': (failure) =>
    say(`Lembar ${printedSerial(failure.serial)} belum diketik, atau baru saja diputuskan.`, NOTHING_CHANGED.id, 'Muat ulang daftarnya.'),
  'paper-sheet-begun': () =>
    say(
      'Juri ini sudah mulai menilai daerah itu dengan cara lain.',
      'Nilai yang tercatat tidak diganti oleh kertas.',
      'Minta juri menyelesaikannya di tempat ia memulai.',
    ),
  'paper-same-person': () =>
    say('Yang mengetik tidak boleh memastikan.', NOTHING_CHANGED.id, 'Minta petugas lain, atau juri pemilik lembar, memastikannya.'),
  'paper-not-yours': (failure) =>
    say(
      `Lembar ini milik kursi ${String(failure.seat)}; kursi lain tidak boleh melihat nilainya.`,
      NOTHING_CHANGED.id,
      'Minta petugas lain, atau juri pemilik lembar, memastikannya.',
    ),
};

const paperSentencesEn: PaperSentences = {
  'paper-unknown': (failure) =>
    say(
      `There is no sheet ${printedSerial(failure.serial)} in this edition.`,
      NOTHING_CHANGED.en,
      'Check the number; a sheet of another edition cannot be typed here.',
    ),
  'paper-outdated': (failure) =>
    say(
      `Sheet ${printedSerial(failure.serial)} no longer counts: it was printed again, or the rubric is another.`,
      NOTHING_CHANGED.en,
      'Use the sheet that was printed last for this juror and region.',
    ),
  'paper-confirmed': (failure) =>
    say(
      `Sheet ${printedSerial(failure.serial)} is confirmed and on record.`,
      'Its scores are not recorded twice.',
      'If something is wrong, propose to reopen the sheet.',
    ),
  'paper-waits': (failure) =>
    say(
      `Sheet ${printedSerial(failure.serial)} is typed and waits to be confirmed.`,
      NOTHING_CHANGED.en,
      'Somebody else confirms or rejects it first.',
    ),
  'paper-nothing-typed': (failure) =>
    say(`Sheet ${printedSerial(failure.serial)} is not typed yet, or was just decided.`, NOTHING_CHANGED.en, 'Read the list again.'),
  'paper-sheet-begun': () =>
    say(
      'This juror has begun to score the region in another way.',
      'What is on record was not replaced by paper.',
      'Ask the juror to finish it where it was begun.',
    ),
  'paper-same-person': () =>
    say('Who typed does not confirm.', NOTHING_CHANGED.en, 'Ask somebody else of the staff, or the juror of the sheet.'),
  'paper-not-yours': (failure) =>
    say(
      `This sheet belongs to seat ${String(failure.seat)}; no other seat may see its scores.`,
      NOTHING_CHANGED.en,
      'Ask somebody else of the staff, or the juror of the sheet.',
    ),
};

export const PAPER_SENTENCES: Readonly<Record<Language, PaperSentences>> = { id: paperSentencesId, en: paperSentencesEn };
