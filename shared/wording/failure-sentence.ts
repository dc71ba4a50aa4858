import type { Language } from '../desktop.ts';
import { formatCount, formatFileSize, formatSizeLimit } from '../notation/format.ts';
import type { Failure, FailureCode, RubricProblem } from '../failure.ts';
import type { TemplateProblem } from '../rubric/rubric-template.ts';
import type { EvidenceProblem } from '../submissions/evidence/evidence.ts';
import { sayPhaseText, sayRoleText } from './edition-words.ts';
import {
  type FailureSentence,
  NOTHING_CHANGED,
  sayClock as clock,
  sayDay as day,
  sayHundredths as hundredths,
  saySentence as say,
} from './failure-words.ts';
import { sayMappingFault } from './mapping-fault-sentence.ts';
import { PANEL_SENTENCES } from './panel-failure-sentence.ts';
import { PAPER_SENTENCES } from './paper-failure-sentence.ts';
import { STICK_SENTENCES } from './stick-failure-sentence.ts';
import { ROOM_SENTENCES } from './room-failure-sentence.ts';
import { SHEET_SENTENCES } from './sheet-failure-sentence.ts';

type FailureOf<Code extends FailureCode> = Extract<Failure, { readonly code: Code }>;
type Sentences = { readonly [Code in FailureCode]: (failure: FailureOf<Code>) => FailureSentence };

const rubricProblemId = (problem: RubricProblem): string => {
  switch (problem.problem) {
    case 'weights-do-not-sum':
      return `jumlah bobot ${hundredths(problem.sumHundredths, 'id')}, seharusnya 100`;
    case 'no-criteria':
      return 'belum ada kriteria';
    case 'weight-not-positive':
      return `bobot ${problem.criterion} harus di atas nol`;
    case 'duplicate-name':
      return `nama ${problem.criterion} dipakai dua kali`;
    case 'empty-name':
      return 'ada kriteria tanpa nama';
    case 'tie-break-unknown':
      return `pemutus nilai sama ${problem.step} tidak dikenal`;
    case 'no-judged-criterion':
      return 'tidak ada kriteria yang dinilai juri';
    case 'curve-out-of-order':
      return `titik kurva ${problem.criterion} harus berurut dari cakupan terkecil, masing-masing satu`;
    case 'curve-off-scale':
      return `kurva ${problem.criterion} keluar dari skala`;
    case 'ladder-empty':
      return `tangga ${problem.criterion} belum punya anak tangga, jenis peraturan, atau status yang dihitung`;
    case 'ladder-off-scale':
      return `nilai pada tangga ${problem.criterion} keluar dari skala`;
    case 'rung-without-name':
      return `ada anak tangga ${problem.criterion} tanpa nama`;
    case 'rung-type-twice':
      return `${problem.type} berada pada dua anak tangga ${problem.criterion}`;
  }
};

const rubricProblemEn = (problem: RubricProblem): string => {
  switch (problem.problem) {
    case 'weights-do-not-sum':
      return `the weights sum to ${hundredths(problem.sumHundredths, 'en')} instead of 100`;
    case 'no-criteria':
      return 'there are no criteria';
    case 'weight-not-positive':
      return `the weight of ${problem.criterion} must be above zero`;
    case 'duplicate-name':
      return `the name ${problem.criterion} is used twice`;
    case 'empty-name':
      return 'a criterion has no name';
    case 'tie-break-unknown':
      return `the tie-break step ${problem.step} is unknown`;
    case 'no-judged-criterion':
      return 'no criterion is judged by the panel';
    case 'curve-out-of-order':
      return `the points of the curve of ${problem.criterion} must stand by rising coverage, one for each`;
    case 'curve-off-scale':
      return `the curve of ${problem.criterion} leaves the scale`;
    case 'ladder-empty':
      return `the ladder of ${problem.criterion} lacks rungs, types of regulation or statuses that count`;
    case 'ladder-off-scale':
      return `a value on the ladder of ${problem.criterion} leaves the scale`;
    case 'rung-without-name':
      return `a rung of ${problem.criterion} has no name`;
    case 'rung-type-twice':
      return `${problem.type} stands on two rungs of ${problem.criterion}`;
  }
};

