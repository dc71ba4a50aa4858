import type { Language } from '../desktop.ts';
import type { Failure, FailureCode } from '../failure.ts';
import { sayPhaseText, sayRoleText } from './edition-words.ts';
import {
  type FailureSentence,
  NOTHING_CHANGED,
  sayHundredths as hundredths,
  saySentence as say,
  type SentencesOf,
} from './failure-words.ts';
import { PANEL_SENTENCES } from './panel-failure-sentence.ts';
import { PAPER_SENTENCES } from './paper-failure-sentence.ts';
import { RANKING_SENTENCES } from './ranking-failure-sentence.ts';
import { STICK_SENTENCES } from './stick-failure-sentence.ts';
import { ROOM_SENTENCES } from './room-failure-sentence.ts';
import { RUBRIC_SENTENCES } from './rubric-failure-sentence.ts';
import { SEAT_SENTENCES } from './seat-failure-sentence.ts';
import { SHEET_SENTENCES } from './sheet-failure-sentence.ts';
import { STUDY_SENTENCES } from './study-problem-sentence.ts';
import { SUBMISSION_SENTENCES } from './submission-failure-sentence.ts';

type Sentences = SentencesOf<FailureCode>;

const MISSING_ID = { candidates: 'kandidat belum dipilih', pins: 'ada kursi tanpa PIN', rubric: 'rubrik belum dikunci' } as const;
const MISSING_EN = {
  candidates: 'no candidates are chosen',
  pins: 'a seat has no PIN',
  rubric: 'the rubric is not locked',
} as const;

const NOTHING_CHANGED_ID = NOTHING_CHANGED.id;
const NOTHING_CHANGED_EN = NOTHING_CHANGED.en;

