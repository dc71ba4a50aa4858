import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { STANDARD_SEATS } from '../../../shared/panel/standard-seats.ts';
import { judgedCriteria } from '../../../shared/rubric/rubric.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';
import { figureFingerprint } from '../../../shared/submissions/verification/verification.ts';
import { CANDIDATES, openRoom, openScoringRoom, regionCode, type Person, type Room } from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const QUESTION = { code: PASER, subject: 'informal.population', position: 0, value: 44_000 } as const;
const JUDGED = judgedCriteria(STANDARD_RUBRIC).map(({ id }) => id);

const effect = async (person: Person, value: number | null = QUESTION.value) =>
  person.must('ranking.correctionEffect', { ...QUESTION, value });

describe('The effect of a correction on the order', () => {
  let room: Room;
  beforeEach(async () => {
    room = await openScoringRoom({ candidates: 3 });
  });

  it('is byte for byte the same whatever scores are on record, for whoever may not see the ranking', async () => {
    const asked = async () =>
      JSON.stringify([await effect(room.secretariat), await effect(room.juror(1)), await effect(room.juror(5), null)]);
    const before = await asked();
    const step = fc.record({
      seat: fc.integer({ min: 1, max: 9 }),
      region: fc.constantFrom(...CANDIDATES.slice(0, 3).map(([code]) => regionCode(code))),
      scores: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: JUDGED.length, maxLength: JUDGED.length }),
      submit: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        for (const { seat, region, scores, submit } of steps) {
          const juror = room.juror(seat);
          for (const [index, criterion] of JUDGED.entries())
            await juror.ask('scoring.enter', { code: region, criterion, valueHundredths: (scores[index] ?? 0) * 100 });
          if (submit) await juror.ask('scoring.submit', { code: region });
        }
        expect(await asked()).toBe(before);
      }),
      { numRuns: 12 },
    );
    expect(JSON.parse(before)).toMatchObject([
      { order: { basis: 'coverage' } },
      { order: { basis: 'coverage' } },
      { order: { basis: 'coverage' } },
    ]);
  });

  it('reads no table of the scoring while scores are closed: it answers even without one', async () => {
    const before = await effect(room.secretariat);
    const database = room.host.records()?.file.database;
    database?.exec('ALTER TABLE score RENAME TO score_away; ALTER TABLE sheet RENAME TO sheet_away');
    expect(await effect(room.secretariat)).toEqual(before);
  });

  it('writes nothing and leaves no event', async () => {
    const history = async () => (await room.secretariat.must('edition.read', {})).history;
    const before = await history();
    await effect(room.secretariat);
    expect(await history()).toEqual(before);
  });

  it('starts from the corrections that stand; no value means as declared', async () => {
    const figure = (await room.secretariat.must('submissions.read', { code: PASER })).content.figures.find(
      ({ subject }) => subject === QUESTION.subject,
    );
    if (figure === undefined) throw new Error('No figure.');
    await room.secretariat.must('submissions.correctFigure', {
      code: PASER,
      subject: QUESTION.subject,
      position: 0,
      declared: figureFingerprint(figure),
      value: 44_000,
      reason: 'Populasi lama.',
      document: 'Surat BPS Paser',
      documentDate: '2025-06-30',
    });
    const { coverage } = await effect(room.secretariat, null);
    expect([coverage.before.informal.population, coverage.after.informal.population]).toEqual([44_000, 55_000]);
  });

  it('knows no figure that is not declared', async () => {
    expect(await room.secretariat.ask('ranking.correctionEffect', { ...QUESTION, subject: 'budget.amount', position: 3 })).toEqual({
      ok: false,
      failure: { code: 'not-found', noun: 'figure', id: '64.01/budget.amount/3' },
    });
  });

  it('says when no candidate is chosen, and when the region is none', async () => {
    const empty = openRoom();
    empty.submit('64.01', 'Kabupaten Paser', [44_000, 37_531, 55_000, 43_905]);
    empty.submit('64.08', 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 77_074]);
    const first = (await effect(empty.secretariat)).order;
    await empty.secretariat.must('submissions.setStatus', { code: regionCode('64.08'), status: 'kandidat', reason: '' });
    expect([first, (await effect(empty.secretariat)).order]).toEqual([
      { basis: null, because: 'no-candidates' },
      { basis: null, because: 'not-a-candidate' },
    ]);
  });
});

describe('In a rehearsal, where the ranking is open', () => {
  it('the effect is that on the official order, and after saving the ranking is what was told', async () => {
    const room = await openScoringRoom({ mark: 'latihan', candidates: 3 });
    for (const { seat } of STANDARD_SEATS) {
      for (const [index, [code]] of CANDIDATES.slice(0, 3).entries()) {
        const juror = room.juror(seat);
        for (const criterion of JUDGED)
          await juror.must('scoring.enter', { code: regionCode(code), criterion, valueHundredths: (70 + 4 * index) * 100 });
        await juror.must('scoring.submit', { code: regionCode(code) });
      }
    }
    const told = await effect(room.secretariat);
    const juror = await effect(room.juror(5));
    const official = (await room.secretariat.must('ranking.read', {})).ranking.rows.map(({ region, rank, total }) => ({
      region,
      rank,
      total,
    }));
    const figure = (await room.secretariat.must('submissions.read', { code: PASER })).content.figures.find(
      ({ subject }) => subject === QUESTION.subject,
    );
    if (figure === undefined || told.order.basis === null) throw new Error('No figure, or no order.');
    await room.secretariat.must('submissions.correctFigure', {
      code: PASER,
      subject: QUESTION.subject,
      position: 0,
      declared: figureFingerprint(figure),
      value: QUESTION.value,
      reason: 'Populasi lama.',
      document: 'Surat BPS Paser',
      documentDate: '2025-06-30',
    });
    const { ranking, corrections } = await room.secretariat.must('ranking.read', {});
    const { changes } = told.order;
    expect({
      basis: [told.order.basis, juror.order.basis],
      before: changes
        .map(({ region, before }) => ({ region, rank: before?.rank, total: before?.total }))
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
      after: changes.map(({ region, after }) => ({ region, rank: after?.rank, total: after?.total })),
      corrections: corrections.map(({ code, declared, value, reason }) => [code, declared.value, value, reason]),
    }).toEqual({
      basis: ['ranking', 'coverage'],
      before: official,
      after: ranking.rows.map(({ region, rank, total }) => ({ region, rank, total })),
      corrections: [['64.01', 55_000, 44_000, 'Populasi lama.']],
    });
  });
});
