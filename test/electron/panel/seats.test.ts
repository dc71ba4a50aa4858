import { describe, expect, test } from 'vitest';
import { PIN_ATTEMPTS } from '../../../shared/panel/panel.ts';
import { bothPins, criterionId, openRoom, openScoringRoom, regionCode, seatNumber } from '../../fixtures/edition.ts';

const SEAT = seatNumber(7);
const wrong = (pin: string): string => (pin === '000000' ? '111111' : '000000');

describe('A seat', () => {
  test('is taken with its PIN, and the window then is that juror', async () => {
    const { secretariat, enter } = openRoom();
    const { pin } = await secretariat.must('panel.resetPin', { seat: SEAT });
    const window = enter('jendela 2');
    expect(await window.must('panel.takeSeat', { seat: SEAT, pin })).toEqual({ role: 'anggota', seat: SEAT });
    expect(window.session.identity).toEqual({ role: 'anggota', seat: SEAT });
    expect(await window.ask('panel.resetPin', { seat: SEAT })).toMatchObject({ failure: { code: 'not-permitted' } });
  });

  test('in which a sheet was begun stays, also after all sheets were voided, and the secretariat is told why', async () => {
    const room = await openScoringRoom();
    const entry = { code: regionCode('64.01'), criterion: criterionId('inovasi'), valueHundredths: 8000 };
    await room.juror(7).must('scoring.enter', entry);
    await room.secretariat.must('rubric.voidSheets', { ...(await bothPins(room)), reason: 'Bobot salah ketik.' });
    expect(await room.secretariat.ask('panel.removeSeat', { seat: SEAT })).toEqual({ ok: false, failure: { code: 'seat-used', seat: 7 } });
    expect(await room.secretariat.ask('panel.removeSeat', { seat: seatNumber(9) })).toMatchObject({ ok: true });
  });

  test('without a PIN cannot be taken', async () => {
    const { secretariat } = openRoom();
    expect(await secretariat.ask('panel.takeSeat', { seat: SEAT, pin: '123456' })).toMatchObject({ failure: { code: 'pin-missing' } });
  });

  test('closes after too many wrong PINs, even for the right one, and opens again later', async () => {
    let clock = Date.parse('2025-07-28T02:00:00.000Z');
    const { secretariat } = openRoom({ now: () => new Date(clock).toISOString() });
    const { pin } = await secretariat.must('panel.resetPin', { seat: SEAT });
    const left = [];
    for (let attempt = 0; attempt < PIN_ATTEMPTS; attempt += 1)
      left.push(await secretariat.ask('panel.takeSeat', { seat: SEAT, pin: wrong(pin) }));
    expect(left.map((reply) => (reply.ok ? null : reply.failure))).toEqual([
      { code: 'pin-wrong', attemptsLeft: 4 },
      { code: 'pin-wrong', attemptsLeft: 3 },
      { code: 'pin-wrong', attemptsLeft: 2 },
      { code: 'pin-wrong', attemptsLeft: 1 },
      { code: 'pin-blocked', until: '2025-07-28T02:05:00.000Z' },
    ]);
    expect(await secretariat.ask('panel.takeSeat', { seat: SEAT, pin })).toMatchObject({ failure: { code: 'pin-blocked' } });
    clock += 5 * 60_000 + 1;
    expect(await secretariat.ask('panel.takeSeat', { seat: SEAT, pin })).toMatchObject({ ok: true });
  });

  test('is not opened by many guesses sent at the same moment', async () => {
    const { secretariat, enter } = openRoom();
    const { pin } = await secretariat.must('panel.resetPin', { seat: SEAT });
    const guesses = [...Array.from({ length: 8 }, () => wrong(pin)), pin].map((guess) =>
      enter('jendela 9').ask('panel.takeSeat', { seat: SEAT, pin: guess }),
    );
    const replies = await Promise.all(guesses);
    expect(replies.filter((reply) => !reply.ok && reply.failure.code === 'pin-wrong').length).toBeLessThan(PIN_ATTEMPTS);
    expect((await secretariat.must('panel.read', {})).seats.find((seat) => seat.seat === SEAT)?.blockedUntil).not.toBeNull();
  });

  test('tells the juror when and by whom the PIN was replaced', async () => {
    const { secretariat } = openRoom({ now: () => '2025-07-28T02:00:00.000Z' });
    await secretariat.must('panel.resetPin', { seat: SEAT });
    await secretariat.must('panel.resetPin', { seat: SEAT });
    expect((await secretariat.must('panel.read', {})).seats.find((seat) => seat.seat === SEAT)).toMatchObject({
      hasPin: true,
      pinSetAt: '2025-07-28T02:00:00.000Z',
      pinSetBy: 'sekretariat',
      pinSetCount: 2,
    });
    expect((await secretariat.must('audit.list', { limit: 1 }))[0]).toMatchObject({ call: 'panel.resetPin' });
  });

  test('keeps its PIN out of the history and of the file', async () => {
    const { secretariat, host } = openRoom();
    const { pin } = await secretariat.must('panel.resetPin', { seat: SEAT });
    const database = host.records()?.file.database;
    const everything = JSON.stringify([
      database?.prepare('SELECT * FROM event').all(),
      database?.prepare('SELECT * FROM disclosure').all(),
      database?.prepare('SELECT * FROM seat').all(),
      database?.prepare('SELECT * FROM applied_write').all(),
    ]);
    expect(everything).not.toContain(pin);
  });

  test('keeps what is said of its person and institution, and says of what was never told that it is not known', async () => {
    const { secretariat } = openRoom();
    const old = { seat: SEAT, role: 'anggota' as const, title: 'Ahli ekonomi', personName: 'Nama Rekaan', institution: '' };
    await secretariat.must('panel.updateSeat', old);
    const told = { expertise: 'Jaminan sosial', homeRegion: regionCode('64.74'), suppliesFigures: false };
    const seat = async () => (await secretariat.must('panel.read', {})).seats.find((one) => one.seat === SEAT);
    const before = await seat();
    await secretariat.must('panel.updateSeat', { ...old, ...told });
    expect([before, await seat()]).toMatchObject([
      { ...old, expertise: '', homeRegion: null, suppliesFigures: null },
      { ...old, ...told },
    ]);
  });

  test('of the chair and of the secretary exists once', async () => {
    const { secretariat } = openRoom();
    const seat = { seat: SEAT, role: 'ketua' as const, title: 'Ahli ekonomi', personName: '', institution: '' };
    expect(await secretariat.ask('panel.updateSeat', seat)).toMatchObject({ failure: { code: 'role-taken', role: 'ketua', seat: 1 } });
  });
});

describe('A recusal', () => {
  test('closes the region for the juror, who is told why, and takes the sheet off what is expected', async () => {
    const room = await openScoringRoom();
    const [code, reason] = [regionCode('64.01'), 'Menjadi tenaga ahli daerah.'];
    await room.juror(7).must('panel.recuse', { seat: SEAT, code, reason });
    expect(await room.juror(7).ask('scoring.sheet', { code })).toEqual({ ok: false, failure: { code: 'recused', reason } });
    expect((await room.secretariat.must('scoring.monitor', {})).expected).toBe(17);
  });

  test('needs a reason, and nobody declares it for another juror but the secretariat', async () => {
    const room = await openScoringRoom();
    const recusal = { seat: SEAT, code: regionCode('64.01'), reason: '' };
    expect(await room.secretariat.ask('panel.recuse', recusal)).toMatchObject({ failure: { code: 'reason-needed' } });
    expect(await room.juror(6).ask('panel.recuse', { ...recusal, reason: 'x' })).toMatchObject({ failure: { code: 'not-permitted' } });
  });
});
