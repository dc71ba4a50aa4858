import { describe, expect, test } from 'vitest';
import { refusal } from '../../../electron/door.ts';
import { contract } from '../../../shared/contract.ts';
import { EDITION_MARKS, PHASES, ROLES } from '../../../shared/edition/edition.ts';
import { PIN_ATTEMPTS } from '../../../shared/panel/panel.ts';
import { type StaffNumber, staffNumberSchema } from '../../../shared/panel/staff/staff.ts';
import { KALTIM, openRoom, type Room, type RoomOptions, seatNumber } from '../../fixtures/edition.ts';

const [RINA, DEDI] = [staffNumberSchema.parse(1), staffNumberSchema.parse(2)];
const RINA_PIN = '204060';
const wrong = (pin: string): string => (pin === '000000' ? '111111' : '000000');
const by = (number: StaffNumber, pin: string) => ({ by: 'staff' as const, number, pin });

/** Rina belongs to the secretariat; chair and seat 7 have PINs. */
const openGuardedRoom = async (options: RoomOptions = {}) => {
  const room = openRoom(options);
  await room.secretariat.must('panel.addStaff', { personName: 'Rina', pin: RINA_PIN, approval: null });
  const { pin: chairPin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(1) });
  const { pin: jurorPin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(7) });
  return { room, chairPin, jurorPin };
};

/** A window as the application connects it, which persons hand on. */
const sharedWindow = (room: Room) => {
  const window = room.enter('jendela 2');
  room.host.connect(window.session, { shared: true });
  return window;
};

const unlocked = async (room: Room) => {
  const window = sharedWindow(room);
  await window.must('panel.unlockSecretariat', by(RINA, RINA_PIN));
  return window;
};