const sentencesId: Sentences = {
  ...ROOM_SENTENCES.id,
  ...PANEL_SENTENCES.id,
  ...RANKING_SENTENCES.id,
  ...STUDY_SENTENCES.id,
  ...PAPER_SENTENCES.id,
  ...STICK_SENTENCES.id,
  ...SHEET_SENTENCES.id,
  ...SUBMISSION_SENTENCES.id,
  ...RUBRIC_SENTENCES.id,
  ...SEAT_SENTENCES.id,
  'unknown-call': (failure) =>
    say(
      `Permintaan ${failure.call} tidak dikenal.`,
      NOTHING_CHANGED_ID,
      'Tutup lalu buka lagi aplikasi; bila terulang, pasang versi terbaru.',
    ),
  'malformed-request': (failure) =>
    say(
      failure.path === '' ? 'Isian tidak dapat diterima.' : `Isian ${failure.path} tidak dapat diterima.`,
      NOTHING_CHANGED_ID,
      `Periksa isian lalu coba lagi (${failure.problem}).`,
    ),
  'no-edition': () => say('Belum ada penyelenggaraan yang terbuka.', '', 'Buka berkas penyelenggaraan dari layar pembuka.'),
  'read-only': (failure) =>
    say(
      `Berkas sedang dibuka oleh ${failure.holder}, jadi di sini hanya dapat dibaca.`,
      NOTHING_CHANGED_ID,
      'Tutup berkas di tempat lain, lalu buka lagi di sini.',
    ),
  'not-permitted': (failure) =>
    say(
      `Peran ${sayRoleText(failure.role, 'id')} tidak berwenang melakukan ini.`,
      NOTHING_CHANGED_ID,
      'Minta yang berwenang melakukannya, atau tinggalkan kursi untuk kembali sebagai sekretariat.',
    ),
  'wrong-phase': (failure) =>
    say(
      `Langkah ini tidak berlaku dalam tahap ${sayPhaseText(failure.phase, 'id')}.`,
      NOTHING_CHANGED_ID,
      'Lihat Beranda untuk langkah yang berlaku sekarang.',
    ),
  'not-found': (failure) =>
    say(`Data yang diminta (${failure.id}) tidak ada lagi.`, NOTHING_CHANGED_ID, 'Muat ulang halaman; mungkin baru saja diubah.'),
  'already-applied': () => say('Permintaan ini sudah dijalankan.', 'Hasil yang pertama tetap berlaku.', 'Tidak perlu mengulang.'),
  'reason-needed': () => say('Perubahan ini memerlukan alasan.', NOTHING_CHANGED_ID, 'Tulis alasannya, lalu coba lagi.'),
  'file-gone': (failure) =>
    say(`Berkas ${failure.fileName} tidak ditemukan lagi.`, NOTHING_CHANGED_ID, 'Periksa apakah berkas dipindahkan, lalu pilih lagi.'),
  'file-not-saved': (failure) =>
    say(
      `${failure.fileName} tidak dapat disimpan (${failure.cause}).`,
      failure.keptAs === null ? 'Data di dalam aplikasi tetap utuh.' : `Hasilnya disimpan sebagai ${failure.keptAs}.`,
      'Tutup berkas itu di aplikasi lain atau pilih tempat lain, lalu simpan lagi.',
    ),
  'not-ready': (failure) =>
    say(
      `Penilaian belum dapat dibuka: ${failure.missing.map((missing) => MISSING_ID[missing]).join(', ')}.`,
      NOTHING_CHANGED_ID,
      'Selesaikan hal itu dahulu; Beranda menunjukkan urutannya.',
    ),
  recused: (failure) =>
    say(
      'Kursi ini mengundurkan diri dari penilaian daerah ini.',
      failure.reason === '' ? NOTHING_CHANGED_ID : `Alasan yang tercatat: ${failure.reason}.`,
      'Pilih daerah lain; lembar ini tidak dihitung.',
    ),
  'score-not-allowed': (failure) =>
    say(
      `Nilai harus ${hundredths(failure.min, 'id')} sampai ${hundredths(failure.max, 'id')}, kelipatan ${hundredths(failure.step, 'id')}.`,
      'Nilai sebelumnya tetap tersimpan.',
      'Ketik nilai dalam rentang itu.',
    ),
  'criterion-computed': () =>
    say('Kriteria ini dihitung dari data, tidak dinilai juri.', NOTHING_CHANGED_ID, 'Perbaiki data daerahnya bila angkanya keliru.'),
  'sheet-submitted': () =>
    say('Lembar ini sudah diserahkan.', 'Nilai yang diserahkan tetap berlaku.', 'Hubungi sekretariat bila perlu diperbaiki.'),
  'sheet-incomplete': (failure) =>
    say(
      `Lembar belum lengkap: ${failure.blanks.join(', ')} masih kosong.`,
      'Nilai yang sudah diisi tetap tersimpan.',
      'Isi yang kosong, lalu serahkan.',
    ),
  'not-a-candidate': (failure) =>
    say(`${failure.region} bukan kandidat.`, NOTHING_CHANGED_ID, 'Jadikan kandidat di halaman Berkas bila memang ikut dinilai.'),
  'not-an-edition': (failure) =>
    say(
      `${failure.fileName} bukan berkas penyelenggaraan.`,
      'Berkas itu tidak diubah.',
      'Pilih berkas berakhiran .paritrana. Buku kerja Excel diimpor dari halaman Berkas.',
    ),
  'newer-file': (failure) =>
    say(
      `${failure.fileName} dibuat oleh versi aplikasi yang lebih baru (format ${String(failure.fileVersion)}, aplikasi ini mengenal ${String(failure.knownVersion)}).`,
      'Berkas itu tidak diubah.',
      'Pasang versi aplikasi yang lebih baru, lalu buka lagi.',
    ),
  'damaged-file': (failure) =>
    say(
      `${failure.fileName} rusak (${failure.detail}).`,
      'Berkas itu tidak diubah.',
      'Buka salinan atau cadangan terakhir, dan simpan berkas yang rusak untuk diperiksa.',
    ),
  'file-exists': (failure) => say(`${failure.fileName} sudah ada.`, 'Berkas yang ada tidak ditimpa.', 'Pilih nama atau tempat lain.'),
  incident: (failure) =>
    say(
      `Terjadi kesalahan dalam aplikasi (nomor kejadian ${failure.incident}).`,
      'Data yang sudah tersimpan tetap utuh.',
      'Coba sekali lagi; bila terulang, sampaikan nomor itu kepada pemelihara aplikasi.',
    ),
};

