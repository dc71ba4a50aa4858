import { describe, expect, test } from 'vitest';
import { paperQueries } from '../../../electron/scoring/paper/queries.ts';
import { type StaffNumber, staffNumberSchema } from '../../../shared/panel/staff/staff.ts';
import { readSerial, type PaperSerial } from '../../../shared/scoring/paper/serial.ts';
import { criterionId, openScoringRoom, regionCode, type Room, seatNumber, seatSubstitute } from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const SEAT = seatNumber(7);
const [RINA, DEDI] = [staffNumberSchema.parse(1), staffNumberSchema.parse(2)];
const PINS = { rina: '204060', dedi: '135791' } as const;
const by = (number: StaffNumber, pin: string) => ({ by: 'staff' as const, number, pin });
const VALUES = [
  { criterion: criterionId('regulasi'), valueHundredths: 8300 },
  { criterion: criterionId('anggaran'), valueHundredths: 8600 },
  { criterion: criterionId('inovasi'), valueHundredths: 7900 },
  { criterion: criterionId('wawancara'), valueHundredths: 8800 },
];

/** Scoring is open, Rina and Dedi belong to the secretariat, and a sheet for seat 7 and Paser is printed. */
const openPaperRoom = async () => {
  const room = await openScoringRoom();
  const { pin: chairPin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(1) });
  const approval = { by: 'seat' as const, seat: seatNumber(1), pin: chairPin };
  await room.secretariat.must('panel.addStaff', { personName: 'Rina', pin: PINS.rina, approval });
  await room.secretariat.must('panel.addStaff', { personName: 'Dedi', pin: PINS.dedi, approval });
  return { room, serial: await print(room), chairPin };
};

const print = async (room: Room): Promise<PaperSerial> => {
  const paper = await room.secretariat.must('scoring.issuePapers', { sheets: [{ seat: SEAT, code: PASER }] });
  const serial = readSerial(paper.forms[0]?.serial ?? '');
  if (serial === null) throw new Error('No serial number was printed.');
  return serial;
};

const type = (room: Room, serial: PaperSerial, values = VALUES, pin: string = PINS.rina) =>
  room.secretariat.ask('scoring.typePaper', { serial, values, typist: { number: RINA, pin } });
const confirm = (room: Room, serial: PaperSerial, proof: Parameters<typeof decide>[2] = by(DEDI, PINS.dedi)) =>
  decide(room, serial, proof, 'confirmed', '');
const decide = (
  room: Room,
  serial: PaperSerial,
  proof: { by: 'staff'; number: StaffNumber; pin: string } | { by: 'seat'; seat: typeof SEAT; pin: string },
  outcome: 'confirmed' | 'rejected',
  reason: string,
) => room.secretariat.ask('scoring.decidePaper', { serial, proof, outcome, reason });
const onRecord = async (room: Room) => {
  const { sheet } = await room.juror(7).must('scoring.sheet', { code: PASER });
  return { state: sheet.state, scores: sheet.scores.map(({ criterion, valueHundredths }) => ({ criterion, valueHundredths })) };
};

