import type { Language } from '../desktop.ts';
import { formatDecimal } from '../notation/format.ts';
import type { ScoreProblem } from '../notation/read-score.ts';

const points = (hundredths: number, language: Language): string =>
  formatDecimal(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2, language);

/** Stands under the score field: what is wrong and what to type instead. */
export const scoreSentence = (problem: ScoreProblem, language: Language): string => {
  const indonesian = language === 'id';
  switch (problem.problem) {
    case 'not-a-number':
      return indonesian ? 'Tulis angka, misalnya 87,25.' : 'Type a number, for example 87.25.';
    case 'too-many-decimals':
      return indonesian ? 'Paling banyak dua angka di belakang koma.' : 'At most two decimals.';
    case 'below':
      return indonesian
        ? `Nilai terendah ${points(problem.minHundredths, language)}.`
        : `The lowest score is ${points(problem.minHundredths, language)}.`;
    case 'above':
      return indonesian
        ? `Nilai tertinggi ${points(problem.maxHundredths, language)}.`
        : `The highest score is ${points(problem.maxHundredths, language)}.`;
    case 'off-step': {
      const step = points(problem.stepHundredths, language);
      const nearest = problem.nearest.map((score) => points(score, language)).join(indonesian ? ' atau ' : ' or ');
      return indonesian ? `Nilai berjenjang ${step}: tulis ${nearest}.` : `Scores go in steps of ${step}: type ${nearest}.`;
    }
  }
};
