import { describe, expect, test } from 'vitest';
import {
  criterionId,
  openRoom,
  openScoringRoom,
  type Person,
  regionCode,
  type Room,
  seatNumber,
  seatSubstitute,
} from '../../fixtures/edition.ts';

const SEAT = seatNumber(3);
const PASER = regionCode('64.01');
const CRITERIA = ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId);

const enter = (juror: Person, points = 80) =>
  juror.ask('scoring.enter', { code: PASER, criterion: criterionId('inovasi'), valueHundredths: points * 100 });

const sitDown = (room: Room) => seatSubstitute(room, 3);

describe('A substitute', () => {
  test('scores on the one sheet of the seat, and the records say who entered and who handed in', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    await enter(room.juror(3), 70);
    const { number, window } = await sitDown(room);
    for (const criterion of CRITERIA) await window.must('scoring.enter', { code: PASER, criterion, valueHundredths: 8000 });
    await window.must('scoring.submit', { code: PASER });
    const database = room.host.records()?.file.database;
    expect(database?.prepare('SELECT DISTINCT entered_substitute FROM score').pluck().all()).toEqual([number]);
    expect((await window.must('scoring.sheet', { code: PASER })).sheet).toMatchObject({
      state: 'submitted',
      submittedBy: 'Pengganti Rekaan',
    });
    const cells = (await room.secretariat.must('scoring.monitor', {})).cells.filter(({ submittedBy }) => submittedBy !== undefined);
    expect(cells).toMatchObject([{ seat: 3, submittedBy: 'Pengganti Rekaan' }]);
    expect((await room.secretariat.must('audit.list', { limit: 1 }))[0]).toMatchObject({
      call: 'scoring.submit',
      actor: 'kursi:3/pengganti:1',
      role: 'pengganti',
    });
    expect((await room.secretariat.must('audit.verify', {})).sound).toBe(true);
  });

  test('is the only one who writes in the seat while sitting there, until its person takes it again', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const { pin } = await room.secretariat.must('panel.resetPin', { seat: SEAT });
    const own = room.enter('jendela 1');
    await own.must('panel.takeSeat', { seat: SEAT, pin });
    const { window } = await sitDown(room);
    const displaced = await enter(own);
    const told = own.pushed.map(({ topic }) => topic);
    await own.must('panel.takeSeat', { seat: SEAT, pin });
    expect([displaced, told.includes('panel.changed'), await enter(own), await enter(window)]).toMatchObject([
      { ok: false, failure: { code: 'seat-held', substitute: 'Pengganti Rekaan' } },
      true,
      { ok: true },
      { ok: false, failure: { code: 'seat-held', substitute: null } },
    ]);
  });

  test('of chair or secretary decides nothing in their place', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const chair = seatNumber(1);
    const { number } = await room.secretariat.must('panel.registerSubstitute', {
      seat: chair,
      personName: 'Pelaksana harian',
      institution: '',
    });
    const { pin } = await room.secretariat.must('panel.resetSubstitutePin', { seat: chair, number });
    const window = room.enter('jendela 2');
    expect(await window.must('panel.takeSeat', { seat: chair, pin, substitute: number })).toEqual({
      role: 'pengganti',
      seat: 1,
      substitute: 1,
    });
    const dismissal = { seat: seatNumber(2), codes: [PASER], reason: 'Angka diverifikasi.' };
    expect(await window.ask('panel.dismissConflicts', dismissal)).toMatchObject({ failure: { code: 'not-permitted' } });
    const secretaryPin = (await room.secretariat.must('panel.resetPin', { seat: seatNumber(2) })).pin;
    expect(await room.secretariat.ask('ranking.openPleno', { chairPin: pin, secretaryPin })).toMatchObject({
      failure: { code: 'pin-wrong' },
    });
  });

  test('who is revoked leaves the seat to its person, cannot sit down again, and keeps the name', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const { number, pin, window } = await sitDown(room);
    await room.secretariat.must('panel.revokeSubstitute', { seat: SEAT, number });
    expect(await enter(window)).toMatchObject({ failure: { code: 'not-permitted' } });
    expect(await room.enter('jendela 3').ask('panel.takeSeat', { seat: SEAT, pin, substitute: number })).toMatchObject({ ok: false });
    const { seats, substitutes } = await room.secretariat.must('panel.read', {});
    expect([seats.find(({ seat }) => seat === SEAT)?.sittingSubstitute, substitutes[0]?.personName]).toEqual([null, 'Pengganti Rekaan']);
  });

  test('from a candidate region brings a proposed conflict of interest to the seat', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const details = { seat: SEAT, personName: 'Warga Paser', institution: '', homeRegion: PASER };
    await room.secretariat.must('panel.registerSubstitute', details);
    expect((await room.secretariat.must('panel.conflicts', {})).filter(({ seat }) => seat === SEAT)).toMatchObject([
      { state: 'proposed', grounds: [{ ground: 'home-region', person: 'Warga Paser' }] },
    ]);
  });
});

