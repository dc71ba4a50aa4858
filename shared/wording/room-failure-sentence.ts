import type { Language } from '../desktop.ts';
import type { CertificateProblem, RoomFailure } from '../room/wire.ts';
import { NOTHING_CHANGED, sayClock as clock, sayHundredths as hundredths, saySentence as say, type SentencesOf } from './failure-words.ts';

type RoomCode = RoomFailure['code'] | 'seat-differs' | 'score-differs';
type RoomSentences = SentencesOf<RoomCode>;

const storedText = (storedHundredths: number | null, language: Language): string => {
  if (storedHundredths === null) return language === 'id' ? 'kosong' : 'empty';
  return hundredths(storedHundredths, language);
};

const CERTIFICATE_PROBLEMS: Readonly<Record<CertificateProblem, Readonly<Record<Language, string>>>> = {
  unreadable: {
    id: 'Berkas ini bukan sertifikat yang dapat dibaca (PEM atau PFX).',
    en: 'This file is no certificate that can be read (PEM or PFX).',
  },
  passphrase: { id: 'Kata sandi berkas sertifikat tidak cocok.', en: 'The passphrase does not open the certificate file.' },
  'key-missing': {
    id: 'Kunci pribadi sertifikat tidak ada di antara berkas yang dipilih.',
    en: 'The private key of the certificate is not among the chosen files.',
  },
  'key-differs': { id: 'Kunci pribadi bukan pasangan sertifikat ini.', en: 'The private key does not belong to this certificate.' },
  expired: { id: 'Sertifikat ini sudah tidak berlaku.', en: 'This certificate has expired.' },
  'not-yet': {
    id: 'Sertifikat ini belum berlaku; periksa juga tanggal laptop ini.',
    en: 'This certificate is not valid yet; check the date of this laptop too.',
  },
  'no-names': { id: 'Sertifikat ini tidak menyebut alamat apa pun.', en: 'This certificate names no address.' },
};

