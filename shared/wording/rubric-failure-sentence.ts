import type { Language } from '../desktop.ts';
import type { RubricProblem } from '../failure.ts';
import type { TemplateProblem } from '../rubric/rubric-template.ts';
import { NOTHING_CHANGED, sayDay as day, sayHundredths as hundredths, saySentence as say, type SentencesOf } from './failure-words.ts';

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
    case 'trim-unstated':
      return 'banyaknya nilai yang dibuang belum ditentukan';
    case 'trim-too-much':
      return `membuang ${String(problem.trimEachSide)} nilai di tiap ujung menyisakan kurang dari tiga nilai dari ${String(problem.seats)} kursi`;
    case 'curve-out-of-order':
      return `titik kurva ${problem.criterion} harus berurut dari cakupan terkecil, masing-masing satu`;
    case 'curve-off-scale':
      return `kurva ${problem.criterion} keluar dari skala`;
    case 'band-twice':
      return `dua rentang arti nilai ${problem.criterion} mulai dari nilai yang sama`;
    case 'bands-off-scale':
      return `rentang arti nilai ${problem.criterion} tidak tepat meliputi skala`;
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
    case 'trim-unstated':
      return 'how many scores are left out is not stated';
    case 'trim-too-much':
      return `leaving out ${String(problem.trimEachSide)} scores at either end leaves less than three scores of ${String(problem.seats)} seats`;
    case 'curve-out-of-order':
      return `the points of the curve of ${problem.criterion} must stand by rising coverage, one for each`;
    case 'curve-off-scale':
      return `the curve of ${problem.criterion} leaves the scale`;
    case 'band-twice':
      return `two bands of ${problem.criterion} begin at the same score`;
    case 'bands-off-scale':
      return `the bands of ${problem.criterion} do not cover exactly the scale`;
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

type RubricSentences = SentencesOf<
  | 'rubric-locked'
  | 'rubric-incomplete'
  | 'has-scores'
  | 'has-no-scores'
  | 'template-refused'
  | 'rehearsal-closed'
  | 'rehearsal-other-scale'
  | 'rehearsal-nothing'
>;

const rubricSentencesId: RubricSentences = {
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
  'has-scores': () =>
    say('Sudah ada nilai yang masuk, jadi ini tidak dapat diubah lagi.', NOTHING_CHANGED.id, 'Aturan sebelum nilai pertama tetap berlaku.'),
  'has-no-scores': () =>
    say('Belum ada nilai yang masuk, jadi tidak ada lembar yang dibatalkan.', NOTHING_CHANGED.id, 'Buka kunci rubrik dengan alasan saja.'),
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
      NOTHING_CHANGED.id,
      'Nilainya tidak dapat dibandingkan di bawah aturan ini. Pilih penyelenggaraan dengan skala yang sama.',
    ),
  'rehearsal-nothing': (failure) =>
    say(
      `Pada ${failure.name} tidak ada daerah yang dapat diperingkat.`,
      NOTHING_CHANGED.id,
      'Pilih penyelenggaraan lain atau data rekaan.',
    ),
};

const rubricSentencesEn: RubricSentences = {
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
  'has-scores': () =>
    say(
      'Scores have already come in, so this can no longer be changed.',
      NOTHING_CHANGED.en,
      'The rules from before the first score stand.',
    ),
  'has-no-scores': () =>
    say('No score has come in, so there is no sheet to void.', NOTHING_CHANGED.en, 'Open the lock of the rubric with a reason alone.'),
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
      'A rehearsal may use an edition that has come to its plenary, one marked sample or rehearsal, or made-up data.',
    ),
  'rehearsal-other-scale': (failure) =>
    say(
      `${failure.name} was scored on another scale.`,
      NOTHING_CHANGED.en,
      'Its scores cannot be compared under these rules. Choose an edition with the same scale.',
    ),
  'rehearsal-nothing': (failure) =>
    say(`No region of ${failure.name} can be ranked.`, NOTHING_CHANGED.en, 'Choose another edition or made-up data.'),
};

export const RUBRIC_SENTENCES: Readonly<Record<Language, RubricSentences>> = { id: rubricSentencesId, en: rubricSentencesEn };