describe('Observers and auditors', () => {
  const comeIn = async (room: Room, role: 'pengamat' | 'auditor') => {
    const { number } = await room.secretariat.must('panel.registerGuest', { role, personName: 'Tamu Rekaan', institution: 'Inspektorat' });
    const { pin } = await room.secretariat.must('panel.resetGuestPin', { number });
    const window = room.enter('jendela 2');
    expect(await window.must('panel.enterAsGuest', { number, pin })).toEqual({ role, seat: null, guest: number });
    return { number, pin, window };
  };
  const toPhase = (room: Room, phase: string): void => {
    room.host.records()?.file.database.exec(`UPDATE edition SET phase = '${phase}'`);
  };

  test('come in with a PIN of their own, are told apart in the history, and leave to the secretariat', async () => {
    const room = openRoom();
    const { window } = await comeIn(room, 'pengamat');
    expect((await room.secretariat.must('audit.list', { limit: 1 }))[0]).toMatchObject({ call: 'panel.enterAsGuest' });
    await window.must('panel.leaveSeat', {});
    expect((await room.secretariat.must('audit.list', { limit: 1 }))[0]).toMatchObject({ call: 'panel.leaveSeat', actor: 'pengamat:1' });
    expect(window.session.identity).toEqual({ role: 'sekretariat', seat: null });
  });

  test('an observer sees states without values, and the ranking once it is announced', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    await enter(room.juror(3), 93);
    const { window } = await comeIn(room, 'pengamat');
    expect(JSON.stringify(await window.must('scoring.monitor', {}))).not.toContain('93');
    const asked: unknown[] = [];
    for (const phase of ['pleno', 'final', 'diumumkan']) {
      toPhase(room, phase);
      const reply = await window.ask('ranking.read', {});
      asked.push(reply.ok || reply.failure.code);
    }
    expect(asked).toEqual(['wrong-phase', 'wrong-phase', true]);
  });

  test('an auditor reads nothing before the result is final, and then all, the history included', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    await enter(room.juror(3), 93);
    const { window } = await comeIn(room, 'auditor');
    const calls = ['audit.list', 'scoring.monitor', 'submissions.list', 'panel.conflicts', 'ranking.read'] as const;
    const may = async () => Promise.all(calls.map(async (call) => (await window.ask(call, {})).ok));
    const before = await may();
    toPhase(room, 'pleno');
    const inPleno = await may();
    toPhase(room, 'final');
    expect([before, inPleno, await may()]).toEqual([calls.map(() => false), calls.map(() => false), calls.map(() => true)]);
    const values = (await window.must('audit.list', { limit: 200 }))
      .flatMap(({ changes }) => changes)
      .filter(({ table }) => table === 'score');
    expect(values.some(({ after, withheld }) => after === 9300 && !withheld)).toBe(true);
  });

  test('who is revoked does not come in again', async () => {
    const room = openRoom();
    const { number, pin, window } = await comeIn(room, 'auditor');
    await window.must('panel.leaveSeat', {});
    await room.secretariat.must('panel.revokeGuest', { number });
    expect(await window.ask('panel.enterAsGuest', { number, pin })).toMatchObject({ failure: { code: 'not-found' } });
  });
});