const roomSentencesId: RoomSentences = {
  'seat-differs': (failure) =>
    say(
      `Nilai ini diketik untuk kursi ${String(failure.seat)}, sedangkan layar ini sekarang bukan kursi itu.`,
      'Nilai itu tidak dicatat atas nama kursi lain, dan tetap tersimpan di layar ini untuk kursinya.',
      `Masuk lagi sebagai kursi ${String(failure.seat)}; nilai yang belum terkirim ada di sana.`,
    ),
  'score-differs': (failure) =>
    say(
      `Di tempat lain sudah tercatat ${storedText(failure.storedHundredths, 'id')}${failure.storedAt === null ? '' : ` (pukul ${clock(failure.storedAt, 'id')})`}.`,
      'Kedua nilai disimpan: yang tercatat belum diganti, yang diketik di sini masih ada.',
      'Pilih mana yang berlaku.',
    ),
  'not-in-room': () =>
    say(
      'Ini tidak dapat dilakukan dari perangkat juri.',
      NOTHING_CHANGED.id,
      'Mintalah sekretariat melakukannya di laptop penyelenggaraan.',
    ),
  'device-locked': () => say('Perangkat ini terkunci.', 'Semua yang sudah diketik tetap ada.', 'Ketik PIN kursi untuk membukanya.'),
  'device-unknown': () =>
    say(
      'Perangkat ini tidak lagi dikenal di ruang juri.',
      'Nilai yang belum terkirim tetap ada di perangkat ini.',
      'Minta kode QR baru kepada sekretariat dan pindai dengan perangkat ini.',
    ),
  'ticket-unknown': () => say('Kode ini tidak dikenal.', NOTHING_CHANGED.id, 'Minta kode QR baru kepada sekretariat.'),
  'ticket-used': (failure) =>
    say(
      `Kode ini sudah dipakai pukul ${clock(failure.usedAt, 'id')}. Satu kode hanya untuk satu perangkat.`,
      NOTHING_CHANGED.id,
      'Bila bukan Anda yang memakainya, beri tahu sekretariat sekarang; minta kode QR baru.',
    ),
  'ticket-expired': (failure) =>
    say(`Kode ini berlaku sampai pukul ${clock(failure.expiredAt, 'id')}.`, NOTHING_CHANGED.id, 'Minta kode QR baru kepada sekretariat.'),
  'too-many-requests': (failure) =>
    say(
      'Terlalu banyak percobaan dari perangkat ini.',
      NOTHING_CHANGED.id,
      `Tunggu ${String(failure.retryAfterSeconds)} detik, lalu coba lagi.`,
    ),
  'contract-too-old': (failure) =>
    say(
      `Halaman ini dari versi lain (${String(failure.device)}, ruang juri memakai ${String(failure.host)}).`,
      'Nilai yang belum terkirim tetap ada di perangkat ini.',
      'Muat ulang halaman ini sekali.',
    ),
  'room-closed': () =>
    say('Ruang juri sedang ditutup.', 'Semua yang sudah diketik tetap ada di perangkat ini.', 'Tunggu sampai sekretariat membukanya lagi.'),
  'not-connected': () =>
    say(
      'Perangkat ini sedang tidak tersambung ke ruang juri.',
      'Nilai yang sudah diisi aman di perangkat ini.',
      'Coba lagi setelah tersambung; jangan hapus data peramban.',
    ),
  'device-storage-failed': () =>
    say(
      'Peramban ini tidak dapat menyimpan nilai: penyimpanannya penuh atau ditutup.',
      'Ketikan tetap terlihat di layar, tetapi hilang bila halaman ditutup.',
      'Tutup jendela samaran bila dipakai, kosongkan ruang, lalu kirim lagi; atau pakai perangkat lain.',
    ),
  'certificate-refused': ({ problem }) =>
    say(CERTIFICATE_PROBLEMS[problem].id, NOTHING_CHANGED.id, 'Mintalah berkas yang benar kepada bagian TI, lalu pilih lagi.'),
  'port-taken': (failure) =>
    say(
      `Porta ${String(failure.port)} sedang dipakai program lain di laptop ini.`,
      'Ruang juri belum terbuka; perangkat yang sudah terpasang mengenal ruang ini di porta itu.',
      `Tutup program itu lalu coba lagi, atau pakai porta ${String(failure.free)}; perangkat juri lalu memindai kode QR baru.`,
    ),
  'room-link-unreadable': () =>
    say(
      'Teks ini bukan tautan ruang juri dan bukan alamatnya.',
      NOTHING_CHANGED.id,
      'Salin tautan di bawah kode QR seutuhnya, atau ketik alamat dengan portanya, misalnya 192.168.1.10:45123.',
    ),
  'room-not-found': (failure) =>
    say(
      `Tidak ada ruang juri yang menjawab di ${failure.addresses.slice(0, 3).join(', ')}.`,
      NOTHING_CHANGED.id,
      'Pastikan laptop ini di jaringan yang sama dan ruang juri sudah dibuka, lalu coba lagi.',
    ),
  'room-key-differs': () =>
    say(
      'Di alamat itu ada yang menjawab, tetapi kuncinya bukan kunci di kode QR.',
      'Tidak ada yang dikirim ke sana.',
      'Minta kode QR baru dari layar laptop penyelenggaraan. Bila terulang, beri tahu sekretariat: mungkin ada yang menyamar sebagai ruang ini.',
    ),
  'room-words-differ': () =>
    say(
      'Empat kata itu bukan kata dari kunci yang menjawab.',
      'Tidak ada yang dikirim ke sana.',
      'Baca lagi kata di layar ruangan, satu per satu. Bila sudah sama dan tetap ditolak, jangan masuk; beri tahu sekretariat.',
    ),
  'room-key-changed': (failure) =>
    say(
      `Laptop ini mengenal ruang ${failure.editionName} dengan kunci lain.`,
      'Nilai yang tersimpan di laptop ini belum diperlihatkan kepada siapa pun.',
      'Tanyakan kepada sekretariat apakah penyelenggaraan dipindah ke laptop lain; bila ya, nyatakan itu lalu masuk.',
    ),
};

