import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../shared/notation/format.ts';
import { readScore, type ScoreReading } from '../../../shared/notation/read-score.ts';
import { scoreSentence } from '../../../shared/wording/score-sentence.ts';

const PERCENT = { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 25 };
const FIVE = { minHundredths: 100, maxHundredths: 500, stepHundredths: 150 };

const read = (text: string, scale = PERCENT): ScoreReading => readScore(text, scale);
const sentence = (text: string, scale = PERCENT, language: 'id' | 'en' = 'id'): string => {
  const reading = readScore(text, scale);
  return reading.kind === 'refused' ? scoreSentence(reading, language) : reading.kind;
};

describe('a typed score', () => {
  it('is the same with comma and with point', () => {
    expect(['87,25', '87.25', ' 87,25 ', '87', '87,', '87,5', ',5', '100', '0', '-0'].map((text) => read(text))).toEqual(
      [8725, 8725, 8725, 8700, 8700, 8750, 50, 10_000, 0, 0].map((hundredths) => ({ kind: 'score', hundredths })),
    );
  });

  it('is empty when nothing is typed', () => {
    expect([read(''), read('  ')]).toEqual([{ kind: 'empty' }, { kind: 'empty' }]);
  });

  it('is refused with the sentence that says what to type', () => {
    expect([
      sentence('delapan'),
      sentence('87,255'),
      sentence('1.234'),
      sentence('-1'),
      sentence('100,25'),
      sentence('87,3'),
      sentence('4,5', FIVE),
      sentence('0,5', FIVE, 'en'),
      sentence('3', FIVE, 'en'),
    ]).toEqual([
      'Tulis angka, misalnya 87,25.',
      'Paling banyak dua angka di belakang koma.',
      'Paling banyak dua angka di belakang koma.',
      'Nilai terendah 0.',
      'Nilai tertinggi 100.',
      'Nilai berjenjang 0,25: tulis 87,25 atau 87,5.',
      'Nilai berjenjang 1,5: tulis 4.',
      'The lowest score is 1.',
      'Scores go in steps of 1.5: type 2.5 or 4.',
    ]);
  });

  it('is what is shown: every allowed score is read again from how it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (steps) => {
        const hundredths = steps * 25;
        expect([read(formatDecimal(hundredths / 100, 2, 'id')), read(formatDecimal(hundredths / 100, 2, 'en'))]).toEqual([
          { kind: 'score', hundredths },
          { kind: 'score', hundredths },
        ]);
      }),
    );
  });

  it('is never outside the scale and never between its steps', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = read(text);
        if (reading.kind !== 'score') return;
        expect([reading.hundredths >= 0, reading.hundredths <= 10_000, reading.hundredths % 25]).toEqual([true, true, 0]);
      }),
    );
  });
});
