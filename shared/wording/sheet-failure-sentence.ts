import type { Language } from '../desktop.ts';
import type { Stage } from '../rubric/rubric.ts';
import { NOTHING_CHANGED, sayClock as clock, saySentence as say, type SentencesOf } from './failure-words.ts';

type SheetCode =
  | 'text-differs'
  | 'sheet-not-submitted'
  | 'reopening-waits'
  | 'reopening-decided'
  | 'reopening-own-sheet'
  | 'reopening-stale'
  | 'stage-closed'
  | 'stage-not-closed'
  | 'stage-empty'
  | 'outside-reopening';
type SheetSentences = SentencesOf<SheetCode>;

const STAGE_WORDS: Readonly<Record<Language, Readonly<Record<Stage, string>>>> = {
  id: { dokumen: 'dokumen', wawancara: 'wawancara' },
  en: { dokumen: 'documents', wawancara: 'interview' },
};
const sayStage = (stage: string, language: Language): string =>
  stage === 'dokumen' || stage === 'wawancara' ? STAGE_WORDS[language][stage] : stage;

const sheetSentencesId: SheetSentences = {
  'text-differs': (failure) =>
    say(
      `Di tempat lain sudah tercatat ${failure.storedText === '' ? 'kosong' : 'tulisan lain'}${failure.storedAt === null ? '' : ` (pukul ${clock(failure.storedAt, 'id')})`}.`,
      'Keduanya disimpan: yang tercatat belum diganti, yang ditulis di sini masih ada.',
      'Pilih mana yang berlaku.',
    ),
  'sheet-not-submitted': () =>
    say('Lembar ini belum dikirim, jadi masih dapat diisi.', NOTHING_CHANGED.id, 'Minta juri mengubahnya langsung di lembarnya.'),
  'reopening-waits': () =>
    say('Usul membuka lembar ini sudah ada dan menunggu keputusan.', NOTHING_CHANGED.id, 'Minta ketua atau sekretaris memutuskannya.'),
  'reopening-decided': () =>
    say('Usul ini sudah diputuskan.', 'Keputusan pertama tetap berlaku.', 'Ajukan usul baru bila keadaannya berubah.'),
  'reopening-own-sheet': (failure) =>
    say(
      `Kursi ${String(failure.seat)} tidak dapat memutuskan lembarnya sendiri.`,
      'Usul tetap menunggu.',
      'Lembar ketua diputuskan oleh sekretaris, lembar sekretaris oleh ketua.',
    ),
  'reopening-stale': () =>
    say(
      'Lembar ini sudah berubah sejak diusulkan.',
      'Usul tetap tercatat; lembar tidak dibuka.',
      'Tolak usul ini, lalu ajukan yang baru bila masih perlu.',
    ),
  'stage-closed': (failure) =>
    say(
      `Tahap ${sayStage(failure.stage, 'id')} sudah ditutup pukul ${clock(failure.closedAt, 'id')}.`,
      'Nilai yang tercatat tetap berlaku.',
      'Bila perlu diperbaiki, minta sekretariat mengusulkan lembar ini dibuka kembali.',
    ),
  'stage-not-closed': (failure) =>
    say(`Tahap ${sayStage(failure.stage, 'id')} belum ditutup.`, NOTHING_CHANGED.id, 'Minta juri mengisinya langsung di lembarnya.'),
  'stage-empty': (failure) =>
    say(
      `Tidak ada kriteria yang dinilai pada tahap ${sayStage(failure.stage, 'id')}.`,
      NOTHING_CHANGED.id,
      'Tahap tiap kriteria ditentukan di halaman Rubrik sebelum dikunci.',
    ),
  'outside-reopening': () =>
    say(
      'Lembar ini dibuka kembali hanya untuk bagian yang lain.',
      'Nilai yang sudah dikirim tetap berlaku.',
      'Ubah hanya kriteria yang terbuka, lalu kirim lembar lagi.',
    ),
};

const sheetSentencesEn: SheetSentences = {
  'text-differs': (failure) =>
    say(
      `Elsewhere ${failure.storedText === '' ? 'nothing' : 'another text'} is on record${failure.storedAt === null ? '' : ` (since ${clock(failure.storedAt, 'en')})`}.`,
      'Both are kept: what is on record was not replaced, what was written here is still here.',
      'Choose which one counts.',
    ),
  'sheet-not-submitted': () =>
    say('This sheet has not been submitted and can still be filled in.', NOTHING_CHANGED.en, 'Ask the juror to change it on the sheet.'),
  'reopening-waits': () =>
    say('A proposal to reopen this sheet already waits for its decision.', NOTHING_CHANGED.en, 'Ask the chair or the secretary to decide.'),
  'reopening-decided': () =>
    say('This proposal has been decided.', 'The first decision stands.', 'Propose anew if circumstances have changed.'),
  'reopening-own-sheet': (failure) =>
    say(
      `Seat ${String(failure.seat)} cannot decide about its own sheet.`,
      'The proposal still waits.',
      'The chair’s sheet is decided by the secretary, the secretary’s by the chair.',
    ),
  'reopening-stale': () =>
    say(
      'This sheet has changed since it was proposed.',
      'The proposal stays on record; the sheet was not opened.',
      'Reject this proposal, then propose anew if it is still needed.',
    ),
  'stage-closed': (failure) =>
    say(
      `The stage ${sayStage(failure.stage, 'en')} was closed at ${clock(failure.closedAt, 'en')}.`,
      'What is on record stands.',
      'If it must be corrected, ask the secretariat to propose reopening this sheet.',
    ),
  'stage-not-closed': (failure) =>
    say(`The stage ${sayStage(failure.stage, 'en')} is not closed.`, NOTHING_CHANGED.en, 'Ask the juror to fill it in on the sheet.'),
  'stage-empty': (failure) =>
    say(
      `No criterion is judged in the stage ${sayStage(failure.stage, 'en')}.`,
      NOTHING_CHANGED.en,
      'The stage of each criterion is set on the page Rubric before it is locked.',
    ),
  'outside-reopening': () =>
    say(
      'This sheet was reopened for another part only.',
      'The submitted scores stand.',
      'Change only the criteria that are open, then submit the sheet again.',
    ),
};

export const SHEET_SENTENCES: Readonly<Record<Language, SheetSentences>> = { id: sheetSentencesId, en: sheetSentencesEn };
