import { describe, expect, test } from 'vitest';
import { refusal } from '../../electron/door.ts';
import { SECRETARIAT } from '../../electron/session.ts';
import { contract } from '../../shared/contract.ts';
import { PHASES } from '../../shared/edition/edition.ts';
import { criterionId, openRoom, openScoringRoom, regionCode, seatNumber } from '../fixtures/edition.ts';

const PASER = regionCode('64.01');
const INNOVATION = criterionId('inovasi');
/** What a juror's own device may ask, written down once more by hand: a call that is opened by mistake shows here. */
const IN_ROOM = [
  'edition.read',
  'submissions.evidence',
  'submissions.readEvidence',
  'rubric.read',
  'panel.read',
  'panel.takeSeat',
  'panel.recuse',
  'panel.conflicts',
  'panel.declareConflicts',
  'scoring.mySheets',
  'scoring.sheet',
  'scoring.enter',
  'scoring.submit',
  'scoring.comment',
  'scoring.keepNote',
  'scoring.ownVersions',
  'room.pair',
];
/** What chair and secretary may ask there beside it. */
const IN_ROOM_OF_LEADERS = ['panel.dismissConflicts', 'scoring.decideReopening', 'scoring.reopenings'];

describe('The door', () => {
  test('opens to devices in the room only what a juror needs, and to a locked one only the own PIN', () => {
    const open = (role: 'anggota' | 'ketua', locked: boolean): readonly string[] =>
      Object.entries(contract)
        .filter(([name, definition]) => {
          const asker = { identity: { role, seat: seatNumber(3) }, wire: 'room' as const, locked };
          return PHASES.some((phase) => refusal(name, definition, asker, { phase, mark: 'contoh' }) === null);
        })
        .map(([name]) => name);
    expect([open('anggota', false), open('anggota', true)]).toEqual([IN_ROOM, ['panel.takeSeat']]);
    expect([open('ketua', false).toSorted(), open('ketua', true)]).toEqual([
      [...IN_ROOM, ...IN_ROOM_OF_LEADERS].sort(),
      ['panel.takeSeat'],
    ]);
  });

  test('opens nothing in the room to a session without a seat', () => {
    const asker = { identity: SECRETARIAT, wire: 'room' as const, locked: false };
    const granted = Object.entries(contract).filter(
      ([name, definition]) => refusal(name, definition, asker, { phase: 'persiapan', mark: 'contoh' }) === null,
    );
    expect(granted).toEqual([]);
  });

  test('lets a device unlock only its own seat', async () => {
    const room = await openScoringRoom();
    const device = room.device(3);
    const other = await device.ask('panel.takeSeat', { seat: seatNumber(4), pin: '000000' });
    const sheets = await device.ask('scoring.mySheets', {});
    expect([other, sheets]).toEqual([
      { ok: false, failure: { code: 'seat-differs', seat: 4 } },
      { ok: false, failure: { code: 'device-locked' } },
    ]);
  });

  test('knows no call that the contract does not list, not even one inherited from an object', async () => {
    const { host, secretariat } = openRoom();
    for (const name of ['edition.drop', 'constructor', '__proto__', 'toString', '']) {
      expect(await host.handle(secretariat.session, { name, input: {} })).toEqual({
        ok: false,
        failure: { code: 'unknown-call', call: name },
      });
    }
  });

  test('refuses a malformed request and names the place', async () => {
    const { secretariat } = openRoom();
    expect(await secretariat.ask('panel.resetPin', { seat: 0 })).toMatchObject({ failure: { code: 'malformed-request', path: 'seat' } });
    expect(await secretariat.ask('edition.read', { extra: 1 } as never)).toMatchObject({ failure: { code: 'malformed-request' } });
  });

  test('lets the secretariat see no ranking before pleno, and in a rehearsal at once', async () => {
    const official = await openScoringRoom();
    expect(await official.secretariat.ask('ranking.read', {})).toMatchObject({ failure: { code: 'wrong-phase', phase: 'penilaian' } });
    const rehearsal = await openScoringRoom({ mark: 'latihan' });
    expect(await rehearsal.secretariat.ask('ranking.read', {})).toMatchObject({ ok: true });
  });

  test('lets nobody score but a juror, and a juror only on the own seat', async () => {
    const room = await openScoringRoom();
    expect(await room.secretariat.ask('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 8000 })).toMatchObject({
      failure: { code: 'not-permitted', role: 'sekretariat' },
    });
    const forged = { code: PASER, criterion: INNOVATION, valueHundredths: 8000, seat: seatNumber(4) };
    expect(await room.juror(3).ask('scoring.enter', forged)).toEqual({ ok: false, failure: { code: 'seat-differs', seat: 4 } });
    expect((await room.juror(4).must('scoring.sheet', { code: PASER })).sheet.scores).toEqual([]);
  });

  test('writes one event for one write, with its actor and what changed', async () => {
    const room = await openScoringRoom();
    const before = (await room.secretariat.must('edition.read', {})).history.events;
    await room.juror(3).must('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 8000 });
    const [entry] = await room.secretariat.must('audit.list', { limit: 1 });
    expect(entry).toMatchObject({ sequence: before + 1, actor: 'kursi:3', role: 'anggota', device: 'kursi 3', call: 'scoring.enter' });
  });

  test('writes nothing and no event when a write is refused', async () => {
    const room = await openScoringRoom();
    const before = (await room.secretariat.must('edition.read', {})).history;
    expect(await room.juror(3).ask('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 10_100 })).toMatchObject({
      ok: false,
    });
    expect((await room.secretariat.must('edition.read', {})).history).toEqual(before);
  });

  test('applies a write that arrives twice once, and answers both alike', async () => {
    const room = await openScoringRoom();
    const juror = room.juror(3);
    const entry = { code: PASER, criterion: INNOVATION, valueHundredths: 8000 };
    const first = await juror.ask('scoring.enter', entry, 'write-0001');
    const events = (await room.secretariat.must('edition.read', {})).history.events;
    expect(await juror.ask('scoring.enter', entry, 'write-0001')).toEqual(first);
    expect((await room.secretariat.must('edition.read', {})).history.events).toBe(events);
  });

  test('answers an id of another device or another call with nothing of theirs', async () => {
    const room = await openScoringRoom();
    const entry = { code: PASER, criterion: INNOVATION, valueHundredths: 8000 };
    await room.juror(3).ask('scoring.enter', entry, 'write-0001');
    expect(await room.juror(4).ask('scoring.enter', entry, 'write-0001')).toMatchObject({
      failure: { code: 'malformed-request', path: 'writeId' },
    });
    expect(await room.juror(3).ask('scoring.submit', { code: PASER }, 'write-0001')).toMatchObject({
      failure: { code: 'malformed-request' },
    });
  });

  test('never keeps a PIN to answer a repeated request with', async () => {
    const room = openRoom();
    expect(await room.secretariat.ask('panel.resetPin', { seat: seatNumber(1) }, 'write-pin-1')).toMatchObject({ ok: true });
    expect(await room.secretariat.ask('panel.resetPin', { seat: seatNumber(1) }, 'write-pin-1')).toEqual({
      ok: false,
      failure: { code: 'already-applied' },
    });
  });

  test('tells a juror of no sheet but the own one, and the secretariat of all', async () => {
    const room = await openScoringRoom();
    const [third, fourth] = [room.juror(3), room.juror(4)];
    const told = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
    await told();
    for (const person of [third, fourth, room.secretariat]) person.pushed.length = 0;
    await third.must('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 8000 });
    await told();
    expect(third.pushed.map((push) => push.topic)).toContain('scoring.changed');
    expect(room.secretariat.pushed.map((push) => push.topic)).toContain('scoring.changed');
    expect(fourth.pushed).toEqual([]);
  });

  test('answers a bug with an incident number and keeps nothing of the write', async () => {
    const room = openRoom();
    const events = (await room.secretariat.must('edition.read', {})).history.events;
    room.host
      .records()
      ?.file.database.exec(`CREATE TEMP TRIGGER fault BEFORE UPDATE ON main.seat BEGIN SELECT RAISE(ABORT, 'planted'); END`);
    const reply = await room.secretariat.ask('panel.updateSeat', {
      seat: seatNumber(3),
      role: 'anggota',
      title: 'Ahli hukum',
      personName: '',
      institution: '',
    });
    expect(reply).toMatchObject({ failure: { code: 'incident' } });
    expect(room.incidents).toHaveLength(1);
    expect((await room.secretariat.must('edition.read', {})).history.events).toBe(events);
  });

  test('withholds scores in the history before pleno, in changes as in what stood there before', async () => {
    const room = await openScoringRoom();
    await room.juror(3).must('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 8000 });
    const entries = await room.secretariat.must('audit.list', { limit: 200 });
    const scores = entries.flatMap((entry) => entry.changes).filter((change) => change.table === 'score');
    expect(scores.length).toBeGreaterThan(0);
    expect(scores.every((change) => change.withheld && change.before === null && change.after === null)).toBe(true);
  });
});

test('Every call of the contract has a handler', () => {
  const { host, secretariat } = openRoom();
  return Promise.all(
    Object.keys(contract).map(async (name) => {
      const reply = await host.handle(secretariat.session, { name: name, input: {} });
      expect(reply.ok ? null : reply.failure.code, name).not.toBe('incident');
    }),
  );
});
