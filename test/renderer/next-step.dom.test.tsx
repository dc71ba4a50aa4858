import { describe, expect, it } from 'vitest';
import { nextStep } from '../../shared/edition/next-step.ts';
import { overviewOf } from './overview.ts';

const nothing = { submissions: 0, candidates: 0, seatsWithPin: 0, rubricLocked: false, sheetsSubmitted: 0, sheetsExpected: 0 };

describe('the next step of an edition', () => {
  it('follows the order of the day, one step at a time', () => {
    const day = [
      overviewOf({ phase: 'persiapan', progress: nothing }),
      overviewOf({ phase: 'persiapan', progress: { ...nothing, submissions: 10 } }),
      overviewOf({ phase: 'persiapan', progress: { ...nothing, submissions: 10, candidates: 7 } }),
      overviewOf({ phase: 'persiapan', progress: { rubricLocked: false, sheetsSubmitted: 0 } }),
      overviewOf({ phase: 'aturan-terkunci', progress: { sheetsSubmitted: 0 } }),
      overviewOf({ phase: 'penilaian', progress: { sheetsSubmitted: 61 } }),
      overviewOf({ phase: 'penilaian', progress: { sheetsSubmitted: 62 } }),
      overviewOf({ phase: 'pleno' }),
      overviewOf({ phase: 'final' }),
      overviewOf({ phase: 'diumumkan' }),
      overviewOf({ phase: 'dibatalkan' }),
    ];
    expect(day.map((moment) => nextStep(moment).step)).toEqual([
      'import',
      'choose-candidates',
      'give-pins',
      'lock-rubric',
      'open-scoring',
      'score',
      'open-pleno',
      'examine-ranking',
      'keep-result',
      'keep-result',
      'none',
    ]);
  });

  it('does not open scoring for a panel without seats', () => {
    expect(nextStep(overviewOf({ phase: 'aturan-terkunci', progress: { seats: 0, seatsWithPin: 0 } })).step).toBe('give-pins');
  });

  it('does not open the plenary where no sheet is expected', () => {
    expect(nextStep(overviewOf({ phase: 'penilaian', progress: { sheetsSubmitted: 0, sheetsExpected: 0 } })).step).toBe('score');
  });

  it('lists every condition with how far it has come', () => {
    expect(nextStep(overviewOf()).checklist).toEqual([
      { item: 'submissions', met: true, done: 10, total: null },
      { item: 'candidates', met: true, done: 7, total: 10 },
      { item: 'pins', met: true, done: 9, total: 9 },
      { item: 'rubric', met: true, done: 1, total: null },
      { item: 'scoring', met: true, done: 1, total: null },
      { item: 'sheets', met: false, done: 11, total: 62 },
      { item: 'pleno', met: false, done: 0, total: null },
    ]);
  });
});
