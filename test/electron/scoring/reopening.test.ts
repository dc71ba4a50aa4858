import { describe, expect, test } from 'vitest';
import { verifyHistory } from '../../../electron/audit/read-history.ts';
import {
  criterionId,
  dismissConflicts,
  openScoringRoom,
  type Person,
  regionCode,
  type Room,
  type RoomOptions,
  seatNumber,
  seatSubstitute,
} from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const INNOVATION = criterionId('inovasi');
const JUDGED = ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId);
const REASON = 'Angka inovasi tertukar dengan daerah lain.';

const submit = async (juror: Person, points = 80): Promise<void> => {
  for (const criterion of JUDGED) await juror.must('scoring.enter', { code: PASER, criterion, valueHundredths: points * 100 });
  await juror.must('scoring.submit', { code: PASER });
};

type LedRoom = Room & { readonly pins: { readonly chair: string; readonly secretary: string; readonly member: string } };

/** A room whose seats 1 to 3 have handed in Paser, with the PINs of chair, secretary and a member in hand. */
const openLedRoom = async (options: RoomOptions = {}): Promise<LedRoom> => {
  const room = await openScoringRoom(options);
  for (const seat of [1, 2, 3]) await submit(room.juror(seat));
  const pin = async (seat: number) => (await room.secretariat.must('panel.resetPin', { seat: seatNumber(seat) })).pin;
  return { ...room, pins: { chair: await pin(1), secretary: await pin(2), member: await pin(3) } };
};

const propose = (room: Room, seat: number) =>
  room.secretariat.ask('scoring.proposeReopening', { seat: seatNumber(seat), code: PASER, reason: REASON });
const decide = (
  person: Person,
  seat: number,
  by: number,
  pin: string,
  { outcome = 'approved', reason = '', number = 1 }: { outcome?: 'approved' | 'rejected'; reason?: string; number?: number } = {},
) => person.ask('scoring.decideReopening', { seat: seatNumber(seat), code: PASER, number, by: seatNumber(by), pin, outcome, reason });
const codeOf = (reply: Awaited<ReturnType<typeof decide>>): string => (reply.ok ? 'ok' : reply.failure.code);

const databaseOf = (room: Room) => {
  const database = room.host.records()?.file.database;
  if (database === undefined) throw new Error('No edition.');
  return database;
};

