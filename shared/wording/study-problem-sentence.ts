import type { StudyFailure } from '../analysis/study-failure.ts';
import type { Language } from '../desktop.ts';
import { NOTHING_CHANGED, saySentence as say, type SentencesOf } from './failure-words.ts';

const SENTENCES: Readonly<Record<Language, Readonly<Record<StudyFailure['problem'], string>>>> = {
  id: {
    'not-a-study': 'isinya bukan yang diharapkan di sini',
    'scale-order': 'ujung bawah skala harus lebih kecil daripada ujung atasnya',
    'id-twice': 'satu tanda pengenal tertulis dua kali',
    'wrong-count': 'jumlahnya tidak sama dengan daftar objek, juri, atau kriteria',
    'too-large': 'berkasnya terlalu besar',
    'too-heavy': 'perhitungannya terlalu berat untuk komputer ini',
  },
  en: {
    'not-a-study': 'this is not what is expected here',
    'scale-order': 'the lower end of the scale must lie below its upper end',
    'id-twice': 'an id stands twice',
    'wrong-count': 'their number differs from the list of objects, jurors or criteria',
    'too-large': 'the file is too large',
    'too-heavy': 'the reckoning is too heavy for this computer',
  },
};

/** What is wrong with a file of ratings, and where: `scores.3.0`. */
export const sayStudyProblem = (place: string, problem: StudyFailure['problem'], language: Language): string =>
  language === 'en'
    ? `The file cannot be analysed. At ${place === '' ? 'the beginning' : place}: ${SENTENCES.en[problem]}.`
    : `Berkas tidak dapat dianalisis. Pada ${place === '' ? 'awal berkas' : place}: ${SENTENCES.id[problem]}.`;

type StudySentences = SentencesOf<StudyFailure['code']>;

export const STUDY_SENTENCES: Readonly<Record<Language, StudySentences>> = {
  id: {
    'study-refused': ({ fileName, place, problem }) =>
      say(
        `${fileName}: ${sayStudyProblem(place, problem, 'id')}`,
        NOTHING_CHANGED.id,
        'Berkas JSON itu memuat scale, criteria dengan bobot, objects, jurors, dan scores [objek][juri][kriteria]; null bila tidak dinilai.',
      ),
  },
  en: {
    'study-refused': ({ fileName, place, problem }) =>
      say(
        `${fileName}: ${sayStudyProblem(place, problem, 'en')}`,
        NOTHING_CHANGED.en,
        'Such a JSON file holds scale, criteria with weights, objects, jurors and scores [object][juror][criterion]; null where nobody rated.',
      ),
  },
};
