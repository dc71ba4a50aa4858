import type { Language } from '../desktop.ts';
import type { PanelFailure } from '../panel/panel-failure.ts';
import { NOTHING_CHANGED, saySentence as say, type SentencesOf } from './failure-words.ts';

type PanelSentences = SentencesOf<PanelFailure['code']>;

const panelSentencesId: PanelSentences = {
  'own-conflict': () =>
    say(
      'Benturan kepentingan kursi sendiri tidak dapat dikesampingkan dari kursi itu.',
      NOTHING_CHANGED.id,
      'Mintalah ketua atau sekretaris panel yang lain memutuskannya, atau undur diri dari daerah itu.',
    ),
  'conflict-not-proposed': (failure) =>
    say(
      `Untuk ${failure.region} tidak ada usulan benturan kepentingan yang menunggu jawaban.`,
      NOTHING_CHANGED.id,
      'Muat ulang daftarnya; mungkin sudah dijawab di tempat lain.',
    ),
  'conflicts-open': (failure) =>
    say(
      `${String(failure.count)} usulan benturan kepentingan belum dijawab.`,
      'Pleno belum dibuka, dan tidak ada data yang berubah.',
      'Jawab semuanya di halaman Tim 9: juri mengundurkan diri, atau ketua maupun sekretaris mengesampingkannya dengan alasan.',
    ),
  absent: (failure) =>
    say(
      `Kursi ini tercatat tidak hadir saat ${failure.region} dinilai.`,
      'Nilai yang sudah tercatat tetap tersimpan, tetapi tidak dihitung.',
      'Bila keliru, mintalah sekretariat, ketua, atau sekretaris membetulkan kehadirannya di halaman Tim 9.',
    ),
  'seat-held': (failure) =>
    say(
      failure.substitute === null
        ? 'Juri kursi ini sendiri sudah duduk kembali.'
        : `Pengganti ${failure.substitute} sedang duduk di kursi ini.`,
      'Tidak ada yang dicatat dari perangkat ini.',
      'Bila giliran Anda, duduklah lagi dengan PIN Anda sendiri.',
    ),
  'seat-used': (failure) =>
    say(
      `Kursi ${String(failure.seat)} tidak dapat dihapus: di kursi itu sudah ada lembar nilai.`,
      NOTHING_CHANGED.id,
      'Ganti nama orang dan perannya, atau daftarkan pengganti; kursinya tetap ada dalam catatan.',
    ),
  'quorum-met': (failure) =>
    say(
      `Lembar sah untuk ${failure.region} sudah memenuhi kuorum.`,
      NOTHING_CHANGED.id,
      'Tidak ada yang perlu diputuskan; muat ulang peringkatnya.',
    ),
};

const panelSentencesEn: PanelSentences = {
  'own-conflict': () =>
    say(
      'A conflict of interest of the own seat cannot be dismissed from that seat.',
      NOTHING_CHANGED.en,
      'Ask the other of chair and secretary to decide, or recuse the seat from the region.',
    ),
  'conflict-not-proposed': (failure) =>
    say(
      `For ${failure.region} no proposed conflict of interest awaits an answer.`,
      NOTHING_CHANGED.en,
      'Read the list again; it may have been answered elsewhere.',
    ),
  'conflicts-open': (failure) =>
    say(
      failure.count === 1
        ? 'A proposed conflict of interest has not been answered.'
        : `${String(failure.count)} proposed conflicts of interest have not been answered.`,
      'The plenary is not open, and no data was changed.',
      'Answer all of them on the page of the panel: the juror is recused, or chair or secretary dismisses them with a reason.',
    ),
  absent: (failure) =>
    say(
      `This seat is recorded as absent when ${failure.region} was judged.`,
      'Scores that were on record stay there, but do not count.',
      'If that is wrong, ask the secretariat, the chair or the secretary to correct the attendance on the page of the panel.',
    ),
  'seat-held': (failure) =>
    say(
      failure.substitute === null
        ? 'The person of this seat has taken it again.'
        : `The substitute ${failure.substitute} sits in this seat now.`,
      'Nothing was recorded from this device.',
      'When it is your turn, take the seat again with your own PIN.',
    ),
  'seat-used': (failure) =>
    say(
      `Seat ${String(failure.seat)} cannot be removed: there are score sheets in it.`,
      NOTHING_CHANGED.en,
      'Change its person and role, or register a substitute; the seat stays in the records.',
    ),
  'quorum-met': (failure) =>
    say(
      `The valid sheets for ${failure.region} meet the quorum.`,
      NOTHING_CHANGED.en,
      'There is nothing to decide; read the ranking again.',
    ),
};

export const PANEL_SENTENCES: Readonly<Record<Language, PanelSentences>> = { id: panelSentencesId, en: panelSentencesEn };