describe('A sheet on paper', () => {
  test('counts for nothing before somebody else has confirmed it, and is then the juror’s, handed in', async () => {
    const { room, serial } = await openPaperRoom();
    await type(room, serial);
    const typed = await onRecord(room);
    expect(await confirm(room, serial)).toEqual({ ok: true, value: null });
    const confirmed = await onRecord(room);
    expect([typed, confirmed.state, new Set(confirmed.scores)]).toEqual([{ state: 'empty', scores: [] }, 'submitted', new Set(VALUES)]);
  });

  test('is not confirmed by who typed it, whichever way', async () => {
    const { room, serial } = await openPaperRoom();
    await type(room, serial);
    const same = { ok: false, failure: { code: 'paper-same-person' } };
    expect(await confirm(room, serial, by(RINA, PINS.rina))).toEqual(same);
    expect(await room.secretariat.ask('scoring.openPaper', { serial, proof: by(RINA, PINS.rina) })).toEqual(same);
    const database = room.host.records()?.file.database;
    if (database === undefined) throw new Error('No edition is open.');
    const behindTheDoor = () => {
      paperQueries(database).decide({
        serial,
        attempt: 1,
        outcome: 'confirmed',
        decider: { by: 'staff', number: RINA },
        at: '2025-07-28T00:00:00.000Z',
        reason: '',
      });
    };
    expect(behindTheDoor).toThrow(/CHECK/u);
  });

  test('is shown to nobody of the panel but the juror whose sheet it is, who may confirm it', async () => {
    const { room, serial, chairPin } = await openPaperRoom();
    await type(room, serial);
    const chair = { by: 'seat' as const, seat: seatNumber(1), pin: chairPin };
    expect(await room.secretariat.ask('scoring.openPaper', { serial, proof: chair })).toEqual({
      ok: false,
      failure: { code: 'paper-not-yours', seat: 7 },
    });
    const { pin } = await room.secretariat.must('panel.resetPin', { seat: SEAT });
    const own = { by: 'seat' as const, seat: SEAT, pin };
    expect((await room.secretariat.must('scoring.openPaper', { serial, proof: own })).values).toEqual(VALUES);
    expect(await confirm(room, serial, own)).toMatchObject({ ok: true });
    expect((await room.secretariat.must('scoring.papers', {}))[0]).toMatchObject({
      state: 'confirmed',
      decidedBy: { by: 'seat', seat: 7 },
    });
  });

  test('is rejected with a reason, kept, and typed again; it cannot be edited', async () => {
    const { room, serial } = await openPaperRoom();
    await type(room, serial);
    const database = room.host.records()?.file.database;
    if (database === undefined) throw new Error('No edition is open.');
    expect(() => database.prepare(`UPDATE paper_entry SET typed_values = '[]'`).run()).toThrow(/never changed/u);
    expect(await type(room, serial)).toEqual({ ok: false, failure: { code: 'paper-waits', serial } });
    expect(await decide(room, serial, by(DEDI, PINS.dedi), 'rejected', '')).toEqual({ ok: false, failure: { code: 'reason-needed' } });
    await decide(room, serial, by(DEDI, PINS.dedi), 'rejected', 'Anggaran tertulis 68, bukan 86.');
    expect(await confirm(room, serial)).toEqual({ ok: false, failure: { code: 'paper-nothing-typed', serial } });
    await type(room, serial);
    await confirm(room, serial);
    expect(
      paperQueries(database)
        .entriesOf(serial)
        .map(({ attempt, outcome, typedBy, decidedBy, reason }) => ({ attempt, outcome, typedBy, decidedBy, reason })),
    ).toEqual([
      { attempt: 1, outcome: 'rejected', typedBy: 1, decidedBy: { by: 'staff', number: 2 }, reason: 'Anggaran tertulis 68, bukan 86.' },
      { attempt: 2, outcome: 'confirmed', typedBy: 1, decidedBy: { by: 'staff', number: 2 }, reason: '' },
    ]);
  });

  test('is confirmed once', async () => {
    const { room, serial } = await openPaperRoom();
    await type(room, serial);
    await confirm(room, serial);
    const again = { ok: false, failure: { code: 'paper-confirmed', serial } };
    expect([await type(room, serial), await confirm(room, serial)]).toEqual([again, again]);
  });

  test('with blanks becomes a draft that the juror completes', async () => {
    const { room, serial } = await openPaperRoom();
    await type(room, serial, VALUES.slice(0, 2));
    await confirm(room, serial);
    expect(await onRecord(room)).toMatchObject({ state: 'draft' });
  });

  test('replaces nothing that the juror has entered in another way', async () => {
    const { room, serial } = await openPaperRoom();
    await type(room, serial);
    await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('inovasi'), valueHundredths: 4000 });
    expect(await confirm(room, serial)).toEqual({ ok: false, failure: { code: 'paper-sheet-begun' } });
    expect((await onRecord(room)).scores).toEqual([{ criterion: 'inovasi', valueHundredths: 4000 }]);
  });

  test('that was printed again is outdated, and one of another edition is unknown', async () => {
    const { room, serial } = await openPaperRoom();
    const newer = await print(room);
    expect(await type(room, serial)).toEqual({ ok: false, failure: { code: 'paper-outdated', serial } });
    expect(await type(room, newer)).toMatchObject({ ok: true });
    const other = readSerial('00000000');
    if (other === null) throw new Error('Eight zeros are a serial number.');
    expect(await type(room, other)).toEqual({ ok: false, failure: { code: 'paper-unknown', serial: other } });
  });

  test('of a substitute names the substitute, and what was written on it is on record as the substitute’s', async () => {
    const { room } = await openPaperRoom();
    await seatSubstitute(room, SEAT);
    const paper = await room.secretariat.must('scoring.issuePapers', { sheets: [{ seat: SEAT, code: PASER }] });
    const serial = readSerial(paper.forms[0]?.serial ?? '');
    if (serial === null) throw new Error('No serial number was printed.');
    const holder = await room.secretariat.must('panel.resetPin', { seat: SEAT });
    await room.enter('jendela 3').must('panel.takeSeat', { seat: SEAT, pin: holder.pin });
    await type(room, serial);
    const byHolder = await confirm(room, serial, { by: 'seat', seat: SEAT, pin: holder.pin });
    const listed = (await room.secretariat.must('scoring.papers', {})).find((one) => one.serial === serial);
    await confirm(room, serial);
    const { sheet } = await room.juror(7).must('scoring.sheet', { code: PASER });
    expect([paper.forms[0]?.personName, listed?.substituteName, byHolder.ok, sheet.state, sheet.submittedBy]).toEqual([
      'Pengganti Rekaan',
      'Pengganti Rekaan',
      false,
      'submitted',
      'Pengganti Rekaan',
    ]);
  });

  test('that was printed before the rubric changed says so, and is printed again', async () => {
    const { room, serial } = await openPaperRoom();
    const before = await room.secretariat.must('scoring.papers', {});
    room.host.records()?.file.database.prepare('UPDATE rubric SET hash = ?').run('0'.repeat(64));
    const after = await room.secretariat.must('scoring.papers', {});
    const again = await print(room);
    const last = await room.secretariat.must('scoring.papers', {});
    const of = (papers: typeof last, wanted: PaperSerial) => papers.find((one) => one.serial === wanted)?.outdatedBecause;
    expect([of(before, serial), of(after, serial), of(last, serial), of(last, again)]).toEqual([null, 'rubric', 'replaced', null]);
  });

  test('is not printed for a recused juror', async () => {
    const { room } = await openPaperRoom();
    await room.secretariat.must('panel.recuse', { seat: seatNumber(6), code: PASER, reason: 'Asal daerah.' });
    expect(await room.secretariat.ask('scoring.issuePapers', { sheets: [{ seat: seatNumber(6), code: PASER }] })).toMatchObject({
      failure: { code: 'recused' },
    });
  });

  test('takes values of the scale alone, and no typing without the PIN of who types', async () => {
    const { room, serial } = await openPaperRoom();
    expect(await type(room, serial, [{ criterion: criterionId('inovasi'), valueHundredths: 10_100 }])).toMatchObject({
      failure: { code: 'score-not-allowed' },
    });
    expect(await type(room, serial, VALUES, '000000')).toMatchObject({ failure: { code: 'pin-wrong' } });
    expect((await room.secretariat.must('scoring.papers', {}))[0]).toMatchObject({ state: 'printed', attempts: 0 });
  });
});

