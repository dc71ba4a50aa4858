import type { Language } from '../desktop.ts';
import { formatCount, formatFileSize, formatSizeLimit } from '../notation/format.ts';
import type { EvidenceProblem } from '../submissions/evidence/evidence.ts';
import { NOTHING_CHANGED, saySentence as say, type SentencesOf } from './failure-words.ts';
import { sayMappingFault } from './mapping-fault-sentence.ts';

type Refused = { readonly because: string; readonly remedy: string };

const REFUSED_ID: Readonly<Record<EvidenceProblem, Refused>> = {
  empty: { because: 'berkas ini kosong', remedy: 'Minta berkasnya sekali lagi.' },
  'not-supported': {
    because: 'isinya bukan PDF, JPEG, PNG, atau WebP, apa pun akhiran namanya',
    remedy: 'Simpan sebagai PDF atau gambar, lalu lampirkan lagi.',
  },
  encrypted: {
    because: 'PDF ini terkunci dengan kata sandi',
    remedy: 'Buka dengan kata sandinya, simpan atau cetak sebagai PDF tanpa kata sandi, lalu lampirkan lagi.',
  },
  corrupt: {
    because: 'isinya rusak dan tidak dapat dibuka',
    remedy: 'Minta berkasnya sekali lagi, atau buka di komputer asalnya dan simpan ulang.',
  },
  'cut-off': {
    because: 'berkas ini terpotong di tengah',
    remedy: 'Salin atau unduh sekali lagi sampai selesai, lalu lampirkan lagi.',
  },
  'no-pages': { because: 'PDF ini tidak berisi halaman', remedy: 'Minta berkasnya sekali lagi.' },
  'too-many-pages': { because: 'PDF ini lebih dari 2.000 halaman', remedy: 'Lampirkan bagian yang membuktikan butir ini.' },
  'too-many-pixels': {
    because: 'gambar ini lebih dari 100 juta piksel',
    remedy: 'Perkecil gambarnya, atau pindai dengan resolusi 300 dpi.',
  },
  animated: { because: 'gambar ini bergerak', remedy: 'Simpan satu gambarnya sebagai PNG atau JPEG, lalu lampirkan lagi.' },
  'too-long': {
    because: 'pemeriksaannya tidak selesai dalam batas waktu',
    remedy: 'Cetak ulang sebagai PDF biasa, atau bagi menjadi beberapa berkas.',
  },
  'too-heavy': {
    because: 'pemeriksaannya memakan terlalu banyak memori',
    remedy: 'Cetak ulang sebagai PDF biasa, atau bagi menjadi beberapa berkas.',
  },
};

const REFUSED_EN: Readonly<Record<EvidenceProblem, Refused>> = {
  empty: { because: 'this file is empty', remedy: 'Ask for the file once more.' },
  'not-supported': {
    because: 'it is no PDF, JPEG, PNG or WebP, whatever its name ends with',
    remedy: 'Save it as a PDF or a picture and attach it again.',
  },
  encrypted: {
    because: 'this PDF is locked with a password',
    remedy: 'Open it with its password, save or print it as a PDF without one, and attach that.',
  },
  corrupt: {
    because: 'it is damaged and cannot be opened',
    remedy: 'Ask for the file once more, or open it where it was made and save it again.',
  },
  'cut-off': { because: 'this file ends in the middle', remedy: 'Copy or download it once more to its end and attach it again.' },
  'no-pages': { because: 'this PDF has no pages', remedy: 'Ask for the file once more.' },
  'too-many-pages': { because: 'this PDF has more than 2,000 pages', remedy: 'Attach the part that is evidence for this item.' },
  'too-many-pixels': {
    because: 'this picture has more than 100 million pixels',
    remedy: 'Make the picture smaller, or scan it at 300 dpi.',
  },
  animated: { because: 'this picture moves', remedy: 'Save one picture of it as PNG or JPEG and attach that.' },
  'too-long': {
    because: 'examining it did not end within the time limit',
    remedy: 'Print it anew as a plain PDF, or split it into several files.',
  },
  'too-heavy': {
    because: 'examining it takes too much memory',
    remedy: 'Print it anew as a plain PDF, or split it into several files.',
  },
};

