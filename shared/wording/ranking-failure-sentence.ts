import type { Language } from '../desktop.ts';
import { formatCount, formatDecimal } from '../notation/format.ts';
import type { FinalHindrance } from '../ranking/final-hindrance.ts';
import type { LotHindrance } from '../ranking/lot.ts';
import type { RankingFailure } from '../ranking/ranking-failure.ts';
import { NOTHING_CHANGED, saySentence as say, type SentencesOf } from './failure-words.ts';

type RankingSentences = SentencesOf<RankingFailure['code']>;
type Reckoned = Extract<RankingFailure, { readonly code: 'shadow-differs' }>['first'];

const LOT_ID: Readonly<Record<LotHindrance, string>> = {
  'no-tie': 'Tidak ada nilai akhir sama yang menunggu undian.',
  'sheets-missing': 'Undian baru boleh dilakukan setelah semua lembar masuk.',
  'quorum-open': 'Undian baru boleh dilakukan setelah pleno memutuskan daerah di bawah kuorum.',
};
const LOT_EN: Readonly<Record<LotHindrance, string>> = {
  'no-tie': 'No equal totals are waiting for a lot.',
  'sheets-missing': 'Lots may be drawn only when all sheets are in.',
  'quorum-open': 'Lots may be drawn only when the pleno has decided on the regions below the quorum.',
};

const FINAL_ID: Readonly<Record<FinalHindrance, (count: string) => string>> = {
  'nothing-ranked': () => 'Belum ada daerah yang dapat diperingkat.',
  'sheets-missing': (count) => `${count} lembar nilai belum masuk.`,
  'quorum-open': (count) => `${count} daerah di bawah kuorum belum diputuskan pleno.`,
  'lot-waiting': (count) => `${count} kelompok nilai akhir sama masih menunggu undian.`,
};
const FINAL_EN: Readonly<Record<FinalHindrance, (count: string) => string>> = {
  'nothing-ranked': () => 'No region can be ranked yet.',
  'sheets-missing': (count) => `Score sheets not yet in: ${count}.`,
  'quorum-open': (count) => `Regions below the quorum that the pleno has not decided on: ${count}.`,
  'lot-waiting': (count) => `Groups of equal totals that wait for the lot: ${count}.`,
};

const reckoned = (place: Reckoned, language: Language): string => {
  if (place === null) return language === 'id' ? 'tidak diperingkat' : 'not ranked';
  const total = formatDecimal(place.total, place.total.split('.')[1]?.length ?? 0, language);
  return language === 'id' ? `peringkat ${String(place.rank)} dengan ${total}` : `rank ${String(place.rank)} with ${total}`;
};

const rankingSentencesId: RankingSentences = {
  'lot-hindered': ({ hindrance }) => say(LOT_ID[hindrance], NOTHING_CHANGED.id, 'Selesaikan dahulu yang disebut di atas.'),
  'lot-announced': () =>
    say('Undian sudah diumumkan, satu kali untuk penyelenggaraan ini.', NOTHING_CHANGED.id, 'Lanjutkan dengan angka kedua saksi.'),
  'lot-not-announced': () =>
    say('Sidik jari riwayat untuk undian belum ditetapkan.', NOTHING_CHANGED.id, 'Tetapkan dahulu, baru mintalah angka kedua saksi.'),
  'lot-drawn': () =>
    say('Undian sudah dilakukan dan tidak dapat diulang.', NOTHING_CHANGED.id, 'Hasil dan buktinya tercetak pada tiap nilai yang sama.'),
  'witnesses-alike': () => say('Kedua saksi haruslah dua orang yang berbeda.', NOTHING_CHANGED.id, 'Tuliskan nama masing-masing saksi.'),
  'nothing-ranked': () =>
    say('Belum ada daerah yang dapat diperingkat.', NOTHING_CHANGED.id, 'Lampiran dapat ditulis setelah ada lembar nilai yang masuk.'),
  'not-final': ({ hindrance, count }) =>
    say(FINAL_ID[hindrance](formatCount(count, 'id')), 'Peringkat belum ditetapkan.', 'Selesaikan dahulu, lalu tetapkan peringkatnya.'),
  'shadow-differs': ({ region, first, second }) =>
    say(
      `Dua perhitungan terpisah tidak sama untuk ${region}: ${reckoned(first, 'id')} dan ${reckoned(second, 'id')}.`,
      'Peringkat tidak ditetapkan, dan tidak ada data yang berubah.',
      'Ini kesalahan aplikasi, bukan kesalahan panel. Simpan salinan penyelenggaraan ini dan laporkan sebelum menetapkan hasil.',
    ),
};

const rankingSentencesEn: RankingSentences = {
  'lot-hindered': ({ hindrance }) => say(LOT_EN[hindrance], NOTHING_CHANGED.en, 'Settle that first.'),
  'lot-announced': () =>
    say('The lot has been announced, once for this edition.', NOTHING_CHANGED.en, 'Go on with the digits of both witnesses.'),
  'lot-not-announced': () =>
    say(
      'The fingerprint of the history has not been fixed for the lot.',
      NOTHING_CHANGED.en,
      'Fix it first, then ask both witnesses for their digits.',
    ),
  'lot-drawn': () =>
    say('The lot has been drawn and cannot be drawn again.', NOTHING_CHANGED.en, 'Its outcome and proof are printed with every tie.'),
  'witnesses-alike': () => say('The two witnesses must be two people.', NOTHING_CHANGED.en, 'Write the name of each witness.'),
  'nothing-ranked': () => say('No region can be ranked yet.', NOTHING_CHANGED.en, 'The annex can be written once score sheets are in.'),
  'not-final': ({ hindrance, count }) =>
    say(FINAL_EN[hindrance](formatCount(count, 'en')), 'The ranking has not been decided.', 'Settle that first, then decide the ranking.'),
  'shadow-differs': ({ region, first, second }) =>
    say(
      `Two separate reckonings differ for ${region}: ${reckoned(first, 'en')} and ${reckoned(second, 'en')}.`,
      'The ranking has not been decided, and no data has changed.',
      'This is a fault of the application, not of the panel. Save a copy of this edition and report it before deciding.',
    ),
};

export const RANKING_SENTENCES: Readonly<Record<Language, RankingSentences>> = { id: rankingSentencesId, en: rankingSentencesEn };