describe('A window that jurors hand on', () => {
  test('is nobody’s once a juror has left the seat: only a PIN goes on from there', async () => {
    const { room, jurorPin } = await openGuardedRoom();
    const window = await unlocked(room);
    await window.must('panel.takeSeat', { seat: seatNumber(7), pin: jurorPin });
    await window.must('panel.leaveSeat', {});
    const refused = [
      await window.ask('edition.read', {}),
      await window.ask('panel.read', {}),
      await window.ask('scoring.mySheets', {}),
      await window.ask('audit.list', { limit: 1 }),
      await window.ask('panel.resetPin', { seat: seatNumber(7) }),
    ];
    expect(refused).toEqual(refused.map(() => ({ ok: false, failure: { code: 'window-locked' } })));
    expect(window.session).toMatchObject({ locked: true, identity: { role: 'sekretariat', seat: null } });
  });

  test('while locked names substitutes and guests who have a PIN, and lets them in by it', async () => {
    const { room } = await openGuardedRoom();
    const { secretariat } = room;
    const [seat, role] = [seatNumber(7), 'pengamat' as const];
    const sub = await secretariat.must('panel.registerSubstitute', { seat, personName: 'Tari', institution: '' });
    await secretariat.must('panel.registerSubstitute', { seat, personName: 'Tanpa PIN', institution: '' });
    const { pin } = await secretariat.must('panel.resetSubstitutePin', { seat, number: sub.number });
    const guest = await secretariat.must('panel.registerGuest', { role, personName: 'Gita', institution: '' });
    const gone = await secretariat.must('panel.registerGuest', { role, personName: 'Pergi', institution: '' });
    const { pin: guestPin } = await secretariat.must('panel.resetGuestPin', { number: guest.number });
    await secretariat.must('panel.resetGuestPin', { number: gone.number });
    await secretariat.must('panel.revokeGuest', { number: gone.number });

    const window = sharedWindow(room);
    const { substitutes, guests } = await window.must('panel.lockScreen', {});
    expect([substitutes, guests]).toEqual([
      [{ seat, number: sub.number, personName: 'Tari', blockedUntil: null }],
      [{ number: guest.number, role, personName: 'Gita', blockedUntil: null }],
    ]);
    expect(await window.ask('panel.enterAsGuest', { number: guest.number, pin: wrong(guestPin) })).toMatchObject({
      failure: { code: 'pin-wrong', attemptsLeft: PIN_ATTEMPTS - 1 },
    });
    expect(window.session.locked).toBe(true);
    await window.must('panel.enterAsGuest', { number: guest.number, pin: guestPin });
    expect(window.session).toMatchObject({ locked: false, identity: { role, seat: null, guest: guest.number } });
    await window.must('panel.leaveSeat', {});
    expect(window.session.locked).toBe(true);
    await window.must('panel.takeSeat', { seat, pin, substitute: sub.number });
    expect(window.session).toMatchObject({ locked: false, identity: { role: 'pengganti', seat, substitute: sub.number } });
  });

  test('while locked reaches four calls, whatever role and phase', () => {
    for (const role of ROLES) {
      for (const mark of EDITION_MARKS) {
        const open = Object.entries(contract)
          .filter(([name, definition]) =>
            PHASES.some((phase) => {
              const asker = { identity: { role, seat: null }, wire: 'host' as const, locked: true };
              return refusal(name, definition, asker, { phase, mark }) === null;
            }),
          )
          .map(([name]) => name);
        const mayTake = contract['panel.takeSeat'].roles.some((one) => one === role);
        expect(open.sort()).toEqual(
          [
            'panel.lockScreen',
            ...(mayTake ? ['panel.takeSeat'] : []),
            ...(role === 'sekretariat' ? ['panel.enterAsGuest', 'panel.unlockSecretariat'] : []),
          ].sort(),
        );
      }
    }
  });

  test('stays locked when it is loaded again and when the file is opened again', async () => {
    const { room } = await openGuardedRoom();
    const first = sharedWindow(room);
    const again = sharedWindow(room);
    room.host.close();
    const reopened = room.host.open(room.path, 'open');
    expect([first, again].map((window) => window.session.locked)).toEqual([true, true]);
    expect([reopened.ok, await again.ask('edition.read', {})]).toEqual([true, { ok: false, failure: { code: 'window-locked' } }]);
  });

  test('goes from one juror to the next without the secretariat', async () => {
    const { room, chairPin, jurorPin } = await openGuardedRoom();
    const window = sharedWindow(room);
    await window.must('panel.takeSeat', { seat: seatNumber(7), pin: jurorPin });
    await window.must('panel.lockWindow', {});
    expect(await window.must('panel.takeSeat', { seat: seatNumber(1), pin: chairPin })).toEqual({ role: 'ketua', seat: 1 });
    expect(await window.ask('panel.staff', {})).toMatchObject({ failure: { code: 'not-permitted' } });
  });

  test('is opened for the secretariat by chair or secretary when the PIN of its staff is forgotten, and by no other seat', async () => {
    const { room, chairPin, jurorPin } = await openGuardedRoom();
    const window = sharedWindow(room);
    expect(await window.ask('panel.unlockSecretariat', { by: 'seat', seat: seatNumber(7), pin: jurorPin })).toEqual({
      ok: false,
      failure: { code: 'approval-needed' },
    });
    const chair = { by: 'seat' as const, seat: seatNumber(1), pin: chairPin };
    await window.must('panel.unlockSecretariat', chair);
    await window.must('panel.replaceStaffPin', { number: RINA, pin: '975310', approval: chair });
    await window.must('panel.lockWindow', {});
    expect(await window.ask('panel.unlockSecretariat', by(RINA, RINA_PIN))).toMatchObject({ failure: { code: 'pin-wrong' } });
    expect(await window.ask('panel.unlockSecretariat', by(RINA, '975310'))).toMatchObject({ ok: true });
  });

  test('counts wrong PINs of staff like those of a seat, and keeps each as an event', async () => {
    const { room } = await openGuardedRoom({ now: () => '2025-07-28T02:00:00.000Z' });
    const window = sharedWindow(room);
    const replies = [];
    for (let attempt = 0; attempt < PIN_ATTEMPTS; attempt += 1)
      replies.push(await window.ask('panel.unlockSecretariat', by(RINA, wrong(RINA_PIN))));
    expect(replies.map((reply) => (reply.ok ? null : reply.failure.code))).toEqual([
      'pin-wrong',
      'pin-wrong',
      'pin-wrong',
      'pin-wrong',
      'pin-blocked',
    ]);
    expect(await window.ask('panel.unlockSecretariat', by(RINA, RINA_PIN))).toMatchObject({ failure: { code: 'pin-blocked' } });
    const events = await room.secretariat.must('audit.list', { limit: 10 });
    expect(events.filter(({ call }) => call === 'panel.unlockSecretariat')).toHaveLength(PIN_ATTEMPTS + 1);
  });

  test('tells who may come in and nothing of what was done', async () => {
    const { room } = await openGuardedRoom();
    const screen = await sharedWindow(room).must('panel.lockScreen', {});
    expect(Object.keys(screen).sort()).toEqual(['editionName', 'guests', 'mark', 'seats', 'staff', 'substitutes']);
    expect(screen.staff).toEqual([{ number: 1, personName: 'Rina', blockedUntil: null }]);
  });

  test('hears of nothing but the panel while it is locked', async () => {
    const { room } = await openGuardedRoom();
    const window = sharedWindow(room);
    window.pushed.length = 0;
    await room.secretariat.must('edition.updateDetails', { ...KALTIM, venue: 'Ruang lain' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(window.pushed).toEqual([]);
  });

  test('is as before where the secretariat has no PIN, or nobody could open it again', async () => {
    const bare = openRoom();
    const { pin } = await bare.secretariat.must('panel.resetPin', { seat: seatNumber(7) });
    const window = sharedWindow(bare);
    await window.must('panel.takeSeat', { seat: seatNumber(7), pin });
    await window.must('panel.leaveSeat', {});
    const alone = openRoom();
    await alone.secretariat.must('panel.addStaff', { personName: 'Rina', pin: RINA_PIN, approval: null });
    expect([window.session.locked, sharedWindow(alone).session.locked]).toEqual([false, false]);
    expect(await bare.secretariat.ask('panel.lockWindow', {})).toEqual({ ok: false, failure: { code: 'lock-not-in-force' } });
  });

  test('never locks the command line, nor a window on a file that is only read', async () => {
    const { room } = await openGuardedRoom();
    const clerk = room.enter('baris perintah');
    room.host.close();
    room.host.open(room.path, 'read-only');
    const reader = sharedWindow(room);
    expect([clerk.session.locked, reader.session.locked]).toEqual([false, false]);
  });
});

describe('A person of the secretariat', () => {
  test('is registered freely while the panel has no PINs, and afterwards with the PIN of chair or secretary', async () => {
    const { room, chairPin } = await openGuardedRoom();
    const dedi = { personName: 'Dedi', pin: '135791' };
    expect(await room.secretariat.ask('panel.addStaff', { ...dedi, approval: null })).toEqual({
      ok: false,
      failure: { code: 'approval-needed' },
    });
    expect(await room.secretariat.ask('panel.addStaff', { ...dedi, approval: by(RINA, RINA_PIN) })).toMatchObject({
      failure: { code: 'approval-needed' },
    });
    const approval = { by: 'seat' as const, seat: seatNumber(1), pin: chairPin };
    expect(await room.secretariat.ask('panel.addStaff', { ...dedi, approval: { ...approval, pin: wrong(chairPin) } })).toMatchObject({
      failure: { code: 'pin-wrong' },
    });
    expect(await room.secretariat.must('panel.addStaff', { ...dedi, approval })).toEqual({ number: DEDI });
  });

  test('replaces nobody’s PIN but the own', async () => {
    const room = openRoom();
    await room.secretariat.must('panel.addStaff', { personName: 'Rina', pin: RINA_PIN, approval: null });
    await room.secretariat.must('panel.addStaff', { personName: 'Dedi', pin: '135791', approval: null });
    expect(
      await room.secretariat.ask('panel.replaceStaffPin', { number: DEDI, pin: '222222', approval: by(RINA, RINA_PIN) }),
    ).toMatchObject({
      failure: { code: 'approval-needed' },
    });
    expect(await room.secretariat.ask('panel.removeStaff', { number: DEDI, approval: by(RINA, RINA_PIN) })).toMatchObject({
      failure: { code: 'approval-needed' },
    });
    await room.secretariat.must('panel.replaceStaffPin', { number: DEDI, pin: '222222', approval: by(DEDI, '135791') });
  });

  test('who has left opens nothing any more and keeps the name and the number', async () => {
    const { room, chairPin } = await openGuardedRoom({ now: () => '2025-07-28T02:00:00.000Z' });
    const window = await unlocked(room);
    await window.must('panel.removeStaff', { number: RINA, approval: by(RINA, RINA_PIN) });
    expect(await window.ask('panel.unlockSecretariat', by(RINA, RINA_PIN))).toMatchObject({ failure: { code: 'not-found' } });
    const approval = { by: 'seat' as const, seat: seatNumber(1), pin: chairPin };
    await window.must('panel.addStaff', { personName: 'Dedi', pin: '135791', approval });
    expect((await window.must('panel.staff', {})).members).toMatchObject([
      { number: RINA, personName: 'Rina', leftAt: '2025-07-28T02:00:00.000Z' },
      { number: DEDI, personName: 'Dedi', leftAt: null },
    ]);
  });

  test('keeps the PIN out of the history and of the file', async () => {
    const { room } = await openGuardedRoom();
    const database = room.host.records()?.file.database;
    const tables = ['event', 'disclosure', 'staff', 'applied_write'];
    const everything = JSON.stringify(tables.map((table) => database?.prepare(`SELECT * FROM ${table}`).all()));
    expect([everything.includes(RINA_PIN), everything.includes('Rina')]).toEqual([false, true]);
  });
});