const TEMPLATE_ID: Readonly<Record<TemplateProblem, string>> = {
  'too-large': 'berkasnya terlalu besar',
  'not-json': 'isinya tidak terbaca',
  'not-a-template': 'isinya bukan templat rubrik',
  newer: 'berkas itu dibuat versi aplikasi yang lebih baru',
};
const TEMPLATE_EN: Readonly<Record<TemplateProblem, string>> = {
  'too-large': 'the file is too large',
  'not-json': 'it cannot be read',
  'not-a-template': 'it holds no template of a rubric',
  newer: 'a newer version of the application wrote it',
};

const MISSING_ID = { candidates: 'kandidat belum dipilih', pins: 'ada kursi tanpa PIN', rubric: 'rubrik belum dikunci' } as const;
const MISSING_EN = {
  candidates: 'no candidates are chosen',
  pins: 'a seat has no PIN',
  rubric: 'the rubric is not locked',
} as const;

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

const NOTHING_CHANGED_ID = NOTHING_CHANGED.id;
const NOTHING_CHANGED_EN = NOTHING_CHANGED.en;

const sentencesId: Sentences = {
  ...ROOM_SENTENCES.id,
  ...PANEL_SENTENCES.id,
  ...PAPER_SENTENCES.id,
  ...STICK_SENTENCES.id,
  ...SHEET_SENTENCES.id,
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
      NOTHING_CHANGED_ID,
      'Impor lagi berkas aslinya bila isinya diperlukan.',
    ),
  'revision-only-one': () =>
    say(
      'Revisi ini satu-satunya yang berlaku untuk daerah ini.',
      NOTHING_CHANGED_ID,
      'Impor dahulu berkas yang benar; setelah itu revisi lama tidak berlaku lagi.',
    ),
  'revision-not-latest': (failure) =>
    say(
      `Revisi ${String(failure.number)} bukan revisi yang berlaku; yang berlaku revisi ${String(failure.latest)}.`,
      NOTHING_CHANGED_ID,
      'Hanya revisi yang berlaku dapat ditarik, satu demi satu.',
    ),
  'finding-changed': () =>
    say(
      'Temuan ini sudah berubah atau tidak ada lagi.',
      NOTHING_CHANGED_ID,
      'Lihat temuannya seperti sekarang, lalu jawab lagi bila perlu.',
    ),
  'finding-needs-correction': () =>
    say(
      'Angka diperbaiki di tempatnya, bukan lewat jawaban atas temuan.',
      NOTHING_CHANGED_ID,
      'Pakai “Koreksi angka”; temuannya mengikuti koreksi itu.',
    ),
  'figure-changed': () =>
    say(
      'Angka yang dinyatakan daerah sudah berubah sejak ditampilkan.',
      NOTHING_CHANGED_ID,
      'Tutup formulir ini, lihat angkanya seperti sekarang, lalu periksa lagi.',
    ),
  'figure-blank': () =>
    say(
      'Daerah tidak mengisi angka ini, jadi tidak ada yang dapat diverifikasi.',
      NOTHING_CHANGED_ID,
      'Tulis angka dari dokumen sebagai koreksi.',
    ),
  'document-needed': () =>
    say('Verifikasi memerlukan dokumen yang dijadikan pegangan.', NOTHING_CHANGED_ID, 'Tulis nama dokumennya, lalu coba lagi.'),
  'correction-equals-declared': (failure) =>
    say(
      `Koreksi ${formatCount(failure.value, 'id')} sama dengan angka yang dinyatakan daerah.`,
      NOTHING_CHANGED_ID,
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
    say(`${failure.fileName} sudah terlampir pada butir ini.`, NOTHING_CHANGED_ID, 'Tidak perlu melampirkannya lagi.'),
  'evidence-item-changed': () =>
    say('Butir ini baru saja berubah atau hilang.', NOTHING_CHANGED_ID, 'Lihat butirnya sekarang, lalu lampirkan lagi bila masih sesuai.'),
  'evidence-damaged': (failure) =>
    say(
      `${failure.fileName} rusak di dalam berkas penyelenggaraan: isinya tidak lagi sesuai dengan sidiknya.`,
      'Berkas yang rusak tidak ditampilkan sebagai bukti.',
      'Buka salinan terakhir penyelenggaraan, atau lepaskan bukti ini dan lampirkan lagi berkas aslinya.',
    ),
  'status-not-reachable': (failure) =>
    say(
      `Keadaan ${failure.from} tidak dapat menjadi ${failure.to}.`,
      NOTHING_CHANGED_ID,
      'Kembalikan dahulu menjadi terdaftar atau kandidat.',
    ),
  'rubric-locked': (failure) =>
    say(
      `Rubrik terkunci sejak ${day(failure.lockedAt, 'id')}.`,
      'Rubrik tetap seperti saat dikunci.',
      'Sebelum nilai pertama, rubrik dapat dibuka lagi dengan alasan.',
    ),
  'rubric-incomplete': (failure) =>
    say(
      `Rubrik belum dapat dikunci: ${failure.problems.map(rubricProblemId).join('; ')}.`,
      'Isian rubrik tetap tersimpan.',
      'Lengkapi di halaman Rubrik, lalu kunci.',
    ),
  'not-ready': (failure) =>
    say(
      `Penilaian belum dapat dibuka: ${failure.missing.map((missing) => MISSING_ID[missing]).join(', ')}.`,
      NOTHING_CHANGED_ID,
      'Selesaikan hal itu dahulu; Beranda menunjukkan urutannya.',
    ),
  'pin-wrong': (failure) =>
    say(
      'PIN tidak cocok.',
      'Percobaan ini dicatat dalam riwayat.',
      failure.attemptsLeft > 0
        ? `Masih ada ${String(failure.attemptsLeft)} percobaan sebelum kursi ditutup sementara.`
        : 'Kursi ditutup sementara; minta sekretariat mengatur ulang PIN bila lupa.',
    ),
  'pin-blocked': (failure) =>
    say(
      `Kursi ini ditutup sementara sampai pukul ${clock(failure.until, 'id')}.`,
      'Nilai yang sudah tersimpan tidak berubah.',
      'Tunggu sampai jam itu, atau minta sekretariat mengatur ulang PIN.',
    ),
  'pin-missing': () => say('Kursi ini belum memiliki PIN.', NOTHING_CHANGED_ID, 'Sekretariat membuat PIN di halaman Tim 9.'),
  'window-locked': () =>
    say(
      'Jendela ini terkunci.',
      'Semua yang sudah tersimpan tetap ada.',
      'Duduk dengan PIN kursi, atau buka sekretariat dengan PIN petugas.',
    ),
  'lock-not-in-force': () =>
    say(
      'Kunci jendela belum berlaku.',
      NOTHING_CHANGED_ID,
      'Daftarkan petugas sekretariat dan buat PIN ketua atau sekretaris di halaman Tim 9.',
    ),
  'approval-needed': () =>
    say('Ini memerlukan persetujuan ketua atau sekretaris Tim 9.', NOTHING_CHANGED_ID, 'Minta salah satunya mengetik PIN-nya di sini.'),
  'role-taken': (failure) =>
    say(
      `Peran ${sayRoleText(failure.role, 'id')} sudah ada pada kursi ${String(failure.seat)}.`,
      NOTHING_CHANGED_ID,
      'Ubah dahulu peran kursi itu, lalu coba lagi.',
    ),
  'seat-taken': (failure) => say(`Kursi ${String(failure.seat)} sudah ada.`, NOTHING_CHANGED_ID, 'Pakai nomor kursi yang lain.'),
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
  'has-scores': () =>
    say('Sudah ada nilai yang masuk, jadi ini tidak dapat diubah lagi.', NOTHING_CHANGED_ID, 'Aturan sebelum nilai pertama tetap berlaku.'),
  'has-no-scores': () =>
    say('Belum ada nilai yang masuk, jadi tidak ada lembar yang dibatalkan.', NOTHING_CHANGED_ID, 'Buka kunci rubrik dengan alasan saja.'),
  'template-refused': (failure) =>
    say(
      `${failure.fileName} tidak dapat dipakai sebagai templat rubrik: ${TEMPLATE_ID[failure.problem]}.`,
      'Rubrik tidak berubah.',
      'Pilih berkas yang disimpan lewat “Simpan sebagai templat”.',
    ),
  'rehearsal-closed': (failure) =>
    say(
      `Nilai ${failure.name} belum boleh dilihat.`,
      'Tidak ada nilai yang dibaca.',
      'Gladi dapat memakai penyelenggaraan yang sudah sampai pleno, yang bertanda contoh atau latihan, atau data rekaan.',
    ),
  'rehearsal-other-scale': (failure) =>
    say(
      `${failure.name} dinilai pada skala lain.`,
      NOTHING_CHANGED_ID,
      'Nilainya tidak dapat dibandingkan di bawah aturan ini. Pilih penyelenggaraan dengan skala yang sama.',
    ),
  'rehearsal-nothing': (failure) =>
    say(
      `Pada ${failure.name} tidak ada daerah yang dapat diperingkat.`,
      NOTHING_CHANGED_ID,
      'Pilih penyelenggaraan lain atau data rekaan.',
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
  ...PAPER_SENTENCES.en,
  ...STICK_SENTENCES.en,
  ...SHEET_SENTENCES.en,
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
      NOTHING_CHANGED_EN,
      'Import its original file again if the content is needed.',
    ),
  'revision-only-one': () =>
    say(
      'This is the only revision of the region that holds.',
      NOTHING_CHANGED_EN,
      'Import the right file first; the old revision then no longer holds.',
    ),
  'revision-not-latest': (failure) =>
    say(
      `Revision ${String(failure.number)} is not the one that holds; revision ${String(failure.latest)} is.`,
      NOTHING_CHANGED_EN,
      'Only the revision that holds can be withdrawn, one after another.',
    ),
  'finding-changed': () =>
    say('This finding has changed or is gone.', NOTHING_CHANGED_EN, 'Look at the finding as it is now and answer again if needed.'),
  'finding-needs-correction': () =>
    say(
      'A figure is corrected where it stands, not by an answer to a finding.',
      NOTHING_CHANGED_EN,
      'Use “Correct the figure”; the finding follows the correction.',
    ),
  'figure-changed': () =>
    say(
      'What the region declares has changed since it was shown.',
      NOTHING_CHANGED_EN,
      'Close this form, look at the figure as it is now, and check it again.',
    ),
  'figure-blank': () =>
    say(
      'The region left this figure blank, so there is nothing to verify.',
      NOTHING_CHANGED_EN,
      'Write the figure of the document as a correction.',
    ),
  'document-needed': () =>
    say('A verification needs the document on which it stands.', NOTHING_CHANGED_EN, 'Name the document and try again.'),
  'correction-equals-declared': (failure) =>
    say(
      `The correction ${formatCount(failure.value, 'en')} is what the region declares.`,
      NOTHING_CHANGED_EN,
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
    say(`${failure.fileName} is attached to this item already.`, NOTHING_CHANGED_EN, 'There is no need to attach it again.'),
  'evidence-item-changed': () =>
    say('This item has just changed or is gone.', NOTHING_CHANGED_EN, 'Look at the item as it is now and attach again if it still fits.'),
  'evidence-damaged': (failure) =>
    say(
      `${failure.fileName} is damaged inside the edition: it no longer matches its fingerprint.`,
      'A damaged file is not shown as evidence.',
      'Open the last copy of the edition, or remove this evidence and attach the original file again.',
    ),
  'status-not-reachable': (failure) =>
    say(`The status ${failure.from} cannot become ${failure.to}.`, NOTHING_CHANGED_EN, 'Set it back to registered or candidate first.'),
  'rubric-locked': (failure) =>
    say(
      `The rubric has been locked since ${day(failure.lockedAt, 'en')}.`,
      'The rubric stands as it was locked.',
      'Before the first score it can be unlocked with a reason.',
    ),
  'rubric-incomplete': (failure) =>
    say(
      `The rubric cannot be locked yet: ${failure.problems.map(rubricProblemEn).join('; ')}.`,
      'What was entered is saved.',
      'Complete it on the page Rubric, then lock it.',
    ),
  'not-ready': (failure) =>
    say(
      `Scoring cannot be opened yet: ${failure.missing.map((missing) => MISSING_EN[missing]).join(', ')}.`,
      NOTHING_CHANGED_EN,
      'Settle that first; Home shows the order.',
    ),
  'pin-wrong': (failure) =>
    say(
      'The PIN does not match.',
      'This attempt is recorded in the history.',
      failure.attemptsLeft > 0
        ? `Attempts left before the seat closes for a while: ${String(failure.attemptsLeft)}.`
        : 'The seat is closed for a while; ask the secretariat to reset the PIN if it is forgotten.',
    ),
  'pin-blocked': (failure) =>
    say(
      `This seat is closed until ${clock(failure.until, 'en')}.`,
      'Scores that were saved are unchanged.',
      'Wait until then, or ask the secretariat to reset the PIN.',
    ),
  'pin-missing': () => say('This seat has no PIN yet.', NOTHING_CHANGED_EN, 'The secretariat makes a PIN on the page Panel of nine.'),
  'window-locked': () =>
    say(
      'This window is locked.',
      'All that was saved is still there.',
      'Sit down with the PIN of a seat, or open the secretariat with a PIN of its staff.',
    ),
  'lock-not-in-force': () =>
    say(
      'The lock of the window is not in force yet.',
      NOTHING_CHANGED_EN,
      'Register the staff of the secretariat, and make a PIN for chair or secretary on the page Panel of nine.',
    ),
  'approval-needed': () =>
    say('This needs the approval of the panel’s chair or secretary.', NOTHING_CHANGED_EN, 'Ask one of them to type their PIN here.'),
  'role-taken': (failure) =>
    say(
      `The role ${sayRoleText(failure.role, 'en')} already belongs to seat ${String(failure.seat)}.`,
      NOTHING_CHANGED_EN,
      'Change the role of that seat first, then try again.',
    ),
  'seat-taken': (failure) => say(`Seat ${String(failure.seat)} already exists.`, NOTHING_CHANGED_EN, 'Use another seat number.'),
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
  'has-scores': () =>
    say(
      'Scores have already come in, so this can no longer be changed.',
      NOTHING_CHANGED_EN,
      'The rules from before the first score stand.',
    ),
  'has-no-scores': () =>
    say('No score has come in, so there is no sheet to void.', NOTHING_CHANGED_EN, 'Open the lock of the rubric with a reason alone.'),
  'template-refused': (failure) =>
    say(
      `${failure.fileName} cannot be used as a template of a rubric: ${TEMPLATE_EN[failure.problem]}.`,
      'The rubric is unchanged.',
      'Choose a file that was saved by “Save as a template”.',
    ),
  'rehearsal-closed': (failure) =>
    say(
      `Scores of ${failure.name} may not be seen yet.`,
      'No score was read.',
      'A rehearsal may use an edition that has come to its pleno, one marked sample or rehearsal, or made-up data.',
    ),
  'rehearsal-other-scale': (failure) =>
    say(
      `${failure.name} was scored on another scale.`,
      NOTHING_CHANGED_EN,
      'Its scores cannot be compared under these rules. Choose an edition with the same scale.',
    ),
  'rehearsal-nothing': (failure) =>
    say(`No region of ${failure.name} can be ranked.`, NOTHING_CHANGED_EN, 'Choose another edition or made-up data.'),
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
