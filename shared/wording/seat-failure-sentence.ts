import type { Language } from '../desktop.ts';
import { sayRoleText } from './edition-words.ts';
import { NOTHING_CHANGED, sayClock as clock, saySentence as say, type SentencesOf } from './failure-words.ts';

type SeatSentences = SentencesOf<
  'pin-wrong' | 'pin-blocked' | 'pin-missing' | 'window-locked' | 'lock-not-in-force' | 'approval-needed' | 'role-taken' | 'seat-taken'
>;

const seatSentencesId: SeatSentences = {
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
  'pin-missing': () => say('Kursi ini belum memiliki PIN.', NOTHING_CHANGED.id, 'Sekretariat membuat PIN di halaman Tim 9.'),
  'window-locked': () =>
    say(
      'Jendela ini terkunci.',
      'Semua yang sudah tersimpan tetap ada.',
      'Duduk dengan PIN kursi, atau buka sekretariat dengan PIN petugas.',
    ),
  'lock-not-in-force': () =>
    say(
      'Kunci jendela belum berlaku.',
      NOTHING_CHANGED.id,
      'Daftarkan petugas sekretariat dan buat PIN ketua atau sekretaris di halaman Tim 9.',
    ),
  'approval-needed': () =>
    say('Ini memerlukan persetujuan ketua atau sekretaris Tim 9.', NOTHING_CHANGED.id, 'Minta salah satunya mengetik PIN-nya di sini.'),
  'role-taken': (failure) =>
    say(
      `Peran ${sayRoleText(failure.role, 'id')} sudah ada pada kursi ${String(failure.seat)}.`,
      NOTHING_CHANGED.id,
      'Ubah dahulu peran kursi itu, lalu coba lagi.',
    ),
  'seat-taken': (failure) => say(`Kursi ${String(failure.seat)} sudah ada.`, NOTHING_CHANGED.id, 'Pakai nomor kursi yang lain.'),
};

const seatSentencesEn: SeatSentences = {
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
  'pin-missing': () => say('This seat has no PIN yet.', NOTHING_CHANGED.en, 'The secretariat makes a PIN on the page Panel of nine.'),
  'window-locked': () =>
    say(
      'This window is locked.',
      'All that was saved is still there.',
      'Sit down with the PIN of a seat, or open the secretariat with a PIN of its staff.',
    ),
  'lock-not-in-force': () =>
    say(
      'The lock of the window is not in force yet.',
      NOTHING_CHANGED.en,
      'Register the staff of the secretariat, and make a PIN for chair or secretary on the page Panel of nine.',
    ),
  'approval-needed': () =>
    say('This needs the approval of the panel’s chair or secretary.', NOTHING_CHANGED.en, 'Ask one of them to type their PIN here.'),
  'role-taken': (failure) =>
    say(
      `The role ${sayRoleText(failure.role, 'en')} already belongs to seat ${String(failure.seat)}.`,
      NOTHING_CHANGED.en,
      'Change the role of that seat first, then try again.',
    ),
  'seat-taken': (failure) => say(`Seat ${String(failure.seat)} already exists.`, NOTHING_CHANGED.en, 'Use another seat number.'),
};

export const SEAT_SENTENCES: Readonly<Record<Language, SeatSentences>> = { id: seatSentencesId, en: seatSentencesEn };
