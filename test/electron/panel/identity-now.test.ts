import { expect, test } from 'vitest';
import { STANDARD_SEATS } from '../../../shared/panel/standard-seats.ts';
import { openRoom, openScoringRoom, type Room, seatNumber, seatSubstitute } from '../../fixtures/edition.ts';

const giveRole = async (room: Room, seat: number, role: 'ketua' | 'sekretaris' | 'anggota'): Promise<void> => {
  const details = STANDARD_SEATS.find((one) => one.seat === seatNumber(seat));
  if (details === undefined) throw new Error(`No seat ${String(seat)}.`);
  await room.secretariat.must('panel.updateSeat', { ...details, role });
};

test('Who sits in a seat may do what the seat may now, not what it might when they sat down', async () => {
  const room = await openScoringRoom();
  const [chair, member] = [room.juror(1), room.juror(3)];
  const before = [(await chair.ask('scoring.reopenings', {})).ok, (await member.ask('scoring.reopenings', {})).ok];
  await giveRole(room, 1, 'anggota');
  await giveRole(room, 3, 'ketua');
  const after = [(await chair.ask('scoring.reopenings', {})).ok, (await member.ask('scoring.reopenings', {})).ok];
  expect([before, after]).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('A window whose seat is removed or whose substitute is dismissed is nobody’s of the panel any longer', async () => {
  const room = openRoom();
  const member = room.juror(9);
  const { number, window } = await seatSubstitute(room, 3);
  await room.secretariat.must('panel.removeSeat', { seat: seatNumber(9) });
  await room.secretariat.must('panel.revokeSubstitute', { seat: seatNumber(3), number });
  const replies = await Promise.all([member, window].map((person) => person.ask('scoring.mySheets', {})));
  expect(replies.map((reply) => (reply.ok ? 'ok' : reply.failure.code))).toEqual(['not-permitted', 'not-permitted']);
  expect([member, window].map(({ session }) => session.identity)).toEqual([
    { role: 'sekretariat', seat: null },
    { role: 'sekretariat', seat: null },
  ]);
});

test('A guest who was dismissed reads nothing more from a window that is still open', async () => {
  const room = await openScoringRoom();
  const { number } = await room.secretariat.must('panel.registerGuest', {
    role: 'pengamat',
    personName: 'Pengamat Rekaan',
    institution: '',
  });
  const { pin } = await room.secretariat.must('panel.resetGuestPin', { number });
  const window = room.enter('jendela 2');
  await window.must('panel.enterAsGuest', { number, pin });
  await room.secretariat.must('panel.revokeGuest', { number });
  await window.ask('edition.read', {});
  expect(window.session.identity).toEqual({ role: 'sekretariat', seat: null });
});
