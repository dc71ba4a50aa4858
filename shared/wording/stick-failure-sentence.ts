import type { Language } from '../desktop.ts';
import type { StickFailure } from '../scoring/stick/stick-failure.ts';
import { NOTHING_CHANGED, sayClock, sayDay, saySentence as say, type SentencesOf } from './failure-words.ts';

type StickSentences = SentencesOf<StickFailure['code']>;

const NOTHING_TAKEN_ID = 'Tidak ada nilai yang dimasukkan.';
const NOTHING_TAKEN_EN = 'No score was taken in.';

const stickSentencesId: StickSentences = {
  'stick-unreadable': ({ fileName }) =>
    say(
      `${fileName} bukan berkas juri yang dapat dibaca aplikasi ini.`,
      NOTHING_CHANGED.id,
      'Pilih berkas yang ditulis dari halaman Stik.',
    ),
  'stick-code-wrong': ({ fileName }) =>
    say(
      `Kode ini tidak membuka ${fileName}: kodenya keliru, atau berkasnya berubah di jalan.`,
      'Berkasnya tidak disentuh.',
      'Minta kodenya dibacakan lagi; bila tetap gagal, minta berkas baru.',
    ),
  'stick-unknown': ({ fileName }) =>
    say(`${fileName} tidak berasal dari stik penyelenggaraan ini.`, NOTHING_TAKEN_ID, 'Periksa penyelenggaraan mana yang menulis stiknya.'),
  'stick-other-edition': ({ fileName }) =>
    say(`${fileName} milik penyelenggaraan lain.`, NOTHING_TAKEN_ID, 'Buka penyelenggaraan yang menulis stiknya.'),
  'stick-withdrawn': ({ withdrawnAt }) =>
    say(
      `Stik ini sudah ditarik ${sayDay(withdrawnAt, 'id')} pukul ${sayClock(withdrawnAt, 'id')}.`,
      NOTHING_TAKEN_ID,
      'Tulis berkas juri yang baru bila juri masih menilai di tempat lain.',
    ),
  'stick-rubric-changed': () =>
    say(
      'Rubrik berubah sejak stik ini ditulis.',
      NOTHING_TAKEN_ID,
      'Tulis berkas juri yang baru; nilai lama tidak berlaku pada rubrik yang baru.',
    ),
  'stick-other-seat': ({ seat }) =>
    say(`Berkas ini milik kursi ${String(seat)}.`, NOTHING_TAKEN_ID, `Juri kursi ${String(seat)} yang memasukkannya dengan PIN-nya.`),
  'return-altered': ({ fileName }) =>
    say(
      `${fileName} berubah sejak ditulis, atau tidak ditulis oleh stik ini.`,
      NOTHING_TAKEN_ID,
      'Minta juri menulis berkas kembali sekali lagi dari komputernya.',
    ),
  'return-taken': ({ takenAt }) =>
    say(
      `Berkas ini sudah masuk ${sayDay(takenAt, 'id')} pukul ${sayClock(takenAt, 'id')}.`,
      'Nilainya tidak dimasukkan dua kali.',
      'Tidak perlu mengulang.',
    ),
  'return-older': () =>
    say('Berkas yang lebih baru dari stik yang sama sudah masuk.', NOTHING_TAKEN_ID, 'Pakai berkas kembali yang terakhir.'),
  'return-undecided': ({ count }) =>
    say(
      `${String(count)} nilai berbeda dari yang tercatat dan belum dipilih.`,
      NOTHING_TAKEN_ID,
      'Pilih mana yang berlaku untuk tiap nilai, lalu masukkan.',
    ),
  'not-in-copy': () =>
    say(
      'Ini tidak dapat dilakukan di salinan juri.',
      NOTHING_CHANGED.id,
      'Di sini juri menilai dan menulis berkas kembali; selebihnya dilakukan di laptop penyelenggaraan.',
    ),
};

const stickSentencesEn: StickSentences = {
  'stick-unreadable': ({ fileName }) =>
    say(
      `${fileName} is no juror’s file that this application can read.`,
      NOTHING_CHANGED.en,
      'Choose a file that was written on the page Sticks.',
    ),
  'stick-code-wrong': ({ fileName }) =>
    say(
      `This code does not open ${fileName}: the code is wrong, or the file was changed on its way.`,
      'The file was not touched.',
      'Have the code read out again; if it still fails, ask for a new file.',
    ),
  'stick-unknown': ({ fileName }) =>
    say(`${fileName} comes from no stick of this edition.`, NOTHING_TAKEN_EN, 'Check which edition wrote the stick.'),
  'stick-other-edition': ({ fileName }) =>
    say(`${fileName} belongs to another edition.`, NOTHING_TAKEN_EN, 'Open the edition that wrote the stick.'),
  'stick-withdrawn': ({ withdrawnAt }) =>
    say(
      `This stick was withdrawn on ${sayDay(withdrawnAt, 'en')} at ${sayClock(withdrawnAt, 'en')}.`,
      NOTHING_TAKEN_EN,
      'Write a new juror’s file if the juror still scores elsewhere.',
    ),
  'stick-rubric-changed': () =>
    say(
      'The rubric has changed since this stick was written.',
      NOTHING_TAKEN_EN,
      'Write a new juror’s file; scores of the old rubric do not count.',
    ),
  'stick-other-seat': ({ seat }) =>
    say(`This file belongs to seat ${String(seat)}.`, NOTHING_TAKEN_EN, `The juror of seat ${String(seat)} takes it in with the own PIN.`),
  'return-altered': ({ fileName }) =>
    say(
      `${fileName} was changed since it was written, or was not written by this stick.`,
      NOTHING_TAKEN_EN,
      'Ask the juror to write the file again on the other machine.',
    ),
  'return-taken': ({ takenAt }) =>
    say(
      `This file was taken in on ${sayDay(takenAt, 'en')} at ${sayClock(takenAt, 'en')}.`,
      'Its scores are not taken in twice.',
      'There is nothing to repeat.',
    ),
  'return-older': () => say('A later file of the same stick is in already.', NOTHING_TAKEN_EN, 'Use the file that was written last.'),
  'return-undecided': ({ count }) =>
    say(
      `${String(count)} scores differ from what is on record and are not decided.`,
      NOTHING_TAKEN_EN,
      'Choose for each which one counts, then take them in.',
    ),
  'not-in-copy': () =>
    say(
      'This cannot be done in a juror’s copy.',
      NOTHING_CHANGED.en,
      'Here the juror scores and writes the file that goes back; the rest is done on the laptop of the edition.',
    ),
};

export const STICK_SENTENCES: Readonly<Record<Language, StickSentences>> = { id: stickSentencesId, en: stickSentencesEn };