describe('Before the pleno, what was typed from paper', () => {
  test('stands in no list, no monitor and no history', async () => {
    const { room, serial } = await openPaperRoom();
    await type(room, serial);
    await confirm(room, serial);
    const told = [
      await room.secretariat.must('scoring.papers', {}),
      await room.secretariat.must('scoring.monitor', {}),
      (await room.secretariat.must('audit.list', { limit: 200 })).filter(({ call }) => call.startsWith('scoring.')),
    ];
    expect(VALUES.filter(({ valueHundredths }) => JSON.stringify(told).includes(String(valueHundredths)))).toEqual([]);
    const cell = (await room.secretariat.must('scoring.monitor', {})).cells.find(({ seat, code }) => seat === SEAT && code === PASER);
    expect(cell).toMatchObject({ state: 'submitted', fromPaper: true });
  });

  test('is answered once to who confirms, never again from a repeated request', async () => {
    const { room, serial } = await openPaperRoom();
    await type(room, serial);
    const ask = () => room.secretariat.ask('scoring.openPaper', { serial, proof: by(DEDI, PINS.dedi) }, 'open-paper-1');
    expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toEqual({ ok: false, failure: { code: 'already-applied' } });
    const kept = room.host.records()?.file.database.prepare('SELECT reply FROM applied_write').all();
    expect(JSON.stringify(kept)).not.toContain('8600');
  });

  test('is heard of by no other juror', async () => {
    const { room, serial } = await openPaperRoom();
    const [own, other] = [room.juror(7), room.juror(6)];
    const told = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
    await type(room, serial);
    await told();
    for (const person of [own, other]) person.pushed.length = 0;
    await confirm(room, serial);
    await told();
    expect([own.pushed.map(({ topic }) => topic), other.pushed]).toEqual([['edition.changed', 'scoring.changed'], []]);
  });
});