const roomSentencesEn: RoomSentences = {
  'seat-differs': (failure) =>
    say(
      `This score was typed for seat ${String(failure.seat)}, and this screen is not that seat now.`,
      'It was not recorded in the name of another seat and is kept on this screen for its own.',
      `Sign in as seat ${String(failure.seat)} again; what was not sent is there.`,
    ),
  'score-differs': (failure) =>
    say(
      `Elsewhere ${storedText(failure.storedHundredths, 'en')} is on record${failure.storedAt === null ? '' : ` (since ${clock(failure.storedAt, 'en')})`}.`,
      'Both are kept: what is on record was not replaced, what was typed here is still here.',
      'Choose which one counts.',
    ),
  'not-in-room': () =>
    say('This cannot be done from a juror’s device.', NOTHING_CHANGED.en, 'Ask the secretariat to do it on the laptop of the edition.'),
  'device-locked': () => say('This device is locked.', 'All that was typed is still here.', 'Type the PIN of the seat to open it.'),
  'device-unknown': () =>
    say(
      'The jurors’ room no longer knows this device.',
      'Scores that were not sent are still on this device.',
      'Ask the secretariat for a new QR code and scan it with this device.',
    ),
  'ticket-unknown': () => say('This code is unknown.', NOTHING_CHANGED.en, 'Ask the secretariat for a new QR code.'),
  'ticket-used': (failure) =>
    say(
      `This code was used at ${clock(failure.usedAt, 'en')}. One code serves one device.`,
      NOTHING_CHANGED.en,
      'If it was not you who used it, tell the secretariat now; ask for a new QR code.',
    ),
  'ticket-expired': (failure) =>
    say(`This code was valid until ${clock(failure.expiredAt, 'en')}.`, NOTHING_CHANGED.en, 'Ask the secretariat for a new QR code.'),
  'too-many-requests': (failure) =>
    say('Too many attempts from this device.', NOTHING_CHANGED.en, `Wait ${String(failure.retryAfterSeconds)} seconds, then try again.`),
  'contract-too-old': (failure) =>
    say(
      `This page is of another version (${String(failure.device)}; the jurors’ room uses ${String(failure.host)}).`,
      'Scores that were not sent are still on this device.',
      'Load this page again once.',
    ),
  'room-closed': () =>
    say('The jurors’ room is closed.', 'All that was typed is still on this device.', 'Wait until the secretariat opens it again.'),
  'not-connected': () =>
    say(
      'This device is not connected to the jurors’ room.',
      'Scores that were entered are safe on this device.',
      'Try again once it is connected; do not clear the browser’s data.',
    ),
  'device-storage-failed': () =>
    say(
      'This browser cannot keep scores: its storage is full or closed.',
      'What was typed is still on the screen and is lost when the page is closed.',
      'Leave private browsing if you use it, free some space and send again; or use another device.',
    ),
  'certificate-refused': ({ problem }) =>
    say(CERTIFICATE_PROBLEMS[problem].en, NOTHING_CHANGED.en, 'Ask IT for the right file and choose again.'),
  'port-taken': (failure) =>
    say(
      `Another program on this laptop uses port ${String(failure.port)}.`,
      'The jurors’ room is not open yet; devices that were paired know it by that port.',
      `End that program and try again, or use port ${String(failure.free)}; the devices then scan a new QR code.`,
    ),
  'room-link-unreadable': () =>
    say(
      'This text is neither the link of a jurors’ room nor its address.',
      NOTHING_CHANGED.en,
      'Copy the whole link below the QR code, or type the address with its port, such as 192.168.1.10:45123.',
    ),
  'room-not-found': (failure) =>
    say(
      `No jurors’ room answers at ${failure.addresses.slice(0, 3).join(', ')}.`,
      NOTHING_CHANGED.en,
      'Make sure that this laptop is in the same network and that the room has been opened, then try again.',
    ),
  'room-key-differs': () =>
    say(
      'Something answers at that address, and its key is not the one in the QR code.',
      'Nothing was sent there.',
      'Ask for a new QR code from the screen of the edition’s laptop. If it happens again, tell the secretariat: somebody may be posing as this room.',
    ),
  'room-words-differ': () =>
    say(
      'Those four words are not the words of the key that answers.',
      'Nothing was sent there.',
      'Read the words on the screen in the room again, one by one. If they are the same and still refused, do not enter; tell the secretariat.',
    ),
  'room-key-changed': (failure) =>
    say(
      `This laptop knows the room of ${failure.editionName} by another key.`,
      'The scores kept on this laptop have been shown to nobody yet.',
      'Ask the secretariat whether the edition has moved to another laptop; if so, say it here and enter.',
    ),
};

export const ROOM_SENTENCES: Readonly<Record<Language, RoomSentences>> = { id: roomSentencesId, en: roomSentencesEn };