const NOTHING_ATTACHED_ID = 'Berkas ini tidak dilampirkan; berkas lain tidak terganggu.';
const NOTHING_ATTACHED_EN = 'This file was not attached; other files are not affected.';

type SubmissionSentences = SentencesOf<
  | 'preview-gone'
  | 'file-changed'
  | 'file-not-readable'
  | 'mapping-refused'
  | 'file-blocked'
  | 'revision-content-unknown'
  | 'revision-only-one'
  | 'revision-not-latest'
  | 'finding-changed'
  | 'finding-needs-correction'
  | 'figure-changed'
  | 'figure-blank'
  | 'document-needed'
  | 'correction-equals-declared'
  | 'evidence-too-large'
  | 'evidence-room-full'
  | 'evidence-refused'
  | 'evidence-there-already'
  | 'evidence-item-changed'
  | 'evidence-damaged'
  | 'status-not-reachable'
>;

const submissionSentencesId: SubmissionSentences = {
  'preview-gone': () =>
    say(
      'Pratinjau ini sudah tidak berlaku.',
      'Belum ada yang ditulis dari berkas ini.',
      'Pilih berkasnya lagi untuk membuat pratinjau baru.',
    ),
  'file-changed': (failure) =>
    say(
      `${failure.fileName} sudah berubah sejak dipratinjau.`,
      'Tidak ada yang ditulis.',
      'Batalkan pratinjau, lalu pilih berkasnya lagi.',
    ),
  'file-not-readable': (failure) =>
    say(
      `Isi ${failure.fileName} tidak terbaca, sehingga kolomnya tidak dapat dipetakan.`,
      'Tidak ada yang ditulis.',
      'Lihat temuannya; bila berkasnya rusak, minta salinan baru.',
    ),
  'mapping-refused': (failure) =>
    say('Pemetaan ini belum dapat dipakai.', 'Berkas masih seperti semula; tidak ada yang ditulis.', sayMappingFault(failure.fault, 'id')),
  'file-blocked': (failure) =>
    say(
      `${failure.fileName} masih memuat temuan yang menghalangi.`,
      'Tidak ada isi berkas ini yang ditulis.',
      'Perbaiki sel yang disebut, lalu impor lagi berkasnya.',
    ),
  'revision-content-unknown': (failure) =>
    say(
      `Isi revisi ${String(failure.number)} tidak tersimpan: ia diimpor sebelum aplikasi menyimpan isi tiap revisi.`,
      NOTHING_CHANGED.id,
      'Impor lagi berkas aslinya bila isinya diperlukan.',
    ),
  'revision-only-one': () =>
    say(
      'Revisi ini satu-satunya yang berlaku untuk daerah ini.',
      NOTHING_CHANGED.id,
      'Impor dahulu berkas yang benar; setelah itu revisi lama tidak berlaku lagi.',
    ),
  'revision-not-latest': (failure) =>
    say(
      `Revisi ${String(failure.number)} bukan revisi yang berlaku; yang berlaku revisi ${String(failure.latest)}.`,
      NOTHING_CHANGED.id,
      'Hanya revisi yang berlaku dapat ditarik, satu demi satu.',
    ),
  'finding-changed': () =>
    say(
      'Temuan ini sudah berubah atau tidak ada lagi.',
      NOTHING_CHANGED.id,
      'Lihat temuannya seperti sekarang, lalu jawab lagi bila perlu.',
    ),
  'finding-needs-correction': () =>
    say(
      'Angka diperbaiki di tempatnya, bukan lewat jawaban atas temuan.',
      NOTHING_CHANGED.id,
      'Pakai “Koreksi angka”; temuannya mengikuti koreksi itu.',
    ),
  'figure-changed': () =>
    say(
      'Angka yang dinyatakan daerah sudah berubah sejak ditampilkan.',
      NOTHING_CHANGED.id,
      'Tutup formulir ini, lihat angkanya seperti sekarang, lalu periksa lagi.',
    ),
  'figure-blank': () =>
    say(
      'Daerah tidak mengisi angka ini, jadi tidak ada yang dapat diverifikasi.',
      NOTHING_CHANGED.id,
      'Tulis angka dari dokumen sebagai koreksi.',
    ),
  'document-needed': () =>
    say('Verifikasi memerlukan dokumen yang dijadikan pegangan.', NOTHING_CHANGED.id, 'Tulis nama dokumennya, lalu coba lagi.'),
  'correction-equals-declared': (failure) =>
    say(
      `Koreksi ${formatCount(failure.value, 'id')} sama dengan angka yang dinyatakan daerah.`,
      NOTHING_CHANGED.id,
      'Catat sebagai terverifikasi; koreksi hanya untuk angka yang lain.',
    ),
  'evidence-too-large': (failure) =>
    say(
      `${failure.fileName} berukuran ${formatFileSize(failure.sizeBytes, 'id')}; batasnya ${formatSizeLimit(failure.limitBytes, 'id')} tiap berkas.`,
      NOTHING_ATTACHED_ID,
      'Pindai dengan resolusi lebih rendah, atau bagi menjadi beberapa berkas.',
    ),
  'evidence-room-full': (failure) =>
    say(
      `${failure.fileName} (${formatFileSize(failure.sizeBytes, 'id')}) tidak muat: bukti sudah memakai ${formatFileSize(failure.usedBytes, 'id')} dari ${formatSizeLimit(failure.limitBytes, 'id')} dalam penyelenggaraan ini.`,
      NOTHING_ATTACHED_ID,
      'Lepaskan bukti yang tidak diperlukan, atau perkecil berkasnya.',
    ),
  'evidence-refused': (failure) =>
    say(`${failure.fileName} ditolak: ${REFUSED_ID[failure.problem].because}.`, NOTHING_ATTACHED_ID, REFUSED_ID[failure.problem].remedy),
  'evidence-there-already': (failure) =>
    say(`${failure.fileName} sudah terlampir pada butir ini.`, NOTHING_CHANGED.id, 'Tidak perlu melampirkannya lagi.'),
  'evidence-item-changed': () =>
    say('Butir ini baru saja berubah atau hilang.', NOTHING_CHANGED.id, 'Lihat butirnya sekarang, lalu lampirkan lagi bila masih sesuai.'),
  'evidence-damaged': (failure) =>
    say(
      `${failure.fileName} rusak di dalam berkas penyelenggaraan: isinya tidak lagi sesuai dengan sidiknya.`,
      'Berkas yang rusak tidak ditampilkan sebagai bukti.',
      'Buka salinan terakhir penyelenggaraan, atau lepaskan bukti ini dan lampirkan lagi berkas aslinya.',
    ),
  'status-not-reachable': (failure) =>
    say(
      `Keadaan ${failure.from} tidak dapat menjadi ${failure.to}.`,
      NOTHING_CHANGED.id,
      'Kembalikan dahulu menjadi terdaftar atau kandidat.',
    ),
};