describe('A submitted sheet', () => {
  test('is opened again when the chair approves what the secretariat proposed, and keeps its scores', async () => {
    const room = await openLedRoom();
    await propose(room, 3);
    const proposed = await room.juror(3).must('scoring.sheet', { code: PASER });
    await decide(room.juror(1), 3, 1, room.pins.chair);
    const reopened = await room.juror(3).must('scoring.sheet', { code: PASER });
    expect([proposed, reopened]).toMatchObject([
      {
        writable: false,
        version: 1,
        sheet: { state: 'submitted' },
        reopenings: [{ reason: REASON, proposedBy: 'sekretariat', decision: null }],
      },
      {
        writable: true,
        version: 2,
        sheet: { state: 'draft', submittedAt: null },
        reopenings: [{ reason: REASON, decision: { outcome: 'approved', decidedBy: 1, role: 'ketua', opensVersion: 2 } }],
      },
    ]);
    expect(reopened.sheet.scores.map(({ valueHundredths }) => valueHundredths)).toEqual([8000, 8000, 8000, 8000]);
  });

  test('keeps what was submitted first as a version beside what is submitted then', async () => {
    const room = await openLedRoom({ mark: 'latihan' });
    await propose(room, 3);
    await decide(room.juror(1), 3, 1, room.pins.chair);
    const juror = room.juror(3);
    const whileOpen = await room.secretariat.must('scoring.versions', { seat: seatNumber(3), code: PASER });
    await juror.must('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 6000 });
    await juror.must('scoring.submit', { code: PASER });
    const { versions } = await juror.must('scoring.ownVersions', { code: PASER });
    const innovation = versions.map(({ version, scores, reopening }) => ({
      version,
      value: scores.find(({ criterion }) => criterion === INNOVATION)?.valueHundredths,
      why: reopening?.reason ?? null,
    }));
    expect(whileOpen.versions.map(({ version }) => version)).toEqual([1]);
    expect(innovation).toEqual([
      { version: 1, value: 8000, why: REASON },
      { version: 2, value: 6000, why: null },
    ]);
    expect(verifyHistory(databaseOf(room)).sound).toBe(true);
    expect(() => databaseOf(room).exec(`UPDATE sheet_version SET scores = '[]'`)).toThrow('never changes');
    expect(() => databaseOf(room).exec('DELETE FROM sheet_version')).toThrow('never removed');
  });

  test('says of each version which substitute handed it in', async () => {
    const room = await openScoringRoom({ mark: 'latihan' });
    const pin = (await room.secretariat.must('panel.resetPin', { seat: seatNumber(1) })).pin;
    const { window } = await seatSubstitute(room, 3);
    await submit(window);
    await propose(room, 3);
    await decide(room.juror(1), 3, 1, pin);
    await submit(window, 60);
    const { versions } = await room.secretariat.must('scoring.versions', { seat: seatNumber(3), code: PASER });
    expect(versions.map(({ version, submittedBy }) => [version, submittedBy])).toEqual([
      [1, 'Pengganti Rekaan'],
      [2, 'Pengganti Rekaan'],
    ]);
    expect(databaseOf(room).prepare('SELECT substitute FROM sheet_version').pluck().all()).toEqual([1]);
  });

  test('is opened by nobody but chair or secretary with the own PIN, and by neither for the own sheet', async () => {
    const room = await openLedRoom();
    const { chair, secretary, member } = room.pins;
    for (const seat of [1, 2, 3]) await propose(room, seat);
    const codes = [
      codeOf(await decide(room.secretariat, 1, 1, chair)),
      codeOf(await decide(room.juror(1), 1, 1, chair)),
      codeOf(await decide(room.juror(2), 2, 2, secretary)),
      codeOf(await decide(room.secretariat, 3, 3, member)),
      codeOf(await decide(room.juror(3), 3, 1, chair)),
      codeOf(await decide(room.juror(1), 1, 2, secretary)),
      codeOf(await decide(room.secretariat, 3, 1, secretary)),
    ];
    expect(codes).toEqual([
      'reopening-own-sheet',
      'reopening-own-sheet',
      'reopening-own-sheet',
      'not-permitted',
      'not-permitted',
      'seat-differs',
      'pin-wrong',
    ]);
    const states = await Promise.all(
      [1, 2, 3].map(async (seat) => (await room.juror(seat).must('scoring.sheet', { code: PASER })).sheet.state),
    );
    expect(states).toEqual(['submitted', 'submitted', 'submitted']);
    expect([codeOf(await decide(room.juror(2), 1, 2, secretary)), codeOf(await decide(room.secretariat, 2, 1, chair))]).toEqual([
      'ok',
      'ok',
    ]);
  });

  test('stays submitted when the proposal is rejected, and the rejection is kept with its reason', async () => {
    const room = await openLedRoom();
    await propose(room, 3);
    const without = codeOf(await decide(room.juror(2), 3, 2, room.pins.secretary, { outcome: 'rejected' }));
    await decide(room.juror(2), 3, 2, room.pins.secretary, { outcome: 'rejected', reason: 'Nilainya sudah sesuai.' });
    const again = codeOf(await decide(room.juror(1), 3, 1, room.pins.chair));
    const view = await room.juror(3).must('scoring.sheet', { code: PASER });
    expect([without, again, view.sheet.state, view.writable]).toEqual(['reason-needed', 'reopening-decided', 'submitted', false]);
    expect(view.reopenings).toMatchObject([{ decision: { outcome: 'rejected', decidedBy: 2, reason: 'Nilainya sudah sesuai.' } }]);
    expect(await propose(room, 3)).toMatchObject({ ok: true, value: { number: 2 } });
  });

  test('takes one proposal at a time, with a reason, from the secretariat alone', async () => {
    const room = await openLedRoom();
    const ask = async (person: Person, seat: number, reason = REASON) => {
      const reply = await person.ask('scoring.proposeReopening', { seat: seatNumber(seat), code: PASER, reason });
      return reply.ok ? 'ok' : reply.failure.code;
    };
    expect([
      await ask(room.juror(3), 3),
      await ask(room.juror(1), 3),
      await ask(room.secretariat, 3, '  '),
      await ask(room.secretariat, 4),
      await ask(room.secretariat, 3),
      await ask(room.secretariat, 3),
    ]).toEqual(['not-permitted', 'not-permitted', 'reason-needed', 'sheet-not-submitted', 'ok', 'reopening-waits']);
  });

  test('is opened again from the chair’s own device in the room', async () => {
    const room = await openLedRoom();
    await propose(room, 3);
    const device = room.device(1);
    const locked = codeOf(await decide(device, 3, 1, room.pins.chair));
    await device.must('panel.takeSeat', { seat: seatNumber(1), pin: room.pins.chair });
    expect((await device.must('scoring.reopenings', {})).map(({ seat }) => seat)).toEqual([3]);
    expect([locked, codeOf(await decide(device, 3, 1, room.pins.chair))]).toEqual(['device-locked', 'ok']);
  });
});

describe('A reopened sheet', () => {
  test('in pleno counts as missing until it is submitted again', async () => {
    const room = await openLedRoom();
    await dismissConflicts(room);
    await room.secretariat.must('ranking.openPleno', { chairPin: room.pins.chair, secretaryPin: room.pins.secretary });
    const missing = async () =>
      (await room.secretariat.must('ranking.read', {})).ranking.missingSheets.some(({ seat, code }) => seat === 3 && code === PASER);
    const before = await missing();
    await propose(room, 3);
    await decide(room.juror(1), 3, 1, room.pins.chair);
    const between = await missing();
    await room.juror(3).must('scoring.submit', { code: PASER });
    expect([before, between, await missing()]).toEqual([false, true, false]);
  });

  test('is told to its juror, to those who lead and to the secretariat, and to no other seat', async () => {
    const room = await openLedRoom();
    const told = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
    await propose(room, 3);
    await told();
    const people = [room.juror(3), room.juror(2), room.juror(5), room.secretariat];
    await decide(room.juror(1), 3, 1, room.pins.chair);
    await told();
    expect(people.map(({ pushed }) => pushed.some(({ topic }) => topic === 'scoring.changed'))).toEqual([true, true, false, true]);
  });

  test('is nothing that a member may ask about, nor anybody’s values before pleno', async () => {
    const room = await openLedRoom();
    await propose(room, 3);
    expect([
      await room.juror(5).ask('scoring.reopenings', {}),
      await room.secretariat.ask('scoring.versions', { seat: seatNumber(3), code: PASER }),
    ]).toMatchObject([{ failure: { code: 'not-permitted' } }, { failure: { code: 'wrong-phase' } }]);
    expect((await room.juror(5).must('scoring.ownVersions', { code: PASER })).versions).toEqual([]);
    const waiting = await Promise.all(
      [room.secretariat, room.juror(1), room.juror(3)].map(
        async (person) => (await person.must('edition.read', {})).progress.reopeningsWaiting,
      ),
    );
    expect(waiting).toEqual([1, 1, 0]);
  });
});

test('An edition is not made final while a proposal waits for its decision', async () => {
  const room = await openLedRoom();
  await propose(room, 3);
  expect(() => databaseOf(room).exec(`UPDATE edition SET phase = 'final'`)).toThrow('waits for its decision');
  await decide(room.juror(2), 3, 2, room.pins.secretary, { outcome: 'rejected', reason: 'Tidak perlu.' });
  expect(() => databaseOf(room).exec(`UPDATE edition SET phase = 'final'`)).not.toThrow();
});