const sentencesEn: Sentences = {
  ...ROOM_SENTENCES.en,
  ...PANEL_SENTENCES.en,
  ...RANKING_SENTENCES.en,
  ...STUDY_SENTENCES.en,
  ...PAPER_SENTENCES.en,
  ...STICK_SENTENCES.en,
  ...SHEET_SENTENCES.en,
  ...SUBMISSION_SENTENCES.en,
  ...RUBRIC_SENTENCES.en,
  ...SEAT_SENTENCES.en,
  'unknown-call': (failure) =>
    say(
      `The request ${failure.call} is unknown.`,
      NOTHING_CHANGED_EN,
      'Close and reopen the application; if it happens again, install the latest version.',
    ),
  'malformed-request': (failure) =>
    say(
      failure.path === '' ? 'The entry cannot be accepted.' : `The entry ${failure.path} cannot be accepted.`,
      NOTHING_CHANGED_EN,
      `Check the entry and try again (${failure.problem}).`,
    ),
  'no-edition': () => say('No edition is open.', '', 'Open an edition file from the opening screen.'),
  'read-only': (failure) =>
    say(
      `The file is held by ${failure.holder}, so it can only be read here.`,
      NOTHING_CHANGED_EN,
      'Close the file in the other place, then open it here again.',
    ),
  'not-permitted': (failure) =>
    say(
      `The role ${sayRoleText(failure.role, 'en')} may not do this.`,
      NOTHING_CHANGED_EN,
      'Ask someone who may, or leave the seat to be the secretariat again.',
    ),
  'wrong-phase': (failure) =>
    say(
      `This step does not apply in the phase ${sayPhaseText(failure.phase, 'en')}.`,
      NOTHING_CHANGED_EN,
      'Home shows the step that applies now.',
    ),
  'not-found': (failure) =>
    say(`What was asked for (${failure.id}) no longer exists.`, NOTHING_CHANGED_EN, 'Reload the page; it may have just been changed.'),
  'already-applied': () => say('This request has already been carried out.', 'The first result stands.', 'There is no need to repeat it.'),
  'reason-needed': () => say('This change needs a reason.', NOTHING_CHANGED_EN, 'Write the reason and try again.'),
  'file-gone': (failure) =>
    say(`The file ${failure.fileName} can no longer be found.`, NOTHING_CHANGED_EN, 'See whether it was moved, then choose it again.'),
  'file-not-saved': (failure) =>
    say(
      `${failure.fileName} could not be saved (${failure.cause}).`,
      failure.keptAs === null ? 'The data in the application is unharmed.' : `The result was kept as ${failure.keptAs}.`,
      'Close that file in other applications or choose another place, then save again.',
    ),
  'not-ready': (failure) =>
    say(
      `Scoring cannot be opened yet: ${failure.missing.map((missing) => MISSING_EN[missing]).join(', ')}.`,
      NOTHING_CHANGED_EN,
      'Settle that first; Home shows the order.',
    ),
  recused: (failure) =>
    say(
      'This seat is recused from scoring this region.',
      failure.reason === '' ? NOTHING_CHANGED_EN : `Reason on record: ${failure.reason}.`,
      'Choose another region; this sheet does not count.',
    ),
  'score-not-allowed': (failure) =>
    say(
      `A score must be from ${hundredths(failure.min, 'en')} to ${hundredths(failure.max, 'en')} in steps of ${hundredths(failure.step, 'en')}.`,
      'The earlier score is kept.',
      'Type a score in that range.',
    ),
  'criterion-computed': () =>
    say(
      'This criterion is computed from data and is not scored.',
      NOTHING_CHANGED_EN,
      'Correct the data of the region if the number is wrong.',
    ),
  'sheet-submitted': () =>
    say('This sheet has been submitted.', 'The submitted scores stand.', 'Ask the secretariat if it must be corrected.'),
  'sheet-incomplete': (failure) =>
    say(
      `The sheet is not complete: ${failure.blanks.join(', ')} still blank.`,
      'What was entered is saved.',
      'Fill in the blanks, then submit.',
    ),
  'not-a-candidate': (failure) =>
    say(`${failure.region} is not a candidate.`, NOTHING_CHANGED_EN, 'Make it a candidate on the page Submissions if it takes part.'),
  'not-an-edition': (failure) =>
    say(
      `${failure.fileName} is not an edition file.`,
      'That file was not changed.',
      'Choose a file ending in .paritrana. Excel workbooks are imported on the page Submissions.',
    ),
  'newer-file': (failure) =>
    say(
      `${failure.fileName} was made by a newer version of the application (format ${String(failure.fileVersion)}, this application knows ${String(failure.knownVersion)}).`,
      'That file was not changed.',
      'Install a newer version of the application and open it again.',
    ),
  'damaged-file': (failure) =>
    say(
      `${failure.fileName} is damaged (${failure.detail}).`,
      'That file was not changed.',
      'Open a copy or the last backup, and keep the damaged file for examination.',
    ),
  'file-exists': (failure) =>
    say(`${failure.fileName} already exists.`, 'The existing file was not overwritten.', 'Choose another name or place.'),
  incident: (failure) =>
    say(
      `Something failed inside the application (incident ${failure.incident}).`,
      'Data that was saved is unharmed.',
      'Try once more; if it happens again, give that number to the maintainer of the application.',
    ),
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { id: sentencesId, en: sentencesEn };

export const sayFailure = (failure: Failure, language: Language): FailureSentence => {
  // The table has one entry per code, so the entry found by a failure's code takes that failure.
  const sentence = SENTENCES[language][failure.code] as (failure: Failure) => FailureSentence;
  return sentence(failure);
};

/** The three sentences as one text, for places that have one line. */
export const failureText = (failure: Failure, language: Language): string => {
  const { happened, kept, remedy } = sayFailure(failure, language);
  return [happened, kept, remedy].filter((sentence) => sentence !== '').join(' ');
};