const submissionSentencesEn: SubmissionSentences = {
  'preview-gone': () =>
    say('This preview is no longer valid.', 'Nothing of this file was written.', 'Choose the file again to make a new preview.'),
  'file-changed': (failure) =>
    say(`${failure.fileName} has changed since it was previewed.`, 'Nothing was written.', 'Cancel the preview and choose the file again.'),
  'file-not-readable': (failure) =>
    say(
      `${failure.fileName} cannot be read, so that its columns cannot be mapped.`,
      'Nothing was written.',
      'Look at its findings; if the file is damaged, ask for another copy.',
    ),
  'mapping-refused': (failure) =>
    say('This mapping cannot be used yet.', 'The file is as it was; nothing was written.', sayMappingFault(failure.fault, 'en')),
  'file-blocked': (failure) =>
    say(
      `${failure.fileName} still has findings that block it.`,
      'Nothing of this file was written.',
      'Correct the cells that are named, then import the file again.',
    ),
  'revision-content-unknown': (failure) =>
    say(
      `What revision ${String(failure.number)} said is not kept: it was imported before the application kept the content of revisions.`,
      NOTHING_CHANGED.en,
      'Import its original file again if the content is needed.',
    ),
  'revision-only-one': () =>
    say(
      'This is the only revision of the region that holds.',
      NOTHING_CHANGED.en,
      'Import the right file first; the old revision then no longer holds.',
    ),
  'revision-not-latest': (failure) =>
    say(
      `Revision ${String(failure.number)} is not the one that holds; revision ${String(failure.latest)} is.`,
      NOTHING_CHANGED.en,
      'Only the revision that holds can be withdrawn, one after another.',
    ),
  'finding-changed': () =>
    say('This finding has changed or is gone.', NOTHING_CHANGED.en, 'Look at the finding as it is now and answer again if needed.'),
  'finding-needs-correction': () =>
    say(
      'A figure is corrected where it stands, not by an answer to a finding.',
      NOTHING_CHANGED.en,
      'Use “Correct the figure”; the finding follows the correction.',
    ),
  'figure-changed': () =>
    say(
      'What the region declares has changed since it was shown.',
      NOTHING_CHANGED.en,
      'Close this form, look at the figure as it is now, and check it again.',
    ),
  'figure-blank': () =>
    say(
      'The region left this figure blank, so there is nothing to verify.',
      NOTHING_CHANGED.en,
      'Write the figure of the document as a correction.',
    ),
  'document-needed': () =>
    say('A verification needs the document on which it stands.', NOTHING_CHANGED.en, 'Name the document and try again.'),
  'correction-equals-declared': (failure) =>
    say(
      `The correction ${formatCount(failure.value, 'en')} is what the region declares.`,
      NOTHING_CHANGED.en,
      'Record it as verified; a correction is for another figure only.',
    ),
  'evidence-too-large': (failure) =>
    say(
      `${failure.fileName} has ${formatFileSize(failure.sizeBytes, 'en')}; the limit is ${formatSizeLimit(failure.limitBytes, 'en')} a file.`,
      NOTHING_ATTACHED_EN,
      'Scan it at a lower resolution, or split it into several files.',
    ),
  'evidence-room-full': (failure) =>
    say(
      `${failure.fileName} (${formatFileSize(failure.sizeBytes, 'en')}) does not fit: evidence already takes ${formatFileSize(failure.usedBytes, 'en')} of ${formatSizeLimit(failure.limitBytes, 'en')} in this edition.`,
      NOTHING_ATTACHED_EN,
      'Remove evidence that is not needed, or make the file smaller.',
    ),
  'evidence-refused': (failure) =>
    say(
      `${failure.fileName} was refused: ${REFUSED_EN[failure.problem].because}.`,
      NOTHING_ATTACHED_EN,
      REFUSED_EN[failure.problem].remedy,
    ),
  'evidence-there-already': (failure) =>
    say(`${failure.fileName} is attached to this item already.`, NOTHING_CHANGED.en, 'There is no need to attach it again.'),
  'evidence-item-changed': () =>
    say('This item has just changed or is gone.', NOTHING_CHANGED.en, 'Look at the item as it is now and attach again if it still fits.'),
  'evidence-damaged': (failure) =>
    say(
      `${failure.fileName} is damaged inside the edition: it no longer matches its fingerprint.`,
      'A damaged file is not shown as evidence.',
      'Open the last copy of the edition, or remove this evidence and attach the original file again.',
    ),
  'status-not-reachable': (failure) =>
    say(`The status ${failure.from} cannot become ${failure.to}.`, NOTHING_CHANGED.en, 'Set it back to registered or candidate first.'),
};

export const SUBMISSION_SENTENCES: Readonly<Record<Language, SubmissionSentences>> = {
  id: submissionSentencesId,
  en: submissionSentencesEn,
};
