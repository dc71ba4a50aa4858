import type { StudyProblem } from '../analysis/study.ts';
import type { Language } from '../desktop.ts';

const SENTENCES: Readonly<Record<Language, Readonly<Record<StudyProblem, string>>>> = {
  id: {
    'not-a-study': 'isinya bukan yang diharapkan di sini',
    'scale-order': 'ujung bawah skala harus lebih kecil daripada ujung atasnya',
    'id-twice': 'satu tanda pengenal tertulis dua kali',
    'wrong-count': 'jumlahnya tidak sama dengan daftar objek, juri, atau kriteria',
  },
  en: {
    'not-a-study': 'this is not what is expected here',
    'scale-order': 'the lower end of the scale must lie below its upper end',
    'id-twice': 'an id stands twice',
    'wrong-count': 'their number differs from the list of objects, jurors or criteria',
  },
};

/** What is wrong with a file of ratings, and where: `scores.3.0`. */
export const sayStudyProblem = (place: string, problem: StudyProblem, language: Language): string =>
  language === 'en'
    ? `The file cannot be analysed. At ${place === '' ? 'the beginning' : place}: ${SENTENCES.en[problem]}.`
    : `Berkas tidak dapat dianalisis. Pada ${place === '' ? 'awal berkas' : place}: ${SENTENCES.id[problem]}.`;
