import { describe, expect, test } from 'vitest';
import { criterionId, openScoringRoom, regionCode, seatNumber } from '../../fixtures/edition.ts';

const OFFICE = seatNumber(2);
const [PASER, KUKAR] = [regionCode('64.01'), regionCode('64.02')];
const BOTH = { seat: OFFICE, codes: [PASER, KUKAR], reason: 'Angka diverifikasi terhadap dokumen kementerian.' };

describe('Proposed conflicts of interest', () => {
  test('keep the pleno closed until every one of them is answered, and nothing before', async () => {
    const room = await openScoringRoom();
    const pin = async (seat: number) => (await room.secretariat.must('panel.resetPin', { seat: seatNumber(seat) })).pin;
    const pins = { chairPin: await pin(1), secretaryPin: await pin(2) };
    const refused = await room.secretariat.ask('ranking.openPleno', pins);
    await room.juror(1).must('panel.dismissConflicts', { ...BOTH, codes: [PASER] });
    const stillRefused = await room.secretariat.ask('ranking.openPleno', pins);
    await room.juror(2).must('panel.declareConflicts', { ...BOTH, codes: [KUKAR] });
    expect([refused, stillRefused, await room.secretariat.ask('ranking.openPleno', pins)]).toEqual([
      { ok: false, failure: { code: 'conflicts-open', count: 2 } },
      { ok: false, failure: { code: 'conflicts-open', count: 1 } },
      { ok: true, value: null },
    ]);
  });

  test('are dismissed for many regions by one act, each as its own event with the reason and the grounds', async () => {
    const room = await openScoringRoom();
    await room.juror(1).must('panel.dismissConflicts', BOTH);
    const events = await room.secretariat.must('audit.list', { limit: 2 });
    expect(events.map(({ call, actor, reason, changes }) => [call, actor, reason, changes[0]?.key])).toEqual([
      ['panel.dismissConflicts', 'kursi:1', BOTH.reason, [2, '64.02']],
      ['panel.dismissConflicts', 'kursi:1', BOTH.reason, [2, '64.01']],
    ]);
    expect(await room.secretariat.must('panel.conflicts', {})).toMatchObject([
      { state: 'dismissed', dismissal: { dismissedBy: 'kursi:1', grounds: [{ ground: 'supplier' }] } },
      { state: 'dismissed' },
    ]);
  });

  test('are dismissed by chair or secretary only, with a reason, and by neither for the own seat', async () => {
    const room = await openScoringRoom();
    const said = async (seat: number | null, input = BOTH) => {
      const reply = await (seat === null ? room.secretariat : room.juror(seat)).ask('panel.dismissConflicts', input);
      return reply.ok ? 'done' : reply.failure.code;
    };
    expect([await said(null), await said(7), await said(2), await said(1, { ...BOTH, reason: ' ' }), await said(1), await said(1)]).toEqual(
      ['not-permitted', 'not-permitted', 'own-conflict', 'reason-needed', 'done', 'conflict-not-proposed'],
    );
  });

  test('are told to every seat of its own, and all of them to those who decide', async () => {
    const room = await openScoringRoom();
    const counts = await Promise.all(
      [room.juror(1), room.juror(2), room.juror(7), room.secretariat].map(async (person) => [
        (await person.must('panel.conflicts', {})).length,
        (await person.must('edition.read', {})).progress.openConflicts,
      ]),
    );
    expect(counts).toEqual([
      [2, 2],
      [2, 2],
      [0, 0],
      [2, 2],
    ]);
  });
});

describe('A declared conflict', () => {
  test('is declared for several regions at once or for none, each as a recusal of its own', async () => {
    const room = await openScoringRoom();
    await room.juror(2).must('scoring.enter', { code: KUKAR, criterion: criterionId('inovasi'), valueHundredths: 8000 });
    const halfway = await room.juror(2).ask('panel.declareConflicts', BOTH);
    const none = (await room.secretariat.must('panel.read', {})).recusals;
    await room.juror(2).must('scoring.enter', { code: KUKAR, criterion: criterionId('inovasi'), valueHundredths: null });
    await room.juror(2).must('panel.declareConflicts', BOTH);
    const { recusals } = await room.secretariat.must('panel.read', {});
    expect([halfway, none, recusals.map(({ seat, code }) => [seat, code])]).toEqual([
      { ok: false, failure: { code: 'has-scores' } },
      [],
      [
        [2, '64.01'],
        [2, '64.02'],
      ],
    ]);
    const events = await room.secretariat.must('audit.list', { limit: 2 });
    expect(events.map(({ call, reason }) => [call, reason])).toEqual([
      ['panel.recuse', BOTH.reason],
      ['panel.recuse', BOTH.reason],
    ]);
    expect(await room.juror(2).ask('submissions.evidence', { code: PASER })).toMatchObject({ failure: { code: 'recused' } });
  });

  test('ends a dismissal; when it is withdrawn the question is open again and both reasons stay on record', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const one = { seat: OFFICE, code: PASER };
    await room.juror(1).must('panel.dismissConflicts', { ...BOTH, codes: [PASER] });
    await room.juror(2).must('panel.recuse', { ...one, reason: 'Saya tetap undur diri.' });
    const declared = (await room.secretariat.must('panel.conflicts', {}))[0];
    await room.secretariat.must('panel.withdrawRecusal', { ...one, reason: 'Salah catat.' });
    expect([declared, (await room.secretariat.must('panel.conflicts', {}))[0]]).toMatchObject([
      { state: 'declared', dismissal: null, recusal: { reason: 'Saya tetap undur diri.' } },
      {
        state: 'proposed',
        recusal: null,
        withdrawn: [{ declaredReason: 'Saya tetap undur diri.', reason: 'Salah catat.', withdrawnBy: 'sekretariat' }],
      },
    ]);
    expect((await room.secretariat.must('audit.verify', {})).sound).toBe(true);
  });
});
